"""What holds for any text."""

# ruff: noqa: E501 (one case a line)

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.extract.organizations.tokens import Tokens, token_texts
from vinhdanh.resolve.offices import extract_offices
from vinhdanh.resolve.organizations import OrganizationResolver
from vinhdanh.view import View, fold

EXTRACT = OrganizationExtractor()
RESOLVE = OrganizationResolver()
PARTS = (
    "LĐLĐ quận huyện tỉnh TP. Hà Nội Ba Đình Cao Phong các và , ; ( ) - & của Sở Bộ GD&ĐT Công đoàn Trường THPT Kim Liên "
    'UBND HĐND Ban Chấp hành Công ty TNHH EVN Nguyễn Văn số 7 \n . " đã tặng Hội Viện Quốc hội U23 Việt Nam báo khoa'
).split(" ")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=25).map(" ".join) | st.text(max_size=80).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@given(TEXTS)
def test_mentions_are_ordered_apart_and_inside_the_text(text: str) -> None:
    done = 0
    for mention in EXTRACT(View(text)):
        assert done <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == text[mention.start : mention.end].strip()
        done = mention.end


@given(TEXTS)
def test_a_mention_stays_in_its_sentence(text: str) -> None:
    view = View(text)
    for mention in EXTRACT(view):
        assert view.sentence_at(mention.start) == view.sentence_at(mention.end - 1)


@given(TEXTS)
def test_resolving_keeps_spans_and_rules_and_gives_ids_to_names_alone(text: str) -> None:
    view = View(text)
    mentions = EXTRACT(view)
    resolved = RESOLVE(view, mentions)
    assert [(m.start, m.end, m.rule) for m in resolved] == [(m.start, m.end, m.rule) for m in mentions]
    assert all(m.value.name or not m.value.org_id for m in resolved)


@given(TEXTS)
def test_the_same_text_gives_the_same_bodies(text: str) -> None:
    view = View(text)
    assert RESOLVE(view, EXTRACT(view)) == RESOLVE(View(text), EXTRACT(View(text)))


@given(TEXTS)
def test_offices_are_ordered_apart_and_inside_the_text(text: str) -> None:
    view = View(text)
    done = 0
    for office in extract_offices(view, RESOLVE(view, EXTRACT(view))):
        assert done <= office.start < office.end <= len(text)
        assert office.name
        assert bool(office.body) == bool(office.org_id)
        done = office.end


@given(TEXTS)
def test_tokens_have_the_offsets_of_their_text(text: str) -> None:
    tokens = Tokens(View(text))
    folded = fold(text)
    assert tuple(tokens.norms) == token_texts(text)
    for start, end, norm in zip(tokens.starts, tokens.ends, tokens.norms, strict=True):
        assert folded[start:end] == norm


@pytest.mark.parametrize(
    "text", ["LĐLĐ " * 3000, "Công đoàn " * 3000, "các quận Ba Đình, " * 2000, "Trường (A) " * 2000]
)
def test_repetition_ends(text: str) -> None:
    assert len(EXTRACT(View(text))) <= text.count(" ")
