"""The teacher: a pretrained encoder, fine-tuned to the hand labels; it sees more than the student and takes longer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from vinhdanh.extract.organizations.learned.limits import Limits
from vinhdanh.extract.organizations.learned.model import INSIDE, LABELS, OUTSIDE, Scores
from vinhdanh.extract.organizations.learned.pieces import Pieces
from vinhdanh.extract.organizations.learned.windows import Window, windows_of
from vinhdanh.extract.organizations.model import Parsed
from vinhdanh.extract.organizations.tokens import Tokens

#: One unit of a log-probability in the whole numbers that are compared, as in the student.
_SCALE = 32
_MOST = 10**5


class Teacher:
    """Scores tokens with the network at `path`; its vocabulary stands in the same file.

    A window is read by itself, on one thread: its scores do not depend on what else the document holds.

    Raises:
        ImportError: ONNX Runtime is not installed.
        FileNotFoundError: there is no file at `path`.
    """

    rule = "organizations.teacher"
    limits = Limits(add=64, drop=96, bound=96)

    def __init__(self, path: Path) -> None:
        self._session = _session(path)
        kept = self._session.get_modelmeta().custom_metadata_map
        self._pieces = Pieces(json.loads(kept["pieces"]), float(kept["unknown"]))
        self.moves = np.zeros((len(LABELS), len(LABELS)), np.int64)
        self.moves[OUTSIDE, INSIDE] = -(10**7)

    def scores(self, tokens: Tokens, names: Sequence[Parsed], sentences: Sequence[tuple[int, int]]) -> Scores:
        """Return the score of each label of each token of `sentences`."""
        parts = [self._read(window) for window in windows_of(self._pieces, tokens, names, sentences)]
        return np.concatenate(parts) if parts else np.zeros((0, len(LABELS)), np.int64)

    def _read(self, window: Window) -> Scores:
        given = {"pieces": window.pieces, "rules": window.rules, "first": window.first}
        (told,) = self._session.run(["scores"], {name: np.array([row], np.int64) for name, row in given.items()})
        gains: npt.NDArray[np.float64] = told[0] - told[0][:, :1]
        return np.clip(np.rint(gains * _SCALE), -_MOST, _MOST).astype(np.int64)


def _session(path: Path) -> Any:
    try:
        import onnxruntime  # noqa: PLC0415
    except ImportError as error:
        message = 'the model "teacher" needs ONNX Runtime: pip install "vinhdanh[accurate]"'
        raise ImportError(message) from error
    if not path.is_file():
        message = f'{path} is missing: "python -m vinhdanh.train teacher" makes it (docs/model-organizations.md)'
        raise FileNotFoundError(message)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


@cache
def load_teacher(path: str = "") -> Teacher:
    """Return the teacher at `path`, by default the one that comes with the package."""
    return Teacher(Path(path or str(files("vinhdanh").joinpath("models/teacher.onnx"))))
