"""Day, period and occasion of an award."""

import re

import pytest

import vinhdanh
from vinhdanh.knowledge import load_toml
from vinhdanh.read.article import Article
from vinhdanh.view import fold

# (text, date, period, occasion) of the first record; published 2021-11-20
CASES = [
    ("Ngày 18/11, Bộ Y tế tặng Bằng khen cho 5 tập thể.", "2021-11-18", "", ""),
    ("Ngày 18/11, Bộ Y tế tặng Bằng khen cho 5 tập thể có thành tích trong năm học 2020-2021.",
     "2021-11-18", "2020-09-01/2021-05-31", ""),
    ("Nhân Ngày Thầy thuốc Việt Nam (27-2), Bộ Y tế tặng Bằng khen cho 5 tập thể.", "", "", ""),
    ("Năm 2015, Sở Y tế Nghệ An được tặng Huân chương Lao động hạng Ba.", "2015", "", ""),
    ("Năm 2013 có 5 dự án đạt 2 giải Tư.", "2013", "", ""),
    # an account of years past, and a school year to come
    ("Kết quả trong 5 năm qua, có 40 tập thể được Bộ Y tế tặng Bằng khen.", "", "P5Y", ""),
    ("Năm năm gần đây, Bệnh viện Bạch Mai được Bộ Y tế tặng Bằng khen.", "", "P5Y", ""),
    ("Kết quả thi đua 5 năm: có 40 tập thể được Bộ Y tế tặng Bằng khen.", "", "P5Y", ""),
    ("Sáng 18/11, huyện tổ chức hội nghị.\nBáo cáo cho thấy 5 năm qua phong trào lan rộng. Có 40 tập thể được Bộ Y tế "
     "tặng Bằng khen.", "", "P5Y", ""),
    ("Sáng 18/11, huyện tổ chức hội nghị.\nBà Lan cho biết 5 năm qua phong trào lan rộng:\n"
     "- 40 tập thể được Bộ Y tế tặng Bằng khen;", "", "P5Y", ""),
    ("Sáng 18/11, huyện tổ chức hội nghị.\nQua 5 năm, phong trào lan rộng.\nTại hội nghị, Bộ Y tế tặng Bằng khen cho "
     "40 tập thể.", "2021-11-18", "", ""),
    ("Bệnh viện Bạch Mai khai giảng năm học mới và đón Cờ thi đua của Bộ Y tế.", "", "", ""),
    ("Bệnh viện Bạch Mai đã đón nhận Huân chương Lao động hạng Nhất năm 2005.", "2005", "", ""),
    ("Tại Hội nghị tổng kết công tác y tế, Bộ Y tế tặng Bằng khen cho 5 tập thể.",
     "", "", "Hội nghị tổng kết công tác y tế"),
    ("Tại Hội nghị tổng kết năm học đã có 5 tập thể được Bộ Y tế tặng Bằng khen.", "", "", "Hội nghị tổng kết năm học"),
    ("Sáng nay, Công an tỉnh Lào Cai trao Giấy khen cho 3 tổ. Dịp này, Quân khu 2 tặng Bằng khen cho 2 tổ.",
     "2021-11-20", "", ""),
    # A year beside a title or in its name is the merit's, beside an order it is when it came.
    ("Chị Trần Thị Lan được công nhận Chiến sĩ thi đua cơ sở năm 2019.", "", "2019-01-01/2019-12-31", ""),
    ("Năm 2019, Đại đội 5 được công nhận Đơn vị quyết thắng.", "", "2019-01-01/2019-12-31", ""),
    ("Em Lê Thu Hà đạt giải Nhì cuộc thi viết thư năm 2018.", "", "2018-01-01/2018-12-31",
     "cuộc thi viết thư năm 2018"),
    ("Tại Olympic Tin học năm 2019, có 4 học sinh đoạt giải Ba.", "", "2019-01-01/2019-12-31",
     "Olympic Tin học năm 2019"),
    ("Em Lê Thu Hà đạt danh hiệu Công dân trẻ tiêu biểu 2019.", "", "2019-01-01/2019-12-31", ""),
    ("Chị Trần Thị Lan 5 năm liền đạt danh hiệu Chiến sĩ thi đua cơ sở.", "", "P5Y", ""),
    ("Từ năm 2010 đến năm 2015, trường được tặng 3 Huân chương Lao động.", "2010/2015", "", ""),
    ("Trường Đại học Vinh được tặng Huân chương Lao động hạng Ba (1985).", "1985", "", ""),
    ("Bộ Y tế tặng Bằng khen cho 5 tập thể đã có nhiều thành tích xuất sắc trong phong trào thi đua yêu nước và trong "
     "việc xây dựng bệnh viện xanh, sạch, đẹp, giai đoạn 2016-2020.", "", "2016-01-01/2020-12-31", ""),
    ("Trong 10 năm, đội đoạt 3 giải Nhất, 2 giải Nhì.", "", "P10Y", ""),
    ("Chị Lê Thu Hà giành 2 HCV, 3 HCB tại Hội thao toàn quân năm 2021.", "", "2021-01-01/2021-12-31", ""),
    ("Chị Lê Thu Hà giành 2 HCV và 3 HCB tại Hội thao toàn quân 2021.", "", "2021-01-01/2021-12-31",
     "Hội thao toàn quân 2021"),
    ("Chị Lê Thu Hà giành giải Nhất cấp huyện, giải Nhì cấp tỉnh năm 2021.", "", "", ""),
    ("Lễ tổng kết hoạt động năm 2020.\nGhi nhận điều đó, năm 2020, Bộ Y tế tặng Bằng khen cho 5 tập thể.",
     "", "2020-01-01/2020-12-31", ""),
    # The day of an event is that of what was given there, but for that of a crime or a match nothing is.
    ("Sáng 18/11, Sở Y tế tổ chức lễ tổng kết. 5 cá nhân được Bộ Y tế tặng Bằng khen.", "2021-11-18", "", ""),
    ("Sáng 18/11, Bệnh viện Bạch Mai kỷ niệm 15 năm xây dựng. Bộ Y tế tặng Bằng khen cho 5 tập thể.",
     "2021-11-18", "", ""),
    ("Sáng 18/11, Sở Y tế tổ chức họp mặt.\nHội đồng chung khảo trao 4 giải A cho các nhà báo.", "2021-11-18", "", ""),
    ("Sở Y tế tôn vinh điển hình tiên tiến giai đoạn 2015 - 2020\nTại hội nghị, Bộ Y tế tặng Bằng khen cho 5 tập thể.",
     "", "2015-01-01/2020-12-31", ""),
    ("Sáng 18/11, Sở Y tế họp, nhìn lại hoạt động năm 2020.\nTại hội nghị, Bộ Y tế tặng Bằng khen cho 5 tập thể.",
     "2021-11-18", "2020-01-01/2020-12-31", ""),
    ("40 học sinh năm học 2019-2020 được Bộ Y tế tặng Bằng khen.", "", "2019-09-01/2020-05-31", ""),
    ("Rạng sáng 18/11, hai đối tượng bị bắt giữ. 5 cá nhân được Bộ Công an tặng Bằng khen.", "", "", ""),
    ("8 người cứu người trong vụ tai nạn ngày 10/11 vừa được Bộ Công an tặng Bằng khen.", "", "", ""),
    ("Lễ trao giải sẽ diễn ra vào ngày 25/11. 5 cá nhân được Bộ Công an tặng Bằng khen.", "", "", ""),
    ('Chị nói: "Hôm nay tôi vui". 5 cá nhân được Bộ Công an tặng Bằng khen.', "", "", ""),
    ("Sáng 18/11, xe buýt đông khách. Nhiều người đi chợ. 5 cá nhân được Bộ Công an tặng Bằng khen.", "", "", ""),
    ("Hội thi diễn ra từ ngày 3 đến 5/11.\nGiải Nhất: anh Lê Văn Hải", "2021-11-03/2021-11-05", "", ""),
    ("Đầu tháng 11/2021, tỉnh tổ chức hội nghị. Tại đây, Bộ Y tế tặng Bằng khen cho 5 tập thể.", "2021-11", "", ""),
    ("Theo quyết định số 15 ngày 18/11, Bộ Y tế tặng Bằng khen cho 5 tập thể.", "2021-11-18", "", ""),
    ("Nhân Ngày Nhà giáo Việt Nam, Bộ Y tế tặng Bằng khen cho 5 tập thể.", "", "", ""),
    # Where an article opens with the edition of a contest and the day of it, that day is that of what was won.
    ("Tối 18/11, Lê Thu Hà đăng quang Hoa hậu Biển Đông 2021.\nGiải Nhì thuộc về Trần Thị Lan.",
     "2021-11-18", "2021-01-01/2021-12-31", ""),
    # The season that a gala looks back on is that of its prizes; what is given for many years' work has no year.
    ("Tối 18/11, Sở Y tế tổ chức lễ tôn vinh các cá nhân xuất sắc của giải bóng đá mùa giải 2020/21.\n"
     "Anh Lê Văn Hải được bầu là Cầu thủ xuất sắc nhất.", "2021-11-18", "2020-01-01/2021-12-31", ""),
    ("Sáng 18/11, Sở Y tế tổng kết năm 2020.\nTại hội nghị, Bộ Y tế tặng Kỷ niệm chương cho 5 cá nhân.",
     "2021-11-18", "", ""),
    ("Sáng 18/11, huyện bế mạc Hội thi Hộ sinh, Điều dưỡng giỏi lần thứ IV năm 2021.\n"
     "Kết quả, giải Nhất thuộc về chị Lê Thu Hà.", "2021-11-18", "2021-01-01/2021-12-31", ""),
    # A holiday beside the day of the event does not lead away from it, nor does a day that names a round.
    ("Sáng 18/11, Sở Y tế họp mặt kỷ niệm Ngày Nhà giáo Việt Nam 20-11. 5 cá nhân được Bộ Y tế tặng Bằng khen.",
     "2021-11-18", "", ""),
    ("Lễ trao Huy hiệu đợt 7/11\nSáng 5/11, Huyện ủy Tân Yên tổ chức lễ. Bộ Y tế tặng Bằng khen cho 5 tập thể.",
     "2021-11-05", "", ""),
    ("Sau 2 ngày tranh tài (3 và 4/11), hội thao chữa cháy kết thúc.\nGiải Nhất: anh Lê Văn Hải",
     "2021-11-03/2021-11-04", "", ""),
    ("Tối 18/11, Bệnh viện Bạch Mai thắng chung kết hội thao. Anh Lê Văn Hải được bầu là Vận động viên xuất sắc nhất.",
     "2021-11-18", "", ""),
    ("Tối 18/11, Bệnh viện Bạch Mai thắng chung kết hội thao. Anh Lê Văn Hải từng giành 2 huy chương vàng.",
     "", "", ""),
    # What went before, what is told of somebody, and the day on which news was told are not the day of the event.
    ("Ngày 18/11, Sở Y tế họp. Trước đó, 3 tập thể đã được Bộ Y tế tặng Bằng khen.", "", "", ""),
    ("Ngày 18/11, tin từ Công an tỉnh Lào Cai, 3 tổ vừa được Bộ Công an tặng Bằng khen.", "", "", ""),
    ("Ngày 18/11, Sở Y tế họp. Năm 2020, 9 tập thể đạt Tập thể lao động tiên tiến.", "", "2020-01-01/2020-12-31", ""),
    ("Kỷ niệm 60 năm Ngày thành lập (3/7/1957 - 3/7/2017), Sở Y tế được tặng Huân chương Lao động hạng Ba.",
     "", "", ""),
    ("Sau vở Sóng (1998), anh Lê Văn Hải được tặng Huân chương Lao động hạng Ba.", "", "", ""),
    ("Trường được tặng Huân chương Lao động hạng Ba, 10 năm liền đạt Tập thể lao động tiên tiến.", "", "", ""),
    ("Anh Lê Văn Hải được tặng Huân chương Lao động hạng Ba - Từ năm 2011 đến 2019 được nhận nhiều Bằng khen.",
     "", "", ""),
    ("Tối 18/11, Bộ Y tế trao Bằng khen cho 5 tổ có công cứu người ngày 10/11.", "2021-11-18", "", ""),
    # A year right behind an award is its own; a day further off is of something else.
    ("Cụ Lê Văn Hải ở thôn Đông, xã Tân Lập, lấy vợ ngày 3/2/1949, được tặng Huân chương Lao động hạng Ba năm 1986.",
     "1986", "", ""),
    # a term of which the years are not told is no period
    ("Sáng 18/11, công đoàn họp đại hội. Trong nhiệm kỳ qua, công đoàn được Bộ Y tế tặng 3 Cờ thi đua.", "", "", ""),
    ("Trước đó, ngày 12/11, Sở Y tế đã trao Giấy khen cho bà Trần Thị Lan.", "2021-11-12", "", ""),
    ("Anh được phong danh hiệu Nghệ sĩ Ưu tú vào năm 1984, vào Nam năm 1997.", "1984", "", ""),
    ("Chị Trần Thị Lan cho biết hồi tháng 9 năm ngoái được Bộ Y tế tặng Bằng khen.", "2020-09", "", ""),
    ("Anh Lê Văn Hải giành huy chương vàng vào năm 2016.", "2016", "", ""),
    ("Bà nhận Huân chương Lao động hạng Ba, và năm 2012 được Bộ Y tế tặng Bằng khen.", "", "", ""),
    ("Anh Lê Văn Hải đoạt giải Bông sen vàng, sau Chợ nổi (2011).", "", "", ""),
    ("Sáng 18/11, tỉnh tổ chức hội nghị. Năm 2020, huyện Tân Yên được Bộ Y tế tặng Cờ thi đua.",
     "", "2020-01-01/2020-12-31", ""),
    # The account of the years that an event looks back on tells of no day.
    ("Sáng 18/11, huyện tổ chức hội nghị. Theo báo cáo, 5 năm qua phong trào lan rộng. "
     "Có 3 tập thể được Bộ Y tế tặng Bằng khen.",
     "", "P5Y", ""),
    ("Sáng 18/11, huyện tổ chức hội nghị. 5 năm qua phong trào lan rộng. "
     "Dịp này, Bộ Y tế tặng Bằng khen cho 3 tập thể.",
     "2021-11-18", "", ""),
    ("Lên chuyên nghiệp từ năm 2005, anh Lê Văn Hải đã giành ba huy chương vàng.", "", "", ""),
    ("Ba năm liên tiếp, từ 2016 đến 2018, chị Trần Thị Lan đạt danh hiệu Chiến sĩ thi đua cơ sở.",
     "", "2016-01-01/2018-12-31", ""),
    ("Năm 2022, huyện Tân Yên phấn đấu được tỉnh tặng Bằng khen.", "", "2022-01-01/2022-12-31", ""),
    # The year or season in the name of a contest is the time of what was won in it; so are years spent somewhere.
    ("Đội Sông Hương vô địch Champions League 2016-17 với 12 bàn.", "", "2016-01-01/2017-12-31",
     "Champions League 2016-17"),
    ("Đội Sông Hương vô địch Ngoại hạng Anh mùa giải 2016/17.", "", "2016-01-01/2017-12-31", "Ngoại hạng Anh"),
    ("Đến Olympic 2016 tại Rio, anh Lê Văn Hải tiếp tục giành huy chương bạc.", "", "2016-01-01/2016-12-31", ""),
    ("Sau World Cup 2018, anh Lê Văn Hải giành huy chương bạc.", "", "", ""),
    ("Chị Lê Thu Hà dự thi Hoa hậu Biển Đông 2007, giành danh hiệu Hoa hậu Thời trang.",
     "", "2007-01-01/2007-12-31", ""),
    ("Anh từng nhận giải thưởng Bông lúa vàng vào năm 2013 và 2019.", "2013/2019", "", ""),
    ("Sáu năm ở đội Sông Hương, anh Lê Văn Hải giành ba huy chương vàng.", "", "P6Y", ""),
    ("Khoác áo đội Sông Hương từ năm 2003 - 2008, anh Lê Văn Hải giành hai huy chương vàng.",
     "", "2003-01-01/2008-12-31", ""),
    ("Lê Thu Hà giải nghệ hồi tháng 12/2016, trong sự nghiệp đã giành 5 huy chương vàng.", "", "", ""),
    # A year right behind a title is in its name, one behind "vào" that of the giving.
    ("Chị Lê Thu Hà đăng quang Hoa hậu Biển Đông năm 1996.", "", "1996-01-01/1996-12-31", ""),
    ("Chị Lê Thu Hà đăng quang Hoa hậu Biển Đông vào năm 1996.", "1996", "", ""),
    ("Năm 2014, chị Lê Thu Hà được tạp chí Time bình chọn là Người phụ nữ của năm.", "2014", "", ""),
    # The year of making is none, one that ends the reason is the merit's, one that opens a clause that of the giving.
    ("Tác phẩm hoàn thành đầu năm 2015 còn giành giải Khuyến khích.", "", "", ""),
    ("73 cá nhân có thành tích xuất sắc trong vận động nguồn lực xã hội năm 2020 nhận bằng khen.",
     "", "2020-01-01/2020-12-31", ""),
    ("Ông Lê Văn Hải có nhiều đóng góp, năm 2020 nhận bằng khen của Bộ Y tế.", "2020", "", ""),
    # What the heading of a list tells holds for its items.
    ("Một số chỉ tiêu thực hiện năm 2022:\n- Công đoàn đạt danh hiệu “Công đoàn vững mạnh”.",
     "", "2022-01-01/2022-12-31", ""),
    # Prizes of the contest whose edition an article opens with are of its year.
    ("Cuộc thi Tiếng hát đồng quê 2019 khép lại tối 18/11.\nKết quả, giải Nhất thuộc về Lê Thu Hà.",
     "2021-11-18", "", ""),
    ("Cuộc thi Tiếng hát đồng quê 2021 khép lại tối 18/11.\nKết quả, giải Nhất thuộc về Lê Thu Hà.",
     "2021-11-18", "2021-01-01/2021-12-31", ""),
    ("Cuộc thi Tiếng hát đồng quê 2021 khép lại.\nTrước đó, Lê Thu Hà giành giải Nhất.", "", "", ""),
    ("Sáng 18/11, phòng bế mạc Hội thi giáo viên giỏi năm học 2021-2022.\nKết quả, giải Nhất thuộc về cô Lê Thu Hà.",
     "2021-11-18", "2021-09-01/2022-05-31", ""),
    ("Sáng 18/11, huyện Tân Yên bế mạc Giải bơi, lặn năm 2021.\nKết quả, giải Nhất thuộc về anh Lê Văn Hải.",
     "2021-11-18", "2021-01-01/2021-12-31", ""),
    # Prizes of a contest of several days are given on its last one, where that is told.
    ("Sáng 18/11, huyện bế mạc hội thao. Hội thao diễn ra từ ngày 16 đến 18/11.\nGiải Nhất: anh Lê Văn Hải",
     "2021-11-18", "", ""),
    # What somebody was given so far for what is told was not given at the event; what is handed out for it was.
    ("Sáng 18/11, công ty tổ chức hội nghị tổng kết năm 2020. Công ty nộp 3 tỷ đồng. "
     "Với những kết quả đạt được, 2 tập thể được Bộ Y tế tặng Cờ thi đua.", "", "2020-01-01/2020-12-31", ""),
    ("Sáng 18/11, công ty tổ chức hội nghị tổng kết năm 2020. Công ty nộp 3 tỷ đồng. "
     "Ghi nhận kết quả đó, Bộ Y tế tặng Cờ thi đua cho 2 tập thể.", "2021-11-18", "2020-01-01/2020-12-31", ""),
    ("Sáng 18/11, phường tổ chức lễ trao Huy hiệu. Đợt này, 5 đảng viên được tặng Huy hiệu 50 năm tuổi Đảng.",
     "2021-11-18", "", ""),
    ("Định hướng đến năm 2030, đơn vị phát triển mạnh, Bộ Y tế tặng Bằng khen cho 5 tập thể.", "", "", ""),
]  # fmt: skip


TIME_CUES = load_toml("time_cues")


@pytest.mark.parametrize("name", TIME_CUES)
def test_cue_matches_its_example_only(name):
    row = TIME_CUES[name]
    assert re.search(row["pattern"], fold(row["example"]))
    assert not re.search(row["pattern"], fold(row["counter_example"]))


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("text", "date", "period", "occasion"), CASES, ids=[case[0][:40] for case in CASES])
def test_when(nlp, text, date, period, occasion):
    doc = vinhdanh.process(nlp, Article("x", text, published="2021-11-20"))
    record = doc._.awards[0]
    assert (record.date, record.period, record.occasion) == (date, period, occasion)


UNDATED = [
    ("Hội thi diễn ra từ ngày 3 đến 5/11.\nGiải Nhất: anh Lê Văn Hải", "XXXX-11-03/XXXX-11-05"),
    ("Hôm nay (16/1), Bộ Y tế tặng Bằng khen cho 5 tập thể.", "XXXX-01-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date"), UNDATED)
def test_day_in_a_text_that_does_not_say_when_it_was_written(nlp, text, date):
    assert vinhdanh.process(nlp, Article("1", text))._.awards[0].date == date
