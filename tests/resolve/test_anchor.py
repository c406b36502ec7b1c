"""When an article was published, as far as it says so itself, and on which day what it reports took place."""

from dataclasses import replace
from datetime import date

import pytest

from vinhdanh.extract.dates import DateExtractor
from vinhdanh.resolve.anchor import Anchor, event_day, find_anchor
from vinhdanh.resolve.dates import resolve_dates
from vinhdanh.view import View, Zone

EXTRACTOR = DateExtractor()
BODY = "Hội nghị có nhiều đại biểu tham dự và thảo luận sôi nổi về phong trào thi đua.\n" * 3


def anchor_of(text: str, published: str = "", zones: tuple[Zone, ...] | None = None) -> Anchor:
    view = View(text, zones=zones)
    return find_anchor(view, EXTRACTOR(view), published)


def event_of(text: str, published: str = "") -> str | None:
    view = View(text)
    mentions = EXTRACTOR(view)
    found = event_day(view, resolve_dates(view, mentions, find_anchor(view, mentions, published)))
    return found.value.value[:10] if found else None


def test_metadata_wins_over_the_text() -> None:
    anchor = anchor_of(f"10-01-2020\n{BODY}", published="2021-05-05T08:00:00+07:00")
    assert (anchor.day, anchor.source, anchor.reason) == (date(2021, 5, 5), "metadata", "published")


@pytest.mark.parametrize("published", ["", "hôm qua", "2021-13-45", "9999-12-31", "0001-01-01"])
def test_metadata_that_is_no_date_is_passed_over(published: str) -> None:
    assert anchor_of(f"10-01-2020\n{BODY}", published).reason == "dateline"


@pytest.mark.parametrize(
    "line",
    [
        "03-10-2022",
        "Ngày 03-10-2022",
        "03/10/2022 08:30",
        "Thứ Hai, 03/10/2022, 08:30 (GMT+7)",
        "Thứ hai, ngày 3 tháng 10 năm 2022",
        "Cập nhật lúc 08:30 ngày 03/10/2022",
        "Ngày đăng: 03/10/2022",
        "| 03.10.2022 | 15:20",
        "Minh Phong 03/10/2022 15:20",
    ],
)
def test_a_line_that_is_a_date_is_the_dateline(line: str) -> None:
    anchor = anchor_of(f"Tổng kết phong trào\n{line}\n{BODY}")
    assert (anchor.day, anchor.source, anchor.reason) == (date(2022, 10, 3), "text", "dateline")


def test_dateline_at_the_bottom() -> None:
    assert anchor_of(f"Tổng kết phong trào\n{BODY * 4}Nguồn: Báo tường\n10-01-2020").day == date(2020, 1, 10)


@pytest.mark.parametrize(
    "heading", ["Tin khác", "Nên xem", "Có thể bạn quan tâm", "Các bài liên quan", "Tin liên quan:"]
)
def test_furniture_never_anchors(heading: str) -> None:
    assert anchor_of(f"Tổng kết phong trào\n{BODY}{heading}\nMột tin nào đó\nHoạt động 07/11/2024 19:52") == Anchor()


def test_zones_outside_of_the_article_never_anchor() -> None:
    text = f"{BODY}Tin nữa\n07/11/2024 19:52"
    zones = (Zone(0, len(BODY), "body"), Zone(len(BODY), len(text), "related"))
    assert anchor_of(text, zones=zones) == Anchor()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 15/4/2020, xã tổ chức lễ phát động.", date(2020, 4, 15)),
        ("Sáng nay (10/1/2020), cơ quan họp tổng kết.", date(2020, 1, 10)),
        ("Chiều ngày 22 tháng 10 năm 2020, trường đón bằng.", date(2020, 10, 22)),
    ],
)
def test_full_date_in_the_lead(text: str, day: date) -> None:
    anchor = anchor_of(text)
    assert (anchor.day, anchor.source, anchor.reason) == (day, "text", "lead")


@pytest.mark.parametrize(
    "text",
    [
        "Trường thành lập ngày 5/9/1998 trên đồi.",
        "Theo Quyết định số 12/QĐ-UBND ngày 13/11/2018, xã được công nhận.",
        "Ngày 9/1/1950, học sinh xuống đường.",
        "Hồ sơ nhận đến ngày 30/6/2021.",
    ],
)
def test_history_documents_and_deadlines_do_not_anchor_as_the_lead(text: str) -> None:
    assert anchor_of(text).reason != "lead"


