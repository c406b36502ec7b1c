"""Texts made to be slow, large or confusing: work grows with their length, and offsets still point into them."""

from __future__ import annotations

import time
from typing import Any

import pytest
from spacy.language import Language

from vinhdanh.clean import clean
from vinhdanh.pipeline import load, make_doc, stages
from vinhdanh.read import Article
from vinhdanh.read.article import Media
from vinhdanh.write.rows import document_rows

SENTENCE = "Ngày 5/9/2020, Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể và 7 cá nhân. "
#: What a whole text repeats.
PIECES = [
    SENTENCE, "\n", "1", "1.", "1 ", ".", "(", ")", '"', "ngày ", "ngày 5/", "5/9/", "a, ", "và ", "A ", "A", "Sở ",
    "-", "&amp;", "&", "a\u0323\u0302", "\u0301", "\u200b", "\u00a0", "\t", "\r\n", "\u202e", "a |\n", "Ảnh: ", "ảnh ",
    "Ã¡", "tröôøng ", "häc ", "tặng Giấy khen cho ", "giải Nhất ", "giải Nhì, ", "50% ", "một triệu ", "năm 2020 ",
    "từ 5 đến ", "Tin khác\n", "- Ông A: 5 giải\n", "x1y2", "😀", "a , b . ", "a_", "( ", "a .  ",
    "(TTXVN) - ", "Theo TTXVN/ ", "Hà Nội, ngày ", "Bình luận (1)\n",
]  # fmt: skip
PAGES = [
    "<div>", "</div>", "<p>x", "<", "<a ", "<a b='", '<a b="', "<!--", "<!-- > ", "<!", "<?", "<script>", "<title>x",
    "<a" + " b" * 50 + ">", '<div class="menu">x', "<p> &nbsp;", "<br>", '<x ="> ', "<textarea>",
    '<script type="application/ld+json">{"a":', "&lol;", '<div class="related">', "<h1>Trao giải hôm nay</h1>",
    '<p><span class="time">5/9</span> <b class="author">A</b>', "<p><a>x</a>", "<form><p>" + "a" * 90,
]  # fmt: skip
SMALL, FACTOR = 4_000, 8
#: Seconds below which nothing is wrong yet; and far above what linear time takes, far below the square.
UNSEEN, LIMIT = 0.1, 26


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = load()
    through(nlp, SENTENCE)
    return nlp


def through(nlp: Language, text: str) -> Any:
    doc = make_doc(nlp, Article("x", text))
    for _, component in stages(nlp, doc):
        doc = component(doc)
    return document_rows(doc)


def grows(work: Any, piece: str) -> bool:
    """Tell whether the work grows much faster than the text that repeats `piece`, in three measurements."""
    small, large = ((piece * (size // len(piece) + 1))[:size] for size in (SMALL, SMALL * FACTOR))

    def seconds(text: str) -> float:
        begun = time.process_time()
        work(text)
        return time.process_time() - begun

    return all(seconds(large) > max(UNSEEN, LIMIT * seconds(small)) for _ in range(3))


@pytest.mark.parametrize("piece", PIECES)
def test_the_whole_pipeline_is_linear_in_a_text_that_repeats(nlp: Language, piece: str) -> None:
    assert not grows(lambda text: through(nlp, text), piece)


@pytest.mark.parametrize("piece", PAGES)
def test_cleaning_is_linear_in_a_page_that_repeats(piece: str) -> None:
    assert not grows(lambda text: clean(Article("x", text, media="html")), piece)


@pytest.mark.parametrize("piece", PIECES)
def test_every_row_quotes_the_raw_text(nlp: Language, piece: str) -> None:
    raw = f"{SENTENCE}\n{piece * 20}\n{SENTENCE}"
    rows = through(nlp, raw)
    for row in rows.mentions:
        assert raw[row[3] : row[4]] == row[5]


CONFUSING = {
    "right-to-left overrides": "\u202e{}\u202c",
    "zero-width characters": "\u200b{}\ufeff",
    "NUL bytes": "\0{}\0",
    "control characters": "\x1b[31m{}\x07",
    "non-breaking spaces": "\u00a0{}\u00a0",
    "references": "&nbsp;{}&#8203;",
    "emoji": "👨\u200d👩\u200d👧{}🏅",
}


@pytest.mark.parametrize("frame", CONFUSING.values(), ids=CONFUSING)
def test_what_disturbs_hides_nothing(nlp: Language, frame: str) -> None:
    raw = "Sở Y tế tỉnh Nghệ An tặng ".join(("", frame.format("Giấy khen") + " cho 4 tập thể."))
    rows = through(nlp, raw)
    assert [(row[2], row[5]) for row in rows.mentions if row[2] in ("award", "count")] == [
        ("award", "Giấy khen"),
        ("count", "4 tập thể"),
    ]


def test_references_define_nothing_so_they_cannot_explode() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>Xin &b; chào</p>'
    cleaned = clean(Article("x", bomb, media="html"))
    assert "Xin &b; chào" in cleaned.text
    assert len(cleaned.text) < len(bomb)


@pytest.mark.parametrize("media", ["text", "html"])
def test_a_page_deeper_than_any_stack_is_read(media: Media) -> None:
    raw = "<div>" * 50_000 + "Sở tặng giấy khen" + "</div>" * 50_000
    assert "Sở tặng giấy khen" in clean(Article("x", raw, media=media)).text
