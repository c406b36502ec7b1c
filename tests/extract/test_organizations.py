"""What is an organization and where it ends: one line a case, mentions in [brackets], all else is none."""

import re

import pytest

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.view import View

EXTRACT = OrganizationExtractor()
MARK = re.compile(r"\[([^\]]+)\]")

UNIONS = """
[Liên đoàn Lao động quận Ba Đình] đã tổ chức hội nghị.
[liên đoàn lao động quận Ba Đình] đã tổ chức hội nghị.
Sáng nay, [LĐLĐ huyện Cao Phong] tặng quà đoàn viên.
[Liên đoàn Lao động (LĐLĐ) huyện Cao Phong] họp mặt đầu xuân.
Đầu năm [Liên đoàn lao động huyện] ra quân, đến tháng 9 [LĐLĐ huyện] sơ kết.
Cờ thi đua là của [UBND tỉnh], năm 2019 [UBND tỉnh] đã tặng.
Cả nước có 63 LĐLĐ tỉnh, thành phố.
[Hội LHPN huyện Ba Vì] họp, bàn công tác Hội và hoạt động Hội ở cơ sở, trước khi [Hội] tặng quà.
Ở [Bệnh viện Bạch Mai], Giám đốc [Bệnh viện] BSCKII Lê Văn Nam dự lễ.
[Phòng Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc] họp mặt.
Giải nhất thuộc về [CĐ Trường THPT Kim Liên], giải nhì của [CĐ Công ty TNHH Sao Nam]; [Trường CĐ Y tế Hà Nội] không dự.
[CĐ ngành Y tế Hà Nội] và [Công đoàn Ngân hàng Việt Nam] giao lưu.
[Ban Nữ công LĐLĐ tỉnh] tập huấn, [Ủy ban Kiểm tra LĐLĐ huyện] giám sát.
[Công đoàn Công ty TNHH Canon Việt Nam] chăm lo bữa ăn.
Đại hội [Công đoàn Công ty Gốm Lam Kinh] bầu [Ban Chấp hành] khóa mới, đại diện [Ban Thường vụ] cảm ơn.
[Công đoàn Điện lực Việt Nam] dự, Phó Chủ tịch [Công đoàn ngành] phát biểu.
[Hội Cựu chiến binh huyện Vân Hồ] nhận cờ của [Trung ương Hội], năm 2023 [Hội] nhận bằng khen của [Tỉnh hội].
[Trường THPT Lê Văn Sỹ] tổng kết, [Đoàn trường] được [Tỉnh Đoàn Hậu Giang] khen.
[Hội đồng Thi đua - Khen thưởng huyện Phù Yên] họp, [Hội đồng] nhất trí với hội đồng lý luận.
[Bệnh viện Đa khoa Sông Hiếu] khai trương phòng khám. [Bệnh viện] khánh thành thêm một khoa.
[Sở Nội vụ tỉnh Hà Nam] họp. [Sở] dự kiến trình hồ sơ; Bộ tài liệu đã in.
[Vùng Cảnh sát biển 3] tuần tra; từ tháng 2, [Vùng] đã xử lý 9 vụ. [Trường Quân sự Quân khu] của [Quân khu 9] về nhì.
[Hiệp hội Mắc ca Sơn La] có 90 hội viên, ông Lê Văn Tư là Phó Chủ tịch thường trực [Hiệp hội].
[Trung tâm Y tế huyện] thành lập đoàn kiểm tra, xã hội ủng hộ.
[Ngân hàng Nhà nước chi nhánh Lai Châu] và [Agribank huyện Tam Đường] tặng quà, [BIDV] hỗ trợ Hà Nội Marathon.
[Viettel Hòa Bình], [Forbes Việt Nam] và [Công ty CP Chè Ea H'Ling] tài trợ.
Giám đốc quỹ [Greenwald Partners] thăm [Quỹ Đồng hành nhà nông Sao Mai].
[Trường Đại học Tây Nguyên] mở cửa.
[CLB Bóng rổ Sao Biển] thắng, Chủ tịch [CLB] Lê Văn Thành vui mừng.
[Phòng Nội vụ huyện Mộc Châu], [huyện Vân Hồ] và [thị xã Nghĩa Lộ] dự; [UBND huyện Yên Châu], tỉnh Sơn La khen.
[Chi hội thôn 7] và [chi đoàn buôn Ma Rin] nhận quà.
[Công đoàn Công ty Chè Mộc Lam] họp, Chủ tịch [Công đoàn] phát biểu; Công đoàn có vai trò lớn.
Giải nhất: [TH Quảng Lạc]; Ba: [TH Hòa Bình B]; [Cụm số 4] về nhì, cụm số 4 của máy đã hỏng.
[Hội Cha mẹ học sinh] và [Ban liên lạc cựu học sinh] tặng quà.
Theo [Cổng thông tin điện tử huyện Vị Xuyên], [Nông trường Mộc Lam] nhận [PC Hà Nam] làm bạn.
[TAND tỉnh Hà Nam] khen [Tòa Dân sự]; ba thẩm phán đạt Chiến sĩ thi đua TAND.
[Hội đồng thẩm định tỉnh] họp, [Viện kiểm sát Quân sự Quân khu 4] dự, để lại một bệnh viện 120 giường.
[Trường Tiểu học bản Pá Khôm] và [Chi bộ bản Nà Sàng] dự, Chủ tịch [LĐLĐ huyện] Sơn Rương Thia thăm.
Giải Nhì: anh Lê Văn Tám ([May Hương Giang]), thợ hàn Bùi Văn Tư, [Đóng tàu Sông Mơ].
[Công ty CP Xi măng Lam Thạch] bị kiện, [Xi măng Lam Thạch] kháng cáo; Xi măng Hoàng Mai tăng giá.
Chị nói với tờ [Người Sông Lam Cuối tuần].
Liên đoàn Lao động các quận, huyện, thị xã cùng dự.
[LĐLĐ huyện] đề nghị các đơn vị nộp báo cáo.
[Liên đoàn Lao động thành phố] tặng cờ cho 1 tập thể.
[Tổng Liên đoàn Lao động Việt Nam] tặng Bằng khen.
[Tổng LĐLĐ Việt Nam] và [LĐLĐ TP.HCM] ký kết chương trình.
Được [Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam] khen thưởng.
[LĐLĐ TP. Hồ Chí Minh] trao 5 suất quà.
[Công đoàn Giáo dục Hà Nội] tặng giấy khen cho 2 cá nhân.
[Công đoàn Giáo dục Việt Nam] vừa có công văn.
[Công đoàn ngành Y tế Nghệ An] phát động thi đua.
[Công đoàn Trường THPT Kim Liên] tổ chức tọa đàm.
[Công đoàn cơ sở Trường Tiểu học Nghĩa Tân] đạt vững mạnh.
[Ban Chấp hành Công đoàn cơ quan Bộ GD&ĐT] ra mắt.
[Công đoàn cơ quan Bộ] đã phối hợp chăm lo đời sống.
[Công đoàn Viên chức thành phố Hà Nội] sinh hoạt chuyên đề.
[Công đoàn các Khu công nghiệp và Chế xuất Hà Nội] trao quà Tết.
[Công đoàn khối Giáo dục huyện Mỹ Đức] bình xét thi đua.
[CĐCS Công ty TNHH May Hưng Thịnh] chăm lo bữa ăn ca.
Ủy viên [Đoàn Chủ tịch Tổng LĐLĐ Việt Nam] dự lễ.
Chủ tịch [Hội đồng trường Trường Đại học Nha Trang] phát biểu.
Trưởng khoa [Khoa Nhi] phát biểu.
Cán bộ [Đội Cảnh sát hình sự], [Công an huyện Ba Vì] lập công.
Phó Chủ nhiệm Thường trực [UBKT Tỉnh ủy Lào Cai] dự.
Lực lượng [Công an nhân dân] ([CAND]) thi đua, Luật CAND được sửa.
Xây dựng [Quân đội nhân dân] chính quy.
[Đoàn xã Tân Lập] ra quân, [Đoàn xã] tặng quà.
Lễ diễn ra tại Cung Văn hóa Lao động Hữu nghị.
Theo [BTC giải chạy Hồ Tây Marathon], đường chạy đã đổi.
[Công đoàn giáo dục Lào Cai] tặng quà, công đoàn giáo dục các tỉnh cùng dự.
[Sở Y tế bang Ohio] quay phim về phòng dịch Covid-19.
CEO [Xenkor] - Nguyễn An cho biết, thuê bao của [Xenkor] tăng.
CEO Jack Dorsen nói; CEO Dorsen cũng vậy.
[Ban Thường vụ LĐLĐ tỉnh] thống nhất chủ trương.
Chủ tịch [LĐLĐ quận Ba Đình] Nguyễn Xuân Trọng phát biểu.
Chủ tịch Công đoàn phát biểu chào mừng.
Các công đoàn cơ sở đã tổ chức đại hội.
Công đoàn các cấp chăm lo cho người lao động.
Các cấp công đoàn phát động phong trào.
Đồng chí được bầu vào ban chấp hành công đoàn.
Công đoàn trường học là mái nhà chung.
"""

