"""The counted nouns: the table itself, and what is asked of it."""

import pytest

from vinhdanh.extract.counts import CountExtractor, recipient_kind_of, unit_class_of
from vinhdanh.knowledge import load_table, load_toml
from vinhdanh.view import View, fold

ROWS = load_table("units")
CLASSES = {"person", "collective", "organization", "work", "event", "money", "percent", "other"}
KINDS = {"", "collective", "individual", "work", "household"}
WORDS = load_table("count_words")
EXTRACT = CountExtractor()


def test_nouns_are_folded_and_unique():
    nouns = [row["noun"] for row in ROWS]
    assert nouns == [fold(noun) for noun in nouns]
    assert len(nouns) == len(set(nouns))


def test_rows_keep_to_the_schema():
    assert {row["unit_class"] for row in ROWS} <= CLASSES
    assert {row["recipient_kind"] for row in ROWS} <= KINDS
    assert {row["role"] for row in ROWS} == {"head", "classifier", "measure"}


def test_every_example_is_read_with_its_noun_and_class():
    wrong = []
    for row in ROWS:
        text = row["example"]
        counts = EXTRACT(View(text))
        if [(count.value.unit, count.value.unit_class) for count in counts] != [(row["noun"], row["unit_class"])]:
            wrong.append(text)
    assert wrong == []


def test_no_noun_is_also_listed_as_never_counted():
    assert not {row["noun"] for row in ROWS} & set(load_toml("counts")["context"]["not_counted"])


def test_words_of_noun_phrases_are_folded_unique_and_of_a_known_part():
    words = [row["word"] for row in WORDS]
    assert words == sorted({fold(word) for word in words})
    assert {row["part"] for row in WORDS} == {"noun", "adjective", "verb"}


def test_no_word_both_ends_a_noun_phrase_and_narrows_it():
    phrase = load_toml("counts")["phrase"]
    assert not set(phrase["stops"]) & {row["word"] for row in WORDS}
    assert not set(phrase["stops"]) & set(phrase["narrowing_verbs"])


@pytest.mark.parametrize("part", ["modifiers", "context", "phrase"])
def test_words_around_numbers_are_folded_and_listed_once(part):
    for name, words in load_toml("counts")[part].items():
        listed = list(words)
        assert listed == [fold(word) for word in listed], name
        assert len(listed) == len(set(listed)), name


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("cá nhân", "individual"),
        ("đoàn viên công đoàn", "individual"),
        ("lượt cán bộ công đoàn cơ sở", "individual"),
        ("nhà giáo", "individual"),
        ("bà mẹ việt nam anh hùng", "individual"),
        ("điển hình", "individual"),
        ("cbcnv", "individual"),
        ("tập thể", "collective"),
        ("cđcs", "collective"),
        ("chi bộ", "collective"),
        ("trường mầm non", "collective"),
        ("phường", "collective"),
        ("câu lạc bộ", "collective"),
        ("gia đình", "household"),
        ("hộ nghèo", "household"),
        ("sáng kiến", "work"),
        ("đề tài khoa học", "work"),
        ("tập thể, cá nhân", "mixed"),
        ("tập thể và cá nhân", "mixed"),
        ("cá nhân, tập thể", "mixed"),
        ("cán bộ, hội viên", "individual"),
        ("cá nhân xuất sắc nhất", "individual"),
        ("đảng viên mới", "individual"),
        ("tỉnh ủy, thành ủy, ubnd tỉnh, thành phố", "collective"),
        ("huyện, thị xã", "collective"),
        ("bằng khen", None),
        ("triệu đồng", None),
        ("", None),
    ],
)
def test_recipient_kind(noun, kind):
    assert recipient_kind_of(noun) == kind


@pytest.mark.parametrize(
    ("noun", "unit_class"),
    [
        ("học sinh", "person"),
        ("tập thể", "collective"),
        ("đơn vị", "organization"),
        ("công trình, sản phẩm", "work"),
        ("tập thể, cá nhân", "collective"),
        ("lớp tập huấn", "event"),
        ("đồng", "money"),
        ("%", "percent"),
        ("huân chương", "other"),
        ("chưa từng thấy", "other"),
    ],
)
def test_unit_class(noun, unit_class):
    assert unit_class_of(noun) == unit_class
