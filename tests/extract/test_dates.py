"""What is a date, how far it reaches, and what it says before anything around it is known.

A case is a text with its mentions in [brackets], then the value of each, in order.
"""

import itertools

import pytest

from vinhdanh.extract.dates import DateExtractor
from vinhdanh.view import View

EXTRACTOR = DateExtractor()

DAYS = [
    ("Bé sinh [9 tháng 8, 2021] ở Lào Cai.", "2021-08-09"),
    ("Lễ ra quân diễn ra [22/10] ở bến tàu.", "XXXX-10-22"),
    ("Đến [hôm nay 16/10] nước vẫn lên.", "XXXX-10-16"),
    ("Ông Tám [hôm thứ Ba] gọi về nhà.", "XXXX-WXX-2"),
    ("[Ngày 22/10], công đoàn trường tổ chức hội nghị.", "XXXX-10-22"),
    ("Lễ trao giải diễn ra [ngày 22/10/2020] tại Huế.", "2020-10-22"),
    ("[Ngày 22-10-2020], quận trao giấy khen.", "2020-10-22"),
    ("Hội nghị họp [ngày 22.10.2020].", "2020-10-22"),
    ("Hội nghị họp [ngày 22 - 10 - 2020].", "2020-10-22"),
    ("Hội nghị họp [ngày 22/ 10/ 2020].", "2020-10-22"),
    ("Biên bản lập [22/10/2020].", "2020-10-22"),
    ("Biên bản lập [ngày 22/10/20].", "2020-10-22"),
    ("Ông nhập ngũ [ngày 5/3/68].", "1968-03-05"),
    ("[Sáng 5-8], đoàn đến thăm trường.", "XXXX-08-05TMO"),
    ("[Chiều ngày 22/10/2020], Sở tổ chức gặp mặt.", "2020-10-22TAF"),
    ("[Tối 4.12], nhà hát sáng đèn.", "XXXX-12-04TEV"),
    ("[Rạng sáng 3/9], lũ về.", "XXXX-09-03TMO"),
    ("Mưa to trong [chiều và đêm nay].", "XXXX-XX-XXTAF/XXXX-XX-XXTNI"),
    ("[Ngày và đêm 5/8] trời rét.", "XXXX-08-05"),
    ("Thi vào [ngày 4/7 và sáng 5/7].", "XXXX-07-04/XXXX-07-05TMO"),
    ("Ghi nhận [chiều 9-3, sáng 10-3] ở bến.", "XXXX-03-09TAF/XXXX-03-10TMO"),
    ("Họp [ngày 4/7] và [ngày 9/7].", "XXXX-07-04", "XXXX-07-09"),
    ("Nghỉ từ [26/1-1/2] vì rét.", "XXXX-01-26/XXXX-02-01"),
    ("Bán chậm trong [tháng 3, tháng 4 và tháng 5].", "XXXX-03/XXXX-05"),
    ("Giỗ tổ [ngày 20/8 âm lịch].", "XXXX-XX-XX"),
    ("Nộp đơn đến [cuối ngày thứ Sáu].", "XXXX-WXX-5"),
    ("Họ đợi [mười mấy năm], rồi [một vài tháng nữa].", "P10Y", "PXM"),
    ("Tháp cổ [3.200 năm], cách thành phố [tầm 20 phút].", "P3200Y", "PT20M"),
    ("Sao ở xa 3.200 năm ánh sáng.",),
    ("Đội thắng [mùa giải trước], thua [mùa bóng năm ngoái].", "XXXX", "XXXX"),
    ("Chúc cả nhà một năm mới bình an.",),
    ("[Trưa 28/2], đoàn khởi hành.", "XXXX-02-28TMI"),
    ("[Ngày 22 tháng 10 năm 2020], Bộ ra thông báo.", "2020-10-22"),
    ("Viết xong [ngày 22 tháng 10].", "XXXX-10-22"),
    ("Khởi công [ngày 3 tháng 2 năm 1930] tại bến cảng.", "1930-02-03"),
    ("Khai mạc vào [ngày 22 tháng 10/2021].", "2021-10-22"),
    ("Độc lập ra đời [ngày mồng hai tháng chín].", "XXXX-09-02"),
    ("Hội làng mở [ngày mười lăm tháng ba].", "XXXX-03-15"),
    ("Chị sinh [ngày hai mươi mốt tháng sáu năm hai nghìn không trăm hai mươi].", "2020-06-21"),
    ("[Hôm ấy] là [ngày 5 tháng 8 năm ngoái].", "XXXX-XX-XX", "XXXX-08-05"),
    ("Đội thi đấu [hôm 21/11].", "XXXX-11-21"),
    ("[Thứ Sáu, ngày 22/10], cả trường nghỉ.", "XXXX-10-22"),
    ("[Thứ Năm] ([22/10]) là ngày hội.", "XXXX-WXX-4", "XXXX-10-22"),
    ("[Sáng nay] ([10/1]), cơ quan họp.", "XXXX-XX-XXTMO", "XXXX-01-10"),
    ("[Hôm nay], [28/2], lễ khởi động diễn ra.", "XXXX-XX-XX", "XXXX-02-28"),
    ("Hội nghị tổng kết (ngày họp: [ngày 31/12])", "XXXX-12-31"),
    ("Hội nghị ([31/12]), thường trực nêu ý kiến.", "XXXX-12-31"),
    ("Cuộc thi kéo dài đến [30/6].", "XXXX-06-30"),
    ("Tính đến hết [ngày 15/3].", "XXXX-03-15"),
    ("Kỳ nghỉ lễ [30/4] và [1/5] sắp đến.", "XXXX-04-30", "XXXX-05-01"),
    ("[Chiều nay], [20.4], tỉnh họp khẩn.", "XXXX-XX-XXTAF", "XXXX-04-20"),
    ("[Sáng nay] - [21/1] - huyện trao quà.", "XXXX-XX-XXTMO", "XXXX-01-21"),
    ("Nghỉ hết kỳ nghỉ lễ [30.4].", "XXXX-04-30"),
    ("Hội thao diễn ra từ [19-21/11] tại huyện.", "XXXX-11-19/XXXX-11-21"),
    ("Bản tin ra [2020-10-22].", "2020-10-22"),
    ("[22/10/2020 08:30]", "2020-10-22T08:30"),
    ("[Thứ Sáu, 10/1/2020, 08:30] (GMT+7)", "2020-01-10T08:30"),
    ("[08:30 22/10/2020]", "2020-10-22T08:30"),
    ("Ngày sinh hoạt chung là [ngày 22] mỗi người đều nhớ.", "XXXX-XX-22"),
    ("Trả lương vào [ngày 10 tháng này].", "XXXX-XX-10"),
    ("Báo cáo nộp [ngày 25 hàng tháng].", "XXXX-XX-25"),
    ("Đoàn có mặt [mùng 8].", "XXXX-XX-08"),
]

