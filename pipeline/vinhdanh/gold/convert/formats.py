"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from vinhdanh.gold.convert import brat, docbin, doccano, labelstudio
from vinhdanh.gold.convert.labelled import Labelled


@dataclass(frozen=True, slots=True)
class Format:
    """How documents become files and come back.

    `write` returns the content of every file by name. `read` takes files in the same way and a name for messages;
    it needs only the file `main`, or, where that is empty, all of the folder. Both raise `GoldError`.
    """

    main: str
    write: Callable[[Sequence[Labelled]], dict[str, bytes]]
    read: Callable[[Mapping[str, bytes], str], list[Labelled]]


FORMATS: dict[str, Format] = {
    "brat": Format("", brat.write, brat.read),
    "labelstudio": Format(labelstudio.TASKS, labelstudio.write, labelstudio.read),
    "doccano": Format(doccano.DOCUMENTS, doccano.write, doccano.read),
    "docbin": Format(docbin.DOCS, docbin.write, docbin.read),
}
