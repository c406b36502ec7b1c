"""Reading one expression without a pipeline, and the spaCy component."""

from datetime import date

import pytest
import spacy

from vinhdanh.extract.dates import Calendar, parse_date

REFERENCE = date(2020, 10, 23)


@pytest.mark.parametrize(
    ("text", "value", "start", "end"),
    [
        ("hôm nay", "2020-10-23", "2020-10-23", "2020-10-23"),
        ("sáng nay", "2020-10-23TMO", "2020-10-23", "2020-10-23"),
        ("hôm qua", "2020-10-22", "2020-10-22", "2020-10-22"),
        ("tối mai", "2020-10-24TEV", "2020-10-24", "2020-10-24"),
        ("hôm kia", "2020-10-21", "2020-10-21", "2020-10-21"),
        ("ngày 22/10", "2020-10-22", "2020-10-22", "2020-10-22"),
        ("ngày 5/12", "2020-12-05", "2020-12-05", "2020-12-05"),
        ("tháng 3", "2020-03", "2020-03-01", "2020-03-31"),
        ("tháng này", "2020-10", "2020-10-01", "2020-10-31"),
        ("tháng trước", "2020-09", "2020-09-01", "2020-09-30"),
        ("tháng 3 năm ngoái", "2019-03", "2019-03-01", "2019-03-31"),
        ("tuần trước", "2020-W42", "2020-10-12", "2020-10-18"),
        ("thứ Sáu tuần trước", "2020-10-16", "2020-10-16", "2020-10-16"),
        ("quý III", "2020-Q3", "2020-07-01", "2020-09-30"),
        ("6 tháng đầu năm", "2020-H1", "2020-01-01", "2020-06-30"),
        ("9 tháng đầu năm", "2020-01/2020-09", "2020-01-01", "2020-09-30"),
        ("năm ngoái", "2019", "2019-01-01", "2019-12-31"),
        ("năm tới", "2021", "2021-01-01", "2021-12-31"),
        ("cuối năm", "2020", "2020-01-01", "2020-12-31"),
        ("5 năm qua", "P5Y", "2015-10-23", "2020-10-23"),
        ("3 ngày tới", "P3D", "2020-10-23", "2020-10-26"),
        ("3 ngày trước", "2020-10-20", "2020-10-20", "2020-10-20"),
        ("cách đây 20 năm", "2000", "2000-01-01", "2000-12-31"),
        ("năm học này", "2020-09-01/2021-05-31", "2020-09-01", "2021-05-31"),
        ("năm học vừa qua", "2019-09-01/2020-05-31", "2019-09-01", "2020-05-31"),
        ("từ năm 2015 đến nay", "2015/2020-10-23", "2015-01-01", "2020-10-23"),
        ("từ nay đến hết tháng 12", "2020-10-23/2020-12", "2020-10-23", "2020-12-31"),
        ("từ ngày 28/12 đến ngày 3/1/2021", "2020-12-28/2021-01-03", "2020-12-28", "2021-01-03"),
        ("28 Tết", "2020-01-22", "2020-01-22", "2020-01-22"),
        ("mùng 10 tháng Giêng", "2020-02-03", "2020-02-03", "2020-02-03"),
        ("rằm tháng Tám", "2020-10-01", "2020-10-01", "2020-10-01"),
        ("Tết Ất Tỵ", "2025-01-29", "2025-01-29", "2025-01-29"),
        ("19 giờ tối nay", "2020-10-23T19:00", "2020-10-23", "2020-10-23"),
        ("năm 2019", "2019", "2019-01-01", "2019-12-31"),
        ("những năm 90", "199X", "1990-01-01", "1999-12-31"),
        ("thế kỷ XX", "19XX", "1901-01-01", "2000-12-31"),
        ("giai đoạn 2017-2020", "2017/2020", "2017-01-01", "2020-12-31"),
        ("hằng năm", "P1Y", "", ""),
        ("3 tháng", "P3M", "", ""),
    ],
)
def test_counts_from_the_reference_day(text: str, value: str, start: str, end: str) -> None:
    parsed = parse_date(text, REFERENCE)
    assert parsed is not None
    assert (parsed.value, parsed.start, parsed.end) == (value, start, end)


@pytest.mark.parametrize(
    ("reference", "value"), [(date(2020, 1, 10), "2019"), (date(2019, 12, 28), "2019"), (date(2020, 6, 1), "2019")]
)
def test_the_year_just_over_is_this_one_in_december(reference: date, value: str) -> None:
    parsed = parse_date("năm qua", reference)
    assert parsed is not None
    assert parsed.value == value


@pytest.mark.parametrize(
    ("text", "reference", "value"),
    [
        ("ngày 28/12", date(2020, 1, 5), "2019-12-28"),
        ("ngày 5/1", date(2019, 12, 28), "2020-01-05"),
        ("ngày 30", date(2020, 11, 2), "2020-10-30"),
        ("tháng 11", date(2020, 1, 5), "2019-11"),
    ],
)
def test_turn_of_the_year_and_of_the_month(text: str, reference: date, value: str) -> None:
    parsed = parse_date(text, reference)
    assert parsed is not None
    assert parsed.value == value


def test_without_a_reference_the_gap_stays() -> None:
    parsed = parse_date("ngày 22/10")
    assert parsed is not None
    assert (parsed.value, parsed.start, parsed.end) == ("XXXX-10-22", "", "")


def test_school_year_by_another_convention() -> None:
    parsed = parse_date("năm học 2019-2020", calendar=Calendar(school_start=(8, 15), school_end=(6, 30)))
    assert parsed is not None
    assert (parsed.start, parsed.end) == ("2019-08-15", "2020-06-30")


@pytest.mark.parametrize("text", ["", "không có gì", "thắng 2-1", "\n"])
def test_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize("language", ["vi", "xx", "en"])
def test_component_works_with_any_tokenizer(language: str) -> None:
    try:
        nlp = spacy.blank(language)
    except ImportError:
        pytest.skip(f"{language} needs a package that is not installed")
    nlp.add_pipe("vinhdanh_dates")
    doc = nlp("Sáng nay (10/1), trường tổng kết năm học 2019-2020.")
    assert [span.text for span in doc.spans["dates"]][-1].startswith("năm học 2019")
    assert [span._.value.value for span in doc.spans["dates"]] == [
        "XXXX-XX-XXTMO",
        "XXXX-01-10",
        "2019-09-01/2020-05-31",
    ]