LISTS_AND_RANGES = [
    ("Hội thao diễn ra [23-24/9] tại Vinh.", "XXXX-09-23/XXXX-09-24"),
    ("[Hai năm 2018 và 2019], xã mất mùa.", "2018/2019"),
    ("Đội vô địch [mùa giải 2018/19].", "2018/2019"),
    ("Đội vô địch [mùa 1999-00].", "1999/2000"),
    ("Cụ nhận huân chương hạng Ba [năm 1986].", "1986"),
    ("Đại hội họp [ngày 23-24/9].", "XXXX-09-23/XXXX-09-24"),
    ("Đại hội họp [ngày 23 và 24/9/2021].", "2021-09-23/2021-09-24"),
    ("Thi vào [các ngày 3, 4 và 5-6].", "XXXX-06-03/XXXX-06-05"),
    ("Nghỉ từ [ngày 1 đến 15/5/2021].", "2021-05-01/2021-05-15"),
    ("Nghỉ từ [ngày 1/5 đến ngày 5/5].", "XXXX-05-01/XXXX-05-05"),
    ("Nghỉ từ [ngày 30/12 đến ngày 2/1/2021].", "2020-12-30/2021-01-02"),
    ("Kỷ niệm ngày truyền thống ([10/6/1957 - 10/6/2017]).", "1957-06-10/2017-06-10"),
    ("Kỷ niệm ngày truyền thống ([10/6/1957-10/6/2017]).", "1957-06-10/2017-06-10"),
    ("Trưng bày từ [tháng 3 đến tháng 5/2020].", "2020-03/2020-05"),
    ("Làm giám đốc từ [năm 2015 đến năm 2020].", "2015/2020"),
    ("Làm giám đốc từ [năm 2015 đến nay].", "2015/XXXX-XX-XX"),
    ("Chương trình chạy từ [nay đến cuối năm].", "XXXX-XX-XX/XXXX"),
    ("Thi đấu từ [8h đến 17h ngày 5/6].", "XXXX-06-05T08:00/XXXX-06-05T17:00"),
    ("Chương trình [giai đoạn 2017 – 2020] đã khép lại.", "2017/2020"),
    ("Đại hội [nhiệm kỳ 2018 - 2023] thành công.", "2018/2023"),
    ("Khóa XI, [nhiệm kỳ 2020-2025].", "2020/2025"),
    ("Chị công tác ở đó ([2015 - 2020]).", "2015/2020"),
    ("Ba khóa [các năm 2019, 2020 và 2021].", "2019/2021"),
    ("Phụ trách đội ([10/1975 - 6/1990]).", "1975-10/1990-06"),
    ("Nộp hồ sơ từ [31/8 - 2/9].", "XXXX-08-31/XXXX-09-02"),
    ("Mừng ngày mở đường ([23-10-1961/23-10-2011]).", "1961-10-23/2011-10-23"),
    ("Chị đạt giải ([2018 và 2019]).", "2018/2019"),
    ("Chị đạt giải [3 năm] liền [2018, 2019, 2020].", "P3Y", "2018/2020"),
    ("Từ [đầu năm tới nay], xã khởi sắc.", "XXXX/XXXX-XX-XX"),
    ("Thi [sáng 5, 6/8].", "XXXX-08-05TMO/XXXX-08-06TMO"),
    ("Thi từ [sáng 5/8 đến chiều 6/8].", "XXXX-08-05TMO/XXXX-08-06TAF"),
]

