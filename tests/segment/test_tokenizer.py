"""Tokens, words and the `Doc` that carries them."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.document import get_clean
from vinhdanh.segment.tokenizer import SyllableTokenizer, tokenise
from vinhdanh.segment.words import segment_words

#: A blank behind a token stands after it.
TOKENS = [
    ("Liên đoàn Lao động", ["Liên ", "đoàn ", "Lao ", "động"]),
    ("ngày 22/10/2020", ["ngày ", "22", "/", "10", "/", "2020"]),
    ("1.200.000đ", ["1.200.000", "đ"]),
    ("10h30", ["10", "h", "30"]),
    ("(LĐ-TB&XH)", ["(", "LĐ", "-", "TB", "&", "XH", ")"]),
    ("  Một \n hai", ["  ", "Một ", "\n ", "hai"]),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens(text, tokens):
    words, follows = tokenise(text)
    assert [word + " " * blank for word, blank in zip(words, follows, strict=True)] == tokens


@settings(deadline=None)
@given(st.text())
def test_the_doc_holds_the_clean_text_whole(raw):
    doc = SyllableTokenizer(spacy.blank("xx").vocab)(raw)
    cleaned = get_clean(doc)
    assert cleaned is not None
    assert doc.text == cleaned.text


def test_words_join_syllables_and_point_into_the_text():
    text = "Công đoàn  tặng Việt Nam."
    assert [text[start - 7 : end - 7] for start, end in segment_words(text, start=7)] == [
        "Công đoàn",
        "tặng",
        "Việt Nam",
        ".",
    ]


@settings(deadline=None)  # the first call loads the model
@given(st.text(alphabet=st.sampled_from("Công đoàn tặng12/.,&- \n")))
def test_words_are_ordered_and_inside(text):
    position = 0
    for start, end in segment_words(text):
        assert position <= start < end <= len(text)
        position = end
