"""Who hands an award over, told from who confers it; one line a case: sentence, awarder, presenter."""

import pytest

import vinhdanh

CASES = [
    ("Thừa ủy quyền Chủ tịch nước, Bí thư Tỉnh ủy Nghệ An trao Huân chương Lao động hạng Ba cho 2 cá nhân.",
     "Chủ tịch nước", "Bí thư Tỉnh ủy Nghệ An"),
    ("Giám đốc Sở Y tế Nghệ An trao Bằng khen của Bộ trưởng Bộ Y tế cho 3 tập thể.",
     "Bộ trưởng Bộ Y tế", "Giám đốc Sở Y tế tỉnh Nghệ An"),
    ("Thứ trưởng Bộ Y tế Lê Văn Hải đã trao Bằng khen cho 17 tập thể.", "", "Thứ trưởng Bộ Y tế Lê Văn Hải"),
    ("Ông Lê Văn Hải, Bí thư Tỉnh ủy Nghệ An, trao Bằng khen của Bộ Y tế cho 4 tập thể.", "Bộ Y tế", "Lê Văn Hải"),
    # where somebody came to is nobody; a minister is of the ministry that owns the award
    ("Ông Lê Văn Hải - Giám đốc Sở Y tế Nghệ An đã về Trường THCS Lê Lợi trao Bằng khen của Bộ Y tế cho 2 cá nhân.",
     "Bộ Y tế", "Lê Văn Hải"),
    ("Dự lễ có đại diện Bộ Công an, Bộ trưởng Lê Văn Hải trao Bằng khen của Bộ Y tế cho 2 cá nhân.",
     "Bộ Y tế", "Bộ trưởng Bộ Y tế Lê Văn Hải"),
    ("Chủ nhiệm Ủy ban Đối ngoại Quốc hội Lào Khamla Vongsa đã trao tặng Huân chương Hữu nghị cho 12 cá nhân.",
     "", "Chủ nhiệm Ủy ban Đối ngoại Quốc hội Lào Khamla Vongsa"),
    # who confers presents nothing
    ("Bộ trưởng Bộ Y tế tặng Bằng khen cho 3 tập thể.", "Bộ trưởng Bộ Y tế", ""),
    ("Chủ tịch UBND tỉnh Nghệ An Lê Văn Hải tặng Bằng khen cho 5 tập thể.",
     "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An", ""),
    ("Ông Lê Văn Hải, Chủ tịch UBND tỉnh Nghệ An tặng Bằng khen cho 5 tập thể.",
     "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An", ""),
    ("15 tập thể được Bộ Y tế tặng Bằng khen.", "Bộ Y tế", ""),
    # the State has no hands; who receives does not present
    ("Công ty được Nhà nước trao tặng Bằng khen của Thủ tướng Chính phủ.", "Thủ tướng Chính phủ", ""),
    ("Bà Mai Thị Hoa nhận Bằng khen của Bộ Y tế.", "Bộ Y tế", ""),
    # on whose behalf may be told behind who hands over; who comes and gives
    ("Phó Chủ tịch UBND tỉnh Nghệ An Lê Văn Hải, thừa ủy quyền Chủ tịch nước trao Huân chương Lao động cho Sở Y tế.",
     "Chủ tịch nước", "Phó Chủ tịch Ủy ban nhân dân tỉnh Nghệ An Lê Văn Hải"),
    ("Ông Lê Văn Hải - Bí thư Huyện ủy Quế Phong, Phó Trưởng ban phong trào đi thăm và trao Bằng khen của Bộ Y tế.",
     "Bộ Y tế", "Lê Văn Hải"),
    ("Thừa ủy quyền Giám đốc Công an tỉnh Nghệ An, đại tá Lê Văn Hải khen thưởng 5 cá nhân.",
     "Giám đốc Công an tỉnh Nghệ An", "Lê Văn Hải"),
    ("Ông Lê Văn Hải đã đến thăm, trao Giấy khen của Sở Y tế cho 3 em.", "Sở Y tế", "Lê Văn Hải"),
    ("Tổ 5 đã nhận Giấy khen của Sở Y tế do bà Mai Thị Hoa, Trưởng phòng, trao tận tay.", "Sở Y tế", "Mai Thị Hoa"),
    ("Phó Bí thư Tỉnh Đoàn Lê Văn Hải thay mặt Trung ương Đoàn trao Kỷ niệm chương cho 3 em.",
     "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Phó Bí thư Tỉnh Đoàn Lê Văn Hải"),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


def test_presenter_goes_on_to_what_is_given_for_others(nlp):
    text = (
        "Thừa ủy quyền Chủ tịch nước, ông Lê Văn Hải trao Huân chương Lao động hạng Ba cho bà Mai Thị Hoa; "
        "trao Bằng khen của Bộ Y tế cho 6 tập thể."
    )
    assert [record.presenter for record in nlp(text)._.awards] == ["Lê Văn Hải", "Lê Văn Hải"]


def test_who_hands_over_a_list_stands_in_its_heading(nlp):
    text = (
        "Tại hội nghị, lãnh đạo quận công bố và trao các phần thưởng sau:\n- Bằng khen Bộ Y tế: 01 tập thể, 03 cá nhân."
    )
    assert [record.presenter for record in nlp(text)._.awards] == ["lãnh đạo quận", "lãnh đạo quận"]


def test_who_receives_does_not_present_what_is_given_next(nlp):
    text = "Bộ Y tế tặng Cờ thi đua cho Bệnh viện Hoa Sen, tặng Bằng khen cho 6 tập thể."
    assert [record.presenter for record in nlp(text)._.awards] == ["", ""]


@pytest.mark.parametrize(("sentence", "awarder", "presenter"), CASES)
def test_awarder_and_presenter(sentence, awarder, presenter, nlp):
    (record,) = nlp(sentence)._.awards
    assert (record.awarder, record.presenter) == (awarder, presenter)
