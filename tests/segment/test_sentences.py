"""Where sentences end. Each case is a text with | at the boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.segment.sentences import split_sentences

CASES = [
    "Hội nghị khai mạc.| Đại biểu tham dự đông đủ.",
    "Ông Nguyễn Văn A. dự lễ.| Bà B. vắng mặt.",
    "Hội trao 2 giải A và 6 giải B.| Giải A thuộc về ông Lê C. Hải.",
    "Hội nghị họp tại TP. Hồ Chí Minh.| Chiều cùng ngày, đoàn ra về.",
    "GS. Trần Văn B và ThS. Lê C được khen.",
    "Dòng một|\nDòng hai",
    "Thật không?| Thật!| Tốt…",
    "Ông nói: “Chúng tôi rất vui.”| Sau đó lễ kết thúc.",
    "Tặng 1.200 suất quà, đạt 99.5%.| Kết thúc.",
    "vì nhân dân.|Tại hội nghị, đại biểu thảo luận.",
    "Truy cập website.com để xem.",
    "1. Tiêu chuẩn chung",
    "Hội nghị lần thứ V.|\nKết quả 5 năm.",
    "Đại hội lần thứ X. |Theo đó, BSCKII. Lê Văn A được bầu.",
    "Bộ GD&ĐT, T.Ư Đoàn phối hợp tổ chức.",
    "Kết quả:|\n- 5 tập thể;|\n- 7 cá nhân.",
]


@pytest.mark.parametrize("marked", CASES)
def test_boundaries(marked):
    text = marked.replace("|", "")
    expected = [part.strip() for part in marked.split("|")]
    assert [text[start:end] for start, end in split_sentences(text)] == expected


@given(st.text(alphabet=st.sampled_from('aB1 .!?\n"”).-Đđ')))
def test_sentences_are_ordered_disjoint_and_leave_out_only_blanks(text):
    position = 0
    for start, end in split_sentences(text):
        assert start >= position
        assert text[start:end] == text[start:end].strip() != ""
        assert not text[position:start].strip()
        position = end
    assert not text[position:].strip()
