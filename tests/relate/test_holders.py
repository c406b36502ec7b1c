"""A title won once that only describes somebody is told of whom it describes, or of nobody."""

import pytest

import vinhdanh

CASES = [
    ("Thăng Bình chuẩn bị gặp đội bóng từng 4 lần vô địch giải hạng Nhất.", ["đội bóng"]),
    ("Giá trị của tay vợt từng giành huy chương vàng SEA Games là sự điềm tĩnh.", ["tay vợt"]),
    ("Giá trị của tay vợt giành huy chương vàng SEA Games là sự điềm tĩnh.", []),
    ("Lê Thu Trang nghỉ hát. Tin này ứng với lời kể của nữ ca sĩ từng đoạt giải Mai Vàng.", ["Lê Thu Trang"]),
    ("Ông đóng một vai phụ trong bộ phim đoạt giải Oscar Mùa Mưa.", ["Mùa Mưa"]),
    ("Chị trò chuyện với đạo diễn đoạt giải Oscar Ruben Novak tại Huế.", ["Ruben Novak"]),
    ("Trần Văn Lợi thua trận trước Lê Hải Long, tay vợt từng giành huy chương vàng SEA Games.", ["Lê Hải Long"]),
    ("Lê Hải Long là tay vợt giành huy chương vàng SEA Games.", ["Lê Hải Long"]),
    ("Hạt giống người Thái Lan chính là tay vợt từng giành huy chương vàng SEA Games.", ["tay vợt"]),
    ("Sau khi vô địch SEA Games, các hợp đồng quảng cáo đến rất nhanh.", []),
    ("Quảng cáo đến nhanh nhưng đội chưa vô địch SEA Games.", []),
    ("Lê Hải Long đã vô địch SEA Games.", ["Lê Hải Long"]),
    ("Người hâm mộ xin chữ ký của đội tuyển nữ quốc gia vừa vô địch SEA Games.", ["Đội tuyển nữ quốc gia"]),
    ("Lê Hải Long rời sân. Ở tuổi 30, chân sút người Lào tiến bộ nhanh và vừa giành huy chương vàng.", ["Lê Hải Long"]),
    ("Ban tổ chức ra 8 đề bài. Sau 5 giờ làm bài, họ vượt qua các bạn để giành giải Nhất.", []),
    ("Novak trở lại. Chấn thương đã khiến tay vợt từng 2 lần vô địch Grand Slam mất phong độ.", ["Novak"]),
    ("Novak gặp nạn. Báo chí viết rằng danh thủ từng cùng Brazil vô địch World Cup 1990 vẫn ổn.", ["Novak"]),
    ("Võ sĩ quyền anh từng giành huy chương vàng SEA Games.", ["Võ sĩ quyền anh"]),
]


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("sentence", "recipients"), CASES, ids=[sentence for sentence, _ in CASES])
def test_title_is_told_of(nlp, sentence, recipients):
    assert [record.recipient for record in nlp(sentence)._.awards] == recipients
