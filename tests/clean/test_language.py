"""What is Vietnamese is known by its syllables, with its marks or without them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.clean import clean
from vinhdanh.clean.language import detect_language
from vinhdanh.knowledge import load_toml
from vinhdanh.read import Article
from vinhdanh.syllables import is_bare_syllable, is_syllable

EXAMPLES = [(row["text"], row["language"]) for row in load_toml("syllables")["examples"]]
MIXED = "Bài hát “Stand by Me” được trình bày cùng “We Are the World”, “Imagine” và “Heal the World” trong đêm nhạc."


@pytest.mark.parametrize(("text", "language"), EXAMPLES)
def test_a_text_is(text, language):
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["Trao giải", "5/9/2020", "", "Kane, Saka, Foden, Rice, Stones"])
def test_a_few_words_tell_nothing(text):
    assert detect_language(text) == ""


def test_foreign_names_and_quotations_do_not_make_a_text_foreign():
    assert detect_language(MIXED) == "vi"


def test_names_do_not_hide_that_marks_were_left_out():
    text = "Toi bat dau lam doi truong Man Utd nam 2005, Neville noi voi Sky Sports hom thu tu vua roi tai Manchester"
    assert detect_language(text) == "vi-unaccented"


def test_capitals_change_nothing():
    assert detect_language(EXAMPLES[0][0].upper()) == "vi"
    assert detect_language(EXAMPLES[1][0].upper()) == "vi-unaccented"


def test_the_language_of_decomposed_text_is_that_of_the_clean_text():
    assert clean(Article("a", "Trường được tặng cờ thi đua, các em học sinh và thầy cô giáo rất vui.")).language == "vi"


@pytest.mark.parametrize("word", ["nghiêng", "quyết", "gì", "giếng", "hoà", "hòa", "khuya", "đoòng", "xoong", "thuở"])
def test_spelled_like_a_syllable(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["school", "zá", "ä", "å", "èé", "bắkh", "w", "được1"])
def test_not_spelled_like_a_syllable(word):
    assert not is_syllable(word)


@given(st.sampled_from(["đường", "nghiệp", "trưởng", "khuyến", "giỏi"]))
def test_a_syllable_is_one_without_its_marks(word):
    bare = word.translate(str.maketrans("đườệưởếỏ", "duoeuoeo"))
    assert is_bare_syllable(bare)
