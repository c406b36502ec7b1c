"""Award mentions, as they stand in text.

A case is a sentence and what must be found in it, in order, each written `characters = name [/ grade]`.
"""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

import vinhdanh
from vinhdanh.document import get_mentions
from vinhdanh.extract.awards.catalogue import bare, expand, load_catalogue
from vinhdanh.extract.awards.matcher import AwardExtractor
from vinhdanh.extract.awards.won import with_won_prizes
from vinhdanh.view import View

EXTRACT = AwardExtractor()

CASES = [
    # names and their grades
    ("Công ty được tặng Huân chương Lao động hạng Ba.", ["Huân chương Lao động hạng Ba = Huân chương Lao động / Ba"]),
    ("Được tặng Huân chương “Lao động” hạng III.", ["Huân chương “Lao động” hạng III = Huân chương Lao động / Ba"]),
    ("Đón nhận Huân chương Độc lập (hạng nhất).", ["Huân chương Độc lập (hạng nhất) = Huân chương Độc lập / Nhất"]),
    ("Được truy tặng HCLĐ hạng 2.", ["HCLĐ hạng 2 = Huân chương Lao động / Nhì"]),
    ("Nhận Huân chương Lao động các hạng.", ["Huân chương Lao động = Huân chương Lao động"]),
    ("Em đoạt giải Khuyến khích.", ["giải Khuyến khích = Giải / Khuyến khích"]),
    ("Tác phẩm đoạt giải A.", ["giải A = Giải / A"]),
    ("Dự án đạt giải tư lĩnh vực Hóa học.", ["giải tư = Giải / Tư"]),
    ("Đội giành HCV và HCĐ.", ["HCV = Huy chương / Vàng", "HCĐ = Huy chương / Đồng"]),
    ("Chị nhận huy chương bạc đồng đội.", ["huy chương bạc = Huy chương / Bạc"]),
    ("Công ty nhận Giải Vàng Chất lượng Quốc gia.",
     ["Giải Vàng Chất lượng Quốc gia = Giải thưởng Chất lượng quốc gia / Vàng"]),
    ("Ông được trao Huy hiệu 55 năm tuổi Đảng.", ["Huy hiệu 55 năm tuổi Đảng = Huy hiệu tuổi Đảng / 55 năm"]),
    # ranks that stand alone in lists of results
    ("Giải cá nhân. Khối 3: Nhất – Lê Văn Hải, trường An Hòa; Nhì – Trần Thị Bé; Ba: Vũ Minh.",
     ["Nhất = Giải / Nhất", "Nhì = Giải / Nhì", "Ba = Giải / Ba"]),
    ("Kéo co: Lê Văn Hải (Điện lực Mỹ Tú), giải Nhất; Trần Nam (Công ty Sông Hậu), Nhì.",
     ["giải Nhất = Giải / Nhất", "Nhì = Giải / Nhì"]),
    ("Tên giải pháp Tác giả Giải\n1 Máy gặt mini Lê Văn Hải Nhất\n2 Khung lưới Trần Nam Nhì\nBế mạc.",
     ["Nhất = Giải / Nhất", "Nhì = Giải / Nhì"]),
    ("Về giải trí thì nhất: học; nhì: chơi. Ba: Lê Văn Hải.", []),
    # further classes and levels of an award that the sentence has named
    ("Năm 1990 trường được tặng Huân chương Lao động hạng Ba, năm 2001 là hạng Nhì.",
     ["Huân chương Lao động hạng Ba = Huân chương Lao động / Ba", "hạng Nhì = Huân chương Lao động / Nhì"]),
    ("Có 90 người đạt danh hiệu Lao động giỏi các cấp, trong đó cấp tỉnh 12 người.",
     ["Lao động giỏi các cấp = Lao động giỏi các cấp", "cấp tỉnh = Lao động giỏi cấp tỉnh"]),
    ("Bệnh viện hạng Nhì có Huân chương Lao động hạng Ba và xếp hạng Nhất.",
     ["Huân chương Lao động hạng Ba = Huân chương Lao động / Ba"]),
    ("Người được trao Huy hiệu 75 năm là cụ Hải.", ["Huy hiệu 75 năm = Huy hiệu tuổi Đảng / 75 năm"]),
    # names that no noun announces
    ("Trọng tài Vũ Minh nhận Còi vàng, mỗi quán một Thẻ vàng.", ["Còi vàng = Còi vàng"]),
    ("Hậu vệ Vũ Minh nhận Thẻ vàng.", []),
    ("Khu nghỉ dưỡng giành Best Green Lodge và nhận Honourable Mention.",
     ["Best Green Lodge = Best Green Lodge", "Honourable Mention = Honourable Mention"]),
    ("Garden of the Year thuộc về công viên Bạch Đằng.", ["Garden of the Year = Garden of the Year"]),
    ("Anh hai lần được tôn vinh Nhà nông trẻ tiêu biểu.", ["Nhà nông trẻ tiêu biểu = Nhà nông trẻ tiêu biểu"]),
    ("Trong 20 liên đội có 9 đạt Liên đội xuất sắc.", ["Liên đội xuất sắc = Liên đội xuất sắc"]),
    ("Chị được công nhận Thợ may giỏi cấp ngành.", ["Thợ may giỏi cấp ngành = Thợ may giỏi cấp ngành"]),
    ("Công ty tặng chứng nhận Mái nhà xanh cho năm hộ.", ["chứng nhận Mái nhà xanh = Chứng nhận Mái nhà xanh"]),
    ("Anh nhận danh hiệu Phụ nữ hai giỏi.", ["Phụ nữ hai giỏi = Phụ nữ hai giỏi"]),
    # brands are reached, too; ranks of a prize are part of it
    ("Có 12 sản phẩm đạt Thương hiệu quốc gia.", ["Thương hiệu quốc gia = Thương hiệu quốc gia"]),
    ("Hội thảo bàn về xây dựng Thương hiệu quốc gia.", []),
    # titles in quotation marks behind a verb
    ("Hai người được tôn vinh “Kiểm lâm mẫu mực”, một người “Kiểm lâm giỏi”.",
     ["Kiểm lâm mẫu mực = Kiểm lâm mẫu mực", "Kiểm lâm giỏi = Kiểm lâm giỏi"]),
    ("Cô đăng quang “Đôi tay khéo”.", ["Đôi tay khéo = Đôi tay khéo"]),
    ("Tổng công ty tặng Cờ “Rừng cây ba tấn” cho nông trường.",
     ["Cờ “Rừng cây ba tấn” = Cờ Rừng cây ba tấn"]),
    # where a prize finds no winner, or is founded
    ("Ban giám khảo để trống giải Ý tưởng xanh; giải Hòa âm bị bỏ trống.",
     ["giải Ý tưởng xanh = Giải Ý tưởng xanh", "giải Hòa âm = Giải Hòa âm"]),
    ("Ngoài ra có bốn giải Lan tỏa, hai giải League và vòng ba giải Pháp Mở rộng.", ["giải Lan tỏa = Giải Lan tỏa"]),
    ("Đội giành giải Phong cách và giải Thiết kế đẹp nhất.",
     ["giải Phong cách = Giải Phong cách", "giải Thiết kế đẹp nhất = Giải Thiết kế đẹp nhất"]),
    ("Giải phê bình thuộc về tập sách của Lê Hải; giải pháp này thuộc về nhóm.", ["Giải phê bình = Giải Phê bình"]),
    ("Công ty được gọi tên ở các hạng mục Best Rice Exporter, Farm of the Year và Best Green Farm 2022.",
     ["Best Rice Exporter = Best Rice Exporter", "Farm of the Year = Farm of the Year",
      "Best Green Farm 2022 = Best Green Farm"]),
    # crowns
    ("Danh hiệu Á hậu 1 và Á hậu 2 lần lượt gọi tên Lê Na và Vũ Mai; Lê Na nhận Người đẹp Áo dài.",
     ["Á hậu 1 = Á hậu 1", "Á hậu 2 = Á hậu 2", "Người đẹp Áo dài = Người đẹp Áo dài"]),
    ("Người trao vương miện là Hoa hậu Hương Sen 2022 Lê Minh Thư.", []),
    ("Trường trao bằng Tiến sĩ danh dự cho ông Hải.", ["Tiến sĩ danh dự = Tiến sĩ danh dự"]),
    # short forms are spelled out
    ("Chị được bình chọn là “VĐV điển hình toàn quân”.",
     ["VĐV điển hình toàn quân = Vận động viên điển hình toàn quân"]),
    # what sports pages say
    ("Cự ly 1.000 m: Nhất ghe Hoa Sen, Nhì ghe Sao Mai. Cơ cấu giải năm nay như cũ.",
     ["Nhất = Giải / Nhất", "Nhì = Giải / Nhì"]),
    ("Hội cổ động viên nhận giải phụ “Khán đài đỏ”; ba sân chia nhau giải Mặt cỏ đẹp.",
     ["Khán đài đỏ = Khán đài đỏ", "giải Mặt cỏ đẹp = Giải Mặt cỏ đẹp"]),
    ("Ông Hải là Huấn luyện viên xuất sắc nhất.", ["Huấn luyện viên xuất sắc nhất = Huấn luyện viên xuất sắc nhất"]),
    ("Ông Hải là huấn luyện viên xuất sắc nhất mà tôi biết.", []),
    ("Cô gom một vàng, hai đồng và chỉ thiếu một huy chương nữa.",
     ["vàng = Huy chương / Vàng", "đồng = Huy chương / Đồng", "huy chương = Huy chương"]),
    ("Mỗi cân hết một vàng, hai đồng.", []),
    ("Tỉnh công nhận “Giỏi việc nước, đảm việc nhà”.",
     ["Giỏi việc nước, đảm việc nhà = Giỏi việc nước, đảm việc nhà"]),
    # one mention for each of several grades
    ("Trao giải Nhất, Nhì, Ba và Khuyến khích.",
     ["giải Nhất = Giải / Nhất", "Nhì = Giải / Nhì", "Ba = Giải / Ba", "Khuyến khích = Giải / Khuyến khích"]),
    ("Trường có 3 giải nhất, 5 giải nhì.", ["giải nhất = Giải / Nhất", "giải nhì = Giải / Nhì"]),
    ("Trường có 2 giải nhất, 4 nhì, 7 ba.", ["giải nhất = Giải / Nhất", "nhì = Giải / Nhì", "ba = Giải / Ba"]),
    ("Được tặng Huân chương Lao động hạng Nhất, hạng Nhì.",
     ["Huân chương Lao động hạng Nhất = Huân chương Lao động / Nhất", "hạng Nhì = Huân chương Lao động / Nhì"]),
    ("Đoàn giành 6 huy chương (2 vàng, 3 bạc, 1 đồng).",
     ["huy chương = Huy chương", "vàng = Huy chương / Vàng", "bạc = Huy chương / Bạc", "đồng = Huy chương / Đồng"]),
    ("Trao Huy hiệu 30, 40, 50 năm tuổi Đảng.",
     ["Huy hiệu 30 = Huy hiệu tuổi Đảng / 30 năm", "40 = Huy hiệu tuổi Đảng / 40 năm",
      "50 năm tuổi Đảng = Huy hiệu tuổi Đảng / 50 năm"]),
    ("Một giải nhất và ba giải khuyến khích.", ["giải nhất = Giải / Nhất", "giải khuyến khích = Giải / Khuyến khích"]),
    # a year, a bracket or "tới" between two grades; the noun before a counted grade belongs to it
    ("Được tặng Huân chương Lao động hạng Nhất (năm 2011), hạng Nhì (năm 2006).",
     ["Huân chương Lao động hạng Nhất = Huân chương Lao động / Nhất", "hạng Nhì = Huân chương Lao động / Nhì"]),
    ("Thu hồi 9 Huân chương Kháng chiến (2 hạng Nhì, 7 hạng Ba).",
     ["Huân chương Kháng chiến = Huân chương Kháng chiến", "hạng Nhì = Huân chương Kháng chiến / Nhì",
      "hạng Ba = Huân chương Kháng chiến / Ba"]),
    ("Trao 40 giải, trong đó có 4 giải A, 9 giải B.", ["giải A = Giải / A", "giải B = Giải / B"]),
    # an order that shares its name with a medal
    ("Ông được tặng Huân, Huy chương Hữu nghị.",
     ["Huân = Huân chương Hữu nghị", "Huy chương Hữu nghị = Huy chương Hữu nghị"]),
    ("Tặng hơn 30 nghìn huân, huy chương các loại.", ["huân = Huân chương", "huy chương = Huy chương"]),
    # the level completes the name
    ("Chị đạt danh hiệu Chiến sĩ thi đua cấp cơ sở.", ["Chiến sĩ thi đua cấp cơ sở = Chiến sĩ thi đua cơ sở"]),
    ("Có 5 CSTĐ cấp tỉnh, 40 CSTĐ cơ sở và 200 LĐTT.",
     ["CSTĐ cấp tỉnh = Chiến sĩ thi đua cấp tỉnh", "CSTĐ cơ sở = Chiến sĩ thi đua cơ sở", "LĐTT = Lao động tiên tiến"]),
    ("Cô đạt Giáo viên dạy giỏi cấp huyện, cấp tỉnh.",
     ["Giáo viên dạy giỏi cấp huyện = Giáo viên dạy giỏi cấp huyện", "cấp tỉnh = Giáo viên dạy giỏi cấp tỉnh"]),
    ("Em nhận danh hiệu “Sinh viên 5 tốt” cấp Trung ương.",
     ["“Sinh viên 5 tốt” cấp Trung ương = Sinh viên 5 tốt cấp Trung ương"]),
    ("Có 3 người là CSTĐ ngành Giáo dục.", ["CSTĐ ngành Giáo dục = Chiến sĩ thi đua ngành Giáo dục"]),
    # typing errors, capitals, glued words, other tone placement, i for y
    ("Hội tặng băng khen và giây khen.", ["băng khen = Bằng khen", "giây khen = Giấy khen"]),
    ("Công nhận tập thể lao động xuât săc.", ["tập thể lao động xuât săc = Tập thể lao động xuất sắc"]),
    ("BẰNG KHEN CỦA THỦ TƯỚNG", ["BẰNG KHEN = Bằng khen"]),
    ("UBND tỉnh tặngBằng khen cho ông.", ["Bằng khen = Bằng khen"]),
    ("UBND tỉnh tặng Bằngkhen cho ông; Giấy khencủa Sở Y tế.", ["Bằngkhen = Bằng khen", "Giấy khen = Giấy khen"]),
    ("Ông được tặng danh hiêu Anh hùng Lao động.", ["Anh hùng Lao động = Anh hùng Lao động"]),
    ("Anh là chiến sỹ thi đua toàn quân.", ["chiến sỹ thi đua toàn quân = Chiến sĩ thi đua toàn quân"]),
    ("Hộ ông đạt danh hiệu Gia đình văn hoá.", ["Gia đình văn hoá = Gia đình văn hóa"]),
    # quoted titles: the listed, the unlisted, the noun that belongs to the name
    ("Công đoàn đạt danh hiệu “Công đoàn vững mạnh”.", ["Công đoàn vững mạnh = Công đoàn vững mạnh"]),
    ("Ông nhận danh hiệu 'Đại sứ Văn hóa đọc'.", ["Đại sứ Văn hóa đọc = Đại sứ Văn hóa đọc"]),
    ("Anh được vinh danh là \"Tài xế thân thiện\".", ["Tài xế thân thiện = Tài xế thân thiện"]),
    ("Nhận kỷ niệm chương “Vì sự nghiệp Thanh tra”.",
     ["kỷ niệm chương “Vì sự nghiệp Thanh tra” = Kỷ niệm chương Vì sự nghiệp Thanh tra"]),
    ("Đô thị được công nhận là “Thành phố sạch”, “Thành phố của hoa” và “Thành phố thông minh”.",
     ["Thành phố sạch = Thành phố sạch", "Thành phố của hoa = Thành phố của hoa",
      "Thành phố thông minh = Thành phố thông minh"]),
    ("Danh hiệu “Công dân danh dự Vientiane” được trao cho ông.",
     ["Công dân danh dự Vientiane = Công dân danh dự Vientiane"]),
    # a year at the end belongs to the words, not to the value
    ("Phần mềm đạt Sao Khuê 2018.", ["Sao Khuê 2018 = Danh hiệu Sao Khuê"]),
    ("Anh nhận giải Quả bóng vàng Việt Nam 2016.", ["giải Quả bóng vàng Việt Nam 2016 = Quả bóng / Vàng"]),
    # named prizes
    ("Nhóm nhận giải thưởng Đặng Thùy Trâm lần thứ hai.",
     ["giải thưởng Đặng Thùy Trâm = Giải thưởng Đặng Thùy Trâm"]),
    ("Chị nhận danh hiệu Phụ nữ Quảng Nam tiêu biểu do tỉnh trao.",
     ["Phụ nữ Quảng Nam tiêu biểu = Phụ nữ Quảng Nam tiêu biểu"]),
    ("Giải Thủ môn xuất sắc thuộc về Đặng Văn Lâm.", ["Giải Thủ môn xuất sắc = Giải Thủ môn xuất sắc"]),
    ("Bàn thắng ấy đoạt giải Puskas; lễ trao giải Làn sóng xanh diễn ra tối qua.",
     ["giải Puskas = Giải Puskas", "giải Làn sóng xanh = Giải Làn sóng xanh"]),
    ("Bác sĩ được tặng huy chương vì sự nghiệp gìn giữ hòa bình.",
     ["huy chương vì sự nghiệp gìn giữ hòa bình = Huy chương Vì sự nghiệp gìn giữ hòa bình"]),
    ("Cô đăng quang Hoa hậu Biển Việt Nam 2010.", ["Hoa hậu Biển Việt Nam 2010 = Hoa hậu Biển Việt Nam"]),
    ("Danh hiệu Huấn luyện viên của năm thuộc về thầy Bình.",
     ["Huấn luyện viên của năm = Huấn luyện viên của năm"]),
    ("Trao các giải khác như Đội phong cách, Thủ môn hay nhất và Vua phá lưới.",
     ["Đội phong cách = Đội phong cách", "Thủ môn hay nhất = Thủ môn hay nhất", "Vua phá lưới = Vua phá lưới"]),
    # superlatives as names: whoever is praised, behind "danh hiệu (là)" or a verb of choosing, with their scope
    ("Công ty đạt danh hiệu là doanh nghiệp vận tải tăng trưởng nhanh nhất Việt Nam.",
     ["doanh nghiệp vận tải tăng trưởng nhanh nhất Việt Nam = Doanh nghiệp vận tải tăng trưởng nhanh nhất Việt Nam"]),
    ("Máy nhận danh hiệu Loa mini bền nhất với 4,5 điểm, Loa nghe hay nhất (17 điểm) và thưởng tiền.",
     ["Loa mini bền nhất = Loa mini bền nhất"]),
    ("Ông được tạp chí bầu chọn là Nhân vật của năm.", ["Nhân vật của năm = Nhân vật của năm"]),
    ("Hãng được đánh giá là Nhà mạng có tốc độ nhanh nhất châu Á.",
     ["Nhà mạng có tốc độ nhanh nhất châu Á = Nhà mạng có tốc độ nhanh nhất châu Á"]),
    ("Anh được đánh giá là người nhanh nhất đội.", []),
    ("Anh nhận danh hiệu Cầu thủ hay nhất trận; đây là danh hiệu cao quý nhất của anh.",
     ["Cầu thủ hay nhất trận = Cầu thủ hay nhất trận"]),
    ("Chị là ca sĩ được yêu thích nhất năm 2005 do báo Sao bình chọn.",
     ["ca sĩ được yêu thích nhất = Ca sĩ được yêu thích nhất"]),
    ("Phim đoạt giải Oscar cho phim hoạt hình ngắn hay nhất.",
     ["giải Oscar cho phim hoạt hình ngắn hay nhất = Giải Oscar cho phim hoạt hình ngắn hay nhất"]),
    # names that go on behind a preposition, and those that stop before who gets them
    ("Công ty nhận Giải thưởng Top 100 Doanh nghiệp có môi trường tốt nhất Việt Nam 2019.",
     ["Giải thưởng Top 100 Doanh nghiệp có môi trường tốt nhất Việt Nam 2019"
      " = Giải thưởng Top 100 Doanh nghiệp có môi trường tốt nhất Việt Nam"]),
    ("Cô nhận Giải thưởng Hòa bình cho Trẻ em; họ trao giải thưởng Bông lúa cho Trẻ.",
     ["Giải thưởng Hòa bình cho Trẻ em = Giải thưởng Hòa bình cho Trẻ em",
      "giải thưởng Bông lúa = Giải thưởng Bông lúa"]),
    # prizes named one by one behind a noun for several
    ("Cô từng nhận nhiều giải thưởng như Giải Âm nhạc Á (AMA), giải Grammy và giải Thành tựu trọn đời cho sự nghiệp.",
     ["giải thưởng = Giải thưởng", "Giải Âm nhạc Á = Giải Âm nhạc Á", "giải Grammy = Giải Grammy",
      "giải Thành tựu trọn đời = Giải Thành tựu trọn đời"]),
    ("Phim thắng ở 3 hạng mục gồm Phim hay nhất, Đạo diễn xuất sắc nhất và Kịch bản gốc xuất sắc nhất.",
     ["Phim hay nhất = Phim hay nhất", "Đạo diễn xuất sắc nhất = Đạo diễn xuất sắc nhất",
      "Kịch bản gốc xuất sắc nhất = Kịch bản gốc xuất sắc nhất"]),
    ("Thị xã nhận danh hiệu Thành phố vì hòa bình; cô nhận danh hiệu Người đẹp biển vì đã thắng.",
     ["Thành phố vì hòa bình = Thành phố vì hòa bình", "Người đẹp biển = Người đẹp biển"]),
    ("Anh giành giải Video của năm; chị từng là Á quân; cô từng là Hoa hậu Biển năm 2010.",
     ["giải Video của năm = Giải Video của năm", "Á quân = Á quân", "Hoa hậu Biển = Hoa hậu Biển"]),
    ("Các giải thưởng như Âm nhạc Cống hiến Việt, Mai Xuân Vàng đã ra đời.", []),
    # crowns: by the contest's name, in small letters, in a list; none where they only stand before who holds them
    ("Cô giành vương miện cuộc thi Hoa hậu Biển Đông năm 1989.", ["Hoa hậu Biển Đông = Hoa hậu Biển Đông"]),
    ("Lan đăng quang ngôi vị cao nhất cuộc thi Nữ hoàng du lịch toàn cầu.",
     ["Nữ hoàng du lịch toàn cầu = Nữ hoàng du lịch toàn cầu"]),
    ("Cô giành danh hiệu Hoa hậu Phố Hiến ở Nga năm 2000 và Hoa hậu người Việt toàn cầu năm 2001.",
     ["Hoa hậu Phố Hiến = Hoa hậu Phố Hiến", "Hoa hậu người Việt toàn cầu = Hoa hậu người Việt toàn cầu"]),
    ("Cô giành vị trí á hậu; chị đoạt danh hiệu Á hậu 1.", ["á hậu = Á hậu", "Á hậu 1 = Á hậu 1"]),
    # prizes so well known that their noun is left out, where they are won; many prizes, and those that somebody got
    ("Anh từng đoạt Oscar và hai lần nhận Quả cầu vàng; cô bước trên thảm đỏ Oscar.",
     ["Oscar = Giải Oscar", "Quả cầu vàng = Giải Quả cầu vàng"]),
    ("Anh giành vô số giải thưởng; đó là những giải thưởng mà Lê An từng giành được.",
     ["giải thưởng = Giải thưởng", "giải thưởng = Giải thưởng"]),
    ("Hãng vinh danh “Nhà thầu an toàn nhất Việt Nam 2018” và nói “Hôm nay trời đẹp”.",
     ["Nhà thầu an toàn nhất Việt Nam 2018 = Nhà thầu an toàn nhất Việt Nam"]),
    ("Đó là khi cô đăng quang. Người đẹp sinh năm 1990.", []),
    ("Cô tham gia cuộc thi Hoa hậu Biển; ông cùng Hoa hậu Mai Lan, chuyên gia An trao giải cao quý.", []),
    # titles of persons: in a list, counted, or as an address
    ("Lễ trao danh hiệu Nhà giáo Nhân dân, Nhà giáo Ưu tú.",
     ["Nhà giáo Nhân dân = Nhà giáo Nhân dân", "Nhà giáo Ưu tú = Nhà giáo Ưu tú"]),
    ("Có 26 người được phong tặng, gồm 2 Nghệ sĩ Nhân dân.", ["Nghệ sĩ Nhân dân = Nghệ sĩ Nhân dân"]),
    ("Nghệ sĩ Ưu tú Thanh Lam hát bài mở màn.", []),
    ("Tỉnh đoàn thăm, tặng quà 12 Bà mẹ Việt Nam anh hùng.", []),
    ("Tỉnh hiện có 7 Nghệ nhân Nhân dân.", ["Nghệ nhân Nhân dân = Nghệ nhân Nhân dân"]),
    # abbreviations with their level; capitals all over; what follows says that it is an award
    ("Có 15% đạt CSTĐCS.", ["CSTĐCS = Chiến sĩ thi đua cơ sở"]),
    ("GIẢI THƯỞNG BÔNG LÚA TRAO CHO 10 CÁ NHÂN", ["GIẢI THƯỞNG BÔNG LÚA = Giải thưởng BÔNG LÚA"]),
    ("Nội dung đôi nữ, chức vô địch thuộc về hai chị; vua phá lưới là Lê Tài.",
     ["chức vô địch = Vô địch", "vua phá lưới = Vua phá lưới"]),
    ("Tuyên dương 20 “Thủ khoa xuất sắc”.", ["Thủ khoa xuất sắc = Thủ khoa xuất sắc"]),
    ("Năm qua công ty là quán quân về doanh thu.", []),
    # championships, cups and crowns count where they are won
    ("Đội nữ giành chức vô địch, đội nam lên ngôi á quân.", ["chức vô địch = Vô địch", "ngôi á quân = Á quân"]),
    ("Đội nữ có cơ hội giành chức vô địch; nhà vô địch năm ngoái đã bị loại.", []),
    ("Đội nhất nhận cúp và huy chương vàng.", ["cúp = Cúp", "huy chương vàng = Huy chương / Vàng"]),
    ("Trận bán kết Cúp Quốc gia diễn ra tối nay; cô mặc váy cúp ngực.", []),
    ("Hoa hậu Mai Lan trở thành người mẫu; anh là cầu thủ hay nhất mà tôi biết.", []),
    # what is no award
    ("Trường có 13 em đoạt giải, Hội đồng xét tặng Giải thưởng Kim Đồng đã họp.", []),
    ("Chị dự giải ba môn phối hợp; trận tranh giải Ba diễn ra lúc 17 giờ.", []),
    ("Khách có cơ hội nhận giải “Xuân đắc lộc” khi gửi tiền trúng tiền.", []),
    ("Chi bộ là ngọn cờ dẫn đầu phong trào.", []),
    ("Biểu dương các anh hùng, chiến sĩ thi đua trong toàn quốc.", []),
    ("Phong trào “Ba sẵn sàng”, “Lao động giỏi, lao động sáng tạo” lan rộng.", []),
    ("Hội trao giải Bóng đá công nhân; anh nhận giải Jackpot của xổ số.", []),
    ("Cô giành giải nữ diễn viên chính xuất sắc nhất và giải thưởng bài hát được yêu thích.",
     ["giải nữ diễn viên chính xuất sắc nhất = Giải Nữ diễn viên chính xuất sắc nhất",
      "giải thưởng bài hát được yêu thích = Giải thưởng Bài hát được yêu thích"]),
    ("Đội bóng dự giải cầu thủ trẻ và có giải pháp sáng tạo.", []),
    ("Giải pháp này giải quyết được bài toán giải ngân.", []),
    ("Giải bóng đá vô địch quốc gia và giải hạng Nhì khởi tranh.", []),
    ("Anh có bằng lái xe và bằng tốt nghiệp.", []),
    ("Người dân treo cờ đỏ; em bé cài huy hiệu.", []),
    ("Vietlott tìm ra chủ nhân giải đặc biệt.", []),
    ("Chương trình bốc thăm trúng thưởng có 2 giải Nhất.", []),
    ("Phong trào “Lao động giỏi” và hội thi giáo viên dạy giỏi.", []),
    ("Tổng giải thưởng lên tới 2 tỷ đồng.", []),
    ("Sau buổi hòa giải thứ ba, hai bên bắt tay.", []),
    ("Ai cũng khen món ăn ngon.", []),
    ("Tổng Chỉ huy Chương trình Đối tác phát biểu.", []),
    ("Ông bị tước danh hiệu Công an nhân dân.", []),
]  # fmt: skip


