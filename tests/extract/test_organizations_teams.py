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
Tiền đạo trẻ [Monaco] ghi bàn, hậu vệ của [Valencia] nghỉ.
Đội khách thắng trên sân [Brighton], [Lyon] và [Porto] hòa.
Anh sang Lyon, về Porto rồi lên thành phố Hamburg; trận đấu ở Valencia, Tây Ban Nha.
Học sinh của Trường THPT Lê Thành Phương (Phú Yên) cổ vũ, xếp sau là [Gia Lai] (7 HCV).
"""


@pytest.mark.parametrize("marked", CASES.strip().splitlines())
def test_in_news_about_sport_a_place_beside_a_match_is_a_team(marked: str) -> None:
    text = SPORT + MARK.sub(r"\1", marked)
    teams = [text[m.start : m.end] for m in EXTRACT(View(text)) if m.rule == "organizations.team"]
    assert teams == MARK.findall(marked)


SQUADS = """
Giải nhất thuộc về [đội Sao Biển], [đội Nậm Pì] về nhì, [đoàn Hà Nam] thứ ba.
[Ghe Sóc Mai] cán đích trước [đội ghe Tà Lốk].
Thầy của [đội Ia H'Dreh] vui mừng, [đội xã Nà Phặc] và [đoàn huyện Na Rì] buồn.
Quân đội Lào, đội U23 và đội Trần Văn Bình đến muộn; đoàn Sông Xanh ra về.
"""


@pytest.mark.parametrize("marked", SQUADS.strip().splitlines())
def test_where_a_contest_is_told_of_a_squad_has_a_name_of_its_own(marked: str) -> None:
    text = "Ba đội vào chung kết, đội nào cũng mạnh. " + MARK.sub(r"\1", marked)
    teams = [text[m.start : m.end] for m in EXTRACT(View(text)) if m.rule == "organizations.team"]
    assert teams == MARK.findall(marked)


def test_elsewhere_a_place_is_a_place() -> None:
    text = "Đoàn công tác gặp Thái Lan ở hội nghị. Việt Nam tham dự với tư cách khách mời."
    assert [m for m in EXTRACT(View(text)) if m.rule == "organizations.team"] == []
