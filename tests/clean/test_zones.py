"""The parts of a page without markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.clean.zones import find_zones
from vinhdanh.knowledge import load_toml
from vinhdanh.view import fold

PARAGRAPH = (
    "Sáng 12/5, Liên đoàn Lao động huyện tổ chức hội nghị sơ kết phong trào thi đua quý I và triển khai nhiệm vụ "
    "trọng tâm của các công đoàn cơ sở trong thời gian tới."
)
PAGE = f"""Huyện sơ kết phong trào thi đua
12-05-2021
{PARAGRAPH}
Hai bên ký kết chương trình phối hợp. Ảnh: Thu Hà
{PARAGRAPH}
Toàn cảnh hội nghị
{PARAGRAPH}
Xem thêm: Tháng Công nhân có gì mới
{PARAGRAPH}
Lê Minh
Tin khác
Ra mắt công đoàn cơ sở mới
{PARAGRAPH}
"""
EXPECTED = [
    ("Huyện sơ kết phong trào thi đua", "title"),
    ("12-05-2021", "dateline"),
    ("Sáng 12/5", "lead"),
    ("Hai bên ký kết", "caption"),
    ("Toàn cảnh", "caption"),
    ("Xem thêm", "related"),
    ("Lê Minh", "byline"),
    ("Tin khác", "related"),
    ("Ra mắt", "related"),
]


def zone_of(text: str, words: str) -> str:
    offset = text.index(words)
    return next(zone.kind for zone in find_zones(text) if zone.start <= offset < zone.end)


@pytest.mark.parametrize(("words", "zone"), EXPECTED)
def test_line_is(words, zone):
    assert zone_of(PAGE, words) == zone


def test_text_in_one_line_is_body_but_for_credited_captions():
    text = f"{PARAGRAPH} Các cá nhân nhận bằng khen. Ảnh: Thu Hà. {PARAGRAPH}"
    assert zone_of(text, "Sáng 12/5") == "body"
    assert zone_of(text, "Các cá nhân nhận") == "caption"


CREDITS = [
    "Trao quà cho đoàn viên. Ảnh: TTXVN| Tại hội nghị, đại biểu thảo luận.",
    "Đoàn viên nhận quà (Ảnh: Thu Hà)| Trước đó, huyện đã tổ chức hội thi.",
    "Đoàn viên nhận quà. Ảnh: Thu Hà.| Trước đó, huyện đã tổ chức hội thi.",
]


@pytest.mark.parametrize("marked", CREDITS)
def test_a_caption_inside_a_line_ends_with_its_credit(marked):
    caption, rest = marked.split("|")
    text = f"{PARAGRAPH} {caption}{rest}"
    assert zone_of(text, caption[:10]) == "caption"
    assert zone_of(text, rest.strip()[:10]) == "body"


def test_a_heading_of_related_links_before_the_article_does_not_swallow_it():
    text = f"Nên xem\nTin nóng hôm nay\n{PARAGRAPH}\n{PARAGRAPH}"
    assert zone_of(text, "Tin nóng") == "related"
    assert zone_of(text, "Sáng 12/5") == "lead"


def test_pipes_above_the_article_are_links_and_below_are_captions():
    links = "Một tin khác trong ngày | |\nLại một tin khác nữa |"
    text = f"Tiêu đề bài viết\n{links}\n{PARAGRAPH}\nTập huấn cán bộ |\n{PARAGRAPH}"
    assert zone_of(text, "Lại một tin") == "related"
    assert zone_of(text, "Tập huấn") == "caption"


def test_comments_below_an_article_are_comments_and_links_below_them_are_links():
    text = f"Huyện khen thưởng\n{PARAGRAPH}\n{PARAGRAPH}\nBình luận (2)\nChúc mừng các cháu\nTin khác\nHọp sáng nay"
    assert zone_of(text, "Chúc mừng") == "comments"
    assert zone_of(text, "Họp sáng nay") == "related"


def plain_rows():
    for group, rows in load_toml("zones")["plain"].items():
        for row in rows:
            yield pytest.param(row, id=f"{group}: {row['example'][:30]}")


@pytest.mark.parametrize("row", list(plain_rows()))
def test_pattern_matches_its_example_only(row):
    pattern = re.compile(row["pattern"])
    assert pattern.search(fold(row["example"]))
    assert not pattern.search(fold(row["counter_example"]))


@given(st.text(alphabet=st.sampled_from('aB .|:\n"Ả1ảnh')))
def test_zones_are_ordered_and_cover_every_word(text):
    zones = find_zones(text)
    position = 0
    for zone in zones:
        assert zone.start >= position
        assert zone.end > zone.start
        assert not text[position : zone.start].strip()
        position = zone.end
    assert not text[position:].strip()