def _written(sentence: str) -> list[str]:
    return [
        f"{sentence[mention.start : mention.end]} = {mention.value.name}"
        + (f" / {mention.value.grade}" if mention.value.grade else "")
        for mention in EXTRACT(View(sentence))
    ]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence for sentence, _ in CASES])
def test_awards(sentence, expected):
    assert _written(sentence) == expected


def test_rules_say_how_a_mention_was_found():
    text = "Trao giải Nhất, Bằng khen, danh hiệu “Đại sứ Văn hóa đọc” và giải thưởng Đặng Thùy Trâm."
    assert [mention.rule for mention in EXTRACT(View(text))] == [
        "awards.prize", "awards.catalogue", "awards.quoted_title", "awards.named_title",
    ]  # fmt: skip


def test_the_flag_of_the_government_has_a_code_of_its_own():
    text = "Cờ thi đua của Chính phủ; Cờ thi đua của Bộ Công Thương."
    assert [mention.value.code for mention in EXTRACT(View(text))] == ["CTD-CP", "CTD"]


def test_without_titles_only_the_catalogue_is_found():
    text = "Ông nhận Bằng khen và danh hiệu “Đại sứ Văn hóa đọc”."
    found = AwardExtractor(titles=False)(View(text))
    assert [mention.value.code for mention in found] == ["BK"]


