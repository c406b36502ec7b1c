"""Who confers an award where no plain name says it; one line a case: text, awarders in the order of the records."""

import pytest

import vinhdanh

CASES = [
    # a committee of the day has no more of a name than the text gives it
    ("Cuộc thi “Tiếng hát ngành than” khép lại tối qua. BTC đã trao giải Nhất cho chị Đinh Thị Lan.", ["Ban tổ chức"]),
    ("Ban tổ chức Giải báo chí Ngọn Lửa Hồng họp báo. Sau đó, Ban tổ chức trao 3 giải B cho các tác giả trẻ.",
     ["Ban tổ chức Giải báo chí Ngọn Lửa Hồng"]),
    ("Ban tổ chức trao giải Nhất cho chị Đinh Thị Lan.", ["Ban tổ chức"]),
    # givers without a name stand as written, a land by its name
    ("Năm qua, 7 đoàn viên được các cấp công đoàn khen thưởng.", ["các cấp công đoàn"]),
    ("Lãnh đạo tỉnh Quảng Nam tặng Bằng khen cho 5 tập thể.", ["Lãnh đạo tỉnh Quảng Nam"]),
    ("Chị Đinh Thị Lan được nước bạn Lào tặng Huân chương Hữu nghị.", ["Lào"]),
    # heads of kingdoms; a land behind what only leads to it
    ("Ông Castelli được Hoàng gia Anh trao Huân chương Quả táo.", ["Hoàng gia Anh"]),
    ("Bà Trần Thị Lan chữa bệnh miễn phí. Bởi vậy, TP Hà Nội đã tặng bà Bằng khen.", ["Thành phố Hà Nội"]),
    # who heads a union gives the union's own honours
    ("Chủ tịch LĐLĐ huyện Quế Sơn Trần Thị Mai tặng Giấy khen cho 9 đoàn viên.",
     ["Liên đoàn Lao động huyện Quế Sơn"]),
    ("Chủ tịch UBND huyện Quế Sơn Trần Thị Mai tặng Giấy khen cho 9 giáo viên.",
     ["Chủ tịch Ủy ban nhân dân huyện Quế Sơn"]),
    # who heads a school acts as it
    ("Ban Giám hiệu Trường Tiểu học Bản Hồ tặng Giấy khen cho 9 em.", ["Trường Tiểu học Bản Hồ"]),
    # an association by its level
    ("Hội Phụ nữ huyện Quế Sơn họp sáng nay. Huyện hội tặng Giấy khen cho 6 chi hội.",
     ["Hội Liên hiệp Phụ nữ huyện Quế Sơn"]),
    # whose day is kept gives nothing; nor does who asks, or who receives for others
    ("Nhân kỷ niệm 60 năm ngày thành lập Hội Nông dân Việt Nam, Bộ Y tế tặng Bằng khen cho 3 cá nhân.", ["Bộ Y tế"]),
    ("UBND huyện Quế Sơn đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 4 cá nhân.",
     ["Chủ tịch Ủy ban nhân dân tỉnh"]),
    ("Kỷ niệm 30 năm Công an huyện Quế Sơn, 5 cán bộ được UBND huyện tặng Giấy khen.",
     ["Ủy ban nhân dân huyện Quế Sơn"]),
    # who holds the event gives where a sentence has no subject; one who acts before the verb is such a subject
    ("LĐLĐ huyện Quế Sơn vừa tổ chức hội nghị tổng kết. Không khí rất vui. Dịp này, khen thưởng 6 tập thể.",
     ["Liên đoàn Lao động huyện Quế Sơn"]),
    ("LĐLĐ huyện Quế Sơn vừa tổ chức hội nghị tổng kết. Dịp này, có 6 tập thể được khen thưởng.", [""]),
    ("LĐLĐ huyện Quế Sơn tổ chức hội nghị tổng kết. Hội nghị đã khen thưởng 6 tập thể.",
     ["Liên đoàn Lao động huyện Quế Sơn"]),
    ("Chị Đinh Thị Lan được Tỉnh hội tặng Bằng khen.", ["Tỉnh hội"]),
    ("Hội Nông dân huyện Quế Sơn (HND) sáng 6/5 tổ chức lễ tổng kết. Chương trình đã vinh danh 6 nông dân.",
     ["Hội Nông dân huyện Quế Sơn"]),
    # an officer who comes, congratulates and gives
    ("Chủ tịch UBND huyện Quế Sơn Trần Thị Mai đã đến chúc mừng và tặng Giấy khen cho 9 giáo viên.",
     ["Chủ tịch Ủy ban nhân dân huyện Quế Sơn"]),
    # who owns a decision to reward, who recognises as what, an officer told by office and rank
    ("Hội nghị công bố quyết định khen thưởng của Sở Y tế Nghệ An cho 7 tập thể.", ["Sở Y tế tỉnh Nghệ An"]),
    ("Bộ Y tế công nhận 12 bệnh viện đạt danh hiệu “Cơ quan văn hóa”.", ["Bộ Y tế"]),
    ("Giám đốc Công an tỉnh Nghệ An, Đại tá Hồ Văn Lực đã tặng Giấy khen cho 4 cá nhân.",
     ["Giám đốc Công an tỉnh Nghệ An"]),
    ("Chị Đinh Thị Lan nhận nhiều Bằng khen của các cơ quan.", ["các cơ quan"]),
    # a post before its holder is the one that the document names in full before him
    ("Bộ trưởng Bộ Y tế Hồ Văn Lực dự lễ cùng đoàn Bộ Nội vụ. Bộ trưởng Hồ Văn Lực đã tặng Bằng khen cho 4 cá nhân.",
     ["Bộ trưởng Bộ Y tế"]),
    # what a certificate says that it is for stands between it and its owner
    ("Chị Đinh Thị Lan nhận Bằng khen “Vì thành tích xuất sắc trong phong trào thi đua năm 2020” của Bộ Y tế.",
     ["Bộ Y tế"]),
    ("Sở Y tế tổ chức lễ đón nhận Huân chương Lao động hạng Ba cho Bệnh viện Hoa Sen.", [""]),
    # a land gives by its kind alone, with the name that bodies of that kind have; behind a comma a name says where
    ("UBND thành phố Hải Phòng họp sáng nay. 19 gương được Thành phố khen.", ["Thành phố Hải Phòng"]),
    ("Tại lễ tổng kết, tỉnh đã tặng Bằng khen cho 5 tập thể.", ["Tỉnh"]),
    ("12 tập thể được cấp huyện tặng Giấy khen.", ["Cấp huyện"]),
    ("Đơn vị nhận Cờ thi đua của tỉnh Quảng Nam.", ["Tỉnh Quảng Nam"]),
    ("TP Hải Phòng tổ chức hội nghị biểu dương và tặng Bằng khen cho 5 tập thể.", ["Thành phố Hải Phòng"]),
    ("Chị Đinh Thị Lan được huyện, tỉnh tặng Bằng khen.", ["Huyện; Tỉnh"]),
    ("Bí thư đến nhà tại phường 12, quận 5 trao Giấy khen cho chị Đinh Thị Lan.", [""]),
    # a committee is not that of a contest that is told once, long after it
    ("Ban tổ chức trao Giấy khen cho 5 thanh niên. " + "Hội trường rất đông người. " * 12
     + "Anh Hồ Văn Lực kể về cuộc thi “Sáng tạo trẻ”.", ["Ban tổ chức"]),
    # another giver in a clause of its own has recipients of its own
    ("Sở Y tế tặng Bằng khen; Bộ Y tế tặng Giấy khen cho 5 tập thể.", ["Sở Y tế", "Bộ Y tế"]),
    ("Phường Hải Vân họp mặt sáng nay. Tại buổi lễ, phường đã tuyên dương 10 hộ.", ["Phường Hải Vân"]),
    # the owner of an award before does not give the next one
    ("Chị Đinh Thị Lan trao Cờ của Sở Y tế cho Bệnh viện Hoa Sen và Bằng khen cho 9 tập thể.", ["Sở Y tế", ""]),
    ("Công đoàn ngành Y tế Nghệ An họp sáng nay. Dịp này, Công đoàn ngành trao 70 giấy khen.",
     ["Công đoàn ngành Y tế Nghệ An"]),
    # whose prize it is stands behind its name, for wherever it is won; who organises a contest gives nothing
    ("Chị Lê Thu Hà được trao Giải thưởng Bông lúa năm 2021 do Trung ương Đoàn phối hợp với Bộ Y tế tổ chức.",
     ["Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh; Bộ Y tế"]),
    ("Giải thưởng Bông lúa do Hội Nông dân Việt Nam sáng lập. Anh Lê Văn Hải vừa nhận Giải thưởng Bông lúa.",
     ["Hội Nông dân Việt Nam"]),
    ("Anh Lê Văn Hải đạt giải Ba cuộc thi Ý tưởng trẻ do Tỉnh đoàn Nghệ An tổ chức.", [""]),
    # who gives by a name that no list knows, and who announces the winner of the own prize
    ("Hãng Sao Mai được Ookla công nhận danh hiệu Nhà mạng nhanh nhất Việt Nam.", ["Ookla"]),
    ("Ban tổ chức giải thưởng Bông lúa vàng đã công bố giải Nhất thuộc về Lê Thu Hà.",
     ["Ban Tổ chức giải thưởng Bông lúa vàng"]),
    # who gave one honour does not give what somebody is besides
    ("Anh Lê Văn Hải được Bộ Y tế tặng bằng khen, 2 lần là Chiến sĩ thi đua cơ sở.", ["Bộ Y tế", ""]),
    # "CLB" alone says not which club it is
    ("Anh Lê Văn Hải được Tottenham vinh danh là cầu thủ hay nhất năm của CLB.", ["Tottenham Hotspur"]),
    # whose prizes an article reports gives those that its other sentences tell, but not others' nor former ones
    ("Công đoàn Dệt may Nghệ An chiều 5.6 trao giải Hội thi thợ giỏi. Chị Lê Thu Hà giành giải Nhất.",
     ["Công đoàn Dệt may Nghệ An"]),
    ("Hội Nông dân tỉnh Nghệ An tổ chức lễ trao giải báo chí. Anh Lê Văn Hải đạt giải Ba cuộc thi Cây bút trẻ.", [""]),
    ("Hội Nông dân tỉnh Nghệ An tổ chức lễ trao giải báo chí. Năm 2011, anh Lê Văn Hải đạt giải Ba.", [""]),
    # the head of state who decides gives what the next sentences tell, but not what was given in other years
    ("Huyện Quế Phong công bố quyết định của Chủ tịch nước. 12 mẹ được truy tặng danh hiệu Bà mẹ Việt Nam anh hùng.",
     ["Chủ tịch nước"]),
    ("Chủ tịch nước vừa ký quyết định cử đại sứ. Năm 1996, trường được tặng Huân chương Lao động hạng Ba.", [""]),
    ("Lễ trao Huân chương của Chủ tịch nước diễn ra sáng nay. Ông Lê Văn Hải trao Huân chương Lao động cho 3 cá nhân.",
     ["Chủ tịch nước"]),
    # an award that somebody gave, one that somebody has for others
    ("Bằng khen mà chị Lê Thu Hà được Bộ Y tế trao treo trên tường.", ["Bộ Y tế"]),
    ("Chị Lê Thu Hà đã có Bằng khen, Bộ Y tế tặng năm 2016.", ["Bộ Y tế"]),
    ("Bộ Y tế cũng có Bằng khen dành cho 6 cá nhân.", ["Bộ Y tế"]),
    # others get something from the same giver; what they have won is not given again
    ("Bộ Y tế trao Cờ thi đua cho 9 đơn vị; 40 tập thể khác được nhận Bằng khen.", ["Bộ Y tế", "Bộ Y tế"]),
    ("Bộ Y tế có Giấy khen cho 18 cô, trong đó có 3 giải Nhất.", ["Bộ Y tế", ""]),
    # judges choose, and rooms do not give
    ("Ban giám khảo chọn 40 bài để trao 4 giải A.", [""]),
    ("Bộ Y tế mời 40 chị về hội trường Bệnh viện Bạch Mai để tuyên dương.", ["Bộ Y tế"]),
    # an association of a land that the text tells of, its centre, the head of such a land
    ("Hội Nông dân huyện Quế Phong, tỉnh Nghệ An họp sáng nay. UBND tỉnh gửi hoa. Tỉnh hội tặng Giấy khen cho 6 hộ.",
     ["Hội Nông dân tỉnh Nghệ An"]),
    ("Hội Nông dân huyện Quế Phong họp sáng nay. Chị Lê Thu Hà được Trung ương Hội tặng Bằng khen.",
     ["Trung ương Hội Nông dân Việt Nam"]),
    ("Sở Y tế tỉnh Nghệ An họp sáng nay. 2 cá nhân nhận Bằng khen của Chủ tịch tỉnh.",
     ["Chủ tịch Ủy ban nhân dân tỉnh Nghệ An"]),
    # short names of one body, and of councils
    ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Nghệ An họp sáng nay. Liên hiệp hội trao Giấy khen cho 4 đơn vị.",
     ["Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Nghệ An"]),
    ("Sáng nay, Lữ đoàn Công binh 325: họp mặt. Lữ đoàn 325 dọn mìn. Lữ đoàn tặng Giấy khen cho 8 tập thể.",
     ["Lữ đoàn Công binh 325"]),
    ("Trường Đại học Hoa Lư họp sáng nay. Lãnh đạo trường tặng Giấy khen cho em Lê Thu Hà.",
     ["Lãnh đạo Trường Đại học Hoa Lư"]),
    ("Chính quyền phường Hải Vân đã đến thăm và tặng Giấy khen cho anh Lê Văn Hải.", ["Chính quyền phường Hải Vân"]),
    # several givers of one verb, several owners of one award; who writes a letter
    ("Có 5 tập thể được Sở Y tế và 7 cá nhân được Bộ Y tế tặng Giấy khen.", ["Sở Y tế", "Bộ Y tế"]),
    ("Bằng khen của Bộ Y tế cho 2 tập thể, của Bộ Công Thương cho 5 cá nhân.", ["Bộ Y tế", "Bộ Công Thương"]),
    ("Chị Lê Thu Hà được Chủ tịch LĐLĐ tỉnh Nghệ An gửi thư khen.", ["Chủ tịch Liên đoàn Lao động tỉnh Nghệ An"]),
    # recognised as one thing and another; where a title counts is not who gives it
    ("Bộ Y tế công nhận 12 em là Chiến sĩ thi đua cơ sở, 7 tổ là Tập thể lao động tiên tiến.", ["Bộ Y tế", "Bộ Y tế"]),
    ("Chánh án Tòa án nhân dân tối cao tặng Cờ thi đua Tòa án nhân dân cho 3 đơn vị.",
     ["Chánh án Tòa án nhân dân tối cao"]),
    # who gives the prize of a contest, and who only organises it
    ("Anh Lê Văn Hải đạt giải Ba cuộc thi Ý tưởng trẻ do Tỉnh đoàn Nghệ An trao tặng.", ["Tỉnh Đoàn Nghệ An"]),
    # a sum paid to somebody is no honour
    ("Sở Y tế quyết định khen thưởng TS. Lê Thu Hà 30 triệu đồng.", []),
]  # fmt: skip


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("text", "awarders"), CASES, ids=[text[:60] for text, _ in CASES])
def test_awarders(text, awarders, nlp):
    assert [record.awarder for record in nlp(text)._.awards] == awarders