COORDINATION = """
[LĐLĐ các quận Ba Đình], [Tây Hồ] và [huyện Mỹ Đức] dự hội nghị.
[HĐND], [UBND tỉnh Nghệ An] tặng bằng khen.
[Ủy ban nhân dân] và [Liên đoàn Lao động huyện Cao Phong] phối hợp.
[Đảng ủy], [HĐND], [UBND xã Tam Hiệp] chúc mừng.
Giải thuộc về các [trường THPT Kim Liên], [Chu Văn An] và [Lê Quý Đôn].
Các [Sở Y tế], [Tài chính] và [Nội vụ Hà Nội] cùng dự.
[Thường trực Huyện ủy], [HĐND], [UBND], [UBMTTQ huyện Ba Vì] tặng hoa.
[Huyện ủy] - [HĐND] - [UBND huyện Ba Vì] tặng hoa.
[Sở Nội vụ], [Công an tỉnh] và [Tỉnh Đoàn] dự lễ.
[UBND các xã Tam Hiệp], [Vĩnh Quỳnh] báo cáo.
[Bộ Y tế] và [Bộ Tài chính] ban hành thông tư.
"""

STATE = """
Phó Trưởng [Phòng Phòng, chống ma túy và tội phạm Bộ đội Biên phòng tỉnh Lai Châu] dự.
[Sở GD&ĐT Nghệ An] công bố kết quả.
[Bộ GD-ĐT] và [Bộ LĐ-TB&XH] phối hợp.
[Sở Lao động - Thương binh và Xã hội] hướng dẫn.
[Sở Lao động - TB&XH Hà Nội] hướng dẫn.
[Sở LĐ - TB&XH Hà Nội] hướng dẫn.
[Bộ GD & ĐT] vừa thông báo.
[Bộ Văn hóa, Thể thao và Du lịch] tặng bằng khen cho nghệ sĩ.
[Bộ VH,TT&DL] tặng bằng khen cho nghệ sĩ.
[Phòng Giáo dục và Đào tạo quận Ba Đình] tổng kết năm học.
[Phòng GD&ĐT huyện] tổng kết năm học.
[phòng Giáo dục quận] tổng kết năm học.
[Cục Quản lý Chất lượng] công bố điểm thi.
[Cục Cảnh sát điều tra (CSĐT) tội phạm về ma túy] lập công.
[Chi cục Thuế quận Hoàn Kiếm] thông báo.
[Tổng cục Hải quan] khen thưởng.
Ông được [Đảng], [Nhà nước] tặng Huân chương Lao động.
Đường lối của [Đảng], chính sách của [Nhà nước] được triển khai.
Góp ý xây dựng [Đảng], ông được [Đảng] và [Nhà nước] ghi nhận.
Vốn Nhà nước và doanh nghiệp Nhà nước do cơ quan quản lý Nhà nước giám sát.
Đảng viên sinh hoạt chi bộ, các cấp ủy Đảng chỉ đạo.
Phần thưởng của [Nhà nước Lào] và [Hải quân Mỹ].
[CA TP.Hà Nội] và [UBND Q.3] phối hợp.
Cán bộ [Công an xã Nguyên Khê] lập công.
[Viện kiểm sát nhân dân huyện Ba Vì] truy tố.
[TAND TP Hà Nội] mở phiên tòa.
[Tòa án nhân dân tối cao] tổ chức lễ.
[UBND quận 1] cấp phép.
[UBND phường Bến Nghé] niêm yết quyết định.
[UBND TP.HCM] chấp thuận.
[Ủy ban MTTQ Việt Nam tỉnh Quảng Trị] vận động ủng hộ.
[Tỉnh ủy Nghệ An] họp báo.
Chỉ thị của [Huyện ủy] được triển khai.
[Quận ủy Ba Đình] tặng hoa.
[Quận ủy Hai Bà Trưng] đã trao Huy hiệu Đảng.
Đảng bộ có 5 tổ chức cơ sở Đảng tiêu biểu.
[Đảng bộ Công an TP Hà Nội] sơ kết.
[Bộ Chính trị] ban hành chỉ thị.
[Quốc hội] thông qua luật, [Chính phủ] ban hành nghị định.
Đoàn của [Quốc hội Lào] sang thăm.
[Bộ Ngoại giao Nhật Bản] ra thông cáo.
[Đại sứ quán Hoa Kỳ] trao học bổng.
[Ban Tuyên giáo Tỉnh ủy] định hướng tuyên truyền.
[Ban Tuyên giáo TƯ] gặp mặt báo chí.
[Văn phòng Chính phủ] thông báo.
[Ban Chỉ đạo Cải cách Tư pháp Trung ương] họp.
[Công an huyện Cao Phong] bắt đối tượng.
[Cơ quan CSĐT Công an tỉnh Khánh Hòa] khởi tố.
[Sư đoàn 312] diễn tập, [Quân khu 7] tặng bằng khen.
[Trung đoàn Cảnh sát cơ động Tây Nguyên] và [Đoàn Trinh sát số 1] được khen.
[Đội Cảnh sát PCCC và CNCH số 2] chữa cháy, [Bệnh viện 30-4] tiếp nhận.
[Trường Quân sự Quân khu 5] khai giảng, [Bộ CHBP tỉnh Lạng Sơn] chúc mừng.
[Tập đoàn Sao Mai] nhận giải Best Domestic Bank do [The Asian Banker] bình chọn.
[Bộ Chỉ huy Quân sự tỉnh Lạng Sơn] báo công.
[Đồn Biên phòng Lũng Cú] giúp dân.
[Bảo hiểm xã hội Việt Nam] chi trả lương hưu.
Đợt này có 54 tỉnh ủy, thành ủy tham gia.
Quy định áp dụng cho UBND các cấp.
Các sở, ban, ngành cùng vào cuộc.
Cán bộ công an xã hội hóa phong trào.
"""

