"""Lists of what somebody was honoured with, without a verb."""

import pytest

HEADED = "Cô Lê Thị Hạnh, giáo viên Trường Tiểu học Kim Đồng, là tấm gương tự học.\nThành tích nổi bật:\n"
OF_BODY = "Trường THPT Trần Phú mừng 60 năm thành lập.\nNhững phần thưởng cao quý nhà trường đã được tặng:\n"

LISTS = [
    # the items, after what leads to them; what is said
    (HEADED + "- Bằng khen của Bộ Y tế năm 2019;\n- Giải Nhất hội thi cấp tỉnh năm 2018.",
     ["Bộ Y tế > Bằng khen > individual: Lê Thị Hạnh", " > Giải Nhất > individual: Lê Thị Hạnh"]),
    (OF_BODY + "- Huân chương Lao động hạng Ba (1985)\n- 03 Bằng khen của Bộ Y tế (2010, 2015)",
     [" > Huân chương Lao động Ba > collective: Trường Trung học phổ thông Trần Phú",
      "Bộ Y tế > Bằng khen > 3 collective"]),
    (OF_BODY + "- Huân chương Lao động hạng Nhì (1995), hạng Nhất (2005)",
     [" > Huân chương Lao động Nhì > collective: Trường Trung học phổ thông Trần Phú",
      " > Huân chương Lao động Nhất > collective: Trường Trung học phổ thông Trần Phú"]),
    ("Công ty Bánh kẹo Hải Sơn có từ năm 1990.\nGiải thưởng: Sao Vàng đất Việt 2013; Huân chương Lao động hạng Ba.",
     [" > Giải thưởng Sao Vàng Đất Việt > collective: Công ty Bánh kẹo Hải Sơn",
      " > Huân chương Lao động Ba > collective: Công ty Bánh kẹo Hải Sơn"]),
    ("Thành tích của 2 gương mặt trẻ: 1. Lê Thu Hằng, giáo viên - Giải Nhất hội thi cấp tỉnh năm 2019 - Tham gia "
     "viết sách. 2. Phạm Văn Kiên - HCV giải điền kinh trẻ quốc gia 2018.",
     [" > Giải Nhất > individual: Lê Thu Hằng", " > Huy chương Vàng > individual: Phạm Văn Kiên"]),
    ("- Giải Mai Vàng năm 2019. - 2015: HCV liên hoan toàn quốc.",
     [" > Giải Mai Vàng > individual", " > Huy chương Vàng > individual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), LISTS, ids=[text[-40:] for text, _ in LISTS])
def test_a_list_of_merits_tells_what_somebody_has(text, said, says):
    assert says(text) == said


NO_MERITS = [
    "Tiêu chuẩn xét danh hiệu:\n- Bằng khen của Bộ Y tế năm 2019;\n- Chiến sĩ thi đua cấp tỉnh năm 2020.",
    "Hồ sơ gồm: - Bản sao Huân chương Lao động; - Giấy khen của Sở Y tế năm 2020.",
    "Nghị định quy định các hình thức khen thưởng:\n- Huân chương Sao vàng;\n- Huân chương Hồ Chí Minh;\n- Bằng khen.",
    "Giải thưởng:\n- Giải Nhất: 10 triệu đồng;\n- Giải Nhì: 5 triệu đồng.",
]


@pytest.mark.parametrize("text", NO_MERITS)
def test_a_list_of_what_is_asked_for_or_may_be_won_tells_of_nobody(text, says):
    assert says(text) == []
