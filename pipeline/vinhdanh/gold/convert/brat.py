"""A folder that brat opens: text and labels of each document, and brat's configuration.

It holds the manifest, too, which brat passes over, so that it can be read back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from importlib.resources import files as package_files

from vinhdanh.gold.convert.labelled import Labelled, gold_files, labelled
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.gold.manifest import MANIFEST
from vinhdanh.gold.standoff import parse_standoff

_CONFIGURATION = ("annotation.conf", "visual.conf")


def write(documents: Sequence[Labelled]) -> dict[str, bytes]:
    """Return the files of the folder by name; the words stand in the `T` lines, as brat wants them.

    Raises:
        GoldError: an id stands twice or is no name for a file.
    """
    files = gold_files(documents)
    configuration = package_files("vinhdanh.gold") / "brat"
    files |= {name: (configuration / name).read_bytes() for name in _CONFIGURATION}
    return files | {f"{document.row.doc_id}.txt": document.text.encode() for document in documents}


def read(files: Mapping[str, bytes], path: str) -> list[Labelled]:
    """Read the files of such a folder, in the order of its manifest; labels are kept line for line.

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
    standoff = parse_standoff(_content(files, f"{doc_id}.ann", path), f"{path}/{doc_id}.ann")
    cells = {**row, "upto": int(upto) if upto else None}
    return labelled(cells, text, standoff, f"{path}/{MANIFEST}", line)


def _content(files: Mapping[str, bytes], name: str, path: str) -> str:
    try:
        return files[name].decode()
    except KeyError:
        raise GoldError([GoldProblem(f"{path}/{name}", 0, "the file is missing")]) from None
    except UnicodeDecodeError as error:
        raise GoldError([GoldProblem(f"{path}/{name}", 0, f"not UTF-8: {error.reason}")]) from error