ASSOCIATIONS = """
[Hội Liên hiệp Phụ nữ Việt Nam] trao giải.
[Hội LHPN tỉnh Yên Bái] tập huấn.
[Hội Cựu chiến binh xã Tam Hiệp] sinh hoạt.
[Hội Chữ thập đỏ huyện Ba Vì] hiến máu.
[Hội Khuyến học quận Cầu Giấy] trao học bổng.
[Hội Hữu nghị Việt - Nga] đón đoàn.
[Hội Nhà văn Hà Nội] công bố giải thưởng.
[Hội Nữ trí thức Việt Nam] tôn vinh hội viên.
[Hiệp hội Thủy sản Việt Nam] kiến nghị.
[Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam] tổ chức.
[Đoàn Thanh niên Trường Đại học Vinh] ra quân.
[Trung ương Đoàn] trao giải thưởng, [Thành Đoàn Hà Nội] hưởng ứng.
[Hội Liên hiệp Thanh niên xã Bình Trị] vận động.
[Giáo hội Phật giáo Việt Nam] phát động.
Tại hội nghị, hội viên hội thi đều dự.
Hội thảo khoa học diễn ra tại Hội trường Thống Nhất.
Xã hội Việt Nam đổi thay, thị trường Việt Nam sôi động.
"""

