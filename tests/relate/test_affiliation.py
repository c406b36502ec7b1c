"""Which body a recipient belongs to; one line a case: sentence, recipient, body."""

import pytest

import vinhdanh

CASES = [
    ("Bộ Y tế tặng Bằng khen cho 4 cán bộ Sở Y tế Nghệ An.", "cán bộ", "Sở Y tế tỉnh Nghệ An"),
    ("Bộ Y tế tặng Bằng khen cho 3 tập thể thuộc Sở Y tế Nghệ An.", "tập thể", "Sở Y tế tỉnh Nghệ An"),
    ("Em Trần Minh Anh, học sinh lớp 8A, Trường THCS Lê Lợi, giành giải Nhất.",
     "Trần Minh Anh", "Trường Trung học cơ sở Lê Lợi"),
    ("Bộ Y tế tặng Bằng khen cho 6 đồng chí. Hội Nông dân Nghệ An tặng quà.", "đồng chí", ""),
    # a body that does something else is not theirs
    ("Bộ Y tế tặng Bằng khen cho 3 tập thể và Sở Y tế Nghệ An tặng Giấy khen cho 4 cá nhân.", "tập thể", ""),
    ("Bộ Y tế tặng Bằng khen cho 3 tập thể.", "tập thể", ""),
    ("Bộ Y tế tặng Bằng khen cho Sở Y tế Nghệ An.", "Sở Y tế tỉnh Nghệ An", ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("sentence", "recipient", "body"), CASES)
def test_body_of_the_recipient(sentence, recipient, body, nlp):
    record = nlp(sentence)._.awards[0]
    assert (record.recipient, record.affiliation) == (recipient, body)
