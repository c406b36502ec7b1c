"""A folder that brat opens: text and labels of each document, and brat's configuration.

It holds the manifest, too, which brat passes over, so that it can be read back. brat keeps a span that goes over a
line break in pieces, one for each line; here it has one start and one end.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files as package_files

from vinhdanh.gold.convert.labelled import Labelled, gold_files, labelled, with_words
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.manifest import MANIFEST
from vinhdanh.gold.standoff import format_standoff, parse_standoff

#: What ends a line for brat, between pieces of a span.
_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_PIECES = re.compile(r"^(T\d+\t\S+ )(\d+) (\d+(?:;\d+ \d+)*;\d+) (\d+)(?=\t|$)", re.MULTILINE)
_CONFIGURATION = ("annotation.conf", "visual.conf", "tools.conf")


def write(documents: Sequence[Labelled]) -> dict[str, bytes]:
    """Return the files of the folder by name; the words stand in the `T` lines, as brat wants them.

    Raises:
        GoldError: an id stands twice or is no name for a file; a label's edge or a note holds a line break.
    """
    problems = [problem for document in documents for problem in _problems(document)]
    if problems:
        raise GoldError(problems)
    files = gold_files(documents)
    files |= {document.path: _in_pieces(document).encode() for document in documents}
    configuration = package_files("vinhdanh.gold") / "brat"
    files |= {name: (configuration / name).read_bytes() for name in _CONFIGURATION}
    return files | {f"{document.row.doc_id}.txt": document.text.encode() for document in documents}


def _problems(document: Labelled) -> Iterator[GoldProblem]:
    for bound in document.standoff.text_bounds:
        edges = document.text[bound.start : bound.start + 1] + document.text[bound.end - 1 : bound.end]
        if len(_LINE.sub("", edges)):
            yield GoldProblem(document.path, bound.line, f"{bound.id} has a line break at its edge")
    for note in document.standoff.notes:
        if len(note.text.splitlines()) > 1:
            yield GoldProblem(document.path, note.line, f"{note.id} holds a line break")


def _in_pieces(document: Labelled) -> str:
    """Return the labels, spans over line breaks in pieces with a blank between their words."""
    lines = format_standoff(with_words(document)).split("\n")
    for number, bound in enumerate(document.standoff.text_bounds):
        pieces = list(_LINE.finditer(document.text, bound.start, bound.end))
        if len(pieces) > 1:
            spans = ";".join(f"{piece.start()} {piece.end()}" for piece in pieces)
            words = " ".join(piece[0] for piece in pieces)
            lines[number] = f"{bound.id}\t{bound.type} {spans}\t{words}"
    return "\n".join(lines)


def _in_one(content: str, text: str) -> str:
    """Return the labels of an `.ann` file with pieces joined that only blanks lie between."""

    def joined(match: re.Match[str]) -> str:
        gaps = [tuple(map(int, gap.split(";"))) for gap in match[3].split()]
        blank = all(text[start:end].isspace() for start, end in gaps)
        return f"{match[1]}{match[2]} {match[4]}" if blank else match[0]

    return _PIECES.sub(joined, content)


def read(files: Mapping[str, bytes], path: str) -> list[Labelled]:
    """Read the files of such a folder, in the order of its manifest; ids are kept.

    Raises:
        GoldError: a file is missing or not understood, or a text is another one than the labelled one.
    """
    documents: list[Labelled] = []
    problems: list[GoldProblem] = []
    try:
        rows = csv.DictReader(io.StringIO(_content(files, MANIFEST, path), newline=""))
        for row in rows:
            try:
                documents.append(_document(files, row, path, rows.line_num))
            except GoldError as error:
                problems.extend(error.problems)
    except GoldError as error:
        problems.extend(error.problems)
    if problems:
        raise GoldError(problems)
    return documents


def _document(files: Mapping[str, bytes], row: dict[str, str], path: str, line: int) -> Labelled:
    doc_id, upto = row.get("doc_id", ""), row.get("upto")
    if upto and not upto.isdecimal():
        raise GoldError([GoldProblem(f"{path}/{MANIFEST}", line, f"upto is a number of characters, not {upto!r}")])
    text = _content(files, f"{doc_id}.txt", path)
    labels = _in_one(_content(files, f"{doc_id}.ann", path), text)
    standoff = parse_standoff(labels, f"{path}/{doc_id}.ann")
    cells = {**row, "upto": int(upto) if upto else None}
    return labelled(cells, text, standoff, f"{path}/{MANIFEST}", line)


def _content(files: Mapping[str, bytes], name: str, path: str) -> str:
    try:
        return files[name].decode()
    except KeyError:
        raise GoldError([GoldProblem(f"{path}/{name}", 0, "the file is missing")]) from None
    except UnicodeDecodeError as error:
        raise GoldError([GoldProblem(f"{path}/{name}", 0, f"not UTF-8: {error.reason}")]) from error
