"""What is a count: one line a case, written as [mention|value modifier class]; everything else on a line is none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.extract.counts import CountExtractor, parse_quantity
from vinhdanh.values import DateValue, Mention
from vinhdanh.view import View

EXTRACT = CountExtractor()
MARK = re.compile(r"\[([^\]|]+)\|([^\]|]+)\]")

DIGITS = """
Tặng giấy khen cho [15 tập thể|15 exact collective] và [85 đoàn viên công đoàn|85 exact person] có nhiều đóng góp.
Khen thưởng [4 tập thể|4 exact collective], [7 cá nhân|7 exact person] có thành tích.
Bằng khen cho [01 tập thể|1 exact collective] và [02 cá nhân|2 exact person].
Kết nạp mới [60 đoàn viên|60 exact person], vượt kế hoạch.
Trường có [1.234 học sinh|1234 exact person] và [56 giáo viên|56 exact person].
Cả huyện có [12.500 hộ dân|12500 exact collective].
Hội thi thu hút [1 200 thí sinh|1200 exact person] dự thi.
Quỹ đã hỗ trợ [2,5 triệu lượt người|2500000 exact person].
Toàn ngành có [1,2 triệu đoàn viên|1200000 exact person].
Đã trồng [20 nghìn cây xanh|20000 exact other].
Huy động [3 vạn dân công|30000 exact person].
Thành lập [10 công đoàn cơ sở|10 exact organization] trong quý đầu.
Công nhận [3 xã|3 exact organization] đạt chuẩn nông thôn mới.
Biểu dương [25 gia đình văn hóa tiêu biểu|25 exact collective].
Trao giải cho [6 tác phẩm xuất sắc|6 exact work].
Ban tổ chức nhận được [112 bài dự thi|112 exact work].
Đoàn giành [3 huy chương vàng|3 exact other] và [5 huy chương bạc|5 exact other].
Đội tuyển mang về [2 HCV|2 exact other].
Nhà nước tặng [17 Huân chương Độc lập|17 exact other].
Vinh danh [10 gương mặt trẻ tiêu biểu|10 exact person].
Vinh danh [10 Gương mặt trẻ tiêu biểu|10 exact person].
Tuyên dương [35 sinh viên|35 exact person] vượt khó.
Sở biểu dương [5 CĐCS vững mạnh|5 exact organization].
Có [40 CBCNV|40 exact person] được nâng lương.
Đã tổ chức [4 lớp tập huấn|4 exact event] cho cán bộ cơ sở.
Xây mới [8 căn nhà tình nghĩa|8 exact other].
Trao [300 suất quà|300 exact other] cho hộ nghèo.
Trao [50 suất học bổng|50 exact other] cho học sinh nghèo.
Tặng [2 chiếc xe đạp|2 exact other] cho các em.
Ủng hộ [5.000 khẩu trang y tế|5000 exact other].
Đại hội có [150 đại biểu|150 exact person] tham dự.
Cứu được [2 em học sinh|2 exact person] đuối nước.
Có [11 trường tiểu học|11 exact organization] đạt chuẩn.
Thôn có [9 hộ nghèo|9 exact collective].
Ghi nhận [14 ca nhiễm mới|14 exact other].
Phá [3 chuyên án lớn|3 exact event].
Ghi nhận [9 ca lây nhiễm thứ phát|9 exact other] trong cộng đồng.
Thửa ruộng dài [hơn 6 km|6 more_than other]; năm nay điểm cao hơn [2 điểm|2 exact other].
[Hai bên|2 exact organization] ký biên bản, hoa nở dọc [hai bên đường|2 exact other].
Chị một mình nuôi [hai con|2 exact person], anh nuôi bò, có [hai con|2 exact other].
Nhẫn trơn giá [3.640.000|3640000 exact money]/chỉ, lợn hơi giá [40.000 - 45.000|40000..45000 range money]/kg.
Anh đưa cho vợ [50 triệu|50000000 exact money], dân số 97 triệu, sản lượng là 4 triệu.
Tỉnh có [hai “gói cứu trợ” mới lạ|2 exact other].
Cả [hai|2 exact person] dắt nhau về quê.
Đây là một trong [năm phòng ngủ|5 exact other]; năm em lên lớp 6, bà mất.
Bị suy giảm [61%|61 at_least percent] sức khỏe trở lên.
Thi [3 môn chung|3 exact other] và [1 môn chuyên|1 exact other], có [hai nhân vật chính|2 exact person] đều vui.
Mua [7 cặp ếch giống|7 exact other], [2 giường đôi|2 exact other] và [4 garage ô tô|4 exact other].
Chỉ đáp ứng được [1/3|33.33 exact percent] yêu cầu.
Xây [1,2 km|1.2 exact other] đường vành đai 2, đường vành đai 3 từ cầu đến chợ.
Tòa tháp [300 tỷ|300000000000 exact money] không phải để chơi.
Xử lý [120 trường hợp vi phạm|120 exact event].
Gồm có [20 bộ, ban, ngành|20 exact organization] và các địa phương.
Đến từ [28 tỉnh, thành phố|28 exact organization].
Cả [hai đội|2 exact collective] bước vào sân.
Phòng khám có [127 BV vệ tinh|127 exact organization].
Ở đây có [3 CSGT|3 exact person] trực.
Danh sách gồm [13 yêu cầu|13 exact other].
Cả [hai|2 exact person] quyết định quay lại.
Rau này có [69 chất|69 exact other] có lợi.
Lão trồng [6 cây thông|6 exact other] trước nhà.
Kho có [54 nghìn bản|54000 exact other].
Tàu dừng ở Km 126 + 575 khu gian.
Tôi đọc [100 bản báo cáo|100 exact other].
Xã dời [143 hộ|143 exact collective]/[587 nhân khẩu|587 exact person].
Chanh bán [40.000 đồng|40000 exact money]/3 cái.
Dòng xe [5 chỗ ngồi|5 exact other] Vân Sam giảm giá.
Ông được tặng [hai Huân chương Chiến công|2 exact other].
Xã có [hơn 400 cảnh sát hình sự, cảnh sát cơ động|400 more_than person].
"""

SHARED_NOUNS = """
Phấn đấu [14 tập thể, cá nhân|14 exact collective] được khen.
Khen thưởng [20 tập thể và cá nhân tiêu biểu|20 exact collective].
Trao bằng khen cho [8 cá nhân, tập thể|8 exact collective].
Công bố [15 công trình, sản phẩm sáng tạo|15 exact work].
Tập huấn cho [500 cán bộ, hội viên, nông dân|500 exact person].
Chăm lo cho [800 nữ công nhân, viên chức, lao động|800 exact person].
Gặp mặt [2.000 học sinh, sinh viên tiêu biểu|2000 exact person].
Kiểm tra [12 xã, phường|12 exact organization] trong huyện.
Trao cờ cho [7|7 exact person] và [9 cá nhân|9 exact person].
Có [2 sinh viên|2 exact person], Trung tâm đã kiểm tra.
Vinh có [90 người|90 exact person], thị xã Hoàng Mai ít hơn.
Có [10 học sinh|10 exact person], trường đã họp.
Khen [1 tập thể|1 exact collective], cá nhân đoạt giải được thưởng thêm.
Có [12 giáo viên|12 exact person], [300 học sinh|300 exact person] dự lễ.
"""

EXTENT = """
Có [hơn 700 lượt cán bộ công đoàn cơ sở|700 more_than person] dự học.
Khen [18 công nhân lao động giỏi|18 exact person].
Có [4 cán bộ kiểm lâm|4 exact person] bị thương.
Tuyên dương [12 cá nhân xuất sắc|12 exact person] trong phong trào.
Tuyên dương [12 cá nhân điển hình|12 exact person].
Trao cho [6 đơn vị|6 exact organization] của tỉnh.
Trao cho [6 đơn vị|6 exact organization] thuộc khối nội chính.
Trao cho [6 đơn vị|6 exact organization] là cờ đầu.
Có [186 cá nhân|186 exact person] hiến máu nhiều lần.
Thăm [30 người lao động|30 exact person] bị tai nạn.
Có [2 người|2 exact person] bị thương nặng.
Anh đã [16 lần|16 exact event] hiến máu.
Giúp [5 trường mầm non tư thục|5 exact organization] sửa chữa phòng học.
Cử [3 đoàn công tác|3 exact collective] đi các tỉnh.
Kết nạp [46 đảng viên mới|46 exact person].
Đề nghị xét [03 (ba) tập thể|3 exact collective] đủ điều kiện.
Tuyên dương [33 “Tập thể Lao động giỏi”|33 exact collective] của ngành.
Khen [35 Sinh viên 5 tốt|35 exact person].
Xe chở [ba người|3 exact person] phía sau.
Nuôi cơm cho [12 nghìn em học sinh vùng cao|12000 exact person].
Ngoài ra còn [4 chiếc|4 exact other] đang sửa.
Sản xuất [1 triệu chiếc khẩu trang|1000000 exact other].
"""

OPEN_NOUNS = """
Khu này có [191 nền|191 exact other], chưa bán hết.
Tòa nhận [4.000 đơn kiện|4000 exact other] của dân.
Triệu tập [2 thuộc cấp|2 exact person] của ông.
Bắt [11 tên tội phạm nguy hiểm|11 exact person], thu giữ [32 kg ma túy đá|32 exact other].
Hội đã chỉ đạo [10 công đoàn cơ sở|10 exact organization] thực hiện kế hoạch.
Ký [21 chương trình phối hợp|21 exact work] với các sở.
Tôm là [2 mặt hàng chủ lực|2 exact other] là sai.
Đại đội 138 pháo cao xạ họp.
Máy Galaxy 10 màn hình lớn.
Đội xếp hạng 5 thế giới.
Chị đoạt huy chương vàng hạng cân 52 kg và hạng dưới 60 kg.
Năm 2019 khung cảnh đã khác.
"""

TAILS = """
Có [4 cá nhân xuất sắc nhất|4 exact person] nhận thưởng.
Có [2 em|2 exact person] mới được khen.
Thu [200 sản phẩm giả mạo|200 exact work].
Đó là một người trẻ, một người trẻ giỏi.
Bàn về [hai nước|2 exact organization] Việt Nam - Lào.
Khen [3 nữ công nhân giỏi nhất|3 exact person] của năm.
Bắt [5 đối tượng|5 exact person] quốc tịch Lào, thu xe.
Cứu [309 lính phát xít|309 exact person] Đức.
Khen [4 đơn vị nghiệp vụ|4 exact organization] Công an tỉnh.
Tặng [2 học sinh|2 exact person] Trần Bình và Lê An.
Có [8 dự án|8 exact work] tham gia hội thi.
Có [13 bệnh nhân|13 exact person] này khỏi bệnh.
Mở [130 lớp tập huấn, hội thảo|130 exact event] về nghề.
Có [hàng chục|10..99 vague person], thậm chí [hàng trăm người dân|100..999 vague person] đến xem.
Em góp [10 ngàn|10000 exact money], [20 ngàn|20000 exact money] giúp bạn.
Xử vụ án [nghìn tỷ|1000000000000 exact money] ở Hà Nội.
Khu [4,3ha|4.3 exact other] chưa đền bù.
Khen [một tập thể|1 exact collective] và [hai cá nhân|2 exact person].
"""

WORDS = """
Tặng bằng khen cho [hai sinh viên|2 exact person] và [một học sinh|1 exact person].
[Hai đơn vị|2 exact organization] thường xuyên trao đổi.
Có [ba cá nhân|3 exact person] và [năm tập thể|5 exact collective] được khen.
Trao quà cho [mười hai em nhỏ|12 exact person].
Có [hai mươi mốt chiến sĩ|21 exact person] hy sinh.
Gồm [bốn mươi tư giáo viên|44 exact person].
Cả trường có [một nghìn hai trăm linh ba học sinh|1203 exact person].
Quê tôi có [hai ngàn lẻ năm hộ|2005 exact collective].
Quyên được [ba triệu rưỡi đồng|3500000 exact money].
Giúp [hai chục gia đình|20 exact collective] thoát nghèo.
Ông có [bảy người con|7 exact person].
Nhận [một bằng khen|1 exact other] của bộ.
Toàn xã góp [mười lăm triệu đồng|15000000 exact money].
Anh mắc [hai tội|2 exact other].
Đập dâng [hai nhánh|2 exact other] lên.
Bà xin nói vài lời.
Sau một vài thao tác và vài câu hỏi, máy chạy.
Chùa đẹp bốn mùa.
"""

NOT_WORDS = """
Làm việc một cách nghiêm túc.
Một số tập thể và một phần cá nhân được khen.
Đây là một trong những gương sáng.
Một lần nữa ông xin cảm ơn.
Liên đoàn Lao động quận Hai Bà Trưng họp.
Công đoàn quận Ba Đình họp.
Ba mẹ em là nông dân.
Anh Tư và chị Năm cùng đi.
Nhiều năm cán bộ xã gắn bó với dân.
Trong năm học sinh được nghỉ Tết.
Đầu tư công và trường tư thục.
Không tập thể nào vi phạm.
Chín học trước, Sáu học sau.
Các tập thể, cá nhân và nhiều đơn vị dự họp.
Quả chín đơn sơ.
Ông một mực từ chối.
Vừa có một công ty bị phạt.
Anh mở một cửa hàng ở chợ.
Chị là một người mẹ trẻ.
Em là một tấm gương sáng.
Vác ba lô lên đường.
Em đoạt giải năm lớp 11.
"""

MODIFIERS = """
Khen [hơn 20 tập thể|20 more_than collective].
Khen [trên 100 cá nhân|100 more_than person].
Khen [gần 500 đoàn viên|500 less_than person].
Khen [dưới 50 cá nhân|50 less_than person].
Khen [khoảng 30 giáo viên|30 about person].
Khen [chừng 30 giáo viên|30 about person].
Khen [xấp xỉ 30 giáo viên|30 about person].
Khen [ít nhất 10 cá nhân|10 at_least person].
Khen [tối thiểu 10 cá nhân|10 at_least person].
Khen [không dưới 10 cá nhân|10 at_least person].
Khen [không quá 10 cá nhân|10 at_most person].
Khen [tối đa 10 cá nhân|10 at_most person].
Khen [chưa đến 10 cá nhân|10 less_than person].
Khen [khoảng hơn 10 cá nhân|10 more_than person].
Cần [10 đại biểu trở lên|10 at_least person] dự.
Cần [20 người trở xuống|20 at_most person] mỗi tổ.
Chăm sóc [hơn một nghìn bệnh nhân|1000 more_than person].
Quyên góp [gần 2 tỷ đồng|2000000000 less_than money].
Thi công trên [2 tuyến đường|2 exact other] của huyện.
Cao hơn [2 điểm|2 exact other] so với đầu năm.
Có [hơn trăm người|100 more_than person] đến dự.
"""

UNDERSTOOD = """
Có [6 em|6 exact person] dự thi và cả [6|6 exact person] đều đoạt giải.
Lan và Mai đi thi, cả [hai|2 exact person] cùng đỗ.
Có [12 tập thể|12 exact collective] được xét, trong đó [3|3 exact collective] được tặng cờ.
Sở khen [4 đơn vị|4 exact organization]; [9|9 exact organization] được tỉnh khen.
Chọn [20 nhà giáo|20 exact person], [5|5 exact person] trong số đó dạy ở đảo.
Số tàu tăng từ [74|74 exact other] lên [186 chiếc|186 exact other].
Số đại biểu giảm từ [350|350 exact person] xuống [200|200 exact person], ngồi giãn cách.
Số chỉ tiêu cần tuyển là [49|49 exact other].
Điểm thi đạt từ [8,0 trở lên|8 at_least other].
Đoàn mang về [2 vàng|2 exact other], [3 bạc|3 exact other] và [4 đồng|4 exact other].
Thu hồi [9 huân chương|9 exact other] ([2 hạng Nhì|2 exact other], [7 hạng Ba|7 exact other]).
Số điện thoại là 35112233, xếp thứ 4 trong [104 nước|104 exact organization].
Trình độ phải đạt bậc 2 trở lên.
Giải chia theo môn: Toán ([3|3 exact person]), Văn ([12|12 exact person]), Anh ([2 em|2 exact person]).
Xem hình (3), theo mục (1) tăng cường, (2) đổi mới, (3) nhân rộng.
Bệnh nhân 259, 262 là vợ chồng.
Đạt kế hoạch cả năm, cả nước cùng vui.
Xe cũ có giá [7,5 triệu|7500000 exact money], rẻ hơn nhiều.
"""

SHARES = """
Chiếm [một nửa|50 exact percent] và [hơn nửa|50 more_than percent] diện tích.
Có [gần một nửa|50 less_than percent] nhận học bổng.
Giảm [gần một phần ba|33.33 less_than percent] so với lần trước.
Cấy được [hai phần ba|66.67 exact percent], còn [khoảng 1/4 tổng số|25 about percent].
Độ mặn lên [6 phần nghìn|0.6 exact percent].
Báo điện tử chiếm [gần nửa số bài|50 less_than percent] gửi về.
Khen [một phần ba học sinh|33.33 exact percent] của lớp.
Cho mượn [nửa hécta|0.5 exact other] và vay [nửa tỷ đồng|500000000 exact money].
Mất [nửa triệu đồng|500000 exact money] mỗi vụ.
Nửa đêm, nửa đầu năm, nửa cuối tháng, một nửa năm học.
Ngày 1/4 khai mạc.
"""

PARTS = """
Có [ba trong số 12 đội|3 exact collective] vào chung kết.
Thêm [9 trong 14 cô|9 exact person] dạy không lương.
Anh là một trong [12 đội trưởng|12 exact person] được mời.
"""

FIVE_AND_ONE = """
Sau [năm vòng chấm|5 exact other], ban giám khảo họp.
Cô đã [năm lần|5 exact event] hiến máu.
Lọc từ hồ sơ thuộc [năm lĩnh vực|5 exact other]: y, dược.
Kế hoạch năm nhiệm vụ chung của ngành.
Thêm một năm học khó khăn, mỗi năm lớp lại đông.
Chỉ có [một hồ sơ|1 exact other] bị trả lại.
Mỗi xã xây [ít nhất một sân chơi|1 at_least other].
Thưởng mỗi nhà giáo [một bó hoa|1 exact other].
Một hồ sơ nằm trên bàn, một người đi qua.
Hợp tác giữa [hai Đảng|2 exact organization] và [hai Nhà nước|2 exact organization].
[Hai Nhà giáo Nhân dân|2 exact person] cùng về dự.
"""

RANGES = """
Tăng từ [5,6% đến 25%|5.6..25 range percent] so với kế hoạch.
Công suất [3.600 MW - 4.500 MW|3600..4500 range other].
Cần [ba, bốn tấm HCV|3..4 range other] nữa.
Chỉ cần [một hoặc hai câu hỏi|1..2 range other].
Giới thiệu [34 - 44 đoàn viên|34..44 range person] học lớp cảm tình Đảng.
Mỗi lớp từ [30 đến 35 học sinh|30..35 range person].
Mỗi đội cử [2-3 vận động viên|2..3 range person].
Thưởng [2 - 3 triệu đồng|2000000..3000000 range money] một người.
Giảm [30-50%|30..50 range percent] chi phí.
Tặng quà cho [hàng trăm CBGVNV khó khăn|100..999 vague person].
Có [hàng chục cá nhân|10..99 vague person] được khen.
Có [hàng nghìn đoàn viên|1000..9999 vague person] dự.
Có [hàng chục nghìn công nhân|10000..99999 vague person] mất việc.
Có [vài chục đơn vị|20..99 vague organization] tham gia.
Đi bộ [vài km|2..9 vague other] mới tới.
Có [hàng trăm trường hợp|100..999 vague person] phải cách ly.
Có [mấy chục hộ|20..99 vague collective] được vay vốn.
Có [vài ba cá nhân|2..3 vague person] vắng mặt.
Có [dăm ba người|3..5 vague person] đứng xem.
Có [hai ba em nhỏ|2..3 vague person] chạy tới.
Có [cả trăm người|100..999 vague person] đứng xem.
Có [mười mấy hộ|11..19 vague collective] chưa có điện.
"""

AMOUNTS = """
Trao [100 triệu đồng|100000000 exact money] cho đoàn viên.
Thưởng [500.000 đồng|500000 exact money] mỗi người.
Thưởng [500.000đ|500000 exact money] mỗi người.
Giải thưởng trị giá [1,5 tỷ đồng|1500000000 exact money].
Giải thưởng trị giá [10.000 USD|10000 exact money].
Giá vé [$15|15 exact money] một lượt.
Hỗ trợ [2 tỷ 500 triệu đồng|2500000000 exact money].
Mỗi suất trị giá [5 triệu|5000000 exact money].
Mức thưởng [1,200 USD|1200 exact money].
Đạt [95%|95 exact percent] kế hoạch.
Đạt [95 %|95 exact percent] kế hoạch.
Phấn đấu [95% trở lên|95 at_least percent] công đoàn vững mạnh.
Đạt [99,8%|99.8 exact percent], tăng [0,125%|0.125 exact percent].
Làm [2,2 km đường bê tông|2.2 exact other].
Thu [40 tấn lúa|40 exact other].
Trồng [320 ha rừng|320 exact other].
Nặng [30kg|30 exact other].
Rộng [1.500m2|1500 exact other].
Có [17/20 đơn vị|17 exact organization] hoàn thành.
Có [308/2.200 doanh nghiệp|308 exact organization] nợ thuế.
Giá [15.000 đồng|15000 exact money] một quả, [200 đồng|200 exact money] một lá.
Đạt [18/20 tiêu chí|18 exact other].
"""

NOT_COUNTS = """
Ngày 22/10 và ngày 5-6, năm học 2019-2020, tháng 3, quý 2.
Anh năm nay 18 tuổi, đội U23 có mặt.
Học sinh lớp 9 và khối 12 nghỉ học.
Lớp 10, 11 và 12 trường chuyên nghỉ.
Đại hội lần thứ 5, khóa XI, nhiệm kỳ 2018 - 2023.
Nhận Huân chương Lao động hạng 3.
Đoạt giải 3 cá nhân ở kỳ thi trước.
Trường cấp 2 ở phường 5, quận 10.
Theo Điều 5, khoản 2 của Luật số 06/2022/QH15.
Quyết định số 82/QĐ-LĐLĐ và Nghị định 99 hướng dẫn thi hành.
Nhà ở 105 Tây Sơn, số 27 Trường Chinh, ngõ 218.
Thắng 3-0 và thua 1-2 đội khách.
Dịch Covid-19 và máy bay A320 tại G7.
Điện thoại 0912345678 gọi tổng đài 113 giải đáp.
Danh hiệu “Sinh viên 5 tốt” và “Học sinh 3 rèn luyện”.
Sau 70 năm xây dựng, trong 3 tháng qua và vài ngày tới.
Xe máy biển số 80A chạy trên quốc lộ 1.
Kết nối 4G và phim 3D.
Bệnh viện Nhi đồng 2 tổ chức lễ trao giải.
Tặng huy hiệu 30 năm tuổi Đảng.
Hai Bà Trưng và Ba Đình.
Đến năm 2025 doanh nghiệp sẽ tăng trưởng.
World Cup 2018 khu vực châu Âu.
"""


def cases(block: str) -> list[str]:
    return [line for line in block.strip().splitlines() if line]


def found(text: str) -> list[tuple[str, str]]:
    view = View(text)
    return [(text[m.start : m.end], describe(m.value)) for m in EXTRACT(view)]


def describe(value) -> str:
    size = f"{value.value:g}" if value.value is not None else f"{value.low:g}..{value.high:g}"
    return f"{size} {value.modifier} {value.unit_class}"


def canonical(expected: str) -> str:
    size, *rest = expected.split()
    return " ".join(["..".join(f"{float(part):g}" for part in size.split("..")), *rest])


@pytest.mark.parametrize(
    "line",
    [
        line
        for block in (
            DIGITS,
            SHARED_NOUNS,
            EXTENT,
            OPEN_NOUNS,
            TAILS,
            WORDS,
            NOT_WORDS,
            MODIFIERS,
            RANGES,
            UNDERSTOOD,
            SHARES,
            PARTS,
            FIVE_AND_ONE,
            AMOUNTS,
            NOT_COUNTS,
        )
        for line in cases(block)
    ],
)
def test_counts_of_a_line(line):
    expected = [(text, canonical(value)) for text, value in MARK.findall(line)]
    assert found(MARK.sub(r"\1", line)) == expected


def one(text):
    (mention,) = EXTRACT(View(text))
    return mention


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("khen hơn 20 tập thể, cá nhân.", "tập thể, cá nhân"),
        ("tặng 100 triệu đồng.", "đồng"),
        ("đạt 95% trở lên.", "%"),
        ("17/20 đơn vị.", "đơn vị"),
        ("700 lượt cán bộ công đoàn.", "lượt cán bộ công đoàn"),
        ("giá $15 một lượt", ""),
    ],
)
def test_unit_is_the_noun_as_written(text, unit):
    assert one(text).value.unit == unit


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("hơn 700 lượt cán bộ", "700"),
        ("tặng 100 triệu đồng", "100 triệu"),
        ("từ 30 đến 35 học sinh", "30 đến 35"),
        ("hàng trăm CBGVNV", "hàng trăm"),
        ("17/20 đơn vị", "17/20"),
    ],
)
def test_number_offsets_hold_the_number_words_alone(text, number):
    value = one(text).value
    assert text[value.number_start : value.number_end] == number


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5 cá nhân", 5, 5),
        ("hơn 5 cá nhân", 5, None),
        ("5 cá nhân trở lên", 5, None),
        ("gần 50 cá nhân", None, 50),
        ("tối đa 50 cá nhân", None, 50),
        ("khoảng 50 cá nhân", None, None),
        ("hàng trăm cá nhân", 100, 999),
    ],
)
def test_an_open_end_is_none(text, low, high):
    value = one(text).value
    assert (value.low, value.high) == (low, high)


def test_dates_take_precedence():
    text = "Sau 22/10 đơn vị nghỉ, 5 tập thể ở lại."
    date = Mention("date", 4, 9, DateValue("date", "XXXX-10-22"), "dates.test")
    assert [text[m.start : m.end] for m in EXTRACT(View(text), [date])] == ["5 tập thể"]


def test_every_rule_is_named():
    text = "Có 5 cá nhân, hai em nhỏ, hàng trăm hộ, 3-4 người, 7/9 xã và $5."
    assert {m.rule for m in EXTRACT(View(text))} == {
        "counts.digits",
        "counts.words",
        "counts.vague",
        "counts.range",
        "counts.fraction",
        "counts.currency",
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("320 ha rừng", "har"),
        ("1.500m2", "m2"),
        ("40 tấn lúa", "t"),
        ("300 kWh", "kW.h"),
        ("37,5 độ C", "Cel"),
        ("5 triệu đồng", "VND"),
        ("giá $15", "USD"),
        ("20 euro", "EUR"),
        ("85%", "%"),
        ("5 cá nhân", ""),
    ],
)
def test_measures_have_codes_of_ucum_and_currencies_of_iso_4217(text, code):
    assert one(text).value.unit_code == code


def test_a_quantity_is_read_without_a_pipeline():
    value = parse_quantity("khoảng 2,5 triệu đoàn viên")
    assert (value.value, value.modifier, value.unit, value.unit_class) == (2_500_000, "about", "đoàn viên", "person")
    assert parse_quantity("không có gì") is None


@given(st.integers(2, 10**9), st.sampled_from(["học sinh", "tập thể", "đồng", "kg", "bằng khen", "xã"]))
def test_a_count_in_digits_reads_back(number, noun):
    value = parse_quantity(f"Có {number:,} {noun}.".replace(",", "."))
    assert (value.value, value.unit) == (number, noun)
