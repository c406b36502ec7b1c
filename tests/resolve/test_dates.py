"""Dates with their gaps filled: from the article's day, from what stands beside them, or not at all.

A case is the article's day, a text, and (value, what named the missing part) of each mention.
"""

from pathlib import Path

import pytest

from vinhdanh.extract.dates import Calendar, DateExtractor
from vinhdanh.resolve.anchor import Anchor, event_day, find_anchor
from vinhdanh.resolve.dates import resolve_dates
from vinhdanh.values import DateValue
from vinhdanh.view import View

EXTRACTOR = DateExtractor()
ARTICLES = Path(__file__).parents[3] / "shared" / "articles"


def resolve(text: str, published: str = "") -> list[DateValue]:
    view = View(text)
    mentions = EXTRACTOR(view)
    return [m.value for m in resolve_dates(view, mentions, find_anchor(view, mentions, published))]


CASES = [
    ("2020-10-25", "Ngày 22/10, quận họp.", [("2020-10-22", "published")]),
    ("2020-01-05", "Ngày 28/12, quận họp.", [("2019-12-28", "published")]),
    ("2019-12-28", "Lễ sẽ diễn ra ngày 5/1.", [("2020-01-05", "published")]),
    ("2020-03-01", "Hồ sơ nhận đến hết ngày 31/12.", [("2020-12-31", "published")]),
    ("2020-03-01", "Anh đã về quê hồi tháng 11.", [("2019-11", "published")]),
    ("2020-01-10", "Sáng nay (10/1), cơ quan họp.", [("2020-01-10TMO", "published"), ("2020-01-10", "published")]),
    ("2020-01-10", "Sáng nay, cơ quan họp.", [("2020-01-10TMO", "published")]),
    ("2020-01-10", "Thứ Tư (8/1), cơ quan họp.", [("2020-01-08", "published"), ("2020-01-08", "published")]),
    ("", "Sáng nay (10/1/2020), cơ quan họp.", [("2020-01-10TMO", "apposition"), ("2020-01-10", "")]),
    ("2020-01-10", "Năm qua, công đoàn làm tốt.", [("2019", "published")]),
    ("2020-10-25", "Trong năm học qua, trường làm tốt.", [("2019-09-01/2020-05-31", "published")]),
    ("2020-10-25", "Tổng kết năm học 2019-2020.", [("2019-09-01/2020-05-31", "")]),
    ("", "Tổng kết năm học 2019-2020. Trong năm học qua, trường làm tốt.",
     [("2019-09-01/2020-05-31", ""), ("2019-09-01/2020-05-31", "school_year")]),
    ("2020-10-25", "Tổng kết năm học 2019-2020. Ngay từ đầu năm học, trường làm tốt.",
     [("2019-09-01/2020-05-31", ""), ("2019-09-01/2020-05-31", "school_year")]),
    ("2022-10-03", "Tổng kết năm học 2021-2022. Năm qua, trường làm tốt.",
     [("2021-09-01/2022-05-31", ""), ("2021-09-01/2022-05-31", "school_year")]),
    ("2022-10-03", "Khen năm học 2021-2022 và năm 2021. Năm qua, trường làm tốt.",
     [("2021-09-01/2022-05-31", ""), ("2021", ""), ("2021", "published")]),
    ("", "Tổng kết năm học 2021-2022. Trong năm 2021-2022, trường tặng quà.",
     [("2021-09-01/2022-05-31", ""), ("2021/2022", "")]),
    ("", "Trong năm 2021-2022, công ty có lãi.", [("2021/2022", "")]),
    ("2020-10-25", "Ngày 5/8, đội đến. Chiều cùng ngày, đội về.",
     [("2020-08-05", "published"), ("2020-08-05TAF", "previous")]),
    ("2020-10-25", "Ngày 5/8/2019, đội đến. Hôm sau đội về.", [("2019-08-05", ""), ("2019-08-06", "previous")]),
    ("2020-10-25", "Năm 1968, ông vào Nam. Tháng 3 năm đó, ông bị thương.",
     [("1968", ""), ("1968-03", "previous")]),
    ("2020-10-25", "Năm 2015, chị về nhì. Cũng năm ấy, chị được khen.", [("2015", ""), ("2015", "previous")]),
    ("2020-10-25", "Chị được khen năm 2016. Ba năm trước đó, chị về nhì.", [("2016", ""), ("2013", "previous")]),
    ("2022-06-25", "Đại hội nhiệm kỳ 2022-2027 bế mạc. Nhiệm kỳ qua, hội có 3 trạm.",
     [("2022/2027", ""), ("2017/2022", "apposition")]),
    ("2020-10-25", "Năm 1954, ngày 7/5, chiến dịch toàn thắng.", [("1954", ""), ("1954-05-07", "year_nearby")]),
    ("2020-10-25", "Ngày 7/4/1941, tàu cập bến. Đầu tháng 5, tàu rời bến.",
     [("1941-04-07", ""), ("1941-05", "year_nearby")]),
    ("2020-10-25", "Ngày 5/8, đội đến lúc 10h30.", [("2020-08-05", "published"), ("2020-08-05T10:30", "previous")]),
    ("2020-10-25", "Từ ngày 1/9 đến ngày 5/10, huyện thi đấu.", [("2020-09-01/2020-10-05", "published")]),
    ("2017-02-07", "Tháng Công nhân được tổ chức từ 1.3 – 31.5.", [("2017-03-01/2017-05-31", "published")]),
    ("2017-02-07", "Hội hoa diễn ra từ 20/12 đến 5/1.", [("2016-12-20/2017-01-05", "published")]),
    ("2020-10-25", "Từ năm 2015 đến nay, xã đổi mới.", [("2015/2020-10-25", "published")]),
    ("2020-10-25", "Kỷ niệm Ngày Nhà giáo Việt Nam.", [("2020-11-20", "published")]),
    ("2020-10-25", "Quà mừng Tết Ất Tỵ.", [("2025-01-29", "published")]),
    ("", "Ngày 22/10, quận họp.", [("XXXX-10-22", "")]),
    ("", "Ngày 22/10, quận họp. Chiều cùng ngày, quận trao quà.", [("XXXX-10-22", ""), ("XXXX-10-22TAF", "previous")]),
    ("", "Chiều 23/6, lễ mở. Đúng 14 giờ 5, đội cờ vào.", [("XXXX-06-23TAF", ""), ("XXXX-06-23T14:05", "previous")]),
    ("", "Ngày 5/8/1964, đội đến. Trưa hôm đó, đội nghỉ.", [("1964-08-05", ""), ("1964-08-05TMI", "previous")]),
    ("", "Ngày 10/5, đội thua, trước đó một ngày, đội thắng.", [("XXXX-05-10", ""), ("XXXX-05-09", "previous")]),
    ("", "Ngày 5/8/2019, anh vào sân. Ba phút sau đó, đội gỡ hòa.", [("2019-08-05", ""), ("PT3M", "")]),
    ("", "Đầu tháng 10/2019, hãng rao bán nhà. Hai tháng sau đó, hãng rao bán tiếp.",
     [("2019-10", ""), ("2019-12", "previous")]),
    ("", "Sáng nay, kỳ họp khai mạc. Chiều nay 22/5, đoàn đến. Ngày mai, đoàn làm việc. Hôm nay trời đẹp.",
     [("XXXX-05-22TMO", "apposition"), ("XXXX-05-22TAF", ""), ("XXXX-05-23", "apposition"),
      ("XXXX-05-22", "apposition")]),
    ("", "Đêm nay (6/6), trời mưa. Chiều và đêm nay có dông. Đến hôm qua còn nắng.",
     [("XXXX-06-06TNI", "apposition"), ("XXXX-06-06", ""), ("XXXX-06-06TAF/XXXX-06-06TNI", "apposition"),
      ("XXXX-06-05", "apposition")]),
    ("", 'Chiều nay (6/6), đội thua. Ông nói: "Ngày mai đội sẽ thắng".',
     [("XXXX-06-06TAF", "apposition"), ("XXXX-06-06", ""), ("XXXX-XX-XX", "")]),
    ("", "Chiều nay, tổ bắt giữ hai người. Trước đó, tối 22/9, họ phá cửa.",
     [("XXXX-XX-XXTAF", ""), ("XXXX-09-22TEV", "")]),
    ("", "Hôm nay (6/6) trời mưa. Hôm nay (8/6) trời nắng. Sáng nay vắng.",
     [("XXXX-06-06", "apposition"), ("XXXX-06-06", ""), ("XXXX-06-08", "apposition"), ("XXXX-06-08", ""),
      ("XXXX-XX-XXTMO", "")]),
    ("2017-03-01", "Lễ hội mở ngày mùng 6 tháng giêng năm Đinh Dậu.", [("2017-02-02", "published")]),
    ("", "Trong 9 tháng đầu năm 2024, tỉnh xuất nhiều tôm. Tính chung 9 tháng, tỉnh xuất 5 tấn. Nuôi tôm mất 9 tháng.",
     [("2024-01/2024-09", ""), ("2024-01/2024-09", ""), ("P9M", "")]),
    ("", "Ngày 1/3, đội thua, trước đó một ngày, đội thắng.", [("XXXX-03-01", ""), ("P1D", "")]),
    ("", "Ngày 5/8/2019, đội đến. 2 năm sau đó, đội về.", [("2019-08-05", ""), ("2021", "previous")]),
    ("", "76 năm trước, ngày 22/6/1941, chiến tranh nổ ra.", [("1941", "apposition"), ("1941-06-22", "")]),
    ("", "Thu 9 tháng năm 2019 tăng so với cùng kỳ năm 2018.",
     [("2019-01/2019-09", ""), ("2018-01/2018-09", "previous")]),
    ("", "Tính hết tháng 8/2019, thu tăng so với cùng kỳ năm 2018.",
     [("2019-08", ""), ("2018-01/2018-08", "previous")]),
    ("", "Thu quý III/2019 tăng so với cùng kỳ năm 2018.", [("2019-Q3", ""), ("2018-Q3", "previous")]),
    ("2020-10-25", "Năm 2018, xã thu 3 tỷ đồng, tăng so với năm trước.", [("2018", ""), ("2017", "previous")]),
    ("2020-10-25", "Quý I/2019, lãi giảm so với quý trước.", [("2019-Q1", ""), ("2018-Q4", "previous")]),
    ("2020-10-25", "Quý II/2019, lãi giảm so với cùng kỳ năm trước.", [("2019-Q2", ""), ("2018-Q2", "previous")]),
    ("2020-10-25", "Tháng 1/2019, giá tăng so với tháng trước.", [("2019-01", ""), ("2018-12", "previous")]),
    ("2020-10-25", "Năm học 2018-2019, trường tăng 2 lớp so với năm học trước.",
     [("2018-09-01/2019-05-31", ""), ("2017-09-01/2018-05-31", "previous")]),
    ("2020-10-25", "Năm 2018, xã mất mùa. Năm trước, xã được mùa.", [("2018", ""), ("2019", "published")]),
    ("", "Sơ kết 6 tháng đầu năm. Trong 6 tháng đầu năm 2020, quận làm tốt.",
     [("2020-H1", "year_nearby"), ("2020-H1", "")]),
    ("", "Tổng kết nhiệm kỳ 2013-2018, phương hướng nhiệm kỳ 2018-2023. Trong nhiệm kỳ tới, hội đổi mới.",
     [("2013/2018", ""), ("2018/2023", ""), ("2018/2023", "apposition")]),
    ("", "11h ngày 5/8, tàu đến. Trận 5/8/1964 mở màn. Ngày 5/8/1964, đội thắng.",
     [("1964-08-05T11:00", "year_nearby"), ("1964-08-05", ""), ("1964-08-05", "")]),
    ("2020-08-06", "Ngày 5/8, tỉnh họp. Trận 5/8/1964 mở màn. Ngày 5/8/1964, đội thắng.",
     [("2020-08-05", "published"), ("1964-08-05", ""), ("1964-08-05", "")]),
    ("2020-10-25", "Ngày 20/1 tới, quận họp.", [("2021-01-20", "published")]),
    ("2020-10-25", "Ngày 20/11 vừa qua, quận họp.", [("2019-11-20", "published")]),
    ("2020-10-25", "Anh đến cách đây 3 giờ.", [("2020-10-25", "published")]),
    ("", "Ngày 14/7, quận họp. Từ năm 2000 đến nay, dân hiến đất.", [("XXXX-07-14", ""), ("2000/XXXX-07-14", "")]),
    ("", "Trưa 14/8, đội về. Cách đây khoảng 2 tháng, đội đi.", [("XXXX-08-14TMI", ""), ("XXXX-06", "previous")]),
    ("", "Ngày 14/8, đội về. Cách đây 20 năm, ông dựng đội.", [("XXXX-08-14", ""), ("P20Y", "")]),
    ("", "Hôm nay quận họp.", [("XXXX-XX-XX", "")]),
    ("", "Nghỉ 3 tháng hằng năm.", [("P3M", ""), ("P1Y", "")]),
    ("", "Ngày 22/10, quận tổng kết năm học 2019-2020.",
     [("2020-10-22", "school_year"), ("2019-09-01/2020-05-31", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "expected"), CASES, ids=[case[1] for case in CASES])
def test_value_and_what_named_the_missing_part(published: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(value.value, value.anchored_to) for value in resolve(text, published)] == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Năm học 2019-2020 khép lại.", "2019-09-01", "2020-05-31"),
        ("Nhiệm kỳ 2018-2023 bắt đầu.", "2018-01-01", "2023-12-31"),
        ("Quý III/2021 tăng.", "2021-07-01", "2021-09-30"),
        ("Tháng 2/2020 có tuyết.", "2020-02-01", "2020-02-29"),
        ("Ngày 22/10/2020 họp.", "2020-10-22", "2020-10-22"),
        ("Ngày 31/2/2021 họp.", "", ""),
        ("Ngày 22/10 họp.", "", ""),
    ],
)
def test_first_and_last_day(text: str, first: str, last: str) -> None:
    (value,) = resolve(text)
    assert (value.start, value.end) == (first, last)


