"""Whom a pronoun takes up, of several who are named before it."""

import pytest

import vinhdanh

CASES = {
    "the subject, not one who stands beside": (
        "Đồng chí Lê Văn Hải trao huy hiệu cho đồng chí Phạm Kim Hoa. Đồng chí Phạm Kim Hoa công tác tại Huế. "
        "Nhiều năm liền, đồng chí được tặng Bằng khen.",
        "Phạm Kim Hoa",
    ),
    "a man, not a woman": ("Ông Lê Hải sống ở Huế. Bà Phạm Hoa bán hàng. Ông được tặng Bằng khen.", "Lê Hải"),
    "a pupil, not an elder": (
        "Em Lê Khánh Hoa nhặt được ví. Ông Phạm Hải nhận lại ví. Năm lớp 7, em đạt giải Ba.",
        "Lê Khánh Hoa",
    ),
    "not a relative": (
        "Bác sĩ Lê Thị Hoa ra đảo. Chồng chị, anh Phạm Hải, ở nhà. Năm 2019, chị được tặng Bằng khen.",
        "Lê Thị Hoa",
    ),
    "not a part that is played": (
        "Nghệ sĩ Lê Mạnh Hải vào vai anh Sơn. Anh được tặng Bằng khen.",
        "Lê Mạnh Hải",
    ),
    "not whom the army is called after": (
        "Ông Lê Văn Hải giữ phẩm chất Bộ đội Cụ Hồ. Ông được tặng Bằng khen.",
        "Lê Văn Hải",
    ),
    "not who gives in the same sentence": (
        "Ông Lê Văn Hải rời Huế. Năm 2019, ông Phạm Sơn đã trao tặng ông Bằng khen.",
        "Lê Văn Hải",
    ),
    "not who speaks of another": (
        "Ông Lê Văn Hải trồng quế. Ông Phạm Sơn cho biết: “Bà con tin lắm”. Ông được tặng Bằng khen.",
        "Lê Văn Hải",
    ),
    "who speaks": ("“Năm 2019, tôi được tặng Bằng khen”, ông Lê Văn Hải nói.", "Lê Văn Hải"),
}


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("text", "recipient"), CASES.values(), ids=CASES)
def test_takes_up(nlp, text, recipient):
    assert [record.recipient for record in nlp(text)._.awards] == [recipient]
