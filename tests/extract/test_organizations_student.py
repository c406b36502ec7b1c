"""Rules and model together: who is heard first, and that the model reckons alike on every machine."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.extract.organizations.learned import Guesser, Limits, Student, load_student
from vinhdanh.extract.organizations.learned.distribution import Distribution
from vinhdanh.extract.organizations.learned.model import BEGIN, INSIDE, LABELS, OUTSIDE, margins
from vinhdanh.extract.organizations.learned.runs import find_runs
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.view import View

RULES = OrganizationExtractor()
BOTH = OrganizationExtractor(Guesser(load_student()))
SURE = OrganizationExtractor(Guesser(load_student(), Limits(add=10**6, drop=10**6, bound=10**6)))


def found(extract: OrganizationExtractor, text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in extract(View(text))]


RULED = [
    "LĐLĐ quận Ba Đình tặng Giấy khen cho Công đoàn Trường THPT Kim Liên.",
    "Công ty Xuất nhập khẩu Hoa Lư (HOLIMEX) tuyển người; HOLIMEX trả lương cao.",
    "UBND tỉnh Nghệ An và Sở Y tế họp bàn. Sở đề nghị thêm kinh phí.",
    "Hội LHPN huyện tặng Giấy khen cho 8 tập thể.",
    "Các công đoàn cơ sở thi đua lập thành tích.",
]


@pytest.mark.parametrize("text", RULED)
def test_what_text_and_knowledge_define_stands(text: str) -> None:
    assert set(found(RULES, text)) <= set(found(BOTH, text))


@pytest.mark.parametrize("text", RULED)
def test_a_model_that_is_never_sure_enough_leaves_the_rules_as_they_are(text: str) -> None:
    assert found(SURE, text) == found(RULES, text)


GUESSED = "Theo Zalmora, hãng này đã bán 3 triệu xe tại Việt Nam."


def test_a_name_that_no_rule_knows_is_the_models() -> None:
    assert found(RULES, GUESSED) == []
    assert [(GUESSED[m.start : m.end], m.rule) for m in BOTH(View(GUESSED))] == [("Zalmora", "organizations.student")]


UNSOUND = [
    "Phòng Truyền thông Zalmora trao Kỷ niệm chương “Vì sự nghiệp Zalmora” cho ba người.",
    "Đội tuyển Toán Brentholm giành 2 huy chương.",
    "Chủ tịch nước tặng Trung đoàn 52 Huân chương Bảo vệ Tổ quốc hạng Ba.",
]


@pytest.mark.parametrize("text", UNSOUND)
def test_a_name_holds_no_verb_of_giving_or_winning_and_no_honour(text: str) -> None:
    assert not any(word in name.split() for name in found(BOTH, text) for word in ("trao", "giành", "Huân"))


@pytest.mark.parametrize(("model", "names"), [("rules", []), ("student", ["Zalmora"])])
def test_the_configuration_chooses(model: str, names: list[str]) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("vinhdanh_organizations", config={"model": model})
    doc = nlp(GUESSED)
    assert [span.text for span in doc.spans["organizations"]] == names


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Theo Zalmora Bank, ông Lê Nam đến.", ["Zalmora Bank", "Lê Nam"]),
        ("Hãng A-Tek.vn và U23 Lào", ["Hãng A-Tek.vn", "U23 Lào"]),
        ("không có tên nào", []),
    ],
)
def test_runs_of_capital_words(text: str, runs: list[str]) -> None:
    assert [run.key for run in find_runs(Tokens(View(text)))] == runs


def test_the_sums_are_whole_numbers() -> None:
    student = load_student()
    assert student.weights.dtype == np.int8
    assert np.issubdtype(student.moves.dtype, np.integer)


WEIGHTS = st.integers(-60, 60)


@settings(deadline=None)
@given(st.lists(st.tuples(WEIGHTS, WEIGHTS), min_size=1, max_size=6), st.lists(WEIGHTS, min_size=9, max_size=9))
def test_labels_have_the_highest_sum_and_gains_are_the_difference(rows: list[tuple[int, int]], flat: list[int]) -> None:
    scores = np.array([(0, *row) for row in rows], np.int64)
    moves = np.array(flat, np.int64).reshape(3, 3)
    moves[OUTSIDE, INSIDE] = -(10**7)
    sums = {
        path: sum(int(scores[at, label]) for at, label in enumerate(path))
        + sum(int(moves[pair]) for pair in pairwise(path))
        for path in product(range(len(LABELS)), repeat=len(rows))
        if path[0] != INSIDE and (OUTSIDE, INSIDE) not in pairwise(path)
    }
    labels, gains = margins(scores, moves, np.array([0]))
    assert sums[tuple(labels.tolist())] == max(sums.values())
    for at, gain in enumerate(gains.tolist()):
        inside = max(total for path, total in sums.items() if path[at] in {BEGIN, INSIDE})
        assert gain == inside - max(total for path, total in sums.items() if path[at] == OUTSIDE)


def test_a_word_that_is_unknown_has_no_cluster() -> None:
    empty = Distribution(np.zeros(0, np.uint32), np.zeros(0, np.uint16), np.zeros(0, np.uint8), np.zeros(0, np.uint8))
    assert empty.of("Zalmora") == (0, 0, 0)


def test_a_saved_model_is_the_same_when_read(tmp_path: pytest.TempPathFactory) -> None:
    path = f"{tmp_path}/model.npz"
    student: Student = load_student()
    student.save(path)
    again = load_student(path)
    assert (again.weights == student.weights).all()
    assert (again.distribution.keys == student.distribution.keys).all()


def test_many_sentences_are_scored_some_at_a_time_and_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    model = load_student()
    tokens = Tokens(View(" ".join([GUESSED, *RULED] * 4)))
    sentences = [(start, min(start + 7, len(tokens))) for start in range(0, len(tokens), 7)]
    whole = model.scores(tokens, [], sentences)
    monkeypatch.setattr("vinhdanh.extract.organizations.learned.model._AT_ONCE", 10)
    assert np.array_equal(model.scores(tokens, [], sentences), whole)
