"""Short forms of the one body that a text is about: one line a case, [mention|canonical name]."""

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
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] họp. [Nhà trường|Trường Tiểu học Bản Hồ] đã khen 3 em.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] họp. Năm qua, [Nhà trường|Trường Tiểu học Bản Hồ] khen 3 em. Các Nhà trường khác, nhà trường khác.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] đón [Trường Tiểu học Cốc Lầu|Trường Tiểu học Cốc Lầu]. Nhà trường đã khen 3 em.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] và [Cục Nhà trường|Cục Nhà trường] họp.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] họp. [Công đoàn nhà trường|Công đoàn Trường Tiểu học Bản Hồ] tặng quà. [Ban Giám hiệu|Ban Giám hiệu Trường Tiểu học Bản Hồ] nhà trường dự.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] đón ông Lý A Páo, Bí thư [Chi bộ|Chi bộ Trường Tiểu học Bản Hồ], Hiệu trưởng; bà Vũ Thị Mơ, Chủ tịch [Công đoàn|Công đoàn Trường Tiểu học Bản Hồ].
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] đón ông Lý A Páo, Bí thư Chi bộ thôn.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] khen [Công đoàn cơ sở nhà trường|Công đoàn cơ sở Trường Tiểu học Bản Hồ] và [Chi đoàn nhà trường|Chi đoàn Trường Tiểu học Bản Hồ].
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] họp. Trưởng [Ban Thanh tra nhân dân|Ban Thanh tra nhân dân Trường Tiểu học Bản Hồ] báo cáo.
[Công đoàn Công ty May Bản Hồ|Công đoàn Công ty May Bản Hồ] cùng [Ban Giám đốc|Ban Giám đốc Công ty May Bản Hồ] họp. [Công ty|Công ty May Bản Hồ] và [CĐCS|Công đoàn Công ty May Bản Hồ] tặng quà. [BCH CĐCS|Ban Chấp hành Công đoàn Công ty May Bản Hồ] khen.
[Công đoàn Công ty May Bản Hồ|Công đoàn Công ty May Bản Hồ] họp bàn xây dựng CĐCS vững mạnh, các CĐCS khác, cán bộ CĐCS.
[LĐLĐ huyện Ba Bể|Liên đoàn Lao động huyện Ba Bể] và [LĐLĐ tỉnh Bắc Kạn|Liên đoàn Lao động tỉnh Bắc Kạn] khen [CĐCS Trường Tiểu học Bản Hồ|Công đoàn cơ sở Trường Tiểu học Bản Hồ], giao CĐCS chăm lo.
[Công ty cổ phần Chè Bản Hồ|Công ty cổ phần Chè Bản Hồ] họp. Chủ tịch [HĐQT|Hội đồng Quản trị Công ty cổ phần Chè Bản Hồ] Lý Văn An và [Ban kiểm soát|Ban kiểm soát Công ty cổ phần Chè Bản Hồ] báo cáo.
[Công ty cổ phần Chè Bản Hồ|Công ty cổ phần Chè Bản Hồ] gặp [Công ty cổ phần Chè Cốc Lầu|Công ty cổ phần Chè Cốc Lầu]. Chủ tịch HĐQT Lý Văn An dự.
[Trung tâm Y tế (TTYT) huyện Ba Bể|Trung tâm Y tế huyện Ba Bể] họp. Năm qua, [TTYT|Trung tâm Y tế huyện Ba Bể] đã khám 9 người. [Công đoàn cơ sở|Công đoàn cơ sở Trung tâm Y tế huyện Ba Bể] khen.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] họp. [Trường|Trường Tiểu học Bản Hồ] huy động 9 trẻ; [Công đoàn|Công đoàn Trường Tiểu học Bản Hồ] đạt danh hiệu. Trường học còn thiếu.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] khen [Tổ Toán - Tin|Tổ Toán - Tin Trường Tiểu học Bản Hồ], [Tổ 3|Tổ 3 Trường Tiểu học Bản Hồ], cô An ở Tổ 4, phường Lào Cai và ở tổ 5.
[LĐLĐ huyện Ba Bể|Liên đoàn Lao động huyện Ba Bể] khen Tổ 3, Tổ Toán.
[Trung tâm Y tế huyện Ba Bể|Trung tâm Y tế huyện Ba Bể] khen [Công đoàn cơ sở Trung tâm|Công đoàn cơ sở Trung tâm Y tế huyện Ba Bể].
[Huyện đoàn Ba Bể|Huyện Đoàn Ba Bể] khen [Xã đoàn Bản Hồ|Xã Đoàn Bản Hồ], [Thị trấn Đoàn Chợ Rã|Thị trấn Đoàn Chợ Rã] và [Đoàn thị trấn Chợ Rã|Đoàn thị trấn Chợ Rã].
[UBND xã Bản Hồ|Ủy ban nhân dân xã Bản Hồ] đón Bí thư [Đảng ủy|Đảng ủy xã Bản Hồ], Chủ tịch [HĐND xã|Hội đồng nhân dân xã Bản Hồ].
[Công đoàn Y tế Việt Nam|Công đoàn Y tế Việt Nam] khen [Công đoàn ngành Y tế tỉnh Bắc Kạn|Công đoàn ngành Y tế Bắc Kạn], [Công đoàn Y tế Việt Nam|Công đoàn Y tế Việt Nam] dự. [Công đoàn ngành|Công đoàn ngành Y tế Bắc Kạn] tặng quà.
[LĐLĐ tỉnh Bắc Kạn|Liên đoàn Lao động tỉnh Bắc Kạn] khen [Công đoàn ngành Y tế|Công đoàn ngành Y tế Bắc Kạn], trao danh hiệu “Hội Nông dân vững mạnh”.
[Trường Tiểu học Bản Hồ|Trường Tiểu học Bản Hồ] khen [tổ Toán|Tổ Toán Trường Tiểu học Bản Hồ], tổ trưởng tổ Toán và tổ 3.
[Trường TH Thị trấn Bản Hồ A|Trường Tiểu học thị trấn Bản Hồ A] và [Trường Tiểu học xã Bản Hồ|Trường Tiểu học xã Bản Hồ] khen.
[Hội đồng Thi đua - Khen thưởng huyện Ba Bể|Hội đồng Thi đua - Khen thưởng huyện Ba Bể] họp. Theo đó, [Hội đồng|Hội đồng Thi đua - Khen thưởng huyện Ba Bể] công nhận 9 người.
[Hội Nông dân huyện Ba Bể|Hội Nông dân huyện Ba Bể] họp. [Hội|Hội Nông dân huyện Ba Bể] đặt mục tiêu mới. Hội thảo bàn tiếp.
[Công đoàn cơ quan Bộ Y tế|Công đoàn cơ quan Bộ Y tế] họp. [Công đoàn|Công đoàn cơ quan Bộ Y tế] đã chăm lo cho người lao động.
Trưởng ban tổ chức hội thi trao giải, Ban Tổ chức Hội thi khen, [Ban Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh Bắc Kạn|Ban Tổ chức Hội thi Sáng tạo Kỹ thuật tỉnh Bắc Kạn] khen.
Kỷ niệm Ngày thành lập Công đoàn Việt Nam, theo Điều lệ Công đoàn Việt Nam, tổ chức [Công đoàn Việt Nam|Công đoàn Việt Nam] lớn mạnh.
""".strip().split("\n")


@pytest.mark.parametrize("case", CASES)
def test_own_forms(case: str) -> None:
    view = View(MARK.sub(r"\1", case))
    found = [(view.text[m.start : m.end], m.value.name) for m in RESOLVE(view, EXTRACT(view))]
    assert found == MARK.findall(case)
