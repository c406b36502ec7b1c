"""The teacher: words as pieces, sentences as windows, and what is said where it cannot be had."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

import pytest
import spacy

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.extract.organizations.learned import Guesser, Limits, Teacher, load_teacher
from vinhdanh.extract.organizations.learned import pieces as special
from vinhdanh.extract.organizations.learned.pieces import Pieces, word_at
from vinhdanh.extract.organizations.learned.windows import RULE_TAGS, RULES, WINDOW, rule_tags, windows_of
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.view import View

PIECES = Pieces({"▁Zal": -2.0, "mora": -2.0, "▁Z": -1.0, "al": -4.0, "▁": -3.0, "m": -5.0, "▁hãng": -2.5}, -30.0)
TEXT = "Theo LĐLĐ quận Ba Đình, hãng Zalmora tuyển người. Hãng này ở Lào."


def tokens(text: str = TEXT) -> Tokens:
    return Tokens(View(text))


def sentences(document: Tokens) -> list[tuple[int, int]]:
    starts = [0]
    while document.limit(starts[-1]) < len(document):
        starts.append(document.limit(starts[-1]))
    return [(start, document.limit(start)) for start in starts]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("▁Zalmora", ["▁Zal", "mora"]),
        ("▁Zm", ["▁Z", "m"]),
        ("▁hãng", ["▁hãng"]),
        ("▁ω", ["▁", "ω"]),
    ],
)
def test_a_word_is_split_into_its_likeliest_pieces(word: str, pieces: list[str]) -> None:
    assert PIECES.split(word) == pieces


def test_pieces_have_numbers_and_what_is_none_is_unknown() -> None:
    assert len(PIECES) == len(special.SPECIAL) + 7
    assert special.UNKNOWN not in PIECES.numbers("▁Zalmora")
    assert PIECES.numbers("▁ω")[-1] == special.UNKNOWN


def test_a_mark_stands_where_a_blank_is() -> None:
    document = tokens("hãng Zalmora.")
    assert [word_at(document, at) for at in range(len(document))] == ["▁hãng", "▁Zalmora", "."]


def test_windows_hold_each_token_once_and_whole_sentences() -> None:
    document = tokens(" ".join([TEXT] * 30))
    parts = list(windows_of(PIECES, document, [], sentences(document)))
    assert sum(len(part.first) for part in parts) == len(document)
    assert len(parts) > 1
    assert all(len(part.pieces) == len(part.rules) <= WINDOW + 2 for part in parts)
    assert all((part.pieces[0], part.pieces[-1]) == (special.BEGIN, special.END) for part in parts)
    ends = {end for _, end in sentences(document)}
    assert sum(len(part.first) for part in parts[:1]) in ends


def test_no_word_is_longer_than_a_window() -> None:
    document = tokens("ω" * 1000)
    (part,) = windows_of(PIECES, document, [], [(0, 1)])
    assert len(part.pieces) < WINDOW


def test_the_teacher_is_told_what_the_rules_say() -> None:
    document = tokens()
    names = OrganizationExtractor().parse(document)
    tags = rule_tags(names)
    assert {document.surface(at, at + 1) for at in tags} == set("LĐLĐ quận Ba Đình Zalmora".split())
    assert set(tags.values()) <= set(range(1, RULE_TAGS))
    (part,) = windows_of(PIECES, document, names, sentences(document)[:1])
    assert max(part.rules) > 0 == part.rules[0] == part.rules[-1]


def test_every_rule_has_a_number() -> None:
    assert len(set(RULES)) == len(RULES)


def test_without_onnx_runtime_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ImportError, match=r"vinhdanh\[accurate\]"):
        Teacher(tmp_path / "teacher.onnx")


def test_a_model_that_is_missing_is_named(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime", reason="the extra vinhdanh[accurate] is not installed")
    with pytest.raises(FileNotFoundError, match=r"vinhdanh\.train teacher"):
        Teacher(tmp_path / "teacher.onnx")


@pytest.fixture(scope="module")
def teacher() -> Teacher:
    pytest.importorskip("onnxruntime", reason="the extra vinhdanh[accurate] is not installed")
    if not files("vinhdanh").joinpath("models/teacher.onnx").is_file():
        pytest.skip("models/teacher.onnx is not made")
    return load_teacher()


GUESSED = "Theo Zalmora, hãng này đã bán 3 triệu xe tại Việt Nam."


def test_a_name_that_no_rule_knows_is_the_teachers(teacher: Teacher) -> None:
    found = OrganizationExtractor(Guesser(teacher, Limits(add=0)))(View(GUESSED))
    assert [(GUESSED[m.start : m.end], m.rule) for m in found] == [("Zalmora", "organizations.teacher")]


def test_what_text_and_knowledge_define_stands(teacher: Teacher) -> None:
    text = "LĐLĐ quận Ba Đình tặng Giấy khen cho Công đoàn Trường THPT Kim Liên. Zalmora cũng nhận."
    ruled = {(m.start, m.end) for m in OrganizationExtractor()(View(text))}
    assert ruled <= {(m.start, m.end) for m in OrganizationExtractor(Guesser(teacher))(View(text))}


def test_what_a_window_says_does_not_depend_on_the_others(teacher: Teacher) -> None:
    short, long = tokens(GUESSED), tokens(" ".join([GUESSED] * 40))
    alone = teacher.scores(short, [], sentences(short))
    assert (teacher.scores(long, [], sentences(long)[:1]) == alone).all()


def test_no_sentence_has_no_scores(teacher: Teacher) -> None:
    assert teacher.scores(tokens(), [], []).shape == (0, 3)


@pytest.mark.parametrize(("limits", "names"), [({"add": 0}, ["Zalmora"]), ({"add": 10**6}, [])])
@pytest.mark.usefixtures("teacher")
def test_the_configuration_chooses_the_teacher(limits: dict[str, int], names: list[str]) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("vinhdanh_organizations", config={"model": "teacher", **limits})
    doc = nlp(GUESSED)
    assert [span.text for span in doc.spans["organizations"]] == names
