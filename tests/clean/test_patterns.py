"""No pattern of ours backtracks without end, whatever a text repeats.

A pattern that is tried at every place may take the square of the length: none sees more than a sentence or a line,
which are bounded, and `test_hostile_texts` shows that whole texts take linear time. What takes more is found here.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
import regex

import vinhdanh
from vinhdanh.clean import credits, spacing
from vinhdanh.knowledge import load_toml
from vinhdanh.pipeline import load
from vinhdanh.view import fold

PIECES = [
    "a", "A", "1", " ", "\n", ".", ",", "-", "(", ")", '"', "“", "&", "&amp;", "<", "=", "á", "ä", "|", "/", ":", "%",
    "1.", "1,", "1 ", "1/", "a ", "A ", "A.", "a, ", "A, ", "(a", "a)", "a-", "a\n", " \n", "1.1/", "ngày ", "ngày 1",
    "năm 2020 ", "từ 1 đến ", "một ", "trăm ", "và ", "của ", "cho ", "ảnh: ", "ảnh ", "giải ", "giải nhất ", "trao ",
    "Sở ", "Sở Y tế ", "tin khác\n", "xem thêm: ", "a |", "Ã¡", "tröôøng ", "häc ", "a\u0301", "\u200b", "\u00a0",
]  # fmt: skip
SMALL, FACTOR = 500, 4
#: Seconds below which nothing is wrong yet, and how many times as long the longer text may take.
UNSEEN, LIMIT = 0.05, 30


def patterns() -> Iterator[tuple[str, Any]]:
    """Yield every pattern that a module keeps, and every one that is made from data of cleaning, with a name."""
    load()
    for module in pkgutil.walk_packages(vinhdanh.__path__, "vinhdanh."):
        # importing what workers are forked from would load it, and take interrupts away from this process
        if ".train" in module.name or module.name.endswith(("__main__", ".run.loaded")):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern | regex.Pattern):
                yield f"{module.name}.{name}", value
    for group, rows in [*load_toml("zones")["plain"].items(), ("names", load_toml("zones")["html"]["names"])]:
        for number, row in enumerate(rows):
            yield f"zones.{group}.{number}", re.compile(row["pattern"])
    for kind in ("superfluous", "spread", "quoted", "behind", "before"):
        for number, pattern in enumerate(spacing.patterns(kind)):
            yield f"spacing.{kind}.{number}", pattern
    yield "credits.opening", credits.patterns().opening
    yield "credits.closing", credits.patterns().closing


PATTERNS = dict(patterns())


def seconds(pattern: Any, text: str) -> float:
    begun = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begun


def is_slow(pattern: Any, piece: str) -> bool:
    small, large = (piece * (size // len(piece)) for size in (SMALL, SMALL * FACTOR))
    if isinstance(pattern.pattern, bytes):
        small, large = small.encode(), large.encode()  # type: ignore[assignment]
    # A machine that is busy makes one measurement long, not all of them.
    return all(seconds(pattern, large) > max(UNSEEN, LIMIT * seconds(pattern, small)) for _ in range(3))


@pytest.mark.parametrize("name", PATTERNS)
def test_no_repetition_is_a_trap(name: str) -> None:
    assert [piece for piece in PIECES for text in {piece, fold(piece)} if is_slow(PATTERNS[name], text)] == []


def test_there_are_patterns() -> None:
    assert len(PATTERNS) > 50
