"""Offices: one line a case, [office|spelled out|body]."""

# ruff: noqa: E501 (one case a line)

import re

import pytest

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.resolve.offices import Office, canonical_office, extract_offices
from vinhdanh.resolve.organizations import OrganizationResolver
from vinhdanh.view import View

EXTRACT = OrganizationExtractor()
RESOLVE = OrganizationResolver()
MARK = re.compile(r"\[([^\]|]+)\|([^\]|]*)\|([^\]|]*)\]")

CASES = """
[Thủ tướng|Thủ tướng Chính phủ|Chính phủ] tặng Bằng khen cho 2 tập thể.
[Thủ tướng Chính phủ|Thủ tướng Chính phủ|Chính phủ] Nguyễn Văn A trao tặng.
[Phó Thủ tướng Thường trực|Phó Thủ tướng Thường trực Chính phủ|Chính phủ] Trần Văn B dự.
[Thủ tướng Nhật Bản|Thủ tướng Nhật Bản|Chính phủ Nhật Bản] thăm nước ta.
[Chủ tịch nước|Chủ tịch nước|Chủ tịch nước] tặng Huân chương.
[Phó Chủ tịch nước|Phó Chủ tịch nước|Chủ tịch nước] Lê Thị C trao quà.
[Tổng Bí thư|Tổng Bí thư|Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam] gửi thư khen.
[Chủ tịch Quốc hội|Chủ tịch Quốc hội|Quốc hội] Nguyễn Thị D phát biểu.
[Chủ tịch QH Lào|Chủ tịch Quốc hội Lào|Quốc hội Lào] đáp từ.
[Chủ tịch UBND tỉnh Quảng Trị|Chủ tịch Ủy ban nhân dân tỉnh Quảng Trị|Ủy ban nhân dân tỉnh Quảng Trị] tặng Bằng khen.
[Chủ tịch UBND tỉnh|Chủ tịch Ủy ban nhân dân tỉnh|Ủy ban nhân dân tỉnh] Nguyễn Văn A tặng quà.
[Chủ tịch TP Hà Nội|Chủ tịch Ủy ban nhân dân thành phố Hà Nội|Ủy ban nhân dân thành phố Hà Nội] kiểm tra.
[Phó Chủ tịch LĐLĐ quận Ba Đình|Phó Chủ tịch Liên đoàn Lao động quận Ba Đình|Liên đoàn Lao động quận Ba Đình] Đỗ Thị E.
[Bộ trưởng Bộ Công an|Bộ trưởng Bộ Công an|Bộ Công an] tặng Cờ.
[Bộ trưởng Y tế|Bộ trưởng Bộ Y tế|Bộ Y tế] Nguyễn Thị F khen.
[Thứ trưởng Bộ GD&ĐT|Thứ trưởng Bộ Giáo dục và Đào tạo|Bộ Giáo dục và Đào tạo] dự.
[Giám đốc Sở GD&ĐT Hà Nội|Giám đốc Sở Giáo dục và Đào tạo Hà Nội|Sở Giáo dục và Đào tạo Hà Nội] tặng Giấy khen.
[Giám đốc Công an tỉnh Nghệ An|Giám đốc Công an tỉnh Nghệ An|Công an tỉnh Nghệ An] thưởng nóng.
[Trưởng Công an huyện Ba Vì|Trưởng Công an huyện Ba Vì|Công an huyện Ba Vì] khen thưởng.
[Bí thư Tỉnh ủy Nghệ An|Bí thư Tỉnh ủy Nghệ An|Tỉnh ủy Nghệ An] chỉ đạo.
[Trưởng Ban Tuyên giáo TƯ|Trưởng Ban Tuyên giáo Trung ương|Ban Tuyên giáo Trung ương] Võ Văn G.
[Trưởng ban Tuyên giáo TƯ|Trưởng Ban Tuyên giáo Trung ương|Ban Tuyên giáo Trung ương] Võ Văn G.
[Tư lệnh Quân khu 7|Tư lệnh Quân khu 7|Quân khu 7] tặng Giấy khen.
Bộ Tư lệnh Quân khu 7 họp. [Tư lệnh Quân khu|Tư lệnh Quân khu 7|Quân khu 7] tặng Giấy khen.
[Hiệu trưởng Trường THPT Kim Liên|Hiệu trưởng Trường Trung học phổ thông Kim Liên|Trường Trung học phổ thông Kim Liên] Nguyễn Thị H.
[Chánh án TAND tối cao|Chánh án Tòa án nhân dân tối cao|Tòa án nhân dân tối cao] tặng Cờ.
[Bí thư Tỉnh ủy|Bí thư Tỉnh ủy Nghệ An|Tỉnh ủy Nghệ An], [Chủ tịch HĐND tỉnh Nghệ An|Chủ tịch Hội đồng nhân dân tỉnh Nghệ An|Hội đồng nhân dân tỉnh Nghệ An] dự.
[Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc|Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc|Ủy ban Dân tộc] tặng Bằng khen.
[Thủ trưởng Quân đoàn 4|Thủ trưởng Quân đoàn 4|Quân đoàn 4] tặng Giấy khen.
[Phó Chủ tịch QH|Phó Chủ tịch Quốc hội|Quốc hội] Trần Văn K dự.
[Bác Hồ|Chủ tịch Hồ Chí Minh|] gửi thư khen.
[Tổng thống Mỹ|Tổng thống Mỹ|Tổng thống Mỹ] trao Huân chương.
[Thủ tướng Lào|Thủ tướng Lào|Chính phủ Lào] Khamtay Bounsavat dự.
Nguyên Chủ tịch nước Trần Văn I về thăm quê.
Ông là giám đốc, bà là chủ tịch một công ty.
""".strip().splitlines()


def offices(text: str) -> list[Office]:
    view = View(text)
    return extract_offices(view, RESOLVE(view, EXTRACT(view)))


@pytest.mark.parametrize("case", CASES)
def test_offices(case: str) -> None:
    text = MARK.sub(r"\1", case)
    found = [(text[office.start : office.end], office.name, office.body) for office in offices(text)]
    assert found == MARK.findall(case)


def test_an_office_has_the_identifier_of_its_body() -> None:
    (office,) = offices("Giám đốc Sở Y tế Hà Nội")
    view = View("Sở Y tế Hà Nội")
    assert office.org_id == RESOLVE(view, EXTRACT(view))[0].value.org_id


def test_one_office_can_be_spelled_out_alone() -> None:
    assert canonical_office("Giám đốc Sở GD&ĐT Hà Nội") == "Giám đốc Sở Giáo dục và Đào tạo Hà Nội"
    assert canonical_office("Trường THPT Kim Liên") == ""
