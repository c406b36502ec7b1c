"""Whose a sports title is where the grammar finds no winner."""

from __future__ import annotations

import pytest
import regex

import vinhdanh
from vinhdanh.knowledge import load_toml
from vinhdanh.view import fold

WORDS = load_toml("victories")["victors"]
BEFORE = ("has", "joined", "opens", "team")
CASES = [
    # the subject of a sentence that tells with how many titles
    ("Shandong là một trong những đội mạnh của bóng đá Trung Quốc với bốn lần vô địch quốc gia.", ["Shandong > 4"]),
    ("Tuy nhiên, Sevilla mới là đội giàu thành tích nhất, với năm lần đăng quang.", ["Sevilla > 5"]),
    ("Nhà cầm quân người Bồ Đào Nha giàu kinh nghiệm với những chức vô địch quốc gia tại Anh.", []),
    ("Sevilla vô duyên với chức vô địch quốc gia.", []),
    # who opened with a title, and whom a title helped
    ("Sau khi vô địch V-League 2018, Hà Nội nuôi mộng tiến ra châu lục.", ["Hà Nội > 1"]),
    ("Chức vô địch thứ năm ở Wimbledon đã giúp Lê Hải Long thu hẹp khoảng cách.", ["Lê Hải Long > 1"]),
    ("Chức vô địch thứ năm ở Wimbledon đã có chủ.", []),
    # titles of one winner side by side
    ("Castelli từng đoạt năm cúp PGA Tour và vô địch FedEx Cup 2014.", ["Castelli > 5", "Castelli > 1"]),
    ("Castelli từng đoạt năm cúp PGA Tour nhưng chưa vô địch FedEx Cup.", ["Castelli > 5"]),
    # a pronoun for a team
    ("Đội tuyển Cuba gặp Haiti tối nay. Họ lần đầu vô địch khu vực vào năm 1985.", ["Đội tuyển Cuba > 1"]),
    ("Đội tuyển Cuba gặp Haiti tối nay. Họ chưa từng vô địch khu vực.", []),
]


@pytest.mark.parametrize("name", BEFORE)
def test_words_before_a_title(name: str) -> None:
    pattern = regex.compile(rf"(?:{WORDS[name].replace('<number>', WORDS['number'])}) ?$")
    example, counter_example = (
        fold(WORDS[f"{name}{kind}"]).partition("[")[0] for kind in ("_example", "_counter_example")
    )
    start = "lan đoạt hai hcv" if name == "joined" else ""
    assert pattern.search(example.removeprefix(start))
    assert not pattern.fullmatch(counter_example.removeprefix(start))


def test_words_behind_a_title() -> None:
    pattern = regex.compile(rf".*{WORDS['helps']} ")
    assert pattern.match(fold(WORDS["helps_example"]).partition("]")[2])
    assert not pattern.match(fold(WORDS["helps_counter_example"]).partition("]")[2])


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load(exclude=["words"])


@pytest.mark.parametrize(("sentence", "winners"), CASES, ids=[sentence for sentence, _ in CASES])
def test_title_is_won_by(nlp, sentence, winners):
    assert [f"{record.recipient} > {record.count or 1:.0f}" for record in nlp(sentence)._.awards] == winners
