"""A processed `Doc` for the terminal: the text with its mentions marked, and its award records."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text
from spacy.tokens import Doc

from vinhdanh.document import get_mentions
from vinhdanh.values import SPAN_GROUPS, AwardRecord, CountValue, MentionKind
from vinhdanh.view import ARTICLE_ZONES, Zone
from vinhdanh.write.rows import document_rows
from vinhdanh.write.schema import MENTIONS
from vinhdanh.write.text import count_text

_STYLES: dict[MentionKind, str] = {
    "organization": "cyan",
    "date": "green",
    "count": "yellow",
    "award": "magenta",
}
_STATUS_STYLES = {"given": "bold", "planned": "dim", "criterion": "dim", "denied": "red"}
_COLUMNS = ("#", "status", "awarder", "award", "number", "recipient", "when")
_NUMBERS = frozenset({"#", "number"})

_Spot = tuple[int, int, MentionKind]


def legend(*, coloured: bool) -> Text:
    """Return a line that says which mark stands for which kind."""
    if not coloured:
        return Text("marks: [text|kind], one inside the other where mentions overlap\n")
    line = Text()
    for kind, style in _STYLES.items():
        line.append(kind, style=style).append("  ")
    return line.append("underlined: inside another mention\n", style="underline")


def marked_text(doc: Doc, *, coloured: bool, zones: bool) -> Text:
    """Return the clean text of `doc` with its mentions in colour, or in brackets.

    Args:
        doc: a processed document.
        coloured: colours if true, `[text|kind]` if false.
        zones: begin each part of the page with its name.
    """
    spots = [(mention.start, mention.end, kind) for kind in SPAN_GROUPS for mention in get_mentions(doc, kind)]
    # Outer mentions first: what is drawn later lies on top, so that inner ones stay visible.
    spots.sort(key=lambda spot: (spot[0], -spot[1]))
    whole = _colour(doc, spots) if coloured else Text(doc.text)
    inserts = [] if coloured else list(_brackets(spots))
    if zones:
        inserts += [(_first_letter(doc.text, zone), -1, f"<{zone.kind}> ") for zone in doc._.view.zones]
    return _with_inserts(whole, inserts)


def _first_letter(text: str, zone: Zone) -> int:
    """Return the offset of the first character of `zone` that is no blank."""
    inside = text[zone.start : zone.end]
    return zone.start + len(inside) - len(inside.lstrip())


def _colour(doc: Doc, spots: list[_Spot]) -> Text:
    text = Text(doc.text)
    for zone in doc._.view.zones:
        if zone.kind not in ARTICLE_ZONES:
            text.stylize("dim", zone.start, zone.end)
    reach = 0
    for start, end, kind in spots:
        text.stylize(_STYLES[kind] + (" underline" if start < reach else ""), start, end)
        reach = max(reach, end)
    return text


def _brackets(spots: list[_Spot]) -> Iterator[tuple[int, int, str]]:
    """Yield (offset, rank, mark): at one offset, closing marks come before opening ones, and nest."""
    for order, (start, end, kind) in enumerate(spots):
        yield start, order + len(spots), "["
        yield end, len(spots) - 1 - order, f"|{kind}]"


def _with_inserts(text: Text, inserts: list[tuple[int, int, str]]) -> Text:
    result, position = Text(), 0
    for offset, _, mark in sorted(inserts):
        result.append_text(text[position:offset]).append(mark, style="bold" if mark[-1] == " " else "dim")
        position = offset
    return result.append_text(text[position:])


def record_table(doc: Doc) -> Table | Text:
    """Return the award records of `doc` as a table, or a line that says that there are none."""
    if not doc._.awards:
        return Text("no award record")
    table = Table(title="award records", title_justify="left")
    for column in _COLUMNS:
        table.add_column(column, overflow="fold", justify="right" if column in _NUMBERS else "left")
    for ordinal, record in enumerate(doc._.awards):
        cells = (str(ordinal), *_cells(record, doc._.view.zone_at(record.start)))
        table.add_row(*map(Text, cells), style=_STATUS_STYLES[record.status])
    return table


def _cells(record: AwardRecord, zone: str) -> tuple[str, ...]:
    repeats = "" if record.repeats is None else f"repeats {record.repeats}"
    doubt = record.implausible and f"implausible: {record.implausible}"
    implied = record.implied_awarder and f"(by law: {record.implied_awarder})"
    return (
        _lines(record.status, "" if zone == "body" else f"({zone})", repeats, doubt),
        record.awarder or implied,
        f"{record.award} {record.grade}".rstrip(),
        _count(record),
        _recipient(record),
        _lines(record.date, record.period and f"for {record.period}"),
    )


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _recipient(record: AwardRecord) -> str:
    """Return the recipient's name and kind; not the noun that a number counts, which the marked text shows."""
    is_noun = record.count is not None and not record.recipient[:1].isupper()
    return record.recipient_kind if is_noun or not record.recipient else f"{record.recipient} ({record.recipient_kind})"


def _count(record: AwardRecord) -> str:
    if record.count is None and record.count_low is None and record.count_high is None:
        return ""
    return count_text(CountValue(record.count, record.count_low, record.count_high, record.count_modifier or "exact"))


def value_table(doc: Doc) -> Table:
    """Return every mention of `doc` in the order of the text, with its value and the rule that found it."""
    table = Table(title="mentions", title_justify="left")
    for column in ("kind", "text", "value", "rule"):
        table.add_column(column, overflow="fold")
    for row in document_rows(doc).mentions:
        cells = dict(zip(MENTIONS.names, row, strict=True))
        shown = (cells["kind"], " ".join(cells["text"].split()), cells["value"] or "", cells["rule"])
        table.add_row(*map(Text, shown), style=_STYLES[cells["kind"]])
    return table