PERIODS = [
    ("[Đầu tháng hai], mận nở trắng vườn.", "XXXX-02"),
    ("[Quý cuối năm 2019], cảng có lãi.", "2019-Q4"),
    ("[Quý đầu tiên của năm], cảng có lãi.", "XXXX-Q1"),
    ("Tổng kết [năm học 2019-2020].", "2019-09-01/2020-05-31"),
    ("Tổng kết [năm học 2019 – 2020].", "2019-09-01/2020-05-31"),
    ("Tổng kết [năm học 2019- 2020].", "2019-09-01/2020-05-31"),
    ("[Năm học 2021/2022] bắt đầu.", "2021-09-01/2022-05-31"),
    ("Khai giảng [năm học mới 2020-2021].", "2020-09-01/2021-05-31"),
    ("Tổng kết [hai năm học 2018-2019, 2019-2020].", "2018-09-01/2020-05-31"),
    ("Kết quả [10 tháng năm 2020].", "2020-01/2020-10"),
    ("[Niên khóa 2015-2019] có 40 sinh viên.", "2015-09-01/2019-05-31"),
    ("[Học kỳ II năm học 2019-2020] kết thúc.", "2020-01-01/2020-05-31"),
    ("Sơ kết [học kỳ I].", "XXXX-09-01/XXXX-12-31"),
    ("Trong [năm học qua], trường có tiến bộ.", "XXXX-09-01/XXXX-05-31"),
    ("Ngay từ [đầu năm học], trường đã có kế hoạch.", "XXXX-09-01/XXXX-05-31"),
    ("Hội thi mở lần đầu [năm 2003].", "2003"),
    ("Ngân hàng [năm 2023] lãi to.", "2023"),
    ("Thu ngân sách [tháng 3/2020] tăng.", "2020-03"),
    ("Thu ngân sách [tháng 3 năm 2020] tăng.", "2020-03"),
    ("Thu ngân sách [tháng 3-2020] tăng.", "2020-03"),
    ("Dự kiến đến [12/2019] xong.", "2019-12"),
    ("Mưa nhiều vào [tháng 10].", "XXXX-10"),
    ("Cuối mùa, [tháng Chạp] về.", "XXXX-XX"),
    ("Hoa nở [tháng Ba].", "XXXX-03"),
    ("Hoa nở [tháng tư này].", "XXXX-04"),
    ("Sản lượng [tháng 9, 10/2021] giảm.", "2021-09/2021-10"),
    ("Doanh thu [quý III/2021] tăng.", "2021-Q3"),
    ("Doanh thu [quý 2 năm 2020] tăng.", "2020-Q2"),
    ("Doanh thu [quý I và II/2022] tăng.", "2022-Q1/2022-Q2"),
    ("Sơ kết [6 tháng đầu năm].", "XXXX-H1"),
    ("Sơ kết [6 tháng đầu năm 2020].", "2020-H1"),
    ("Kết quả [9 tháng đầu năm 2020].", "2020-01/2020-09"),
    ("Kế hoạch [6 tháng cuối năm 2020].", "2020-H2"),
    ("Kế hoạch [nửa cuối năm 2020].", "2020-H2"),
    ("Khen thưởng [năm 2019].", "2019"),
    ("Làng có từ [những năm 90].", "199X"),
    ("Phong trào [những năm 60 của thế kỷ XX] lan rộng.", "196X"),
    ("Nhà xây [thập niên 1980].", "198X"),
    ("Chuông đúc [thế kỷ XIX].", "18XX"),
    ("Trại [hè 2021] khai mạc.", "2021-SU"),
    ("Sinh [năm 1980] ở Vinh.", "1980"),
    ("Chị Hoa (SN [1980]).", "1980"),
    ("Nhập ngũ [1961], ông vào Nam.", "1961"),
    ("Thu ngân sách [6 tháng năm 2020].", "2020-H1"),
    ("Trích quỹ từ [những tháng đầu năm].", "XXXX"),
    ("Phương hướng [nhiệm kỳ tới].", "XXXX/XXXX"),
    ("Lỗ ít hơn [cùng kỳ năm 2018].", "2018"),
    ("Họp [ngày 15/6 vừa qua].", "XXXX-06-15"),
    ("Mãn khóa [ngày 20/11 tới].", "XXXX-11-20"),
    ("[Ngày 20/11] tới Huế dự hội.", "XXXX-11-20"),
]