SCHOOLS_AND_HOSPITALS = """
[Trường Dự bị đại học Sông Mơ] khai giảng, [Tổng Cục thuế] và [Tổng cục thuế] tặng quà.
[Trường THPT Kim Liên] đón Huân chương.
[trường THPT chuyên Lê Hồng Phong], tỉnh Nam Định đoạt giải.
[Trường Trung học phổ thông chuyên Khoa học Tự nhiên], [Đại học Quốc gia Hà Nội] dẫn đầu.
[Trường Tiểu học Lê Văn Tám] khai giảng.
[Trường Mầm non Hoa Sen] tuyển sinh.
[Trường ĐH Y Hà Nội] tuyển 1.000 chỉ tiêu.
[Trường Đại học Khoa học Xã hội và Nhân văn] đón sinh viên.
[Trường ĐHSP Hà Nội] và [ĐH Bách khoa TP.HCM] hợp tác.
[Học viện Báo chí và Tuyên truyền] tặng giấy khen.
[khoa Kỹ thuật Y học] bổ nhiệm nhân sự.
[trường Đại học Harvard] công bố nghiên cứu.
Hiệu trưởng [Trường THPT Kim Liên] Nguyễn Thị Hiền cảm ơn.
[Trường THPT Phan Đình Phùng] Hà Văn Nam phụ trách.
[Bệnh viện Chợ Rẫy] cứu sống bệnh nhân.
[Bệnh viện Đa khoa tỉnh Hòa Bình] ghép thận.
[Bệnh viện Trung ương Quân đội 108] tiếp nhận.
[Bệnh viện Nhi Trung ương] khám miễn phí.
[Trung tâm Y tế huyện] tiêm phòng.
[Viện Nghiên cứu Dư luận xã hội] đón Huân chương.
[Viện Công nghệ Sinh học] nghiên cứu giống mới.
[Trung tâm Văn hóa, Thông tin và Thể thao huyện Thạch Thất] phối hợp.
Cả trường đều vui, nhà trường tặng quà học sinh.
Trong trường hợp này, các trường ĐH, CĐ tự quyết.
"""

COMPANIES = """
[Công ty TNHH Mai Lam] họp, Giám đốc [Công ty] Hoàng Văn Tuyển và Phó Giám đốc [Công ty] Lê Thị Hoa cùng dự.
[Công ty CP Dây và cáp Sông Lam] và [Công ty CP Điện và cơ khí Sông Mơ] nhận giải.
[Công ty TNHH Khải Lam] mở cửa, ông Khải rời [Khải Lam], vẫn giữ vốn của [Khải Lam].
[Công ty TNHH MTV Môi trường Đô thị Hà Nội] thông báo.
[Công ty cổ phần đầu tư Lavenue] nhận quyết định.
[Công ty CP Bê tông Minh Đức] thưởng Tết.
[Công ty CP Hóa chất vật liệu điện TP] thoái vốn.
[Công ty Cổ phần Dệt Hòa Khánh - Đà Nẵng] nợ lương.
[Tập đoàn Điện lực Việt Nam] ([EVN]) tăng giá điện, [EVN] cho biết.
[Tổng công ty Phát điện 3] vượt kế hoạch. Năm nay [Tổng công ty] nộp thuế nhiều.
[Công ty Xuất nhập khẩu Hoa Lư] ([HOLIMEX]) ký hợp đồng. [HOLIMEX] sẽ giao hàng.
[Ngân hàng TMCP Ngoại thương Việt Nam] giảm lãi suất.
[Ngân hàng Nhà nước] điều chỉnh tỷ giá.
[Vietcombank] và [VNPT] hợp tác.
[Samsung] mở nhà máy, [Apple] kiện đối thủ.
Điện thoại Samsung Galaxy bán chạy, xe Honda SH hạ giá.
[Công ty Cổ phần Tập đoàn Hoa Sen] khởi công.
[Hợp tác xã Nông nghiệp Xuân Phú] được mùa.
Khách đến từ một công ty Hàn Quốc, đội bóng Tây Ban Nha.
Các công ty trong khu công nghiệp tuyển người.
"""

MEDIA_SPORT_AND_THE_WORLD = """
Thượng nghị sĩ [đảng Cộng hòa] John Smith chỉ trích.
Phóng viên [báo điện tử Một Thế Giới] liên lạc.
Theo [Báo Tuổi Trẻ], tin trên [VnExpress] và [Daily Mail] trùng nhau.
[Đài Truyền hình Việt Nam] và [VOV] phát trực tiếp.
[Đài Phát thanh và Truyền hình Nghệ An] đưa tin.
Giải do [báo Lao động Thủ đô] tổ chức.
Phóng viên báo chí dự họp báo.
[Liên đoàn Bóng đá Việt Nam] treo giò cầu thủ, [VFF] xác nhận.
[CLB Hà Nội] thắng [HAGL], [Man United] thua [Chelsea].
[đội tuyển quốc gia Việt Nam] lên đường.
[U23 Việt Nam] gặp [đội tuyển nữ Thái Lan].
[UNESCO], [WHO] và [Liên Hợp Quốc] lên tiếng.
Trận tứ kết UEFA Nations League và giải AFF cup hấp dẫn.
[Quỹ Bảo trợ trẻ em Việt Nam] trao học bổng.
[Ngân hàng Thế giới] hỗ trợ vốn vay.
"""

ABROAD = """
[Tòa án Tối cao Mỹ] bác đơn, [Viện KSND Tối cao] kháng nghị.
Theo [cảnh sát London], ba người bị thương; [Kiểm ngư Indonesia] thả tàu.
[Ủy ban Y tế Hồ Bắc] họp với [Đại học California].
[Đại sứ quán Lào tại Berlin] mở cửa, [Tổng Lãnh sự quán Nhật Bản tại TP.HCM] cũng vậy.
[Phái đoàn Thường trực Việt Nam tại Liên Hợp Quốc] dự họp.
[Đại sứ quán Lào] ở Berlin mở cửa.
Hai ông gặp nhau ở Nhà Trắng, [Nhà Trắng] chưa nói gì.
[CLB Quảng Châu Evergrande] tiếp [U20 Đài Bắc Trung Hoa].
[Ủy ban Thương mại Liên bang Mỹ] ([FTC]) phạt hãng, [FTC] cho biết.
"""

