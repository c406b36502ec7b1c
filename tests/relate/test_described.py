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
    ("Sau khi được trao danh hiệu “Gương mặt của năm” năm 2015, Lucy Novak lập tức đi Huế.", ["Lucy Novak"]),
    ("Là một trong hai người được nhận Giải thưởng Kovalevskaia, TS Lê Thị Hoa từng bỏ học.", ["Lê Thị Hoa"]),
    # who wins what stands before "mà" and "của"
    ("Tấm huy chương vàng mà Lê Thị Hoa giành được là món quà lớn.", ["Lê Thị Hoa"]),
    ("Chiếc huy chương bạc Olympic Hóa học của Lê Thị Hoa làm nức lòng cả trường.", ["Lê Thị Hoa"]),
    ("Thí sinh đạt giải Nhất là Lê Thị Hoa.", ["Lê Thị Hoa"]),
    # what is called something, and where a title goes
    ("Tạp chí Sao Mai vinh danh Lucy Novak là Gương mặt triển vọng của năm.", ["Lucy Novak"]),
    ("Khách sạn Mây Trắng được độc giả vinh danh là Khách sạn tốt nhất thế giới.", ["Khách sạn Mây Trắng"]),
    ("Danh hiệu “Điểm đến hàng đầu châu Á” dành cho Đà Nẵng.", ["Đà Nẵng"]),
    ("Giải thưởng Sao Mai vinh danh Nokia X7 là Điện thoại xuất sắc.", ["Nokia X7"]),
    # a predicate between, a list of results, a person with a group
    ("Lê Thị Hoa là nữ giáo viên đầu tiên của huyện được tặng Huân chương Lao động hạng Ba.", ["Lê Thị Hoa"]),
    ("Lê Thị Hoa có điểm trung bình 9,5, giải Nhất cấp trường, giải Nhì cấp tỉnh.", ["Lê Thị Hoa", "Lê Thị Hoa"]),
    ("Lê Thị Hoa học giỏi. Thành tích: giải Nhất cấp tỉnh môn Toán.", ["Lê Thị Hoa"]),
    ("Lê Thị Hoa và nhóm họa sĩ Tân Bình đã đoạt giải Ba.", ["Lê Thị Hoa; nhóm họa sĩ Tân Bình"]),
    ("AirVina liên tiếp nhận giải Hãng hàng không tốt nhất châu Á.", ["AirVina"]),
    ("Galaxy S30 được bình chọn là Điện thoại xuất sắc.", ["Galaxy S30"]),
    ("Bruno Castelli từng nhận nhiều giải thưởng.", ["Bruno Castelli"]),
    (
        "- Là một trong hai “bông hoa” được nhận Giải thưởng Kovalevskaia, ít ai biết, TS Lê Thị Hoa từng nghỉ.",
        ["Lê Thị Hoa"],
    ),
    ("Theo Netrank, VinaSao được đánh giá là Ngân hàng tốt nhất Việt Nam.", ["VinaSao"]),
    ("Đoàn làm phim vui mừng khi “Sông xa” được trao giải Phim xuất sắc.", ["Sông xa"]),
    ("Bruno Castelli bị phạt vì từ chối đứng chung bục nhận huy chương.", []),
    ("Điển hình như giải pháp Máy tách hạt đạt giải Nhất.", ["Máy tách hạt"]),
    ("Chiếc Novak Z1 của hãng Novak đã được vinh danh là Mẫu xe đẹp nhất.", ["Chiếc Novak Z1 của hãng Novak"]),
    ("Vai diễn ấy đem về cho nam diễn viên một giải Oscar.", ["nam diễn viên"]),
    ("Trong Liên hoan phim truyền hình Việt Nam, Lê Thị Hoa nhận danh hiệu Nữ diễn viên xuất sắc.", ["Lê Thị Hoa"]),
    # verbs that share an object
    ("Sở Y tế thăm hỏi và khen thưởng, phối hợp bệnh viện chữa trị cho anh Lê Văn Hải.", ["Lê Văn Hải"]),
    # a work, not the land that its name tells
    ("Tranh tường trang trí ga Đà Nẵng đoạt giải Ba cuộc thi thiết kế.", ["Tranh tường trang trí ga Đà Nẵng"]),
    ("App Techbank được trao danh hiệu Sao Khuê 2019.", ["App Techbank"]),
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