MODIFIERS = [
    ("Họp vào [đầu tháng 3/2020].", "START"),
    ("Họp vào [giữa tháng 3].", "MID"),
    ("Họp vào [cuối tháng 3].", "END"),
    ("Họp vào [cuối năm 2019].", "END"),
    ("Họp vào [cuối năm].", "END"),
    ("Nộp bài trước [ngày 30/6].", "BEFORE"),
    ("Áp dụng sau [ngày 1/4].", "AFTER"),
    ("Xây [khoảng năm 1980].", "APPROX"),
    ("Ông công tác [gần 10 năm].", "APPROX"),
    ("Ông công tác [hơn 10 năm].", "APPROX"),
    ("Ông công tác [10 năm].", ""),
    ("Ông công tác tròn [10 năm].", ""),
]

DURATIONS = [
    ("Tội này bị phạt tù từ [bảy năm đến mười lăm năm].", "P7Y/P15Y"),
    ("Anh học từ [2 năm] và [3 năm].", "P2Y", "P3Y"),
    ("Thời hạn là [3 tháng].", "P3M"),
    ("Ông gắn bó [gần 10 năm] với nghề.", "P10Y"),
    ("Kỷ niệm [70 năm] ngày ra báo.", "P70Y"),
    ("Sau [một năm] triển khai.", "P1Y"),
    ("Nghỉ [hai tuần].", "P2W"),
    ("Chờ [2 - 3 ngày].", "P2D/P3D"),
    ("Trong vòng [hai đến ba năm].", "P2Y/P3Y"),
    ("Bị giữ [24 giờ].", "PT24H"),
    ("Trận đấu kéo dài [90 phút].", "PT90M"),
    ("Chị học [2,5 năm].", "P2.5Y"),
    ("Chị học [một năm rưỡi].", "P1.5Y"),
    ("Trong [5 năm qua], xã đổi mới.", "P5Y"),
    ("Trong [3 ngày tới], trời mưa.", "P3D"),
    ("Chiến dịch [81 ngày đêm].", "P81D"),
    ("Nghỉ [vài ngày].", "PXD"),
    ("Dự án chạy [hai thập kỷ].", "P20Y"),
    ("[5 ngày] sau lễ cưới, anh đi.", "P5D"),
    ("Trụ trong [8 tháng] trước các đợt lũ.", "P8M"),
    ("Anh đi [3 tháng trước].", "P3M"),
    ("Anh đi suốt [một năm] trời.", "P1Y"),
    ("[Hai hôm sau], lũ rút.", "P2D"),
    ("Hạn là [một năm] kể từ khi ký.", "P1Y"),
    ("Ở lại đúng [2 tuần].", "P2W"),
    ("Ông mất [trước đó một ngày].", "P1D"),
    ("Ròng rã [hai mươi năm].", "P20Y"),
]

