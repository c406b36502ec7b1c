"""When names, recipients, awards and times are the same."""

import pytest

from vinhdanh.evaluate.names import award_set, body_key, canonical_award, codes_of, comparable, name_set, same_recipient
from vinhdanh.evaluate.times import day_part, days_of, point_of, type_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Y tế Hòa Bình", "sở y tế hoà bình"),
        ("“Giỏi việc nước, đảm việc nhà”", "Giỏi việc nước, đảm việc nhà"),
        ("Công ty A – B", "Công ty A - B"),
        ("Bộ  Y\ntế", "Bộ Y tế"),
        ("Chủ tịch UBND xã Trí Phải", "Chủ tịch Ủy ban nhân dân xã Trí Phải"),
        ("LĐLĐ huyện Mỹ Đức", "Liên đoàn Lao động huyện Mỹ Đức"),
        ("Trường THPT Nguyễn Huệ", "Trường Trung học phổ thông Nguyễn Huệ"),
    ],
)
def test_the_same_name(one, other):
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sở Y tế Nghệ An", "Sở Y tế tỉnh Nghệ An", True),
        ("Sở Y tế Hà Nội", "Sở Y tế thành phố Hà Nội", True),
        ("Chủ tịch UBND Hà Nội", "Chủ tịch Ủy ban nhân dân thành phố Hà Nội", True),
        ("Công an Vinh", "Công an thành phố Vinh", False),
        ("Công an tỉnh Lai Châu", "Công an thành phố Lai Châu", False),
        ("Công an Huế", "Công an thành phố Huế", False),
        ("Sở Y tế Nghệ An", "Sở Nội vụ Nghệ An", False),
        ("Sở Y tế tỉnh Thừa Thiên - Huế", "Sở Y tế Thừa Thiên Huế", True),
        ("Ủy ban Tài chính-Ngân sách", "Ủy ban Tài chính - Ngân sách", True),
    ],
)
def test_bodies_of_provinces(one, other, same):
    assert (body_key(one) == body_key(other)) is same


def test_the_order_of_joint_names_says_nothing():
    assert name_set("Bộ Y tế; Sở Nội vụ") == name_set("Sở Nội vụ;bộ y tế")
    assert name_set("") == frozenset()


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        ("ông Trần Văn An", "Trần Văn An", True),
        ("tập thể", "tập thể lao động xuất sắc", True),
        ("bà Lê Thị Bưởi; ông Ngô Văn Cam", "Lê Thị Bưởi; Ngô Văn Cam", True),
        ("các em học sinh nghèo vượt khó", "học sinh giỏi", False),
        ("học sinh giỏi lớp 5", "học sinh khá lớp 5", True),
        ("tập thể", "cá nhân", False),
        ("thể", "tập thể", True),
        ("an", "lan", False),
        ("An", "", False),
        ("", "", True),
    ],
)
def test_recipients(gold, predicted, same):
    assert same_recipient(gold, predicted) is same
    assert same_recipient(predicted, gold) is same


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("HCLĐ", "huân chương lao động"),
        ("Huân chương lao động", "huân chương lao động"),
        ("Chiến sĩ thi đua cấp cơ sở", "chiến sĩ thi đua cơ sở"),
        ("Chiến sĩ thi đua", "chiến sĩ thi đua"),
        ("Chiến sĩ thi đua ngoài hành tinh", "chiến sĩ thi đua ngoài hành tinh"),
        ("Giải thưởng Bông lúa của xóm Đông", "giải thưởng bông lúa của xóm đông"),
    ],
)
def test_awards_by_the_catalogue(written, name):
    assert canonical_award(written) == name


def test_several_awards():
    assert award_set("Bằng khen; HCLĐ") == award_set("huân chương lao động; bằng khen")


def test_a_name_of_several_awards_has_all_their_codes():
    assert len(codes_of("Cờ thi đua")) > 1


@pytest.mark.parametrize(
    ("value", "first", "last", "kind"),
    [
        ("2020-10-22", "2020-10-22", "2020-10-22", "date"),
        ("2020-10-22TMO", "2020-10-22", "2020-10-22", "time"),
        ("2020-02", "2020-02-01", "2020-02-29", "date"),
        ("2020-W43", "2020-10-19", "2020-10-25", "date"),
        ("2020-Q3", "2020-07-01", "2020-09-30", "date"),
        ("2020-H2", "2020-07-01", "2020-12-31", "date"),
        ("2020-SU", "2020-04-01", "2020-08-31", "date"),
        ("2020", "2020-01-01", "2020-12-31", "date"),
        ("199X", "1990-01-01", "1999-12-31", "date"),
        ("18XX", "1801-01-01", "1900-12-31", "date"),
        ("2017/2020", "2017-01-01", "2020-12-31", "interval"),
        ("2021-09-01/2022-05-31", "2021-09-01", "2022-05-31", "interval"),
        ("XXXX-10-22", "", "", "date"),
        ("XXXX-WXX-1", "", "", "set"),
        ("P3M", "", "", "duration"),
        ("2021-02-30", "", "", "date"),
        ("2020-13", "", "", "date"),
        ("2020-W99", "", "", "date"),
        ("", "", "", "date"),
    ],
)
def test_times(value, first, last, kind):
    assert days_of(value) == (first, last)
    assert type_of(value) == kind


def test_the_day_of_a_time():
    assert day_part("2020-06-05T08:00/2020-06-05T17:00") == "2020-06-05/2020-06-05"
    assert day_part("PT90M") == "PT90M"
    assert point_of("P3M") is None
