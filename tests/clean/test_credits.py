"""Who published a text, by its own words: a list that is right or nothing."""

import pytest

from vinhdanh.clean import clean
from vinhdanh.knowledge import load_table
from vinhdanh.read.article import Article

BODY = "Sáng 12/5, Liên đoàn Lao động huyện sơ kết phong trào thi đua quý I, khen thưởng 4 tập thể và 7 cá nhân"
CASES = [
    (f"(Dân trí) - {BODY}.", "Dân trí"),
    (f"Huyện khen thưởng quý I\n(PLO)- {BODY}.", "Pháp luật TP.HCM"),
    (f"TTO - {BODY}.", "Tuổi Trẻ"),
    (f"VOV.VN - {BODY}.", "VOV"),
    (f"GD&TĐ - {BODY}.", "Giáo dục & Thời đại"),
    (f"Hà Nội (TTXVN) - {BODY}.", "Thông tấn xã Việt Nam"),
    (f"{BODY}. Theo TTXVN", "Thông tấn xã Việt Nam"),
    (f"{BODY}. (Theo Tiền phong)", "Tiền Phong"),
    (f"{BODY}. Theo Hà Phương (Vietnamnet)", "VietNamNet"),
    (f"{BODY}. Thu Hà (TTXVN)", "Thông tấn xã Việt Nam"),
    (f"{BODY}. Theo Reuters/ Dân Việt", "Dân Việt"),
    (f"{BODY}.\nNguồn: Báo Đồng Tháp", "Báo Đồng Tháp"),
]
SILENT = [
    f"Theo TTXVN, {BODY}.",
    f"{BODY} theo Lao Động",
    f"{BODY}. Ảnh: TTXVN",
    f"{BODY}. Theo VGP, TTXVN",
    f"{BODY}. Theo Reuters",
    f"{BODY}. Theo quy định mới, TTXVN được khen",
    f"Lao Động - {BODY}.",
    f"(Thu Hà) - {BODY}.",
    BODY,
]


@pytest.mark.parametrize(("text", "publisher"), CASES)
def test_a_text_was_published_by(text: str, publisher: str) -> None:
    assert clean(Article("1", text)).article.publisher == publisher


@pytest.mark.parametrize("text", SILENT)
def test_a_text_does_not_say_who_published_it(text: str) -> None:
    assert clean(Article("1", text)).article.publisher == ""


def test_what_the_source_says_is_believed() -> None:
    assert clean(Article("1", f"TTO - {BODY}.", publisher="Báo X")).article.publisher == "Báo X"


@pytest.mark.parametrize("row", load_table("publishers"), ids=lambda row: row["name"])
def test_a_publisher_is_known_by_folded_aliases_that_are_its_own(row: dict[str, str]) -> None:
    others = {alias for other in load_table("publishers") if other != row for alias in other["aliases"].split("|")}
    aliases = row["aliases"].split("|")
    assert row["aliases"] == row["aliases"].lower()
    assert not others & set(aliases)
    assert set(filter(None, row["opens"].split("|"))) <= set(aliases)