RELATIVE = [
    ("[Hôm nay] trường khai giảng.", "XXXX-XX-XX"),
    ("[Chiều qua] mưa lớn.", "XXXX-XX-XXTAF"),
    ("[Tối mai] có kịch.", "XXXX-XX-XXTEV"),
    ("Hội thi mở từ [ngày 25.9 đến 4.10] ở Huế.", "XXXX-09-25/XXXX-10-04"),
    ("Hội chợ mở từ [ngày 5.3 - 8.3].", "XXXX-03-05/XXXX-03-08"),
    ("Từ [ngày 5.3] tới 7.5% số hộ.", "XXXX-03-05"),
    ("Đến [chiều cùng ngày], nước rút.", "XXXX-XX-XXTAF"),
    ("Khởi hành [19 giờ tối nay].", "XXXX-XX-XXT19:00"),
    ("[Tuần trước] lớp đi trại.", "XXXX-WXX"),
    ("[Tháng này] lớp đi trại.", "XXXX-XX"),
    ("[Năm nay] lớp đi trại.", "XXXX"),
    ("[Năm ngoái] lớp đi trại.", "XXXX"),
    ("Tăng so với [cùng kỳ năm trước].", "XXXX"),
    ("[Thứ Sáu tuần trước] lớp đi trại.", "XXXX-WXX-5"),
    ("[Sáng chủ nhật] lớp đi trại.", "XXXX-WXX-7TMO"),
    ("Nhà xây [cách đây 20 năm].", "P20Y"),
    ("Họ đến vào [thứ Ba].", "XXXX-WXX-2"),
    ("Cả ngày nghỉ ([thứ bảy]) đều học.", "XXXX-WXX-6"),
    ("[Buổi sáng ngày 5/8] có mưa.", "XXXX-08-05TMO"),
    ("Tan học [cuối buổi chiều nay].", "XXXX-XX-XXTAF"),
    ("Chợ họp [buổi tối cuối tuần].", "XXXX-WXX-WE"),
    ("[Chiều tối ngày 2/4], tàu đến.", "XXXX-04-02TEV"),
]

