"""Winners whom a noun phrase tells, whom it takes up, and whom a clause in front leaves to the next."""

import pytest

import vinhdanh

CASES = [
    # the phrase itself, up to where its predicate begins
    ("Chàng nhạc công xứ Lạng này từng giành giải Nhì hội thi.", ["Chàng nhạc công xứ Lạng"]),
    ("Bộ phim thứ hai của đạo diễn Lê Hoa vừa đoạt 2 giải Oscar.", ["Bộ phim thứ hai của đạo diễn Lê Hoa"]),
    ("Bức thư của Hoa đã đoạt giải Nhất cuộc thi viết.", ["Bức thư của Hoa"]),
    ("Ở nội dung này, đội nữ đoạt huy chương bạc.", ["đội nữ"]),
    ("Bộ Y tế tặng Bằng khen cho các thầy thuốc trẻ.", ["các thầy thuốc trẻ"]),
    ("Nhóm thí sinh từ Lima đã giành giải Nhất.", ["Nhóm thí sinh"]),
    # one who is named before, or beside
    ("Lê Thị Hoa rời Huế năm 2015. Năm 2016, nữ võ sĩ đoạt huy chương vàng SEA Games.", ["Lê Thị Hoa"]),
    ("Bruno Castelli ghi 30 bàn. Anh giành Vua phá lưới Serie A.", ["Bruno Castelli"]),
    ("Người đầu tiên là Bruno Castelli, tiền vệ từng giành huy chương vàng Olympic.", ["Bruno Castelli"]),
    # several, or one of whom nobody spoke
    ("Lê Thị Hoa rời Huế. Các nữ võ sĩ đoạt huy chương vàng SEA Games.", ["Các nữ võ sĩ"]),
    ("Năm 2003, nữ ca sĩ giành giải Ba.", ["nữ ca sĩ"]),
    # a clause in front
    ("Sau khi giành huy chương vàng Olympic, Lê Văn Hải nghỉ hai tháng.", ["Lê Văn Hải"]),
    ("Không chỉ đoạt giải Nhất, Lê Văn Hải còn học giỏi.", ["Lê Văn Hải"]),
    # what people are known by, told beside something else
    ("Siêu mẫu đã trò chuyện với tài tử đoạt giải Oscar tại tiệc.", []),
    ("Chủ nhân ba Quả bóng vàng không nghĩ vậy.", []),
    ("Lê Văn Hải là chủ nhân ba Quả bóng vàng.", ["Lê Văn Hải"]),
    ("Lê Văn Hải là chủ nhân của danh hiệu Vua phá lưới.", ["Lê Văn Hải"]),
    ("Tay vợt vừa đăng quang Lima Masters là Bruno Castelli (Peru).", ["Bruno Castelli"]),
    ("Bruno Castelli - tay vợt người Peru vô địch Lima Open năm 2018.", ["Bruno Castelli"]),
    # who has it brought is another
    ("Công trình ấy đem về cho ông Hải Giải thưởng Nhà nước.", ["Hải"]),
]


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("text", "recipients"), CASES, ids=[text[:60] for text, _ in CASES])
def test_goes_to(nlp, text, recipients):
    assert [record.recipient for record in nlp(text)._.awards] == recipients
