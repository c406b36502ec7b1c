"""Text as corpora have it is read as print has it, and every offset leads back."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh import Article, parse_date, parse_quantity
from vinhdanh.clean import clean
from vinhdanh.clean.spacing import patterns, respace
from vinhdanh.extract.counts import CountExtractor
from vinhdanh.extract.dates import DateExtractor
from vinhdanh.knowledge import load_toml
from vinhdanh.view import View

DATES, COUNTS = DateExtractor(), CountExtractor()
CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))
MARK = re.compile(r"(?<=\S)([,.:;/()%\"–-])")

CASES = [
    ("Ngày 22 / 10 , xã họp .", "Ngày 22/10, xã họp."),
    ("Lúc 10 h 30 , lễ bắt đầu . Có 85 % dự .", "Lúc 10h30, lễ bắt đầu. Có 85% dự."),
    ("Có 1 . 200 người , chi 1 , 5 triệu đồng .", "Có 1.200 người, chi 1,5 triệu đồng."),
    ("Thu 2 . 350 . 000 đồng , giảm 3 . 5 % .", "Thu 2.350.000 đồng, giảm 3.5%."),
    ("Họp ngày 22 . 10 . 2020 , tại Huế .", "Họp ngày 22.10.2020, tại Huế."),
    ("Các lớp 1 , 5 , 7 nghỉ . Hai em ốm .", "Các lớp 1, 5, 7 nghỉ. Hai em ốm."),
    ('Danh hiệu " Lao động giỏi " , năm 2019 .', 'Danh hiệu "Lao động giỏi", năm 2019.'),
    ("Lễ ( sáng 5 - 8 ) , có “ Vinh danh ” .", "Lễ (sáng 5 - 8), có “Vinh danh”."),
    ("Năm 1950 , 70 ngày sau , ông về .", "Năm 1950, 70 ngày sau, ông về."),
    ("hôm_nay , thứ_hai , công_đoàn họp .", "hôm nay, thứ hai, công đoàn họp."),
    ("Họp ngày22/10, tặng 15tập thể.", "Họp ngày 22/10, tặng 15 tập thể."),
]
PRINTED = [
    "Ngày 22/10, xã họp. Có 5 em, 3 cô.",
    "Tỷ số 2 - 1 , nhưng cô vẫn vui, rất vui, và về. Hết.",
    "tệp bao_cao.txt, bảng_tính là tên",
]


@pytest.mark.parametrize(("text", "printed"), CASES)
def test_blanks_are_those_of_print(text: str, printed: str) -> None:
    assert respace(text)[0] == printed


@pytest.mark.parametrize("text", [*PRINTED[:2], "Covid-19, U23 và 4G.", "Giá 500.000đ, dài 30km."])
def test_print_stays(text: str) -> None:
    assert respace(text)[0] == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Trong hội thi vừa qua, đoàn 12 học sinh lớp 5 của Trường Tiểu\nhọc Lam Sơn về nhì.", True),
        ("Trong hội thi vừa qua, đoàn học sinh Trường Lam Sơn về nhì.\nnguồn: báo", False),
        ("Danh sách khen thưởng\nlớp 5A", False),
    ],
)
def test_a_full_line_goes_on_with_a_small_letter(text: str, read: bool) -> None:
    assert respace(text)[0] == (text.replace("\n", " ") if read else text)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_articles_stay(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert respace(text)[0] == text


@given(st.text(alphabet='ab1 2,./()%_"\n-', max_size=80) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_every_offset_leads_back(text: str) -> None:
    printed, offsets = respace(text)
    for index, character in enumerate(printed):
        start, end = offsets.to_raw(index, index + 1)
        assert text[start:end] in ({character, "_", "", "\n"} if character == " " else {character})


def spaced_out(text: str) -> str:
    """Return `text` with blanks around every mark, as tokenizers print it."""
    return " ".join(re.sub(r"([,.:;/()%\"“”–-])", r" \1 ", text).split())


DAYS = st.dates(min_value=date(1945, 1, 1), max_value=date(2044, 12, 31))
STYLES = [
    "ngày {d}/{m}/{y}", "ngày {d}-{m}-{y}", "ngày {d}.{m}.{y}", "sáng {d}/{m}/{y}", "ngày {d}/{m}", "tháng {m}/{y}",
    "chiều {d}-{m}", "10h30 ngày {d}/{m}/{y}", "năm học {y}-{z}", "giai đoạn {y} - {z}", "quý III/{y}",
]  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
@given(day=DAYS)
@settings(max_examples=25, deadline=None)
def test_a_date_is_found_with_its_blanks(style: str, day: date) -> None:
    written = style.format(d=day.day, m=day.month, y=day.year, z=day.year + 1)
    plain = DATES(View(f"Hôm đó, lễ mở {written}, tại Huế."))[-1].value
    raw = spaced_out(f"Hôm đó, lễ mở {written}, tại Huế.")
    cleaned = clean(Article("1", raw))
    mention = DATES(View(cleaned.text))[-1]
    start, end = cleaned.to_raw(mention.start, mention.end)
    assert raw[start:end].replace(" ", "") == written.replace(" ", "")
    assert mention.value.value == plain.value


@given(number=st.integers(2, 9_999_999))
@settings(max_examples=100, deadline=None)
def test_a_count_is_found_with_its_blanks(number: int) -> None:
    raw = spaced_out(f"Hôm đó, xã khen {number:,}".replace(",", ".").replace("đó.", "đó,") + " học sinh, rồi về.")
    cleaned = clean(Article("1", raw))
    (mention,) = COUNTS(View(cleaned.text), DATES(View(cleaned.text)))
    assert mention.value.value == number


@pytest.mark.parametrize(
    ("text", "value"), [("23 / 7", "XXXX-07-23"), ("31 / 12 / 2019", "2019-12-31"), ("ngày22/10", "XXXX-10-22")]
)
def test_parse_date_reads_them(text: str, value: str) -> None:
    assert parse_date(text).value == value


@pytest.mark.parametrize(("text", "value"), [("1 . 200 người", 1200), ("1 , 5 triệu đồng", 1_500_000), ("85 %", 85)])
def test_parse_quantity_reads_them(text: str, value: float) -> None:
    assert parse_quantity(text).value == value


def rows() -> Iterator[object]:
    for kind, listed in load_toml("spacing").items():
        for row in listed if kind != "words" else ():
            yield pytest.param(row, id=f"{kind}: {row['example'][0]}")


@pytest.mark.parametrize("row", list(rows()))
def test_a_pattern_has_an_example_and_a_counter_example(row: dict[str, Any]) -> None:
    text, printed = row["example"]
    [pattern] = [each for kind, listed in load_toml("spacing").items() if kind != "words"
                 for each, known in zip(patterns(kind), listed, strict=True) if known is row]  # fmt: skip
    assert pattern.search(text)
    assert not pattern.search(row["counter"])
    assert respace(text, spaced=True)[0] == printed
