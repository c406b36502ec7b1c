"""Spans that overlap a given one: the same ones that looking at each would find."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.extract.organizations.learned.overlaps import Overlaps


class Span(NamedTuple):
    start: int
    end: int


spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 9))


@given(st.lists(spans, max_size=20), spans)
def test_all_that_share_a_token_and_no_others(items: list[Span], asked: Span) -> None:
    wanted = [item for item in items if set(range(*item)) & set(range(*asked))]
    assert sorted(Overlaps(items).of(*asked)) == sorted(wanted)


def test_nothing_among_nothing() -> None:
    assert Overlaps[Span]([]).of(0, 9) == []
