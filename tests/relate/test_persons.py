"""Who is a person. Names are marked with [ ]."""

import re

import pytest

from vinhdanh.relate.persons import PersonFinder
from vinhdanh.view import View

CASES = [
    "Đồng chí [Phạm Thị Lan] trao quà.",
    "Chủ tịch huyện [Nguyễn Văn Hùng] phát biểu.",
    "Anh [Hải] và chị [Mai] được khen.",
    "Vận động viên [Lê Quang Liêm] về nhất.",
    "Vận động viên Tiêu biểu năm nay đã được chọn.",
    "Hội thi diễn ra tại Hà Nam và Thái Bình.",
    "Tỉnh Lâm Đồng có thêm ba xã.",
    "Học tập và làm theo tư tưởng Hồ Chí Minh.",
    "Ông [Trần Đức] nhận giải.",
    "Sau khi [Brunelli] giành cúp, khán giả ra về.",
    "[Kim Chi] từng hai lần đoạt giải.",
    "[Margo Cortez] – người lập kỷ lục.",
    "Khách sạn Bellavista được trao giải.",
    "Trong lịch sử Bellavista giành ít giải.",
    "Brunelli ghi bàn.",
    "Thủ môn [Bruno de Castelli] đã nhận giải.",
    "Anh vào vai chú Sơn, diễn ở đường Lê Lai.",
    "Bác sĩ CKII [Lê Thị Hoa] trực đêm.",
]


@pytest.fixture(scope="module")
def find():
    return PersonFinder()


@pytest.mark.parametrize("marked", CASES)
def test_people(find, marked):
    text = re.sub(r"[\[\]]", "", marked)
    assert [name for _, _, name in find(View(text), 0, len(text))] == re.findall(r"\[(.+?)\]", marked)


def test_a_pronoun_is_a_person_without_a_name(find):
    text = "Ông được tặng bằng khen."
    assert list(find(View(text), 0, len(text))) == [(0, 3, "")]
