"""Short names take the fullest name that the text gives: one line a case, [mention|canonical name]."""

# ruff: noqa: E501 (one case a line)

import re

import pytest

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.resolve.organizations import OrganizationResolver
from vinhdanh.view import View

EXTRACT = OrganizationExtractor()
RESOLVE = OrganizationResolver()
MARK = re.compile(r"\[([^\]|]+)\|([^\]]*)\]")

CASES = """
[Khoa Nhi|Khoa Nhi Bệnh viện Đa khoa tỉnh Lào Cai], [Bệnh viện Đa khoa tỉnh Lào Cai|Bệnh viện Đa khoa tỉnh Lào Cai] họp. [Khoa Nhi|Khoa Nhi Bệnh viện Đa khoa tỉnh Lào Cai] tặng quà.
[Vụ Công tác thanh niên|Vụ Công tác Thanh niên Bộ Nội vụ] ([Bộ Nội vụ|Bộ Nội vụ]) họp.
[Phòng Cảnh sát hình sự|Phòng Cảnh sát Hình sự Công an tỉnh Lào Cai] - [Công an tỉnh Lào Cai|Công an tỉnh Lào Cai] báo cáo.
[Phòng Cảnh sát ma túy|Phòng Cảnh sát Ma túy], [Công an huyện Sa Pa|Công an huyện Sa Pa] phối hợp.
[Khoa Nhi|Khoa Nhi] họp với [Bệnh viện Đa khoa tỉnh Lào Cai|Bệnh viện Đa khoa tỉnh Lào Cai].
[Bệnh viện Hoa Sen|Bệnh viện Hoa Sen] khen [Khoa Nhi|Khoa Nhi Bệnh viện Hoa Sen] và [Khoa Cấp cứu|Khoa Cấp cứu Bệnh viện Hoa Sen]. [Bệnh viện Hoa Sen|Bệnh viện Hoa Sen] tặng quà.
[Phòng Cảnh sát cơ động|Phòng Cảnh sát Cơ động Công an tỉnh Lào Cai], [Phòng Kỹ thuật hình sự Công an tỉnh Lào Cai|Phòng Kỹ thuật hình sự Công an tỉnh Lào Cai] họp.
[Đảng ủy Khối các cơ quan tỉnh Lào Cai|Đảng ủy Khối các cơ quan tỉnh Lào Cai] họp. [Ban Thường vụ Đảng ủy Khối|Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh Lào Cai] tặng quà.
[Hội Nông dân xã Tân Lập|Hội Nông dân xã Tân Lập] họp. Dịp này, [Hội Nông dân|Hội Nông dân xã Tân Lập] tặng quà, [BCH Hội Nông dân|Ban Chấp hành Hội Nông dân xã Tân Lập] phát động.
[Chi bộ thôn Phú Lộc|Chi bộ thôn Phú Lộc] và [CĐCS xã Tân Lập|Công đoàn cơ sở xã Tân Lập] họp với [UBND xã Quế Phước|Ủy ban nhân dân xã Quế Phước].
[UBND xã Tân Lập|Ủy ban nhân dân xã Tân Lập] khen [Đoàn xã|Đoàn xã Tân Lập].
[Hội Nhà báo tỉnh Hà Tĩnh|Hội Nhà báo tỉnh Hà Tĩnh] họp. Theo [Hội Nhà báo|Hội Nhà báo tỉnh Hà Tĩnh], có 3 giải.
[Hội Nhà báo tỉnh Hà Tĩnh|Hội Nhà báo tỉnh Hà Tĩnh] họp. [Hội Nhà báo tỉnh|Hội Nhà báo tỉnh Hà Tĩnh] trao giải.
[Hội Nhà báo tỉnh Hà Tĩnh|Hội Nhà báo tỉnh Hà Tĩnh] và [Hội Nhà báo Việt Nam|Hội Nhà báo Việt Nam] họp. Theo [Hội Nhà báo|Hội Nhà báo], có 3 giải.
[Hiệp hội Lương thực Việt Nam|Hiệp hội Lương thực Việt Nam] họp. [Hiệp hội Lương thực|Hiệp hội Lương thực Việt Nam] kiến nghị.
[UB Đối ngoại của QH Lào|Ủy ban Đối ngoại của Quốc hội Lào] gặp [UB Đối ngoại|Ủy ban Đối ngoại] nước ta.
[Ủy ban Tư pháp của Quốc hội|Ủy ban Tư pháp của Quốc hội] họp, [Ủy ban Tư pháp|Ủy ban Tư pháp của Quốc hội] thẩm tra.
[Bộ Y tế Lào|Bộ Y tế Lào] gặp [Bộ Y tế|Bộ Y tế] nước ta.
[Công ty cổ phần Minh Hưng Thịnh|Công ty cổ phần Minh Hưng Thịnh] họp. [Công ty Minh Hưng Thịnh|Công ty cổ phần Minh Hưng Thịnh] có lãi.
[Công ty cổ phần Minh Hưng|Công ty cổ phần Minh Hưng] và [Công ty TNHH Minh Hưng|Công ty Trách nhiệm hữu hạn Minh Hưng] là hai. [Công ty Minh Hưng|Công ty Minh Hưng] có lãi.
[Ngân hàng TMCP Hoa Lư|Ngân hàng Thương mại cổ phần Hoa Lư] họp.
[Trung tâm GDNN-GDTX huyện Ba Bể|Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Ba Bể] họp.
[UBND huyện Ba Bể|Ủy ban nhân dân huyện Ba Bể] khen [Đài TT-TH huyện|Đài Truyền thanh - Truyền hình huyện Ba Bể].
[Trường Đại học Vinh|Trường Đại học Vinh] họp. Theo bà Trường, [Trường|Trường Đại học Vinh] đã tuyển thêm.
[Bộ Y tế|Bộ Y tế] họp, lãnh đạo Bộ, ngành dự.
[Hội đồng bình chọn cấp T.Ư|Hội đồng bình chọn cấp Trung ương] họp. Theo [Hội đồng bình chọn|Hội đồng bình chọn cấp Trung ương], có 5 gương mặt.
[Tổng công ty Điện lực Dầu khí|Tổng công ty Điện lực Dầu khí] ([PV Power|Tổng công ty Điện lực Dầu khí]) họp, [PV Power|Tổng công ty Điện lực Dầu khí] có lãi.
[Công ty TNHH Honda Việt Nam|Công ty Trách nhiệm hữu hạn Honda Việt Nam] họp. [Honda Việt Nam|Công ty Trách nhiệm hữu hạn Honda Việt Nam] có lãi.
[Sở Y tế TP.HCM|Sở Y tế Thành phố Hồ Chí Minh] họp. Theo Phó giám đốc [Sở|Sở Y tế Thành phố Hồ Chí Minh] Nguyễn Văn Châu, có 3 ca.
[Bệnh viện Hoa Sen|Bệnh viện Hoa Sen] khen [Trung tâm Tim mạch|Trung tâm Tim mạch Bệnh viện Hoa Sen]. [Bệnh viện Hoa Sen|Bệnh viện Hoa Sen] tặng quà.
Bí thư [Đảng ủy|Đảng ủy Sở Xây dựng tỉnh Yên Bái], Giám đốc [Sở Xây dựng tỉnh Yên Bái|Sở Xây dựng tỉnh Yên Bái] dự.
[UBND tỉnh Yên Bái|Ủy ban nhân dân tỉnh Yên Bái] khen. [Đảng bộ|Đảng bộ tỉnh Yên Bái] và nhân dân tỉnh vui.
[Ban Giám khảo cấp huyện|Ban Giám khảo cấp huyện] chấm bài, Ban Giám khảo các cấp chờ.
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_fullest_names(case: str) -> None:
    text = MARK.sub(r"\1", case)
    view = View(text)
    found = [(text[mention.start : mention.end], mention.value.name) for mention in RESOLVE(view, EXTRACT(view))]
    assert found == MARK.findall(case)
