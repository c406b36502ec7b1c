"""Shards over which processes die are tried again, halved, and their deadly documents given up."""

from __future__ import annotations

from collections import Counter
from types import TracebackType
from typing import Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.read.article import Article, ReadError
from vinhdanh.run import EngineError
from vinhdanh.run.engine import Result
from vinhdanh.run.schedule import TRIES, processed
from vinhdanh.run.shards import Shard, cut
from vinhdanh.run.work import Processed

ITEMS = [Article(str(number), f"Bài {number}.") for number in range(20)]


class Mortal:
    """An engine whose processes die over certain documents, the last shard first."""

    def __init__(self, deadly: set[str], accidents: int = 0) -> None:
        self.deaths: Counter[str] = Counter()
        self._deadly, self._accidents = deadly, accidents
        self._shards: list[Shard] = []

    def room(self) -> bool:
        return len(self._shards) < 3

    def submit(self, shard: Shard) -> None:
        self._shards.append(shard)

    def wait(self) -> list[Result]:
        if not self._shards:
            return []
        shard = self._shards.pop()
        if self._accidents:
            self._accidents -= 1
            return [(shard, None)]
        killers = [item.doc_id for item in shard.items if isinstance(item, Article) and item.doc_id in self._deadly]
        self.deaths.update(killers)
        return [(shard, None if killers else Processed(b"", ()))]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def outcome(engine: Mortal) -> tuple[list[str], list[str]]:
    """Return the ids of the documents done, and of those given up."""
    shards = sorted((shard for shard, _ in processed(engine, cut(ITEMS, 8, {}))), key=lambda shard: shard.start)
    items = [item for shard in shards for item in shard.items]
    assert [item.doc_id for item in items] == [item.doc_id for item in ITEMS]
    given_up = [item for item in items if isinstance(item, ReadError)]
    assert {(item.stage, item.error) for item in given_up} <= {("run", "WorkerDied")}
    return [item.doc_id for item in items if isinstance(item, Article)], [item.doc_id for item in given_up]


@given(st.sets(st.sampled_from([item.doc_id for item in ITEMS]), max_size=3))
def test_deadly_documents_alone_are_given_up(deadly: set[str]) -> None:
    done, given_up = outcome(Mortal(deadly))
    assert set(given_up) == deadly
    assert len(done) + len(given_up) == len(ITEMS)


@given(st.integers(1, 4))
def test_accidents_give_no_document_up(accidents: int) -> None:
    assert outcome(Mortal(set(), accidents)) == ([item.doc_id for item in ITEMS], [])


def test_few_processes_die_until_a_document_is_found() -> None:
    engine = Mortal({"5"})
    outcome(engine)
    # Twice as a whole (8), then halves of 4 and 2, and the document alone.
    assert engine.deaths["5"] == TRIES + 2 + TRIES


def test_a_finished_shard_keeps_the_digest_of_what_it_was_made_from() -> None:
    shards = [shard for shard, _ in processed(Mortal({"5"}), cut(ITEMS, 8, {}))]
    [found] = [shard for shard in shards if shard.start == 5]
    [expected] = cut(ITEMS[5:6], 8, {})
    assert found.digest == expected.digest


def test_where_everything_is_deadly_the_run_ends() -> None:
    with pytest.raises(EngineError, match="died one after the other"):
        outcome(Mortal({item.doc_id for item in ITEMS}))
