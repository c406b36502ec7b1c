"""Words are those that underthesea finds with its own model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from underthesea import word_tokenize

from vinhdanh.segment import word_model, words
from vinhdanh.segment.sentences import split_sentences

CORPUS = sorted((Path(__file__).parents[2] / "corpus").rglob("*.txt"))[::6]


def is_same(text: str) -> bool:
    return list(words._words(text)) == word_tokenize(text, use_token_normalize=False)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_words_are_those_of_underthesea(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert word_model.load_word_model() is not None
    assert all(is_same(text[start:end]) for start, end in split_sentences(text))


@settings(deadline=None)
@given(
    some.lists(some.sampled_from("Ông Nam Việt nam công đoàn ĐOÀN 20 1.200 -,.;:()“” a Ǆ v.v. ß Covid-19".split(" ")))
)
def test_signs_add_up_to_what_the_model_gives_them(syllables: list[str]) -> None:
    model = word_model.load_word_model()
    assert model is not None
    spelled = model._spell([[[syllable] for syllable in syllables]])[0]
    expected = [sum(model._gains.get(sign, 0.0) for sign in signs) for signs in spelled]
    assert model.gains(syllables) == pytest.approx(expected)


def test_of_equal_sums_the_first_label_wins() -> None:
    assert word_model._best_path([], [[0, 0], [0, 0]]) == []
    assert word_model._best_path([0, 0], [[0, 0], [0, 0]]) == [False, False]
    assert word_model._best_path([0, 1, -1], [[0, 2], [0, 0]]) == [False, True, False]


@pytest.mark.parametrize("name", ["SIGNS", "LABELS", "_FOLDER"])
def test_another_model_is_left_to_underthesea(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    other: Any = "nowhere" if name == "_FOLDER" else ["T[0]"]
    monkeypatch.setattr(word_model, name, other)
    assert word_model.load_word_model.__wrapped__() is None
    monkeypatch.setattr(words, "load_word_model", lambda: None)
    assert list(words._words("Sở Y tế tặng Giấy khen")) == word_tokenize("Sở Y tế tặng Giấy khen")
