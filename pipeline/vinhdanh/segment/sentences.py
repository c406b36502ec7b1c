"""Sentence boundaries in Vietnamese news, by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

#: What may follow a full stop without ending the sentence, lower case: titles, units of address, initials.
_ABBREVIATIONS = frozenset(
    "tp tx tt q p h x tx th ths ts tskh pgs gs bs bsck ks cn nsnd nsưt ngnd ngưt ô b đ/c đc mr mrs ms dr st "
    "bscki bsckii bsck1 bsck2 bsnt ck cki ckii ck1 ck2 ds dscki dsckii t.ư tr vd no nxb c t.p v.v tel đt sđt ng".split()
)
#: Titles that others stand glued before: "PGS.TS. Lê Văn Hải".
_TITLES = frozenset({"ts", "ths", "bs", "pgs", "gs", "tskh", "bscki", "bsckii", "cki", "ckii", "ck1", "ck2"})
_CANDIDATE = regex.compile(
    r"""
    (?P<stop>(?<![.!?…])[.!?…]++["”’»)\]]*+)  # closing punctuation, a run of it as a whole
    (?:\s+(?=["“‘«(\[\-–—•+*]*\s*[^\W_])  # blank, then the beginning of a word
      |(?=\p{Lu}\p{L}+\s\p{L}))  # or a sentence glued on: "nhân dân.Tại hội"
    |\n\s*                              # or the end of a line
    """,
    regex.VERBOSE,
)
#: No sentence of the news is longer; what seems to be is cut between words, so that no later stage, whose work may
#: grow faster than a sentence does, ever sees one.
LONGEST = 2_000
_LAST_WORD = re.compile(r"[^\W_](?:[\w./])*$")


#: Before a capital letter that is a rank, a class or a number, no initial: "trao 6 giải B. Trong đó", "lần thứ V. Sau".
_CLASS = re.compile(r"(?<!\w)(?:[Gg]iải|hạng|loại|khối|nhóm|bảng|gan|thứ|khóa|khoá|quý) [\"“‘']?\Z")


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of `text`, without the blanks around it.

    A line break always ends a sentence: scraped news puts each paragraph, caption and headline on its own line.

    >>> text = "Ông A. dự. Hôm nay TP. Hà Nội mưa.\\nTin khác"
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['Ông A. dự.', 'Hôm nay TP. Hà Nội mưa.', 'Tin khác']
    """
    start = 0
    for match in _CANDIDATE.finditer(text):
        if match["stop"] and "\n" not in match.group() and not _ends_sentence(text, match):
            continue
        end = match.end("stop") if match["stop"] else match.start()
        yield from _cut(text, start, end)
        start = match.end()
    yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without the blanks around it, in pieces if it is too long."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        middle = blank if blank > 0 else start + LONGEST
        yield from _trimmed(text, start, middle)
        start = middle
    yield from _trimmed(text, start, end)


def _ends_sentence(text: str, match: regex.Match[str]) -> bool:
    following = text[match.end() : match.end() + 3].lstrip('"“‘«([-–—•+* ')
    if following and following[0].islower():
        return False
    if match["stop"] != ".":
        return True
    glued = match.end() == match.end("stop")
    before = _LAST_WORD.search(text, max(0, match.start() - 24), match.start())
    if before is None:
        return True
    word = before.group()
    if glued and (len(word) < 2 or not word.islower()):
        return False
    is_initial = len(word) == 1 and word.isupper()
    if is_initial and _CLASS.search(text, max(0, before.start() - 8), before.start()) is not None:
        return True
    is_item_number = len(word) <= 2 and word.isdigit() and _opens_line(text, before.start())
    said = word.lower()
    is_title = "." in said and said.rpartition(".")[2] in _TITLES
    return not (is_initial or is_item_number or is_title or said in _ABBREVIATIONS)


def _opens_line(text: str, offset: int) -> bool:
    """Tell whether `offset` is where a numbered item ("1. ...") begins."""
    return offset == 0 or text[offset - 1] == "\n"


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
