"""Which earlier document a text repeats, word for word or nearly."""

from __future__ import annotations

import errno
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from vinhdanh.duplicates import Duplicates, fingerprint
from vinhdanh.run import RunOptions, run

WORDS = [f"chữ{number}" for number in range(200)]


@pytest.fixture
def duplicates() -> Iterator[Duplicates]:
    with Duplicates() as made:
        yield made


def changed(every: int) -> list[str]:
    """Return the text with one word in `every` replaced."""
    return [f"{word}x" if number % every == 0 else word for number, word in enumerate(WORDS)]


def test_the_same_words_are_the_same_document(duplicates: Duplicates) -> None:
    assert duplicates.add("a", fingerprint(WORDS)) is None
    assert duplicates.add("b", fingerprint(list(WORDS))) == ("a", 1.0)


def test_nearly_the_same_words_are_nearly_the_same_document(duplicates: Duplicates) -> None:
    duplicates.add("a", fingerprint(WORDS))
    found = duplicates.add("b", fingerprint(changed(every=50)))
    assert found is not None
    assert found[0] == "a"
    assert 0.8 <= found[1] < 1


def test_half_the_words_are_another_document(duplicates: Duplicates) -> None:
    duplicates.add("a", fingerprint(WORDS))
    assert duplicates.add("b", fingerprint(changed(every=4))) is None
    assert duplicates.add("c", fingerprint(WORDS[:100])) is None


def test_short_texts_are_compared_as_a_whole(duplicates: Duplicates) -> None:
    duplicates.add("a", fingerprint(WORDS[:20]))
    assert duplicates.add("b", fingerprint(WORDS[:21])) is None
    assert duplicates.add("c", fingerprint(WORDS[:20])) == ("a", 1.0)


def test_texts_without_words_repeat_nothing(duplicates: Duplicates) -> None:
    assert duplicates.add("a", fingerprint([])) is None
    assert duplicates.add("b", fingerprint([])) is None


def test_the_document_that_is_repeated_repeats_none_itself(duplicates: Duplicates) -> None:
    texts = [WORDS, changed(every=60), changed(every=50), WORDS]
    found = [duplicates.add(str(number), fingerprint(text)) for number, text in enumerate(texts)]
    assert [entry and entry[0] for entry in found] == [None, "0", "0", "0"]


def test_different_texts_of_one_vocabulary_are_told_apart(duplicates: Duplicates) -> None:
    draw = random.Random(7)
    found = [duplicates.add(str(number), fingerprint(draw.choices(WORDS, k=150))) for number in range(300)]
    assert found == [None] * 300


def test_the_fingerprint_of_a_text_never_changes() -> None:
    print_ = fingerprint(WORDS)
    assert print_ is not None
    assert (print_.digest.hex()[:12], print_.signature[:6].hex()) == ("4e57924139d5", "dd9f39224475")


def test_a_full_disk_is_an_error_of_the_disk(duplicates: Duplicates, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def execute(self, *_: Any) -> None:
            raise sqlite3.OperationalError("database or disk is full")

        def close(self) -> None:
            pass

    monkeypatch.setattr(duplicates, "_database", Full())
    with pytest.raises(OSError, match="full") as raised:
        duplicates.add("a", fingerprint(WORDS))
    assert raised.value.errno == errno.ENOSPC


STORY = (
    "Sáng nay, trường tổ chức lễ tổng kết và tặng giấy khen cho 12 học sinh. Thầy hiệu trưởng đọc báo cáo của cả năm. "
    "Các em hát, múa và đọc thơ. Phụ huynh chụp ảnh cùng con em mình. Buổi lễ kết thúc lúc 11 giờ, ai cũng vui."
)


def test_a_run_marks_repeats_and_leaves_nothing_out(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    texts = [STORY, f"{STORY}\nTin khác\nKhai mạc hội thi nấu ăn\n", STORY.replace("11 giờ", "10 giờ"), "Tin ngắn."]
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    for workers in (1, 2):
        out = tmp_path / f"out{workers}"
        run([folder], out, RunOptions(workers=workers))
        documents = pd.read_parquet(out / "documents.parquet")
        assert documents["repeats_doc_id"].fillna("").tolist() == ["", "0", "0", ""]
        assert documents["similarity"].tolist()[1] == 1
        awards = pd.read_parquet(out / "awards.parquet")
        assert set(awards["doc_id"]) == {"0", "1", "2"}