OBJECTS = """
[Học viện Kỹ thuật Quân sự] tuyển sinh 900 sinh viên.
[Ngân hàng Thế giới] hỗ trợ Việt Nam giảm nghèo.
[Trung tâm Hỗ trợ nông dân] tiếp tục mở lớp.
Ở nhà máy, [Đảng bộ] bộ phận đã kiện toàn.
[Lữ đoàn 681] họp, [Lữ đoàn] 5 lần được tặng Cờ, [Trung đoàn 28] 5 năm liền dẫn đầu.
Nhà ở huyện Vụ Bản, vụ lúa ĐX được mùa, hội Trò Trám đông vui.
"""

COMMITTEES_AND_BLOCS = """
Tối 2/9, Ban tổ chức trao giải Nhất cho đội chủ nhà.
Ban tổ chức trao giải Nhất cho đội chủ nhà.
BTC trao giải Nhất cho đội chủ nhà.
Theo Ban Giám khảo, tiết mục nào cũng hay.
Các [Trung đoàn 28], [36], [48] và [Tiểu đoàn 18] diễu binh.
Các [Trung đoàn 28], 36 đồng chí diễu binh.
Các [Trung đoàn 28], [36] và [48] diễu binh.
[Hội đồng Thi đua - Khen thưởng tỉnh Nghệ An] bình xét.
[Cụm thi đua số 7 LĐLĐ thành phố Hà Nội] sơ kết.
[Khối Giáo dục quận Ba Đình] được tặng Cờ.
[Khối thi đua số 3] giao ước thi đua.
"""

DEFINED = """
[Viện Nghiên cứu kinh tế và môi trường] ([VEMR]) công bố báo cáo, theo [VEMR] thì khả quan.
[Công ty TNHH MTV Lọc hóa dầu Bình An] ([BAR]) lãi lớn.
[Tổng công ty Bưu chính Hoa Sen] ([Hoasen Post]) niêm yết, [Hoasen Post] tăng trần.
Viện trưởng [Viện Cơ học Bình An] ([VCB]) và bà Lan cùng dự.
[Tập đoàn Bình An] và [Hiệp hội Vận tải Hà Nội] ([HVT]) ký kết.
"""

BRANDS_AND_THEIR_THINGS = """
[Foxconn] và [7-Eleven] mở thêm cửa hàng ở Hải Phòng.
Thẻ Vietcombank bị khóa, xe Honda bị hỏng; [Honda] xin lỗi.
[Osasuna] thắng [Real Betis] hai bàn không gỡ.
Tổng thư ký [NATO] Jens Stoltenberg đến Hà Nội.
Phiến quân [IS] rút khỏi thị trấn.
Họ khảo sát cùng [Johnson & Johnson] và [Ernst & Young].
"""

DESCRIBED_NAMES = """
Chuyên gia của công ty môi giới [Xenkor] dự báo giá giảm.
Ông làm ở tập đoàn viễn thông Đức [Xenkor Telekom] mười năm.
Bà mua trà của [công ty nhân sâm Xuân Lộc].
[Xenkor], một công ty phần mềm, vừa phá sản. Nợ của [Xenkor] rất lớn.
Anh Barkly, một công ty của anh Barkly, vừa phá sản.
Nhiều người tin điều đó (Theo [Barkly]).
Đại diện [Viwako] cho biết nước đã sạch, [Viwako] xin lỗi.
"""

PLACES_IN_NAMES = """
[Sở Xây dựng (SXD) Hà Nội] và [Sở Giao thông Vận tải (GTVT) Bình Dương] trả lời.
[Viện Pasteur] (TP.HCM) đóng cửa, cả TP.HCM lo lắng.
[Bệnh viện huyện Yên Châu] và [Đài truyền hình tỉnh Nam Định] cử người.
[Đại sứ quán Việt Nam tại Lào] cấp giấy. Sau đó [Đại sứ quán] đóng cửa.
[Sở giao dịch chứng khoán TP.HCM] và [Hạt Kiểm lâm huyện Yên Châu] họp.
[Bộ Kinh tế - Thương mại và Công nghiệp Nhật Bản] trao giải.
[Quân đội Hoàng gia Campuchia] và [Trung đoàn bộ binh số 1] diễn tập.
Em thi vào [Trường ĐH Kinh tế quốc dân], chị học [Trường ĐH Ngân hàng TP.HCM].
Chánh [Thanh tra Sở Y tế Hà Nội] ký biên bản.
Số 163/KH-UBND và 29/BC-UBATGTQG là số của văn bản.
[Sở Nông nghiệp tỉnh Đác Lăng] báo cáo [UBND tỉnh Trà Vinh] Đồng Văn Lịch.
Tổ chức [đảng ủy xã] [Công an huyện Cao Phong] vào cuộc.
Bác sĩ đến [Bệnh viện Việt Đức] Toàn bộ số quà được trao.
"""

BRANCHES_AND_TEAMS = """
[Đội tuyển U.23 Malaysia] gặp [tuyển U.22 Lào]; danh sách tập trung [đội tuyển U19 Lào] đã có.
[Tập đoàn Bảo hiểm Xenkor] ([Xenkor]) lãi, [Xenkor Việt Nam] lỗ, cổ đông của [Xenkor] Việt Nam Nguyễn Văn An vui.
[Công đoàn Công ty Than Khe Lim - TKV] họp, [Tổng công ty Sông Mơ - CTCP] lãi; [Công ty Than Khe Lim] - Niềm vui lớn.
[Honda Việt Nam] tặng mũ, [Honda] tặng xe.
[U.23 Malaysia] gặp [U22 Lào], U.23 là lứa tuổi đẹp.
Trưởng [khoa Nhi] và Phó trưởng [khoa Tai Mũi Họng] hội chẩn, trưởng khoa về sau.
[GD&TĐ] - Sáng nay học sinh trở lại lớp.
[Bộ Y tế] và [Tổ chức Y tế Thế giới] cùng khuyến cáo.
Quyết định số 1075/QĐ-UBND của [UBND tỉnh Nghệ An].
Họ dùng chip Intel, bị kỷ luật Đảng.
[Đại học Ngoại thương] chia sẻ kinh nghiệm.
"""

