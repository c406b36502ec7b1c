"""Who wins in the news of sports, films and contests, and what is said of winning where nobody has won."""

import pytest

import vinhdanh

WINNERS = [
    # lands and teams to which a prize goes
    (
        "Kết thúc hội thi, giải Nhất thuộc về Cần Thơ, giải Nhì thuộc về Hà Nội.",
        [("collective", "Cần Thơ"), ("collective", "Hà Nội")],
    ),
    (
        "Giải Nhì thuộc về đội Bến Tre, đồng giải Ba là Long Xuyên và Sa Đéc.",
        [("collective", "đội Bến Tre"), ("collective", "Long Xuyên; Sa Đéc")],
    ),
    # hosts, classes, pairs; several who win together
    ("Ở ngày đầu, chủ nhà Indonesia giành 5 huy chương vàng.", [("collective", "Indonesia")]),
    ("Lớp 12A1 giành giải Nhất toàn đoàn.", [("collective", "Lớp 12A1")]),
    ("Nội dung đôi nam, Lê Minh Hải/Trần Quốc Bảo (Đà Nẵng) đoạt HCV.", [("collective", "Lê Minh Hải/Trần Quốc Bảo")]),
    ("Đội Sao Mai và đội Phù Sa cùng đoạt giải Ba.", [("collective", "Đội Sao Mai; Đội Phù Sa")]),
    (
        "Bruno Novak, Marc Petrov và Ivan Castelli đã giành 26 Grand Slam.",
        [("individual", "Bruno Novak; Marc Petrov; Ivan Castelli")],
    ),
    # who helps a team wins nothing
    ("Alex Garner giúp Man Utd giành 13 chức vô địch Ngoại hạng Anh.", [("collective", "Manchester United")]),
    ("HLV Kim Sang-woo đưa CLB SHB Đà Nẵng lên ngôi vô địch.", [("collective", "Câu lạc bộ SHB Đà Nẵng")]),
    ("HLV Kim Sang-woo nhận giải thưởng Huấn luyện viên xuất sắc nhất.", [("individual", "Kim Sang-woo")]),
    # a club is told to be one elsewhere; one who is beaten wins nothing; a work
    ("Rivera từng vô địch Thai-League năm 2007. Ở CLB Rivera có một cầu thủ Việt Nam.", [("collective", "Rivera")]),
    ("Novak vượt Castelli giành danh hiệu vua phá lưới.", [("individual", "Novak")]),
    ("Phim Sóng Xa thắng giải Phim hay nhất.", [("work", "Sóng Xa")]),
    # each prize has its own winner
    (
        "Lê Thu Hà giành HCV, HCB thuộc về Trần Mỹ Linh (Đà Nẵng), HCĐ là Nguyễn Thị Bích.",
        [("individual", "Lê Thu Hà"), ("individual", "Trần Mỹ Linh"), ("individual", "Nguyễn Thị Bích")],
    ),
    # a jury, and one who only speaks, have nothing
    (
        "Quỹ trao giải thưởng Bông Lúa cho Lê Thu Hà, ông Trần Văn Bảo cho rằng cô rất xứng đáng.",
        [("individual", "Lê Thu Hà")],
    ),
    # someone once named in full is known by that name everywhere
    (
        "Thời đi học, Kim Chi học giỏi. Cô từng đoạt giải Nhất hội thi. Ca sĩ Kim Chi nay đã lập gia đình.",
        [("individual", "Kim Chi")],
    ),
    # for whom one plays; what is told of a work; a title that somebody is called before the name; many who have it too
    ("Castelli thi đấu cho Barca từ năm 2014, giành bốn chức vô địch La Liga.", [("individual", "Castelli")]),
    ("Cô có vai diễn trong bộ phim mới The Shadow vừa đoạt giải Đạo diễn xuất sắc nhất.", [("work", "The Shadow")]),
    ("Kết quả, danh hiệu Quán quân thuộc về “Vua phòng trà” Kim Minh.", [("individual", "Kim Minh")]),
    (
        "Bà Trần Thị Hoa được trao tặng cúp Bông hồng vàng dành cho 100 nữ doanh nhân tiêu biểu.",
        [("individual", "Trần Thị Hoa")],
    ),
    (
        "Castelli kém kỷ lục của huyền thoại nữ người Úc Margaret Coles – người từng 11 lần vô địch Australian Open.",
        [("individual", "Margaret Coles")],
    ),
    ("Toni Ferrero dạy Rafael Ferrero từ nhỏ. Ferrero vô địch Wimbledon hai lần.", [("individual", "Ferrero")]),
    # the name behind a noun and an age; initials; the group within the contest that the prize is of
    (
        "Sau khi giành danh hiệu Vua phá lưới, chàng trai 18 tuổi Michael Novak tới World Cup.",
        [("individual", "Michael Novak")],
    ),
    ("C.Castelli đoạt Quả bóng vàng năm 2018.", [("individual", "C.Castelli")]),
    ("Giải Nhất ở khối giáo viên, sinh viên là Nguyễn Hoàng My.", [("individual", "Nguyễn Hoàng My")]),
    ("Barca đã có 5 chức vô địch Champions League.", [("collective", "Barca")]),
]


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("text", "winners"), WINNERS, ids=[text[:50] for text, _ in WINNERS])
def test_who_wins(nlp, text, winners):
    assert [(record.recipient_kind, record.recipient) for record in nlp(text)._.awards] == winners


@pytest.mark.parametrize(
    "text",
    [
        "Đội tập luyện nhằm giành huy chương vàng SEA Games.",
        "Chú mèo đoán Novak vô địch Europa League.",
        "Lan sẽ trở thành cầu thủ đầu tiên ở cả ba giải trẻ trong một mùa của tỉnh và giành danh hiệu Vua phá lưới.",
        "Câu lạc bộ sẽ trả thêm tiền nếu Novak giành Quả bóng vàng.",
        "Castelli bất mãn vì Novak ủng hộ người khác trong cuộc bầu chọn Quả bóng vàng.",
        "Hai trận cuối đội cần thắng để tự định đoạt chức vô địch.",
        "Cô có một buổi biểu diễn tại Giải thưởng Cống hiến.",
        "Tài năng của Castelli không đủ giúp Barca vô địch Champions League.",
        "Hai đội sẽ tham gia cuộc thi vô địch thế giới tại Nhật Bản.",
    ],
)
def test_nobody_has_won(nlp, text):
    assert not nlp(text)._.awards
