"""Any date that can be printed in a supported style reads back as itself; no text is slow or breaks anything."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.extract.dates import DateExtractor, parse_date
from vinhdanh.extract.dates.patterns import Pattern, load_patterns, trigger_regex
from vinhdanh.view import View

EXTRACTOR = DateExtractor()
DAYS = st.dates(min_value=date(1945, 1, 1), max_value=date(2044, 12, 31))
STYLES = [
    "ngày {d}/{m}/{y}", "ngày {d:02}/{m:02}/{y}", "{d}/{m}/{y}", "{d:02}-{m:02}-{y}", "{d}.{m}.{y}",
    "ngày {d} - {m} - {y}", "ngày {d}/{m} năm {y}",
    "sáng {d}-{m}-{y}", "chiều ngày {d}/{m}/{y}", "ngày {d} tháng {m} năm {y}", "{d} tháng {m} năm {y}",
    "ngày {d} tháng {m}/{y}", "{y}-{m:02}-{d:02}", "thứ Ba, {d}/{m}/{y}", "hôm {d}/{m}/{y}",
    "10h30 ngày {d}/{m}/{y}", "ngày {d} tháng {m}, năm {y}", "tối thứ Bảy, ngày {d}/{m}/{y}",
]  # fmt: skip
PIECES = st.sampled_from(
    "ngày tháng năm quý tuần từ đến - – / . , và 22 10 2020 1/5 năm học sáng chiều thứ hai chủ nhật hôm nay qua "
    "6 tháng đầu năm giai đoạn nhiệm kỳ 2015 2020 10h30 giờ phút mùng rằm Tết những hằng gần ( ) \n mươi một ba".split(
        " "
    )
)


@pytest.mark.parametrize("style", STYLES)
@given(day=DAYS)
@settings(max_examples=40, deadline=None)
def test_printed_date_reads_back(style: str, day: date) -> None:
    written = style.format(d=day.day, m=day.month, y=day.year)
    text = f"Tin viết: {written}."
    (mention,) = EXTRACTOR(View(text))
    assert text[mention.start : mention.end] == written
    assert (mention.value.value[:10], mention.value.start, mention.value.end) == (day.isoformat(),) * 3


@given(first=st.integers(1950, 2040), gap=st.sampled_from(["-", " - ", "–", "/", "- "]))
@settings(max_examples=60, deadline=None)
def test_printed_school_year_reads_back(first: int, gap: str) -> None:
    value = parse_date(f"năm học {first}{gap}{first + 1}")
    assert value is not None
    assert (value.start, value.end) == (f"{first}-09-01", f"{first + 1}-05-31")


@given(
    month=st.integers(1, 12),
    year=st.integers(1950, 2040),
    style=st.sampled_from(["tháng {m}/{y}", "tháng {m} năm {y}"]),
)
@settings(max_examples=60, deadline=None)
def test_printed_month_reads_back(month: int, year: int, style: str) -> None:
    value = parse_date(style.format(m=month, y=year))
    assert value is not None
    assert value.value == f"{year}-{month:02}"


@given(day=DAYS, reference=DAYS)
@settings(max_examples=100, deadline=None)
def test_missing_year_is_the_one_near_the_reference(day: date, reference: date) -> None:
    if (day.month, day.day) == (2, 29):
        return
    value = parse_date(f"ngày {day.day}/{day.month}", reference)
    assert value is not None
    assert abs((date.fromisoformat(value.start) - reference).days) <= 366


@given(st.lists(PIECES, max_size=60).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_sorted_mentions_inside_it(text: str) -> None:
    mentions = EXTRACTOR(View(text))
    ends = [0, *(mention.end for mention in mentions)]
    for previous, mention in zip(ends, mentions, strict=False):
        assert previous <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip(" ") == text[mention.start : mention.end]
        assert mention.value.value or "Tết" in text
        assert mention.value.start <= (mention.value.end or mention.value.start)


@given(st.text(max_size=200), DAYS)
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_parse_date(text: str, reference: date) -> None:
    value = parse_date(text, reference)
    assert value is None or value.value or "Tết" in text


@pytest.mark.parametrize("pattern", load_patterns(spoken=True), ids=lambda pattern: pattern.name)
def test_no_pattern_repeats_a_group_without_bound(pattern: Pattern) -> None:
    """What a pattern can read is bounded, so a text is scanned in steps that grow with its length."""
    assert re.findall(r"\)[*+]|\.[*+]", pattern.regex.pattern) == []


def test_trigger_and_patterns_compile_once_and_match_no_empty_text() -> None:
    assert trigger_regex(load_patterns()).search("") is None
    assert all(re.fullmatch(pattern.regex, "") is None for pattern in load_patterns())


SPAN_STYLES = {
    "tháng {m}/{y}": "{y}-{m:02}", "tháng {m} năm {y}": "{y}-{m:02}", "quý {q}/{y}": "{y}-Q{q}", "năm {y}": "{y}",
    "quý {q} năm {y}": "{y}-Q{q}", "năm học {y}-{z}": "{y}-09-01/{z}-05-31", "giai đoạn {y} - {z}": "{y}/{z}",
    "nhiệm kỳ {y}-{z}": "{y}/{z}", "đầu tháng {m}/{y}": "{y}-{m:02}", "từ tháng 1 đến tháng 12/{y}": "{y}-01/{y}-12",
    "từ năm {y} đến năm {z}": "{y}/{z}", "6 tháng đầu năm {y}": "{y}-H1", "hè {y}": "{y}-SU",
}  # fmt: skip


@given(day=DAYS, style=st.sampled_from(sorted(SPAN_STYLES)))
@settings(max_examples=200, deadline=None)
def test_months_and_years_read_back_in_every_style(day: date, style: str) -> None:
    parts = {"m": day.month, "y": day.year, "z": day.year + 1, "q": (day.month + 2) // 3}
    value = parse_date(style.format(**parts))
    assert value is not None
    assert value.value == SPAN_STYLES[style].format(**parts)


@given(number=st.integers(2, 999), unit=st.sampled_from(["ngày", "tuần", "tháng", "năm", "phút"]))
def test_a_length_reads_back(number: int, unit: str) -> None:
    value = parse_date(f"kéo dài {number} {unit}.")
    assert value is not None
    letter = {"ngày": "P{}D", "tuần": "P{}W", "tháng": "P{}M", "năm": "P{}Y", "phút": "PT{}M"}[unit]
    assert value.value == letter.format(number)