CLOCKS = [
    ("Mưa to trong [24 giờ tới].", "PT24H"),
    ("Mưa từ [đêm 17 đến sáng 18/9].", "XXXX-09-17TNI/XXXX-09-18TMO"),
    ("Giá tăng từ [cuối ngày hôm qua].", "XXXX-XX-XX"),
    ("Bà bán hết trước [8 giờ].", "XXXX-XX-XXT08:00"),
    ("Đội đến trước [3 giờ đồng hồ].", "PT3H"),
    ("Lễ bắt đầu lúc [10 giờ 30].", "XXXX-XX-XXT10:30"),
    ("Lễ bắt đầu lúc [10h30].", "XXXX-XX-XXT10:30"),
    ("Lễ bắt đầu lúc [7g45].", "XXXX-XX-XXT07:45"),
    ("Lễ bắt đầu lúc [19 giờ].", "XXXX-XX-XXT19:00"),
    ("Lễ bắt đầu [10h30 ngày 5/8].", "XXXX-08-05T10:30"),
    ("Lễ bắt đầu [8 giờ sáng ngày 5/8/2020].", "2020-08-05T08:00"),
    ("Lễ mở lúc [8 giờ sáng].", "XXXX-XX-XXT08:00"),
    ("Lễ mở lúc [3 giờ chiều].", "XXXX-XX-XXT15:00"),
    ("Lễ mở lúc [1 giờ trưa].", "XXXX-XX-XXT13:00"),
    ("Tàu về lúc [12 giờ đêm].", "XXXX-XX-XXT24:00"),
    ("Tàu về lúc [2 giờ đêm].", "XXXX-XX-XXT02:00"),
    ("Tàu về [khoảng 9 giờ tối].", "XXXX-XX-XXT21:00"),
    ("Theo dự kiến [14 giờ] lễ mới mở.", "XXXX-XX-XXT14:00"),
    ("[10/1/2020, 3:20 PM]", "2020-01-10T15:20"),
]

SETS = [
    ("Giải trao [hằng năm].", "P1Y"),
    ("Họp [mỗi tháng] một lần.", "P1M"),
    ("Họp vào [thứ hai hàng tuần].", "XXXX-WXX-1"),
    ("Dâng hương [ngày 27/7 hằng năm].", "XXXX-07-27"),
    ("Tập [mỗi ngày].", "P1D"),
]

HOLIDAYS = [
    ("Chợ đông [ngày Black Friday 2019].", "2019-11-29"),
    ("Vàng đắt [ngày vía Thần tài].", "XXXX-XX-XX"),
    ("Kỷ niệm [Ngày Nhà giáo Việt Nam].", "XXXX-11-20"),
    ("Kỷ niệm [Ngày Nhà giáo Việt Nam 20/11].", "XXXX-11-20"),
    ("Kỷ niệm [Ngày Nhà giáo Việt Nam] ([20/11]).", "XXXX-11-20", "XXXX-11-20"),
    ("Chào mừng [Quốc khánh 2/9].", "XXXX-09-02"),
    ("Phát động Tháng Công nhân [năm 2024].", "2024"),
    ("Thăm gia đình nhân [Ngày Thương binh - Liệt sĩ].", "XXXX-07-27"),
    ("Quà [Tết Nguyên đán 2025].", "2025-01-29"),
    ("Quà [Tết Nguyên đán Tân Sửu năm 2021].", "2021-02-12"),
    ("Hội mở [mùng 3 Tết].", "XXXX-XX-XX"),
    ("Hội Gióng mở [mùng 10 tháng Giêng].", "XXXX-XX-XX"),
    ("Lễ hội [rằm tháng Bảy].", "XXXX-XX-XX"),
]

