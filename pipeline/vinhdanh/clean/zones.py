"""The parts of a scraped page that has no markup left: which lines are the article and which are furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from vinhdanh.knowledge import load_toml
from vinhdanh.scanner import Scanner
from vinhdanh.segment.sentences import split_sentences
from vinhdanh.view import ARTICLE_ZONES, Zone, fold

#: A paragraph of running text is at least this long, in characters.
_PARAGRAPH = 120
#: A caption with its credit is at most this many sentences.
_CAPTION_SENTENCES = 2
#: What the people and deeds in a photo look like at the beginning of an unpunctuated line.
_PHOTO = re.compile(
    r"(?:các (?:đại biểu|đồng chí|tập thể|cá nhân)|đồng chí|đ/c|đại diện|lãnh đạo|ông|bà|chủ tịch|phó chủ tịch|"
    r"bí thư|giám đốc|trao|tặng)\b|.{0,200}\b(?:trao|tặng|nhận|chụp ảnh|chúc mừng)\b"
)
_CREDIT = Scanner(r"\bảnh\s*:")
#: Who is credited: up to a bracket, or the capitalised words before one that begins a sentence of its own.
_CREDITED = regex.compile(
    r"[^()\n]{0,60}\)\.?|\s*[\p{Lu}\d][\p{L}\d./+&-]*+(?:\s+[\p{Lu}\d][\p{L}\d./+&-]*+){0,12}?(?=\s+\p{Lu}\p{L}*+,?\s+\p{Ll})"
)
_NAME = regex.compile(r"\p{Lu}\p{L}*(?:\.\s?\p{Lu}\p{L}*)?(?:[\s,-]+[(]?\p{Lu}\p{L}*[)]?){0,5}\.?$")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    norm: str

    @property
    def is_paragraph(self) -> bool:
        return len(self.text) >= _PARAGRAPH or (len(self.text) >= 60 and self.text[-1] in '.!?…”"')

    @property
    def is_closed(self) -> bool:
        return self.text[-1] in '.!?…:;,”"»)'


@dataclass(frozen=True, slots=True)
class _Patterns:
    tail: list[tuple[re.Pattern[str], str]]
    line: list[tuple[re.Pattern[str], str]]
    dateline: list[re.Pattern[str]]
    caption: list[re.Pattern[str]]


@cache
def _patterns() -> _Patterns:
    plain = load_toml("zones")["plain"]

    def compiled(name: str) -> list[re.Pattern[str]]:
        return [re.compile(row["pattern"]) for row in plain[name]]

    tail, lines = ([(re.compile(row["pattern"]), row["zone"]) for row in plain[name]] for name in ("tail", "line"))
    return _Patterns(tail, lines, compiled("dateline"), compiled("caption"))


def find_zones(text: str, marked: Sequence[Zone] = ()) -> list[Zone]:
    """Return the zones of clean `text`, in order, without gaps between the first and the last line.

    Text in one piece, as some crawlers give it, is all body, except for sentences that a photo credit follows.

    Args:
        text: clean text.
        marked: zones that are known, in order; where they say "body", what the lines look like decides.
    """
    lines = list(_lines(text))
    given = _given(lines, marked)
    kinds = _kinds(lines, [max(parts, key=_length).kind if parts else "" for parts in given])
    zones: list[Zone] = []
    for line, kind, parts in zip(lines, kinds, given, strict=True):
        for part in parts:
            _append(zones, part.start, part.end, part.kind)
        captions = _inline_captions(line) if kind in ("body", "lead") and _CREDIT.search(line.norm) else []
        position = line.start
        for start, end in [] if parts else captions:
            _append(zones, position, start, kind)
            _append(zones, start, end, "caption")
            position = end
        _append(zones, position, line.end, kind)
    return zones


def _given(lines: Sequence[_Line], marked: Sequence[Zone]) -> list[list[Zone]]:
    """Return for each line the known zones that lie in it, or nothing where a part of it is "body"."""
    given: list[list[Zone]] = []
    at = 0
    for line in lines:
        parts: list[Zone] = []
        while at < len(marked) and marked[at].start < line.end:
            zone = marked[at]
            if zone.end > line.start:
                parts.append(Zone(max(zone.start, line.start), min(zone.end, line.end), zone.kind))
            if zone.end > line.end:
                break
            at += 1
        given.append([] if any(part.kind == "body" for part in parts) else parts)
    return given


def _length(zone: Zone) -> int:
    return zone.end - zone.start


def _lines(text: str) -> Iterator[_Line]:
    for match in re.finditer(r"[^\n]+", text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            yield _Line(start, start + len(stripped), stripped, fold(stripped))


def _append(zones: list[Zone], start: int, end: int, kind: str) -> None:
    if end <= start:
        return
    if zones and zones[-1].kind == kind:
        zones[-1] = Zone(zones[-1].start, end, kind)
    else:
        zones.append(Zone(zones[-1].end if zones else 0, end, kind))


def _kinds(lines: list[_Line], kinds: list[str]) -> list[str]:
    """Return the zone of each line, those that are known already included."""
    patterns = _patterns()
    own = (index for index, line in enumerate(lines) if line.is_paragraph and kinds[index] in ("", "lead"))
    first = next(own, len(lines))
    _mark_tail(lines, kinds, first, patterns)
    for index, line in enumerate(lines):
        kinds[index] = kinds[index] or _kind_of_line(line, patterns)
    _mark_head(lines, kinds, first)
    _mark_unpunctuated_captions(lines, kinds, first)
    _mark_byline(lines, kinds)
    return [kind or "body" for kind in kinds]


def _mark_tail(lines: list[_Line], kinds: list[str], first: int, patterns: _Patterns) -> None:
    """Mark what stands below a heading of furniture: to the end, or above the article to its first paragraph."""
    below = ""
    for index, line in enumerate(lines):
        if index == first:
            below = ""
        if not kinds[index] and len(line.text) <= 60:
            below = next((zone for pattern, zone in patterns.tail if pattern.search(line.norm)), below)
        kinds[index] = kinds[index] or below


def _kind_of_line(line: _Line, patterns: _Patterns) -> str:
    if len(line.text) > 400:
        return ""
    if any(pattern.search(line.norm) for pattern in patterns.dateline):
        return "dateline"
    for pattern, zone in patterns.line:
        if pattern.search(line.norm):
            return zone
    if _says_itself_twice(line.text):
        return "caption"
    is_caption = any(pattern.search(line.norm) for pattern in patterns.caption)
    return "caption" if is_caption and len(list(split_sentences(line.text))) <= _CAPTION_SENTENCES else ""


def _says_itself_twice(text: str) -> bool:
    """Tell whether the line is the same sentence two times: alternative text and caption of one photo."""
    half = len(text) // 2
    return len(text) > 40 and text[:half].strip(" .") == text[half:].strip(" .")


def _mark_head(lines: list[_Line], kinds: list[str], first: int) -> None:
    """Mark title and lead: the short lines above the first paragraph, and that paragraph."""
    if len(lines) < 2:
        return
    titled, led = "title" in kinds, "lead" in kinds
    titles = [] if titled else [index for index in range(min(first, len(lines))) if not kinds[index]]
    if (
        not titled
        and first == 0
        and not kinds[0]
        and not lines[0].text.endswith((".", "…"))
        and len(lines[0].text) < 250
    ):
        titles = [0]
        first = next((at for at in range(1, len(lines)) if lines[at].is_paragraph), len(lines))
    for index in range(1, min(first, len(lines))):
        if kinds[index] == "caption" and kinds[index - 1] == "related":
            kinds[index] = "related"
    for index in titles[:4]:
        kinds[index] = "title"
    if not led and first < len(lines) and not kinds[first] and first + 1 < len(lines):
        kinds[first] = "lead"


def _mark_unpunctuated_captions(lines: list[_Line], kinds: list[str], first: int) -> None:
    """Mark lines between paragraphs that describe a photo: no full stop, and a deed or the title said again."""
    titles = {line.norm.rstrip(" .") for line, kind in zip(lines, kinds, strict=True) if kind == "title"}
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if kinds[index] or line.is_closed or line.text[0] in "-+•*–" or line.text[0].isdigit():
            continue
        repeats_title = line.norm in titles
        if repeats_title or (30 <= len(line.text) <= 300 and _PHOTO.match(line.norm)):
            kinds[index] = "caption"


def _mark_byline(lines: list[_Line], kinds: list[str]) -> None:
    """Mark the author's name: the last line of the article if it is nothing but a name."""
    last = next(
        (index for index in reversed(range(len(lines))) if not kinds[index] or kinds[index] in ARTICLE_ZONES), -1
    )
    for index in range(max(last - 1, 1), last + 1):
        line = lines[index]
        if not kinds[index] and len(line.text) <= 50 and _NAME.match(line.text):
            kinds[index] = "byline"


def _inline_captions(line: _Line) -> list[tuple[int, int]]:
    """Return the sentences that a photo credit ("Ảnh: ...") closes or follows, up to the end of the credit."""
    found: list[tuple[int, int]] = []
    sentences = [(line.start + start, line.start + end) for start, end in split_sentences(line.text)]
    for index, (start, end) in enumerate(sentences):
        credit = _CREDIT.search(line.norm, start - line.start, end - line.start)
        if credit is None:
            continue
        name = _CREDITED.match(line.text, credit.end(), end - line.start)
        last = line.start + name.end() if name else end
        opens = credit.start() + line.start - start <= 2
        if opens and index:
            found.append((sentences[index - 1][0], last))
        elif not opens:
            found.append((start, last))
    return found
