"""From pretrained weights, texts and labelled sentences to the file of the teacher."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.train.e5 import E5File, packaged
from vinhdanh.train.encoder import pretrained
from vinhdanh.train.export import write_teacher
from vinhdanh.train.labels import Lesson
from vinhdanh.train.tuning import Tuning, examples_of, tune
from vinhdanh.train.vocabulary import cut_pieces

#: How many of the layers of the pretrained network are kept: all.
LAYERS = 12


def make_teacher(
    documents: Iterable[Tokens], lessons: Sequence[Lesson], out: Path, told: Callable[[str], None]
) -> None:
    """Write the teacher that `lessons` teach to `out`; `documents` choose the pieces of its vocabulary."""
    file = E5File(packaged())
    pieces, tuning = cut_pieces(file, documents), Tuning()
    encoder = pretrained(file, pieces, LAYERS, tuning.seed)
    tune(encoder, examples_of(pieces, lessons), tuning, told)
    write_teacher(encoder, pieces, out)
