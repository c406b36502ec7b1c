"""What sentences about contests, medals and titles say, as records: `award [grade] > number kind: name`."""

import pytest

import vinhdanh

CASES = [
    # who wins two disciplines wins two prizes; those of whole teams are not among those of a discipline
    ("Trường THPT Hoa Mai giành giải Nhất môn bóng đá. Ở môn kéo co, giải Nhất cũng thuộc về Trường THPT Hoa Mai.",
     ["Giải Nhất > collective: Trường Trung học phổ thông Hoa Mai"] * 2),
    ("Đội Sao Mai giành giải Nhất bóng đá nam. Đại diện ngành trao giải Nhất môn bóng đá nam cho đội Sao Mai.",
     ["Giải Nhất > collective: Đội Sao Mai"]),
    # teams that go by a number, also without a verb of their own
    ("Tổ 3 đoạt giải Nhất đồng đội, tổ 7 giải Nhì và tổ 1 giải Ba.",
     ["Giải Nhất > collective: Tổ 3", "Giải Nhì > collective: tổ 7", "Giải Ba > collective: tổ 1"]),
    ("Giải Nhì thuộc về đội số 1, giải Ba thuộc về đội số 6.",
     ["Giải Nhì > collective: đội số 1", "Giải Ba > collective: đội số 6"]),
    # ranks that follow each other, a prize's noun before the first alone
    ("Khối THCS: giải nhất Trường THCS Hoa Mai, nhì Trường THCS Hoa Lan, ba Trường THCS Hoa Huệ.",
     ["Giải Nhất > collective: Trường Trung học cơ sở Hoa Mai", "Giải Nhì > collective: Trường Trung học cơ sở Hoa Lan",
      "Giải Ba > collective: Trường Trung học cơ sở Hoa Huệ"]),
    ("Giải Nhất tập thể thuộc về Trường THCS Hoa Mai, Nhì thuộc về Trường THCS Hoa Lan.",
     ["Giải Nhất > collective: Trường Trung học cơ sở Hoa Mai",
      "Giải Nhì > collective: Trường Trung học cơ sở Hoa Lan"]),
    ("Giải Nhất thuộc về xã Tân Lập, ba học sinh được tặng quà.", ["Giải Nhất > collective: xã Tân Lập"]),
    # prizes for single players, by what they play, and listed one by one
    ("Carla Ermont đoạt giải Đối chuyền xuất sắc nhất và Lê Thị Hoa (Sao Mai) là Hoa khôi của giải.",
     ["Đối chuyền xuất sắc nhất > individual: Carla Ermont", "Hoa khôi của giải > individual: Lê Thị Hoa"]),
    ("Các giải phụ gồm: Cầu thủ xuất sắc nhất cho Lê Văn Nam; Thủ môn xuất sắc cho Hồ Văn Ba.",
     ["Cầu thủ xuất sắc nhất > individual: Lê Văn Nam", "Thủ môn xuất sắc > individual: Hồ Văn Ba"]),
    ("Lê Văn Nam là Vua phá lưới với 8 bàn.", ["Vua phá lưới > individual: Lê Văn Nam"]),
    ("Mùa giải năm 2017, Sở Tài chính là đội vô địch.", ["Vô địch > collective: Sở Tài chính"]),
    # how high a firm is among those with a prize
    ("10 doanh nghiệp đạt Top 10 Sao Vàng đất Việt.",
     ["Giải thưởng Sao Vàng Đất Việt Top 10 > 10 collective: doanh nghiệp"]),
    # who wins behind a work that has won is not whose work it is
    ('Giải Nhất được trao cho "Đường về"; Lê Thị Hoa nhận giải Nhì.',
     ["Giải Nhất > work: Đường về", "Giải Nhì > individual: Lê Thị Hoa"]),
    # the land before a foreigner's name; the delegation of a force
    ("Bà Nga đoạt giải Nhì.", ["Giải Nhì > individual: Nga"]),
    ("Nhà văn Pháp Anna Ermont nhận giải Nobel Văn học.", ["Giải Nobel > individual: Anna Ermont"]),
    ("Đoàn Quân đội dẫn đầu với 35 HCV.", ["Huy chương Vàng > 35 collective: Quân đội nhân dân Việt Nam"]),
    # one for one
    ("Giải Nhì và giải Ba lần lượt thuộc về Trần Văn Nam và Lê Thị Hoa.",
     ["Giải Nhì > individual: Trần Văn Nam", "Giải Ba > individual: Lê Thị Hoa"]),
    ("Giải Nhì và giải Ba thuộc về Trần Văn Nam và Lê Thị Hoa.",
     ["Giải Nhì > individual: Trần Văn Nam; Lê Thị Hoa", "Giải Ba > individual: Trần Văn Nam; Lê Thị Hoa"]),
    # a list that has lost its lines, a body in it
    ("Giải Cầu thủ xuất sắc: Trịnh Ngọc Lan - Nhà D Giải Thủ môn xuất sắc nhất: Nguyễn Thị Hoa - Nhà B",
     ["Giải Cầu thủ xuất sắc > individual: Trịnh Ngọc Lan", "Thủ môn xuất sắc nhất > individual: Nguyễn Thị Hoa"]),
    # whose medal it is, but not that of a team told beside it
    ("Tấm HCB của Lê Thị Hoa đến ở ngày cuối.", ["Huy chương Bạc > individual: Lê Thị Hoa"]),
    ("Hai tấm HCĐ do công của Vũ Minh Đạt và Phan Thị Kiều.",
     ["Huy chương Đồng > 2 individual: Vũ Minh Đạt; Phan Thị Kiều"]),
    # with one's team; for whom titles are brought; where somebody writes
    ("Rossi cùng Juventus vô địch Serie A.", ["Vô địch > individual: Rossi"]),
    ("Rossi mang về sáu danh hiệu cho Chelsea, trong đó có hai chức vô địch Ngoại hạng Anh.",
     ["Vô địch > 2 collective: Chelsea"]),
    ("Bộ phim Đường Xa đã đem về cho Lý An giải Oscar.", ["Giải Oscar > individual: Lý An"]),
    # five times, no year
    ("Thái Lan từng năm lần vô địch AFF Cup.", ["Vô địch > 5 collective: Thái Lan"]),
    # categories and whom they name
    ("Phim được xướng tên ở các hạng mục: Đạo diễn xuất sắc (Phan Thế Hùng) và Quay phim xuất sắc (Lý Thái Anh).",
     ["Đạo diễn xuất sắc > individual: Phan Thế Hùng", "Quay phim xuất sắc > individual: Lý Thái Anh"]),
    ("Ca sĩ Lê Mai thắng ở hạng mục Ca khúc của năm.", ["Ca khúc của năm > individual: Lê Mai"]),
    # a name ends where the next sentence has lost its full stop
    ("Lê Thị Hoa giành danh hiệu MVP Cùng ngắm nhìn vẻ đẹp của sân đấu.", ["MVP > individual: Lê Thị Hoa"]),
    # clubs of a league are no titles; no tournament is a prize
    ("Trong Top 10 có năm đội Ngoại hạng Anh, hai La Liga, một Bundesliga.", []),
    ("Ban giám khảo không trao giải Bông sen vàng.", ["denied Bông sen Vàng > individual"]),
    # prizes without a winner, and what was given beside one
    ("Ban giám khảo để trống giải Hòa âm vì trùng bản phối.", ["denied Giải Hòa âm > individual"]),
    ("Giải Nhất năm nay bị bỏ trống.", ["denied Giải Nhất > other"]),
    ("Cuộc thi không có giải Nhất, ban tổ chức trao 2 giải Nhì.",
     ["denied Giải Nhất > other", "Giải Nhì > 2 other"]),
    # ranks and metals alone in lists of results
    ("Giải cá nhân, khối 3: Nhất – Lê Văn Hải; Nhì – Trần Thị Bé; 3 Ba.",
     ["Giải Nhất > individual: Lê Văn Hải", "Giải Nhì > individual: Trần Thị Bé", "Giải Ba > 3 individual"]),
    ("Các đoàn đều có HCV. Đoàn Lào giành 3 vàng và 2 bạc.",
     ["Huy chương Vàng > 3 collective: Đoàn Lào", "Huy chương Bạc > 2 collective: Đoàn Lào"]),
    # names that no noun announces, and who names somebody in a category
    ("Trọng tài Vũ Minh Sơn nhận Còi vàng.", ["Còi vàng > individual: Vũ Minh Sơn"]),
    ("Tạp chí Nhà Xanh xướng tên Ngân hàng Sông Hồng ở các hạng mục Best Green Bank và Lender of the Year.",
     ["Best Green Bank > collective: Ngân hàng Sông Hồng", "Lender of the Year > collective: Ngân hàng Sông Hồng"]),
    ("Lâm Bảo Vy ẵm luôn Người đẹp Áo dài.", ["Người đẹp Áo dài > individual: Lâm Bảo Vy"]),
    # medals in brackets are of the one before them; medals counted in a word; whoever a listed name is told of
    ("Hà Nội đứng thứ hai (6 HCV, 5 HCĐ), hạng ba thuộc về đoàn Bắc Giang với 4 HCV.",
     ["Huy chương Vàng > 6 collective: Hà Nội", "Huy chương Đồng > 5 collective: Hà Nội",
      "Huy chương Vàng > 4 collective: đoàn Bắc Giang"]),
    ("Lê Thị Hoa đạt 6,3 m và đoạt cú đúp HCV.", ["Huy chương Vàng > 2 individual: Lê Thị Hoa"]),
    ("Quả bóng vàng 2031: Lê Văn Khôi lần đầu đăng quang.", ["Quả bóng Vàng > individual: Lê Văn Khôi"]),
    ("Rossi vô địch 800 m nam.", ["Vô địch > individual: Rossi"]),
    ("Rossi trở thành nhà vô địch trẻ nhất.", ["Vô địch > individual: Rossi"]),
    ("Rossi mơ trở thành nhà vô địch trẻ nhất.", []),
    # a name as what the text says that it is; where a film is from
    ("Northgate, đội bóng từng 7 lần vô địch giải đấu này, thua Nam Định.", ["Vô địch > 7 collective: Northgate"]),
    ("Bộ phim Việt Nam đoạt giải Nhất.", ["Giải Nhất > work: Bộ phim Việt Nam"]),
    # what a winner is, told between name and verb; where somebody is from; in which sport
    ("Luciana Novak, 26 tuổi, trở thành Hoa hậu Sao Biển 2031.", ["Hoa hậu Sao Biển > individual: Luciana Novak"]),
    ("Kỳ thủ 33 tuổi người TP HCM lên ngôi tại giải cờ chớp.", ["Vô địch > individual: Kỳ thủ 33 tuổi người TP HCM"]),
    ("Sư đoàn 4 vô địch bóng chuyền nam và đoạt cúp vô địch bóng đá.",
     ["Vô địch > collective: Sư đoàn 4", "Cúp > collective: Sư đoàn 4"]),
    ("Ban tổ chức hứa tặng danh hiệu Á hậu 5 cho Lê Thị Hoa.", ["planned Á hậu 5 > individual: Lê Thị Hoa"]),
    # a list of prizes with their winners, and a heading that is none
    ("Các danh hiệu cá nhân: Chủ công xuất sắc: Lê Thị Hoa (Sao Mai), Trần Thị Lan; Hoa khôi giải đấu: Lê Thị Hoa.",
     ["Chủ công xuất sắc > individual: Lê Thị Hoa; Trần Thị Lan", "Hoa khôi giải đấu > individual: Lê Thị Hoa"]),
    ("Kết quả các hạng mục: Nam diễn viên: Lê Văn Hải; Phim điện ảnh: “Đường xa”.",
     ["Nam diễn viên > individual: Lê Văn Hải", "Phim điện ảnh > work: Đường xa"]),
    ("Các giải thưởng: Trị giá: Mỗi giải 5 triệu đồng.", []),
    ("Đội Châu Tiến giành giải Nhì, đội Châu Bình và đội Tân Lạc đồng giải Ba.",
     ["Giải Nhì > collective: Đội Châu Tiến", "Giải Ba > collective: đội Châu Bình; đội Tân Lạc"]),
    ("Giải Nhì được trao cho đội Sao Mai (Trường Kim Đồng) và đội Little Star; 4 đội còn lại nhận giải Khuyến khích.",
     ["Giải Nhì > collective: đội Sao Mai; đội Little Star", "Giải Khuyến khích > 4 collective: đội"]),
    ("Lê Thị Hoa dừng bước và không có huy chương.", []),
    # the works of a list: by titles without quotation marks, with who they are by, behind a number and what they get
    ("Giải Nhất được trao cho các phim: Bến vắng, do Công ty May Hòa Phát sản xuất (phim truyện); Đường về làng.",
     ["Giải Nhất > work: Bến vắng; Đường về làng"]),
    ("Giải Nhì được trao cho 3 tác phẩm gồm: Bến vắng, Mưa trên phố cũ và Đường về.",
     ["Giải Nhì > 3 work: Bến vắng; Mưa trên phố cũ; Đường về"]),
    ("Hai tác phẩm đoạt giải A gồm: “Bến vắng” của nhóm tác giả Lê Thị Hoa, Trần Thị Lan; và “Đường về” của Hà Anh.",
     ["Giải A > 2 work: Bến vắng; Đường về"]),
    ("Bông sen Vàng: phim “Bến vắng” do Công ty May Hòa Phát sản xuất.", ["Bông sen Vàng > work: Bến vắng"]),
    # a part without praise; names behind the numbers of those who win; a rival wins nothing
    ("Giải diễn viên phụ thuộc về Hồng Đài (Bến vắng), Bảo Ân (Đường về) và Phương Loan (Mưa xa).",
     ["Giải Diễn viên phụ > individual: Hồng Đài; Bảo Ân; Phương Loan"]),
    ("Hai kỳ thủ Lê Thị Hoa và Trần Thị Lan giành huy chương vàng.",
     ["Huy chương Vàng > 2 individual: Lê Thị Hoa; Trần Thị Lan"]),
    ("Hai em đạt giải Nhất gồm: Lê Thị Hoa và Trần Thị Lan.", ["Giải Nhất > 2 individual: Lê Thị Hoa; Trần Thị Lan"]),
    ("Võ sĩ Lê Văn Khôi hạ đối thủ Andi Novak, giành huy chương vàng.", ["Huy chương Vàng > individual: Lê Văn Khôi"]),
    # a table of medals; a discipline of chess is no condition; a noun that only announces a body
    ("Việt Nam vẫn đứng thứ ba, sau Thái Lan (12 HCV).", ["Huy chương Vàng > 12 collective: Thái Lan"]),
    ("Ở nội dung cờ tiêu chuẩn, kỳ thủ Lê Thị Hoa giành HCV.", ["Huy chương Vàng > individual: Lê Thị Hoa"]),
    ("Giải Nhất thuộc về đơn vị Trường THCS Hoa Mai.", ["Giải Nhất > collective: Trường Trung học cơ sở Hoa Mai"]),
    ("Việt Nam có HCV đầu tiên ở giải trẻ.", ["Huy chương Vàng > collective: Việt Nam"]),
    # what somebody is, told at length before the verb
    ("Người đẹp Lê Thị Hoa, sinh năm 2003, sinh viên Khoa Luật, Trường Đại học Vinh, trở thành tân Hoa hậu Biển 2031.",
     ["Hoa hậu Biển > individual: Lê Thị Hoa"]),
    # tables of medals: towns, teams behind what they won, the parts of a total in brackets, figures without a blank
    ("Kết quả chung cuộc, Sa Đéc nhất toàn đoàn với 6 huy chương vàng; Hồng Ngự về nhì với 5 huy chương vàng.",
     ["Huy chương Vàng > 6 collective: Sa Đéc", "Huy chương Vàng > 5 collective: Hồng Ngự"]),
    ("Giành 9 HCV, 4 HCB trong tổng số 70 bộ huy chương, đoàn Cần Thơ đã xếp hạng nhất.",
     ["Huy chương Vàng > 9 collective: Đoàn Cần Thơ", "Huy chương Bạc > 4 collective: Đoàn Cần Thơ",
      "Huy chương > 70 collective"]),
    ("Đoàn Gia Lai dẫn đầu bảng tổng sắp huy chương với 15 huy chương (9 huy chương vàng, 6 huy chương bạc).",
     ["Huy chương > 15 collective: Gia Lai", "Huy chương Vàng > 9 collective: Gia Lai",
      "Huy chương Bạc > 6 collective: Gia Lai"]),
    ("Kết quả môn bơi, nhất: Đà Nẵng (13HCV, 3HCB).",
     ["Huy chương Vàng > 13 collective: Đà Nẵng", "Huy chương Bạc > 3 collective: Đà Nẵng"]),
    ("Đoàn Long An giành 17 HCV trong khi đoàn Hà Nội chỉ có được 5 HCV.",
     ["Huy chương Vàng > 17 collective: Đoàn Long An", "Huy chương Vàng > 5 collective: Đoàn Hà Nội"]),
    # a series is one work; who a work is by; several works behind a plural; prizes named in small letters
    ("Giải A thuộc về loạt 4 bài: “Bến vắng” của nhóm tác giả Lê Thị Hoa, Trần Thị Lan.", ["Giải A > work: Bến vắng"]),
    ("Tác phẩm “Bến vắng”, tác giả Lê Thị Hoa, đã đoạt giải Nhất.", ["Giải Nhất > work: Bến vắng"]),
    ("Hai giải Nhì thuộc về các tác phẩm “Bến vắng”, tác giả Lê Hoa; “Đường về”, tác giả Hà Anh.",
     ["Giải Nhì > 2 work: Bến vắng; Đường về"]),
    ("Giải thưởng lý luận phê bình trao cho công trình “Bến vắng”.",
     ["Giải thưởng Lý luận phê bình > work: Bến vắng"]),
    ("Bàn thắng đẹp nhất tháng thuộc về tiền vệ Lê Văn Hải.", ["Bàn thắng đẹp nhất > individual: Lê Văn Hải"]),
    ("Lê Thị Hoa không thể lần thứ 4 nhận giải, song giải thưởng danh giá này vẫn thuộc về một cầu thủ khác.", []),
    ("Với tác phẩm “Bến vắng”, tác giả Lê Thị Hoa đã đoạt huy chương vàng.",
     ["Huy chương Vàng > individual: Lê Thị Hoa"]),
    # the kind of a prize behind its rank; a team of a list in small letters; prizes of the year, one after the other
    ("Giải Nhất cá nhân thuộc về Lê Minh An.", ["Giải Nhất > individual: Lê Minh An"]),
    ("Giải Nhất tập thể là Trường THCS Hoa Mai.", ["Giải Nhất > collective: Trường Trung học cơ sở Hoa Mai"]),
    ("Giải Nhất: đội Sao Mai; giải Nhì: lớp 12A1.",
     ["Giải Nhất > collective: đội Sao Mai", "Giải Nhì > collective: lớp 12A1"]),
    ("Nam ca sĩ của năm: Minh Quân, Bài hát của năm: Bến vắng (Hà Anh).",
     ["Nam ca sĩ của năm > individual: Minh Quân", "Bài hát của năm > work: Bến vắng"]),
    ("Giải Gương mặt phát hiện được trao cho Trọng Hải.", ["Giải Gương mặt phát hiện > individual: Trọng Hải"]),
    ("Hai giải Gương mặt triển vọng là Ái Vy và Hoài An.",
     ["Giải Gương mặt triển vọng > 2 individual: Ái Vy; Hoài An"]),
    ("Với 3 HCV, đoàn VĐV tỉnh Gia Lai xếp thứ ba.", ["Huy chương Vàng > 3 collective: tỉnh Gia Lai"]),
    ("Giải Nhì thuộc về 2 đội Công ty May Hòa Phát và Công ty Thép Sao Mai.",
     ["Giải Nhì > 2 collective: Công ty May Hòa Phát; Công ty Thép Sao Mai"]),
    # who only waits for a prize, or does not get it
    ("Lê Thị Hoa không có tên trong danh sách nhận huy chương.", []),
    ("Lê Thị Hoa háo hức chờ giải thưởng Laureus.", []),
    # a record that others held, and one who holds it; times before and behind; names in a row
    ("Rossi còn kém một danh hiệu so với kỷ lục 24 chức vô địch của Novak.", []),
    ("Rossi - người giữ kỷ lục vô địch Roland Garros với 12 danh hiệu - sẽ trở lại.",
     ["Vô địch > 12 individual: Rossi"]),
    ("Castelli, Novak, Petrov, Rossi đã giành huy chương vàng.",
     ["Huy chương Vàng > individual: Castelli; Novak; Petrov; Rossi"]),
    # who ends the phrase in front is none of the winners; what is only heard
    ("Sau hai năm tôi trả lương cho HLV Kim, Việt Nam đã vô địch Đông Nam Á.", ["Vô địch > collective: Việt Nam"]),
    ("Lê Thị Hoa được cho là đã đoạt ngôi á quân.", []),
    # a tour of golf is no title; what is still to be won
    ("Castelli đã sở hữu 11 danh hiệu PGA Tour.", ["Vô địch > 11 individual: Castelli"]),
    ("Nhiệm vụ của Castelli là giành chức vô địch Serie A.", []),
    ("Castelli có tấm vé tranh tượng vàng Oscar.", []),
    # money for a win is no honour
    ("Công an tỉnh Lào Cai trao thưởng nóng cho Ban chuyên án.", []),
    ("Nhiều công ty trao thưởng cho HLV Lê Văn Hải, tổng cộng 7 tỷ đồng.", []),
    # teams and lands that a noun takes up
    ("Bàn thắng cuối giúp Man City đứng đầu. Đội bóng đã giành Cup liên đoàn.",
     ["Vô địch > collective: Manchester City"]),
    ("Dân huyện Tân Lạc giữ vững quê hương. Với thành tích đó, huyện được Chủ tịch nước tặng Huân chương Độc lập.",
     ["Huân chương Độc lập > collective: huyện Tân Lạc"]),
    # what somebody aims at, not what one only hopes for
    ("Lào rất quyết tâm giành HCV SEA Games 2031.", ["planned Huy chương Vàng > collective: Lào"]),
    ("Castelli nuôi tham vọng vô địch Serie A.", ["planned Vô địch > individual: Castelli"]),
    ("Đội tuyển Lào còn thời gian cho mục tiêu chinh phục tấm HCV.",
     ["planned Huy chương Vàng > collective: Đội tuyển Lào"]),
    ("Castelli hy vọng vô địch Serie A.", []),
    # contests that stand for titles, each its own; the one title of a season
    ("Castelli tỏ ra có khả năng chơi bóng và đã giành 1 La Liga, 4 Champions League.",
     ["Vô địch > 1 individual: Castelli", "Vô địch > 4 individual: Castelli"]),
    ("Barca chỉ có một danh hiệu duy nhất là Cúp nhà Vua.", ["Vô địch > 1 collective: Barca"]),
    # a new king; a medal brought home; with one's team; by a title won before
    ("Ngôi vương đơn nữ Wimbledon 2031 thuộc về Petrova.", ["Vô địch > individual: Petrova"]),
    ("Castelli trở thành tân vương Serie A.", ["Vô địch > individual: Castelli"]),
    ("Lê Thị Hoa là người đầu tiên mang chiếc HCB về cho quê hương.", ["Huy chương Bạc > individual: Lê Thị Hoa"]),
    ("Castelli cùng đội tuyển quốc gia vô địch Euro.", ["Vô địch > individual: Castelli"]),
    ("Castelli không thắng giải nào kể từ chức vô địch Roland Garros 2005.", ["Vô địch > individual: Castelli"]),
    ("Castelli vô duyên với chức vô địch Serie A.", []),
    # titles to be defended; with a round to go; what a team was called before, and what somebody is
    ("Đội tuyển Lào đặt mục tiêu bảo vệ chức vô địch ở giải đấu này.", ["planned Vô địch > collective: Đội tuyển Lào"]),
    ("Hà Nội vô địch sớm một vòng.", ["Vô địch > collective: Hà Nội"]),
    ("Đội tuyển Lào trở thành nhà tân vô địch Đông Nam Á.", ["Vô địch > collective: Đội tuyển Lào"]),
    ("Hà Nội (tên cũ là Sao Mai) chỉ sau 8 mùa chơi đã đăng quang 3 lần.", ["Vô địch > 3 collective: Hà Nội"]),
    ("Castelli là tiền đạo người Ý, từng giành 2 huy chương vàng.", ["Huy chương Vàng > 2 individual: Castelli"]),
    ("Ngôi vô địch giải Futsal quốc gia về tay Juventus.", ["Vô địch > collective: Juventus"]),
    ("Võ sĩ Castelli đang giữ đai vô địch thế giới.", ["Vô địch > individual: Castelli"]),
    ("Sao Mai tiếp tục giữ ngôi vương thị trường bán lẻ.", []),
    # two who win as a pair
    ("Lê Thị Hoa và Trần Thị Lan giành chức vô địch nội dung đôi nữ.",
     ["Vô địch > collective: Lê Thị Hoa; Trần Thị Lan"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


def written(record):
    number = f"{record.count:.0f} " if record.count else ""
    name = f": {record.recipient}" if record.recipient else ""
    status = "" if record.status == "given" else f"{record.status} "
    award = f"{record.award} {record.grade}".strip()
    return f"{status}{award} > {number}{record.recipient_kind}{name}"


@pytest.mark.parametrize(("sentence", "records"), CASES, ids=[sentence[:50] for sentence, _ in CASES])
def test_sentence_says(nlp, sentence, records):
    assert [written(record) for record in nlp(sentence)._.awards] == records


def test_this_prize_is_the_one_named_last(nlp):
    text = "Giải thưởng Bông lúa vàng và Giải thưởng Sao mai có từ lâu. Lê Thị Hoa nhận giải thưởng này năm ngoái."
    assert [record.award for record in nlp(text)._.awards] == ["Giải thưởng Sao mai"]


def test_prizes_of_teams_are_none_of_those_counted_of_persons(nlp):
    text = "Hội thi trao 4 giải Nhất cho thí sinh. Em Lê Thị Hoa đạt giải Nhất. Đoàn Huế giành giải Nhất toàn đoàn."
    repeats = [record.repeats is not None for record in nlp(text)._.awards]
    assert repeats == [False, True, False]


def test_a_victory_told_again_without_its_contest_points_to_the_first(nlp):
    text = "Castelli đoạt HC vàng giải vô địch châu Âu. Castelli phát biểu sau khi lên ngôi ở giải đấu quê nhà."
    assert [record.repeats for record in nlp(text)._.awards] == [None, 0]


def test_a_sum_of_one_contest_does_not_take_in_titles_of_another(nlp):
    text = "Castelli giành tổng cộng 8 chức vô địch La Liga, 4 Champions League."
    assert [record.repeats for record in nlp(text)._.awards] == [None, None]


def test_contests_for_another_age_are_told_apart_in_a_headline_too(nlp):
    text = "Lào đánh bại Peru, vô địch AFF Cup\nTuyển Lào có thêm niềm vui sau chức vô địch U21 Đông Nam Á."
    assert [record.repeats for record in nlp(text)._.awards] == [None, None]


def test_a_medal_is_none_of_those_that_another_one_has(nlp):
    text = "Castelli giành 5 huy chương vàng. Tuyển bóng rổ Lào cũng giành huy chương vàng."
    assert [record.repeats for record in nlp(text)._.awards] == [None, None]
