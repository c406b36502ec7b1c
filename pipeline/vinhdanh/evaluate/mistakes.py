"""The mistakes in their text: sorted by kind, gold and predicted side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vinhdanh.evaluate.facts import KINDS, Mistake
from vinhdanh.evaluate.score import is_secret
from vinhdanh.gold.model import GoldDocument

#: How many characters are shown on each side of what is marked, and how many of a long marked stretch.
_CONTEXT = 100
_LONGEST = 600
_SORTS = ("boundary", "missed", "spurious", "wrong kind")
_SUBJECTS = (*KINDS, "record")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a text with one part marked; blanks are one each, and cut ends have an ellipsis."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One mistake in its text; `anchor` is unique on a page. A side that has nothing is None."""

    anchor: str
    mistake: Mistake
    gold: Excerpt | None
    predicted: Excerpt | None


@dataclass(frozen=True, slots=True)
class Group:
    """All mistakes of one kind, by document and place."""

    anchor: str
    title: str
    exhibits: tuple[Exhibit, ...]


def groups(mistakes: Iterable[Mistake], documents: Iterable[GoldDocument]) -> list[Group]:
    """Return the mistakes by kind of error, mentions before records; none of a document of the split `test`."""
    texts = {document.doc_id: document.text for document in documents if not is_secret(document.split)}
    sorted_out: dict[tuple[str, str], list[Mistake]] = {}
    for mistake in mistakes:
        if mistake.doc_id in texts:
            sorted_out.setdefault((mistake.subject, mistake.sort), []).append(mistake)
    return [_group(*key, sorted_out[key], texts) for key in sorted(sorted_out, key=_rank)]


def describe(mistakes: Iterable[Mistake], documents: Sequence[GoldDocument]) -> Iterator[str]:
    """Yield one line for each mistake, for a terminal."""
    for group in groups(mistakes, documents):
        for exhibit in group.exhibits:
            mistake = exhibit.mistake
            sides = (("gold", exhibit.gold, mistake.gold_shown), ("found", exhibit.predicted, mistake.predicted_shown))
            said = "; ".join(f"{name} [{part.marked}] = {shown}" for name, part, shown in sides if part is not None)
            start = (mistake.gold or mistake.predicted or (0, 0))[0]
            yield f"{group.title}: {mistake.doc_id}:{start}: {said}"


def excerpt(text: str, span: tuple[int, int]) -> Excerpt:
    """Return the characters `span` of `text` in their context."""
    start, end = span
    first, last = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    marked = text[start:end]
    if len(marked) > _LONGEST:
        marked = f"{marked[: _LONGEST // 2]} … {marked[-_LONGEST // 2 :]}"
    return Excerpt(
        _plain("…" * (first > 0) + text[first:start]), _plain(marked), _plain(text[end:last] + "…" * (last < len(text)))
    )


def _group(subject: str, sort: str, mistakes: list[Mistake], texts: dict[str, str]) -> Group:
    anchor = _slug(f"{subject} {sort}")
    mistakes.sort(key=lambda mistake: (mistake.doc_id, mistake.gold or mistake.predicted or (0, 0)))
    exhibits = []
    for number, mistake in enumerate(mistakes, 1):
        sides = [excerpt(texts[mistake.doc_id], span) if span else None for span in (mistake.gold, mistake.predicted)]
        exhibits.append(Exhibit(f"{anchor}-{number}", mistake, *sides))
    return Group(anchor, f"{subject}: {sort}", tuple(exhibits))


def _rank(key: tuple[str, str]) -> tuple[int, int, str]:
    subject, sort = key
    return _SUBJECTS.index(subject), _SORTS.index(sort) if sort in _SORTS else len(_SORTS), sort


def _slug(text: str) -> str:
    return re.sub(r"\W+", "-", text)


def _plain(text: str) -> str:
    """Return `text` with each run of blanks as one, the outer ones kept."""
    return re.sub(r"\s+", " ", text)
