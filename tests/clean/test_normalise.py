"""Cleaning: what looks the same becomes the same, and every character knows where it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.clean.normalise import normalise

CASES = [
    ("Bằng khen", "Bằng khen"),
    (unicodedata.normalize("NFD", "Giấy khen cho tập thể"), "Giấy khen cho tập thể"),
    ("Bằng\u00a0khen", "Bằng khen"),
    ("hai\u200b tập\ufeff thể", "hai tập thể"),
    ("một\r\nhai\rba", "một\nhai\nba"),
    ("Ðoàn viên", "Đoàn viên"),
    ("khoẻ, hoà", "khoẻ, hoà"),
    ("a\x00b", "a b"),
    ("\u202eđảo\u202c", "đảo"),
    ("x\ud800y", "x\ufffdy"),
    ("a\u200b\u0301", "á"),
]


@pytest.mark.parametrize(("raw", "clean"), CASES)
def test_reads_as(raw, clean):
    assert normalise(raw)[0] == clean


def test_a_composed_span_maps_to_its_decomposed_characters():
    raw = unicodedata.normalize("NFD", "được tặng Bằng khen")
    text, offsets = normalise(raw)
    start = text.index("Bằng khen")
    first, last = offsets.to_raw(start, start + len("Bằng khen"))
    assert unicodedata.normalize("NFC", raw[first:last]) == "Bằng khen"


def test_deleted_characters_around_a_span_stay_outside():
    raw = "cho \u200b4\u200b tập thể"
    text, offsets = normalise(raw)
    first, last = offsets.to_raw(text.index("4"), text.index("4") + 1)
    assert raw[first:last] == "4"


VIETNAMESE = st.text(
    alphabet=st.sampled_from("aăâđeêioôơuưyAĐ \n\r.,\u0300\u0301\u0303\u0309\u0323\u0302\u031b\u200b\u00a0Ðệ")
)


@given(st.text() | VIETNAMESE)
def test_cleaning_twice_changes_nothing_more(raw):
    text, _ = normalise(raw)
    assert normalise(text)[0] == text
    assert unicodedata.is_normalized("NFC", text)


@given(st.text() | VIETNAMESE, st.data())
def test_every_span_maps_into_the_raw_text_and_in_order(raw, data):
    text, offsets = normalise(raw)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = offsets.to_raw(start, end)
    assert 0 <= first <= last <= len(raw)
    if end > start:
        assert text[start:end] in normalise(raw[first:last])[0]
