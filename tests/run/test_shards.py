"""The stream of a run is cut into shards that hold each document once, whatever is done already."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.read.article import Article
from vinhdanh.run.shards import Done, InputChangedError, cut, make_shard

ITEMS = [Article(str(number), f"Bài {number}.") for number in range(12)]


def done(*ranges: tuple[int, int]) -> dict[int, Done]:
    return {start: Done(end, make_shard(start, ITEMS[start:end]).digest, 1) for start, end in ranges}


def ranges(size: int, finished: dict[int, Done], items: list[Article] = ITEMS) -> list[tuple[int, int]]:
    return [(shard.start, shard.end) for shard in cut(items, size, finished)]


def test_a_stream_is_cut_by_number_of_documents() -> None:
    assert ranges(5, {}) == [(0, 5), (5, 10), (10, 12)]


def test_what_is_done_is_left_out() -> None:
    assert ranges(5, done((0, 3), (4, 6))) == [(3, 4), (6, 11), (11, 12)]


def test_a_shard_of_long_documents_has_fewer_of_them() -> None:
    long = [Article(str(number), "a" * 300_000) for number in range(5)]
    assert ranges(100, {}, long) == [(0, 2), (2, 4), (4, 5)]


@given(st.integers(1, 13), st.sets(st.integers(0, 12), min_size=2), st.integers(0, 1))
def test_every_document_is_in_one_shard(size: int, cuts: set[int], odd: int) -> None:
    places = sorted(cuts)
    finished = done(*list(pairwise(places))[odd::2])
    covered = [number for start, shard in finished.items() for number in range(start, shard.end)]
    covered += [number for start, end in ranges(size, finished) for number in range(start, end)]
    assert sorted(covered) == list(range(12))


@pytest.mark.parametrize("field", ["doc_id", "raw", "published"])
def test_a_document_that_changed_is_noticed(field: str) -> None:
    changed = [*ITEMS[:4], Article(**{"doc_id": "4", "raw": "Bài 4.", field: "khác"}), *ITEMS[5:]]
    with pytest.raises(InputChangedError, match="documents 4 to 6"):
        ranges(5, done((3, 6)), changed)


@pytest.mark.parametrize("left", [3, 5])
def test_documents_that_are_gone_are_noticed(left: int) -> None:
    with pytest.raises(InputChangedError):
        ranges(5, done((4, 6)), ITEMS[:left])


def test_documents_behind_what_is_done_may_change() -> None:
    assert ranges(5, done((0, 6)), ITEMS[:7]) == [(6, 7)]


def test_the_halves_of_a_shard_are_the_shard() -> None:
    shard = make_shard(3, ITEMS[3:8])
    first, second = shard.halves()
    assert (first.start, first.end, second.start, second.end) == (3, 5, 5, 8)
    assert first.items + second.items == shard.items
    assert first.digest == make_shard(3, ITEMS[3:5]).digest