NOT_ORGANIZATIONS = """
Xét tuyển khối C03 và A01, C03 (Ngữ văn); tiệm may Pascualo Bilbao mở cửa, tay vợt gặp HLV [Bilbao].
Các trường tiểu học huyện Yên Châu và ba bệnh viện tỉnh Sơn La nghỉ; các [trường tiểu học thị trấn Yên Châu] đi học.
Đoàn vừa thanh tra [Công ty Xenkor], [thanh tra Sở Y tế] và [Thanh tra huyện Yên Châu] cùng dự.
Thủ khoa Lê Thu và á khoa Trần Văn Bình cùng quê.
Theo Nghị định số 78/2002/NĐ-CP và Quyết định 5/QĐ-UBND, mức vay tăng.
Đoàn đi qua quận Ba Đình, tỉnh Nghệ An rồi về Hà Nội.
Ông Nguyễn Văn Trường và bà Đoàn Thị Hội cùng dự.
Bộ phim nói về anh bộ đội trên dãy Trường Sơn.
Báo cáo nêu rõ việc phòng chống dịch.
Khoa học và công nghệ là then chốt.
Trong vụ án này, bị cáo nhận tội.
Bộ trưởng phát biểu, Giám đốc trả lời.
Lễ hội diễn ra tại quảng trường Ba Đình.
Đơn vị được tuyên dương tại đại hội.
Đài Loan và Hải Phòng kết nghĩa.
Khách đi qua Cần Thơ, Hội An và Huế, đến trung tâm Nha Trang.
Đồng chí Đỗ Kim Hội. Lễ diễn ra tại Trung tâm Hội nghị Quốc gia.
"""

ARMED_FORCES = """
[quân đội Mỹ] và [Hồng quân Liên Xô] gặp nhau.
[Hạm đội 7 Mỹ] rời cảng, [Vùng 4 Hải quân] theo dõi.
Anh về [Trung đội 2], rồi [Đại đội 5], [Tiểu đoàn 3 Trung đoàn 9] và [Đoàn 559].
Đoàn 120 học sinh lên đường.
[Cục Hậu cần Hải quân] về [Bảo tàng Quân chủng Hải quân].
[phái bộ LHQ tại Nam Sudan] đón [Bệnh viện dã chiến 2.1].
Ông giao việc cho [Viện 78], nhờ sự quan tâm của [Đảng], [Nhà nước], [Quân đội].
lực lượng [Quản lý thị trường Bắc Giang] báo cáo [Ban Chỉ đạo 389 quốc gia].
[CQĐT] xác định, [Ban chuyên án] báo cáo, ban chuyên án khác thì không.
Ông nhận Huy chương Vì sự nghiệp gìn giữ hòa bình Liên Hợp Quốc.
"""

FIELDS_OF_WORK = """
[Công ty TNHH đầu tư - xây dựng Tân Hưng] trúng thầu.
Giám đốc [doanh nghiệp vận tải Minh Khang] có mặt.
Các doanh nghiệp vận tải Minh Khang cùng dự.
[Đảng ủy Khối Doanh nghiệp tỉnh] họp, [Đảng ủy khối Cơ quan tỉnh] dự.
Ông Vũ Trường Nhân ở phường Trường Thọ, đường Trường Chinh.
[Cục Hải quan] và [Công an TP.HCM] phối hợp. Đội bóng Tây Á thua.
[Hiệp hội Xuất khẩu gạo Thái Lan] Charoen Laotha nhận định.
[cảnh sát Zimbabwe] và [tình báo Hàn Quốc] vào cuộc.
[CTCP Tập đoàn Mai Hoa] tặng quà, [Thời báo Tài chính Hoa Lư] đưa tin.
Kỳ thi THPT quốc gia môn Tiếng Anh kết thúc.
Theo đó, [Ban soạn thảo] đã tiếp thu ý kiến.
Nhiều doanh nghiệp Việt Nam có mặt.
Chủ nhiệm [Tổ hợp tác (THT) nông nghiệp nhân sâm Kim Hoa] phát biểu.
[Phòng Cảnh sát truy nã tội phạm] bắt hai người.
[Ban Quản lý Di tích lịch sử Nhà tù Phú Sơn] trao quà.
Báo cáo của [Viện kiểm nghiệm vệ sinh an toàn thực phẩm quốc gia] nêu rõ.
Tại [Khoa hồi sức cấp cứu], 3 bệnh nhân đã khỏe.
Theo [Cơ quan năng lượng Mỹ], giá dầu sẽ giảm.
Cơ quan chức năng Mỹ đang điều tra.
Các cơ quan báo chí Nhật Bản đưa tin.
[Bộ các nguồn tài nguyên và đất đai Trung Quốc] công bố.
[Tổ chức Xúc tiến Thương mại Nhật Bản] ([JETRO]) tài trợ.
Đà Nẵng tổ chức Hội thảo Quốc tế về du lịch.
[Ủy ban Pháp luật của Quốc hội] thẩm tra, họp tại Nhà Quốc hội.
[UB về các vấn đề xã hội] thẩm tra.
[Viện Nghiên cứu phát triển đô thị miền núi] và [Trung tâm Giám sát an toàn lao động] họp.
[UB Đối ngoại của QH Lào] và [Tổ công tác của Bộ Y tế] làm việc, [Tiểu ban Nội dung] ghi chép.
[Quốc hội nước CHXHCN Việt Nam] báo tin.
lực lượng cảnh sát hình sự [Công an quận Đống Đa] có mặt, [Cảnh sát PCCC quận Tân Phú] dập lửa.
"""

