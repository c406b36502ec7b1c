"""The counted noun is what is left without modifier and number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.gold.nouns import noun_of

CASES = [
    ("hơn 1.200 công nhân lao động", "công nhân lao động"),
    ("05 tập thể", "tập thể"),
    ("hai cháu nhỏ", "cháu nhỏ"),
    ("một tập thể", "tập thể"),
    ("mười hai tập thể", "tập thể"),
    ("gần hai trăm học sinh", "học sinh"),
    ("hàng trăm người", "người"),
    ("vài chục hộ", "hộ"),
    ("cả chục đơn vị", "đơn vị"),
    ("152/156 tập thể", "tập thể"),
    ("ba trong số 12 đội", "đội"),
    ("từ 3 đến 5 em", "em"),
    ("3-4 người", "người"),
    ("12 (mười hai) tập thể", "tập thể"),
    ("2,5% hộ nghèo", "hộ nghèo"),
    ("4 triệu đồng", "đồng"),
    ("ít nhất 3 đơn vị", "đơn vị"),
    ("5 đoàn viên trở lên", "đoàn viên"),
    ("20 trường trung học phổ thông cấp 3", "trường trung học phổ thông cấp 3"),
    ("7 em lớp 9", "em lớp 9"),
    ("25 tập thể,\n cá nhân", "tập thể, cá nhân"),
    ("3", ""),
    ("152/156", ""),
    ("2,5%", ""),
]


@pytest.mark.parametrize(("words", "noun"), CASES)
def test_the_noun_of_a_count(words: str, noun: str) -> None:
    assert noun_of(words) == noun


@given(st.integers(2, 10**7), st.sampled_from(["tập thể", "em lớp 9", "giải Nhất", "hộ gia đình"]))
def test_any_number_in_figures_is_left_out(number: int, noun: str) -> None:
    assert noun_of(f"{number:,} {noun}".replace(",", ".")) == noun
