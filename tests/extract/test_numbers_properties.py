"""Any number that can be printed in Vietnamese reads back as itself, in every style."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.extract.counts import CountExtractor, parse_number
from vinhdanh.view import View

ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
EXTRACT = CountExtractor()
BIG = st.integers(0, 999_999_999_999)
PIECES = st.sampled_from(
    ["1", "20", "năm", "hai", "mươi", "trăm", "nghìn", "tỷ", "hàng", "vài", ",", ".", "/", "-", "%", "(", ")", "“",
     "tập thể", "cá nhân", "đồng", "hơn", "số", "lớp", "và", "từ", "đến", "trở lên", "\n", " ", "\u0301", "²"]
)  # fmt: skip


def spell_below_thousand(number: int, *, full: bool, link: str) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = []
    if hundreds or full:
        words += [ONES[hundreds], "trăm"]
    if tens == 0 and ones and words:
        words += [link, ONES[ones]]
    elif tens == 0 and ones:
        words += [ONES[ones]]
    elif tens == 1:
        words += ["mười"] + ([{5: "lăm"}.get(ones, ONES[ones])] if ones else [])
    elif tens:
        words += [ONES[tens], "mươi"] + ([{1: "mốt", 4: "tư", 5: "lăm"}.get(ones, ONES[ones])] if ones else [])
    return " ".join(words)


def spell(number: int, *, thousand: str = "nghìn", link: str = "linh") -> str:
    if number == 0:
        return "không"
    words = []
    for power, name in ((9, "tỷ"), (6, "triệu"), (3, thousand), (0, "")):
        group = number // 10**power % 1000
        if group:
            words += [spell_below_thousand(group, full=bool(words), link=link), name]
    return " ".join(" ".join(words).split())


@given(BIG)
def test_words_read_back(number):
    assert parse_number(spell(number)) == number


@given(BIG)
def test_southern_words_read_back(number):
    assert parse_number(spell(number, thousand="ngàn", link="lẻ")) == number


@given(BIG)
def test_grouped_digits_read_back(number):
    assert parse_number(f"{number:,}".replace(",", ".")) == number


@given(st.integers(0, 10**15))
def test_plain_digits_read_back(number):
    assert parse_number(str(number)) == number


@given(st.integers(1, 999), st.integers(1, 99), st.sampled_from([("nghìn", 3), ("triệu", 6), ("tỷ", 9)]))
def test_decimals_with_a_scale_read_back(whole, hundredths, scale):
    name, power = scale
    assert parse_number(f"{whole},{hundredths:02d} {name}") == float(f"{whole}.{hundredths:02d}") * 10**power


@given(st.integers(2, 999_999))
def test_a_spelled_count_is_found_whole(number):
    text = f"Có {spell(number)} học sinh dự lễ."
    (mention,) = EXTRACT(View(text))
    assert (text[mention.start : mention.end], mention.value.value) == (f"{spell(number)} học sinh", number)


@given(st.text() | st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join))
def test_arbitrary_text_gives_sorted_disjoint_mentions_inside_it(text):
    mentions = EXTRACT(View(text))
    for mention in mentions:
        assert 0 <= mention.start <= mention.value.number_start < mention.value.number_end <= mention.end <= len(text)
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@given(st.text())
def test_arbitrary_text_is_read_or_not_but_never_fails(text):
    assert parse_number(text) is None or isinstance(parse_number(text), float)
