"""The training, on a few sentences that were made up."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from vinhdanh.extract.organizations.learned import Limits
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.gold.errors import GoldError
from vinhdanh.train.chain import Settings
from vinhdanh.train.commands import app
from vinhdanh.train.labels import Lesson, read_lessons, token_range
from vinhdanh.train.student import Recipe, Score, compare, cross_validate, measure, teach
from vinhdanh.train.words import WordSettings, learn_words
from vinhdanh.view import View

FIRMS = "Zalmora Brentix Quorvel Dextrin Malvona Ostrelo Fendrax Wilmora".split()
PEOPLE = "Hùng Lan Dũng Oanh Phúc Trang Tuấn Yến".split()
SMALL = Settings(bits=12, steps=15)
WORDS = WordSettings(word=2, name=1, texts=1, dimensions=4, families=2, clusters=3)


def sentences() -> list[str]:
    return [
        f"Hôm qua, đại diện hãng [{firm}] cho biết sẽ tuyển thêm người. Anh {person} thì nghỉ việc."
        for firm, person in zip(FIRMS, PEOPLE, strict=True)
    ]


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gold")
    manifest, rows = [], []
    for at, marked in enumerate(sentences()):
        text = marked.replace("[", "").replace("]", "")
        start = marked.index("[")
        end = marked.index("]") - 1
        (folder / f"t{at}.txt").write_text(text, encoding="utf-8")
        sha = hashlib.sha256(text.encode()).hexdigest()
        manifest.append((f"t{at}", f"t{at}.txt", sha, "train", "", "made up", ""))
        rows.append((f"t{at}", 0, len(text), f"{start}-{end}"))
    write(folder / "manifest.csv", ("doc_id", "file", "sha256", "split", "upto", "source", "style"), manifest)
    write(folder / "organizations.csv", ("doc_id", "start", "end", "organizations"), rows)
    return folder


def write(path: Path, header: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([header, *rows])


@pytest.fixture(scope="module")
def lessons(gold: Path) -> list[Lesson]:
    return read_lessons(gold, [gold])


def test_labels_stand_at_the_tokens_of_the_names(lessons: list[Lesson]) -> None:
    assert [lesson.tokens.surface(*name) for lesson in lessons for name in lesson.names] == FIRMS


def test_texts_that_are_not_at_hand_are_an_error(gold: Path, tmp_path: Path) -> None:
    with pytest.raises(GoldError):
        read_lessons(gold, [tmp_path])


@pytest.mark.parametrize(("start", "end", "expected"), [(0, 3, (0, 1)), (5, 6, (1, 2)), (2, 9, (0, 2)), (20, 22, None)])
def test_a_range_of_characters_is_one_of_tokens(start: int, end: int, expected: tuple[int, int] | None) -> None:
    assert token_range([(0, 3), (4, 9)], start, end) == expected


def test_teaching_helps_and_is_the_same_each_time(lessons: list[Lesson]) -> None:
    words = learn_words((lesson.tokens for lesson in lessons), WORDS)
    one, two = teach(lessons, words, SMALL), teach(lessons, words, SMALL)
    assert (one.weights == two.weights).all()
    assert (one.moves == two.moves).all()
    assert measure(one, lessons, Limits(add=0)).strict >= measure(None, lessons, Limits()).strict


def test_cross_validation_counts_each_document_once(lessons: list[Lesson]) -> None:
    words = learn_words((lesson.tokens for lesson in lessons), WORDS)
    assert cross_validate(lessons, Recipe(words, SMALL), 2, 1.0).labelled == len(FIRMS)


def test_words_are_the_same_each_time() -> None:
    texts = [marked.replace("[", "").replace("]", "") for marked in sentences()]
    one, two = (learn_words((Tokens(View(text)) for text in texts), WORDS) for _ in range(2))
    assert (one.keys == two.keys).all()
    assert (one.cluster == two.cluster).all()
    assert one.of("Zalmora")[2] > 0
    assert np.all(np.diff(one.keys.astype(np.int64)) > 0)


def test_strict_and_overlapping_names_are_counted(lessons: list[Lesson]) -> None:
    (name,) = lessons[0].names
    assert compare([name], lessons[0]) == Score(1, 1, 1, 1)
    assert compare([(name[0] - 1, name[1])], lessons[0]) == Score(1, 1, 0, 1)
    assert compare([(0, 1)], lessons[0]) == Score(1, 1, 0, 0)


def test_the_commands_make_a_model_that_can_be_scored(gold: Path, tmp_path: Path) -> None:
    words, model, texts = str(tmp_path / "words.npz"), str(tmp_path / "model.npz"), ["--texts", str(gold)]
    steps = [
        ["words", str(gold), "--out", words],
        ["student", "--gold", str(gold), "--words", words, "--out", model, *texts],
        ["score", "--gold", str(gold), "--model", model, *texts],
        ["curve", "--gold", str(gold), "--words", words, "--silver", str(gold), "--folds", "2", *texts],
    ]
    results = [CliRunner().invoke(app, step) for step in steps]
    assert [result.exit_code for result in results] == [0, 0, 0, 0], [result.output for result in results]
    assert "student" in results[-1].output