ENGLISH_NAMES = """
CEO [Xenkor Bank] nói, ông rời [Xenkor] sau khi [American Airlines] lỗ, giá American tăng.
Xe của [Taxi Group] đến, Taxi sân bay đông.
Dự có [Xenkor Ventures], [Deutsche Bank], [Wadizo Platform] và [Handelsko], mã [BIDV], [ACB], HPG tăng.
Anh qua [Mitoko Blue] (Nhật Bản), [Chelsea] (Anh) và [Sintro] (Bỉ), rồi khoác áo [Lifanka] (Trung Quốc); [Lifanka] thua.
Khi Mohamed Salahko đá hay, fan của [Chelsea], [Arsenal] và Salahko đều vui.
Theo [Pacific Research Institute], giá tăng.
CEO [Xenkor Group] và [University of Westfield] ký kết.
Ngày Bank Holiday ở Anh.
[Kim Sơn FC] thắng 2-0.
Theo tổ chức [Green Society International], rừng đang mất.
Khách chọn bay Việt Nam Airlines.
"""

CREDITS_AND_BRANDS = """
Anh giao bóng [Reuters] Ở trận này anh thắng, Reuters Galaxy là máy lạ.
Ảnh: [Báo Hải Phòng] Theo đó, trận đấu bị hoãn.
Ảnh: [Sky News] Bác sĩ cho biết bệnh nhân đã khỏe.
Phương pháp (RT-PCR) rất nhanh.
Giám đốc hãng taxi [Vinaxan] trả lời, [Vinaxan] sẽ kháng cáo.
Ngân hàng thông báo mã OTP, khách nhận OTP.
Trao đổi với PV [Dân trí], ông Hùng cho biết.
Bà Lan nhận quà. (Ảnh: Mai Anh/[TTXVN])
([LĐTĐ]) Sáng nay, mưa to.
Người lao động và tuổi trẻ thanh niên xung phong lên đường tiền phong.
Theo hãng tin [Xenkor], giá dầu tăng. [Xenkor] nói thêm.
Báo Nhật [Asakimo Press] và trang mạng Nga [QRTS] dẫn lời.
Hãng [Xenkor] bán máy Xenkor A3, [Xenkor] có lãi.
[Công ty Đầu tư BĐS] mở bán, thị trường BĐS ấm lên.
Chị đăng ảnh trên Facebook, Zalo. Hôm qua [Facebook] đã xin lỗi.
[điện lực quận Sơn Trà] thưởng nữ nhân viên, ngành điện lực vui.
Trưởng [phòng Nội vụ quận Ba Đình] dự, ngành GD&ĐT Hà Nội chúc mừng.
"""

BY_CONTEXT = """
[Bộ Y tế] họp khẩn. Tại đây, [Bộ] đã yêu cầu báo cáo.
[Sở Nội vụ Hà Nội] tuyển dụng. Theo đó, [Sở] sẽ thi tuyển.
[UBND tỉnh Nghệ An] chỉ đạo UBND các huyện, đề tài cấp Bộ, hai Đảng.
[Bộ Quốc phòng Nga] tuyên bố ném bom Bộ chỉ huy.
Bộ sưu tập gồm 20 mẫu. Theo Sở trường mỗi người.
"""

LOUD = """
[LIÊN ĐOÀN LAO ĐỘNG QUẬN BA ĐÌNH] TỔNG KẾT NĂM HỌC
[SỞ GIÁO DỤC VÀ ĐÀO TẠO NGHỆ AN] TRAO THƯỞNG
[TRƯỜNG THPT KIM LIÊN] ĐÓN HUÂN CHƯƠNG LAO ĐỘNG
HỘI NGHỊ NGƯỜI LAO ĐỘNG NĂM 2020
"""

CLASSES_AND_ONES = """
[Đảng bộ] và nhân dân huyện Mù Cang Chải đoàn kết.
Đảng bộ, chính quyền và nhân dân các tỉnh cùng dự; danh hiệu Đảng bộ trong sạch, vững mạnh.
Ông là Bí thư [Đảng ủy], Giám đốc [Sở Xây dựng tỉnh Yên Bái].
[Thường trực Đảng ủy], [HĐND], [UBND xã Ba Vì] gặp mặt.
Đại biểu [Quốc hội] các khóa XIII, XIV cùng dự.
Năm nay Ban tổ chức trao giải, ban tổ chức của hội khác thì không.
Điều lệ Công đoàn Việt Nam và Luật Công đoàn quy định.
[Đảng] ta và [Nhà nước] ta quan tâm.
Chị nhận giải thưởng Samsung, anh giành học bổng Samsung.
[Bảo tàng Mỹ thuật Việt Nam] mở cửa.
Em đỗ vào [Đại học Y Dược Huế]. Kỳ thi vào Đại học năm 2019 khó.
[Trường Tiểu học số 1 Điền Hải] gửi hoa.
[Đại đội 18 Thông tin] và [Đoàn 759] sau này gặp nhau.
[Trung đoàn 8]/[Sư đoàn 395] hành quân theo Kế hoạch 163/KH-UBND.
[Trung ương Hội Nước sạch và Môi trường Việt Nam] tặng quà.
Bị can ở [Trại tạm giam Công an tỉnh Lâm Đồng], [Đội Cảnh sát hình sự] 10 người vào cuộc.
[Công ty TNHH Giày Hoa Lư] (KCN Thuận Đạo) tuyển dụng ở KCN Thuận Đạo.
[Trường THPT chuyên Minh Khang] - Nghệ An tuyển sinh.
[Chang Jiang Daily News] đưa tin, [báo Lao Động Online] dẫn lại; căn hộ Times City, tin giả Fake News.
Bài đăng trên [International Journal of Energy Economics and Policy] và [Asian Economic and Financial Review].
[Nhà hát Cải lương Trần Hữu Trang] công diễn, giám đốc [Nhà hát Cải lương] Trần Văn An dự.
[Quỹ khuyến học Trần Văn Kỷ] tặng quà. [Tổng hội Xây dựng Việt Nam] họp.
[Công ty TNHH MTV 72] tặng quà. [Innovation Capital Management] gọi vốn.
Trận đấu của bóng đá nữ: [Geleximco Thái Bình] thắng ở chung kết, [TP HCM] giành HCV vô địch, [Indonesia] xếp thứ tư.
"""