def test_a_full_day_that_opens_a_report_of_a_ceremony_is_that_of_the_article() -> None:
    anchor = anchor_of(
        "Ngày 03/3/2020, tại Hà Nội, Hội đồng xét tặng Giải thưởng Bông lúa năm 2019 đã tổ chức họp lần thứ hai."
    )
    assert (anchor.reason, str(anchor.day)) == ("lead", "2020-03-03")


@pytest.mark.parametrize(
    ("text", "day", "reason"),
    [
        (
            "Ngày 22/10, quận tổng kết năm học 2019-2020, triển khai nhiệm vụ năm học 2020-2021.",
            "2020-10-22",
            "school_year",
        ),
        ("Ngày 25/5, trường tổng kết năm học 2020-2021.", "2021-05-25", "school_year"),
        ("Ngày 5/9, trường khai giảng năm học 2022-2023.", "2022-09-05", "school_year"),
        ("Ngày 15/1, trường sơ kết học kỳ I năm học 2022-2023.", "2023-01-15", "school_year"),
        ("Sáng 20/12, tỉnh tổng kết công tác năm 2019.", "2019-12-20", "year_nearby"),
        ("Sáng 10/1, cơ quan tổng kết công tác năm 2019.", "2020-01-10", "year_nearby"),
        ("Sáng 10/7, huyện sơ kết 6 tháng đầu năm 2021.", "2021-07-10", "year_nearby"),
        ("Sáng 19/11, trường kỷ niệm 35 năm Ngày Nhà giáo Việt Nam.", "2017-11-19", "anniversary"),
        ("Sáng 26/7, quận kỷ niệm 90 năm thành lập Công đoàn Việt Nam.", "2019-07-26", "anniversary"),
        ("Sáng 18/11, trường kỷ niệm 38 năm ngày nghề (1982 - 2020).", "2020-11-18", "anniversary"),
        ("Chiều 12/6, viện kỷ niệm ngày truyền thống (10/6/1957 - 10/6/2017).", "2017-06-12", "anniversary"),
        ("Sáng 26/8, tỉnh tổng kết 20 năm thực hiện nghị định ngày 4/10/2002.", "2022-08-26", "anniversary"),
        ("Đại hội lần thứ III/2019 diễn ra ngày 27/9 tại tỉnh.", "2019-09-27", "year_nearby"),
        ("Sáng 17/9, tỉnh họp. Dịp hè 2024, các em đã về nhà.", "2024-09-17", "year_nearby"),
        ("Chiều 20/6, bảo tàng mở cửa. 76 năm trước, ngày 22/6/1941, chiến tranh nổ ra.", "2017-06-20", "anniversary"),
        ("Ngày 12/6, hội chợ mở cửa. Mỗi năm một lần, Hội chợ Quê Nhà 2018 có 90 gian.", "2018-06-12", "year_nearby"),
        ("Ngày 2/6, sở công bố lịch tuyển sinh lớp 10 năm học 2017-2018.", "2017-06-02", "school_year"),
        ("Ngày 30/1, vườn trao thưởng. Trước đó, ngày 18/12/2019, kiểm lâm lập công.", "2020-01-30", "year_nearby"),
    ],
)
def test_infers_the_year_of_the_event(text: str, day: str, reason: str) -> None:
    anchor = anchor_of(text)
    assert (str(anchor.day), anchor.source, anchor.reason) == (day, "inferred", reason)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 22/10, quận trao giấy khen.",
        "Ngày 22/10, chị Lan (SN 2004) nhận giấy khen.",
        "Ngày 22/10, xã đặt mục tiêu đến năm 2030 có thêm trường.",
        "Ngày 22/10, xã ra mắt đội thi. Trường có từ năm 2009.",
        "Ngày 22/10, lớp học về Hiến pháp năm 2013.",
        "Ngày 22/10, ông Ba, sinh ngày 5/8/1950, nhận huy hiệu.",
        "Ngày 22/10, tòa xử vụ án. Theo cáo trạng, đêm 3/2/2016, Tư lẻn vào kho. Tư bị bắt ở bến xe.",
        "Ngày 22/10, trại họp. Đàn voi được đưa về đây hồi tháng 8/2013. Trại có sáu con.",
        "Ngày 22/10, đội thua. Đây là trận thứ hai ở vòng loại World Cup 2026.",
        "Ngày 22/10, Hoa hậu Biển Xanh 2012 Lê Na mở tiệm bánh.",
    ],
)
def test_where_nothing_tells_the_year_it_stays_open(text: str) -> None:
    assert replace(anchor_of(text), event=None) == Anchor()


