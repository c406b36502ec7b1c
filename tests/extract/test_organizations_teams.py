"""Places that stand for their teams, in news about sport: one line a case, mentions in [brackets]."""

import re

import pytest

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.view import View

EXTRACT = OrganizationExtractor()
MARK = re.compile(r"\[([^\]]+)\]")
SPORT = "Vòng bảng giải bóng đá mở ra với nhiều trận đấu hay, bàn thắng đẹp; các cầu thủ và HLV vui mừng. "

CASES = """
Ở trận gặp [Jordan], hàng thủ chơi tốt.
[Thái Lan] thắng [Lào] 3-0 ngay lượt đầu.
Sáu đội dự vòng sau gồm: [Hưng Yên], [Yên Bái] và [Quảng Ngãi].
Đương kim vô địch [Thanh Hóa] vượt qua vòng loại.
[Malaysia] thua ngay trận đầu. Sau khi [Malaysia] thay người, khán giả ra về.
Tay vợt Lê Văn Sơn ([Đà Nẵng]) dừng bước.
Trận đấu diễn ra tại Thái Lan.
Tiền đạo người Brazil ghi bàn.
Giải ngoại hạng Anh trở lại.
Sân Cẩm Phả (Quảng Ninh) đầy khán giả.
"""


@pytest.mark.parametrize("marked", CASES.strip().splitlines())
def test_in_news_about_sport_a_place_beside_a_match_is_a_team(marked: str) -> None:
    text = SPORT + MARK.sub(r"\1", marked)
    teams = [text[m.start : m.end] for m in EXTRACT(View(text)) if m.rule == "organizations.team"]
    assert teams == MARK.findall(marked)


def test_elsewhere_a_place_is_a_place() -> None:
    text = "Đoàn công tác gặp Thái Lan ở hội nghị. Việt Nam tham dự với tư cách khách mời."
    assert [m for m in EXTRACT(View(text)) if m.rule == "organizations.team"] == []