NOT_DATES = [
    "Mãi cuối tháng hai bên mới gặp nhau.",
    "Đường dây nóng 24/7 luôn mở.",
    "Huyện đạt 17/20 chỉ tiêu.",
    "Có 7/7 thí sinh đoạt giải.",
    "Đội nhà thắng 2-1.",
    "Tỷ số là 3-2 sau hiệp hai.",
    "Điện thoại 0912.345.678 hoặc 024-3825-1234.",
    "Theo Quyết định 82/QĐ-LĐLĐ của quận.",
    "Luật số 06/2022/QH15 có hiệu lực.",
    "Nghị định 10/2020 đã ban hành.",
    "Thông tư số 12/2021 đã ban hành.",
    "Nghị quyết 30-4 của đảng bộ.",
    "Nhà ở đường 30/4, quận Ninh Kiều.",
    "Nhà ở đường 3 tháng 2, quận 10.",
    "Bệnh viện 19-8 tiếp nhận.",
    "Công ty Cổ phần 20-11 đóng góp.",
    "Số nhà 2/32 bị cháy.",
    "Giá vé 50.000 đồng.",
    "Trường có năm học sinh giỏi.",
    "Năm học sinh được khen.",
    "Cầu dài 3 km.",
    "Em Lan 18 tuổi.",
    "Bé 3 tháng tuổi.",
    "Chiếm 1/3 số xã.",
    "Khoảng 3/4 dân số làm nông.",
    "Lần thứ hai liên tiếp đội vô địch.",
    "Đứng vị trí thứ ba toàn đoàn.",
    "Xếp thứ 5 và thứ 6 là hai đội bạn.",
    "Mật khẩu thứ 2 này bị lộ.",
    "Các em được tặng bánh trung thu.",
    "Ông già Noel phát quà.",
    "Tuổi trẻ ngày nay năng động.",
    "Quý vị đại biểu cùng dự.",
    "Hàng hóa dồi dào.",
    "Thương binh hạng 3/4.",
    "Hệ số lương 5.12 là cao.",
    "Giáo dục đông người học.",
    "Ngày 3 lần uống thuốc.",
    "Dịch Covid-19 kéo dài.",
    "Tỷ lệ 51,17% đồng ý.",
    "Đội U23 lên đường.",
    "Trong những năm tháng gian khó.",
    "Giải nhì thuộc về lớp 6.2.",
    "Máy chủ 192.168.1.12 hỏng.",
    "Các phường 1, 2 và 3.",
    "Trường mở thêm một ngày hội đọc sách.",
    "Đây là một năm nhiều khó khăn.",
    "Cựu binh Trung đoàn 280 năm xưa họp mặt.",
    "Ông Nam (thứ hai từ trái sang) nhận hoa.",
    "Ông Nam (thứ 2, bên phải) nhận hoa.",
]

FOUND = [*DAYS, *LISTS_AND_RANGES, *PERIODS, *DURATIONS, *RELATIVE, *CLOCKS, *SETS, *HOLIDAYS]


def read(marked: str) -> tuple[str, list[str]]:
    """Return the text without its brackets, and what the brackets held."""
    pieces = marked.replace("]", "[").split("[")
    return "".join(pieces), pieces[1::2]


@pytest.mark.parametrize("case", FOUND, ids=lambda case: case[0])
def test_finds_each_mention_and_its_value(case: tuple[str, ...]) -> None:
    text, expected = read(case[0])
    mentions = EXTRACTOR(View(text))
    assert [text[mention.start : mention.end] for mention in mentions] == expected
    assert [mention.value.value for mention in mentions] == list(case[1:])


@pytest.mark.parametrize(("marked", "modifier"), MODIFIERS)
def test_reads_the_modifier(marked: str, modifier: str) -> None:
    text, expected = read(marked)
    (mention,) = EXTRACTOR(View(text))
    assert [text[mention.start : mention.end]] == expected
    assert mention.value.modifier == modifier


@pytest.mark.parametrize("text", NOT_DATES)
def test_leaves_what_is_no_date(text: str) -> None:
    assert [text[mention.start : mention.end] for mention in EXTRACTOR(View(text))] == []


@pytest.mark.parametrize("text", ["Hạn là ngày 31/2/2021.", "Hạn là ngày 30/2/2020.", "Hạn là ngày 31/4/2021."])
def test_flags_a_day_that_does_not_exist_by_an_empty_range(text: str) -> None:
    (mention,) = EXTRACTOR(View(text))
    assert (mention.value.start, mention.value.end) == ("", "")


def test_types_follow_timex3() -> None:
    text = "Lúc 8h30, sau ngày 5/6, trong 3 tháng, hằng năm, giai đoạn 2015-2020."
    assert [m.value.type for m in EXTRACTOR(View(text))] == ["time", "date", "duration", "set", "interval"]


def test_mentions_are_sorted_and_apart() -> None:
    mentions = EXTRACTOR(View("Sáng nay (10/1), từ ngày 1 đến 5/2, quý I/2020, 3 năm qua, năm học 2019-2020."))
    assert all(first.end <= second.start for first, second in itertools.pairwise(mentions))
    assert len(mentions) == 6


def test_rule_names_the_pattern() -> None:
    assert [m.rule for m in EXTRACTOR(View("Ngày 22/10 và năm học 2019-2020."))] == [
        "dates.day_month",
        "dates.school_year",
    ]
