"""What a text says of honours, one line a record, as the tests of this folder write it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import vinhdanh


@pytest.fixture(scope="session")
def says() -> Callable[[str], list[str]]:
    """Return what reads a text as lines like "planned Sở A > Bằng khen > 3 collective"."""
    nlp = vinhdanh.load(exclude=["words"])
    return lambda text: [_written(record) for record in nlp(text)._.awards]


def _written(record) -> str:
    status = "" if record.status == "given" else f"{record.status} "
    award = f"{record.award} {record.grade}".strip()
    number = "" if record.count is None else f"{record.count:g} "
    name = f": {record.recipient}" if record.recipient and record.count is None else ""
    return f"{status}{record.awarder} > {award} > {number}{record.recipient_kind}{name}"
