"""Values of Python as Arrow arrays.

`pyarrow.array` does the same, but imports pandas to see whether it is given a series: a quarter of a second, and 50 MB
in every worker.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa

_EPOCH = date(1970, 1, 1).toordinal()


def arrow_array(values: Sequence[Any], kind: pa.DataType) -> pa.Array[Any]:
    """Return `values`, of which any may be None, as an array of strings, bytes, whole numbers, numbers or days.

    Raises:
        UnicodeEncodeError: a string is no Unicode text.

    >>> arrow_array(["a", None], pa.string()).to_pylist(), arrow_array([date(2020, 1, 2)], pa.date32()).to_pylist()
    (['a', None], [datetime.date(2020, 1, 2)])
    """
    validity = None
    if None in values:
        known = np.fromiter((value is not None for value in values), bool, len(values))
        validity = pa.py_buffer(np.packbits(known, bitorder="little").tobytes())
    buffers = _texts(values, kind) if pa.types.is_string(kind) or pa.types.is_binary(kind) else [_fixed(values, kind)]
    return pa.Array.from_buffers(kind, len(values), [validity, *buffers])


def _texts(values: Sequence[Any], kind: pa.DataType) -> list[pa.Buffer]:
    texts = (value or b"" for value in values) if pa.types.is_binary(kind) else ((v or "").encode() for v in values)
    pieces = list(texts)
    offsets = np.zeros(len(pieces) + 1, np.int32)
    np.cumsum(np.fromiter(map(len, pieces), np.int32, len(pieces)), out=offsets[1:])
    return [pa.py_buffer(offsets.tobytes()), pa.py_buffer(b"".join(pieces))]


def _fixed(values: Sequence[Any], kind: pa.DataType) -> pa.Buffer:
    if pa.types.is_date(kind):
        days = (0 if day is None else day.toordinal() - _EPOCH for day in values)
        return pa.py_buffer(np.fromiter(days, np.int32, len(values)).tobytes())
    numbers = (0 if value is None else value for value in values)
    return pa.py_buffer(np.fromiter(numbers, np.dtype(kind.to_pandas_dtype()), len(values)).tobytes())
