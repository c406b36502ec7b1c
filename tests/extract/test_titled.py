"""Names in quotation marks, in which no date and no number is told."""

import pytest

from vinhdanh.extract.titled import is_within, titled_spans
from vinhdanh.view import View


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Chương trình "Dấu ấn 30 năm đổi mới" đã qua.', ["Dấu ấn 30 năm đổi mới"]),
        ("Phong trào “5 không, 3 sạch” lan rộng.", ["5 không, 3 sạch"]),
        ("Cuộc thi viết về nghề “Một thời để nhớ”.", ["Một thời để nhớ"]),
        ('Phim "Đất ngọt 12 mùa". Đất ngọt 12 mùa ra rạp.', ["Đất ngọt 12 mùa", "Đất ngọt 12 mùa"]),
        (
            'Chủ đề "Vươn khơi - Bám biển 50 năm". Bám biển 50 năm là.',
            ["Vươn khơi - Bám biển 50 năm", *2 * ["Bám biển 50 năm"]],
        ),
        ('Ông nói: "Tôi đi 30 năm rồi".', []),
        ('Chương trình "nhỏ mà vui" đã qua.', []),
    ],
)
def test_names_of_a_text(text: str, names: list[str]) -> None:
    view = View(text)
    assert [text[start:end] for start, end in titled_spans(view.norm, view.text)] == names


def test_what_lies_in_a_name() -> None:
    assert is_within([(5, 20)], 7, 13)
    assert not is_within([(5, 20)], 18, 24)