def test_inference_names_its_evidence() -> None:
    text = "Ngày 22/10, quận tổng kết năm học 2019-2020."
    anchor = anchor_of(text)
    assert text[anchor.start : anchor.end] == "năm học 2019-2020"


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Ngày 23/9, huyện họp tổng kết.", "2022-10-03", "2022-09-23"),
        ("Sáng nay (10/1), cơ quan họp.", "2020-01-10", "2020-01-10"),
        ("Sáng nay, cơ quan họp.", "2020-01-10", "2020-01-10"),
        ("Tối qua, nhà hát trao giải.", "2020-01-10", "2020-01-09"),
        ("Kỷ niệm ngày 20/11, trường trao quà. Lễ trao diễn ra sáng 18/11.", "2020-11-19", "2020-11-18"),
        ("Trường thành lập ngày 5/9/1998. Sáng 4/9, trường đón bằng.", "2020-09-05", "2020-09-04"),
        ("03-10-2022\nNgày 23/9, huyện họp tổng kết.", "", "2022-09-23"),
        ("Hồ sơ nhận đến ngày 30/6.", "2020-05-05", None),
        ("Người tốt và một doanh nhân\nSáng 27/12, đại hội khai mạc.", "2020-12-28", "2020-12-27"),
        ("Ngày 9/1/1950, học sinh xuống đường. Năm 2019, hội trao giải.", "", None),
        (f"{BODY * 3}Chiều 11/5, quận tổ chức trao thưởng cho tổ công tác.", "2017-05-12", "2017-05-11"),
        (f"{BODY * 3}Giải được trao tặng dịp thành lập Đoàn 26/3.", "2017-05-12", None),
        (f"{BODY * 3}Trưa 20/2, tổ công tác dừng một xe tải.", "2017-05-12", None),
        ("Trường có nhiều thành tích.", "2020-05-05", None),
    ],
)
def test_day_of_the_event(text: str, published: str, day: str | None) -> None:
    assert event_of(text, published) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Đêm chung kết Hoa hậu Biển Đông 2017 diễn ra tối 1/7 tại Tuy Hòa.", "2017-07-01"),
        ("Hoa hậu Biển Đông 2017 Lê Thu Hà có mặt tối 1/7 tại Tuy Hòa.", "XXXX-07-01"),
    ],
)
def test_year_in_the_name_of_an_event_that_was_held_on_a_day(text: str, day: str) -> None:
    assert event_of(text) == day


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Sau ba ngày (từ 3 đến 5/4/2019), hội thao đã khép lại. Đội Hoa Mai dự giải tỉnh vào tháng 6.", 2019),
        ("Trong hai ngày 2 và 3/12/2018, cụm họp tổng kết. Cụm trưởng năm 2019 là Hoa Mai.", 2018),
        ("Đội đi từ năm ngoái. Kết quả tính đến ngày 3/4/2022: 12 bộ.", 2022),
        ("Tối 2/7, công ty tổ chức lễ tôn vinh các cầu thủ của mùa giải 2018/19.", 2019),
        ("Ngày 14/12, hội tổng kết công tác năm 2018. Năm 2019, hội phấn đấu có 4 xã đạt chuẩn.", 2018),
        ("Ngày 12/3, hội đồng công bố đề án tuyển sinh năm 2021.", 2021),
        ("Nữ sinh Tày đăng quang Hoa hậu Hoa Sen 2019\nTối 20/7, cô vượt qua 39 thí sinh.", 2019),
        ("Tối 5/6, Lê Na giành ngôi cao nhất tại Cúp Hoa Mai 2019.", 2019),
        ("Lê Na giành Cúp Hoa Mai 2012 khi mới lên mười.\nTối 5/6, cô mở lớp.", None),
        ("Theo quyết định vừa được ký ngày 2/2/2017, 10 tác giả được tặng.", 2017),
    ],
)
def test_what_an_article_has_reached_tells_its_year(text: str, year: int | None) -> None:
    assert anchor_of(text).year == year