def test_dates_of_furniture_stay_open() -> None:
    text = "Sáng 5/8, trường họp.\nTrường có nhiều tiến bộ trong phong trào.\nTin khác\nSáng 24/4, phường họp."
    assert [value.value for value in resolve(text, "2020-08-05")] == ["2020-08-05TMO", "XXXX-04-24TMO"]


def test_school_year_by_another_convention() -> None:
    view = View("Tổng kết năm học 2019-2020.")
    mentions = resolve_dates(view, EXTRACTOR(view), Anchor(), Calendar(school_start=(8, 1), school_end=(7, 31)))
    assert (mentions[0].value.start, mentions[0].value.end) == ("2019-08-01", "2020-07-31")


@pytest.mark.parametrize(
    ("name", "day", "reason", "event"),
    [
        ("000", None, "school_year", None),
        ("001", "2022-10-03", "dateline", "2022-09-23"),
        ("003", "2020-01-10", "dateline", "2020-01-10"),
        ("004", "2020-10-22", "school_year", "2020-10-22"),
    ],
)
def test_real_articles(name: str, day: str | None, reason: str, event: str | None) -> None:
    found = sorted(ARTICLES.glob(f"{name}_*.txt"))
    if not found:
        pytest.skip("the real articles are not here")
    view = View(found[0].read_text(encoding="utf-8"))
    mentions = EXTRACTOR(view)
    anchor = find_anchor(view, mentions, "")
    assert (str(anchor.day) if anchor.day else None, anchor.reason) == (day, reason)
    reported = event_day(view, resolve_dates(view, mentions, anchor))
    assert (reported.value.value[:10] if reported else None) == event