CASES = [
    line
    for group in (
        UNIONS, COORDINATION, DEFINED, STATE, ASSOCIATIONS, SCHOOLS_AND_HOSPITALS, COMPANIES, MEDIA_SPORT_AND_THE_WORLD,
        COMMITTEES_AND_BLOCS, ABROAD, OBJECTS, ARMED_FORCES, FIELDS_OF_WORK, ENGLISH_NAMES, CREDITS_AND_BRANDS,
        NOT_ORGANIZATIONS, BY_CONTEXT, LOUD, CLASSES_AND_ONES, BRANDS_AND_THEIR_THINGS, DESCRIBED_NAMES,
        PLACES_IN_NAMES, BRANCHES_AND_TEAMS,
    )
    for line in group.strip().splitlines()
]  # fmt: skip


def marked(text: str) -> str:
    """Return `text` with brackets around what the extractor finds."""
    pieces, done = [], 0
    for mention in EXTRACT(View(text)):
        pieces += [text[done : mention.start], "[", text[mention.start : mention.end], "]"]
        done = mention.end
    return "".join([*pieces, text[done:]])


@pytest.mark.parametrize("case", CASES)
def test_finds_and_bounds(case: str) -> None:
    assert marked(MARK.sub(r"\1", case)) == case


def test_a_line_break_ends_a_name() -> None:
    assert marked("Họ đến công ty\nRạng sáng, mưa to") == "Họ đến công ty\nRạng sáng, mưa to"


@pytest.mark.parametrize(
    ("text", "kind", "level"),
    [
        ("Sở Y tế Hà Nội", "government", "province"),
        ("LĐLĐ quận Ba Đình", "union", ""),
        ("Trường THPT Kim Liên", "school", "grassroots"),
        ("Quốc hội", "government", "central"),
        ("Vietcombank", "bank", "central"),
        ("Hội LHPN tỉnh Yên Bái", "women", ""),
        ("Sư đoàn 312", "army", ""),
        ("FIFA", "international", ""),
        ("Báo Tuổi Trẻ", "media", ""),
        ("Khối thi đua số 3", "bloc", ""),
    ],
)
def test_says_kind_and_level(text: str, kind: str, level: str) -> None:
    (mention,) = EXTRACT(View(text))
    assert (mention.kind, mention.value.kind, mention.value.level) == ("organization", kind, level)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Sở Y tế Hà Nội họp", ["head_noun"]),
        ("UBND tỉnh Nghệ An họp", ["abbreviation"]),
        ("Bộ Chính trị họp", ["central_body"]),
        ("Công ty Dệt Hoa Lư (HOLIMEX) họp", ["head_noun", "defined_abbreviation"]),
        ("LĐLĐ các quận Ba Đình, Tây Hồ họp", ["abbreviation", "coordination"]),
        ("Bộ Y tế họp. Theo đó, Bộ đã khen.", ["head_noun", "short_form"]),
    ],
)
def test_says_which_rule_spoke(text: str, rules: list[str]) -> None:
    assert [mention.rule.removeprefix("organizations.") for mention in EXTRACT(View(text))] == rules


SOURCES = [
    ("Khai mạc hội báo xuân\nSLTV - Sáng 3/2, tại nhà văn hóa trung tâm, hội báo xuân khai mạc với 90 gian.", "SLTV"),
    ("Khai mạc\n(Sông Lam Online) - Sáng 3/2, tại nhà văn hóa trung tâm, hội báo xuân khai mạc.", "Sông Lam Online"),
    ("Khai mạc\n(DNSL cuối tuần) Sáng 3/2, tại nhà văn hóa trung tâm, hội báo xuân khai mạc.", "DNSL cuối tuần"),
    ("Khai mạc\nSông Lam Online - Sáng 3/2, tại nhà văn hóa trung tâm, hội báo xuân khai mạc.", "Sông Lam Online"),
    ("Khai mạc\n(Sơn La) - Sáng 3/2, tại nhà văn hóa trung tâm, hội báo xuân khai mạc.", ""),
    ("Khai mạc\nPAKSE - Sáng 3/2, tại nhà văn hóa trung tâm, hội báo xuân khai mạc.", ""),
    ("Khai mạc\n(Từ Viêng Chăn) - Sáng 3/2, tại nhà văn hóa trung tâm, hội báo xuân khai mạc.", ""),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_a_source_stands_before_the_first_words(text: str, source: str) -> None:
    assert " ".join(text[m.start : m.end] for m in EXTRACT(View(text))) == source