def test_a_prize_won_without_a_name_tells_of_an_award():
    view = View("Tỉnh có 13 em đoạt giải. Có giải pháp mới. Em đạt giải quốc gia được cộng điểm.")
    assert [(won.start, won.value.name, won.rule) for won in with_won_prizes(view, [])] == [(19, "Giải", "awards.won")]


def test_a_prize_without_a_name_is_a_mention_where_a_record_tells_of_it():
    doc = vinhdanh.load(exclude=["words"])("Lễ trao giải diễn ra tối qua. Hội trao giải cho 5 tác phẩm.")
    assert [doc.text[mention.start - 5 : mention.end] for mention in get_mentions(doc, "award")] == ["trao giải"]


def test_the_component_fills_its_span_group():
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}})
    nlp.add_pipe("vinhdanh_awards")
    doc = nlp("Sở tặng Giấy khen cho 2 cá nhân.")
    assert [span.text for span in doc.spans["awards"]] == ["Giấy khen"]
    assert get_mentions(doc, "award")[0].value.code == "GK"


def test_optional_parts_of_a_spelling_are_expanded():
    assert set(expand("cờ (thi đua) (đơn vị) dẫn đầu")) == {
        "cờ dẫn đầu", "cờ thi đua dẫn đầu", "cờ đơn vị dẫn đầu", "cờ thi đua đơn vị dẫn đầu",
    }  # fmt: skip


@given(st.text(alphabet="aáàảãạăắđêếệioôốơớuưứyýỳ AB.,\"'", max_size=60))
def test_bare_text_keeps_its_length(text):
    assert len(bare(text)) == len(text)


_PIECES = [alias for award in load_catalogue().values() for alias in award.aliases[:1]]
_PIECES += ["hạng Nhất", "cấp tỉnh", ", ", " và ", "danh hiệu ", "“", "”", '"', " (", ")", "3 vàng", "Giải", "Văn An"]


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join))
def test_mentions_are_ordered_disjoint_and_inside_the_text(text):
    found = EXTRACT(View(text))
    bounds = [place for mention in found for place in (mention.start, mention.end)]
    assert bounds == sorted(bounds)
    assert all(mention.start < mention.end <= len(text) for mention in found)
