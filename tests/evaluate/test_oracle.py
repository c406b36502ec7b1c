"""The stage `relate` alone, on gold mentions."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from vinhdanh.evaluate.facts import KINDS, ScoredMention
from vinhdanh.evaluate.oracle import records_from_gold, segmented, value_of
from vinhdanh.evaluate.places import RawPlaces
from vinhdanh.evaluate.predicted import Run
from vinhdanh.read import Article, read_articles
from vinhdanh.run import run

CORPUS = Path(__file__).parents[2] / "corpus"


def mark(text: str, kind: str, words: str, value: str, **more: str) -> ScoredMention:
    start = text.index(words)
    return ScoredMention(kind, start, start + len(words), value, **more)


TEXT = "Hội quán Đèn Khuya tặng Giấy khen cho 4 tập thể và 7 cá nhân.\n"
GOLD = (
    mark(TEXT, "organization", "Hội quán Đèn Khuya", "Hội quán Đèn Khuya"),
    mark(TEXT, "award", "Giấy khen", "Giấy khen"),
    mark(TEXT, "count", "4 tập thể", "4", modifier="exact", unit_class="collective"),
    mark(TEXT, "count", "7 cá nhân", "7", modifier="exact", unit_class="person"),
)


def test_records_use_what_was_labelled_though_the_pipeline_would_not_find_it():
    found = records_from_gold(segmented(Article("d", TEXT)), GOLD)
    assert [(r.awarder, r.award, r.recipient_kind, r.count) for r in found] == [
        ("Hội quán Đèn Khuya", "Giấy khen", "collective", 4),
        ("Hội quán Đèn Khuya", "Giấy khen", "individual", 7),
    ]


def test_offsets_are_raw_though_cleaning_moved_them():
    raw = "\ufeff" + TEXT.replace(" tặng", "\u200b\u00a0 tặng")
    moved = tuple(
        ScoredMention(m.kind, *(raw.index(TEXT[m.start : m.end]) + at for at in (0, m.end - m.start)), m.value)
        for m in GOLD
    )
    found = records_from_gold(segmented(Article("d", raw)), moved)
    assert len(found) == 2
    assert raw[found[0].start : found[0].end].startswith("Hội quán Đèn Khuya")


def test_no_gold_mentions_no_records():
    assert records_from_gold(segmented(Article("d", TEXT)), ()) == []


@pytest.mark.parametrize("name", ["c04_quan-khu-thi-dua-quyet-thang.txt", "c09_giai-bao-chi-tran-phu.html"])
def test_with_the_mentions_that_the_pipeline_finds_it_makes_what_the_pipeline_makes(name, tmp_path):
    """Only whose mentions are used differs: values and offsets come back as they were."""
    run([CORPUS / name], tmp_path / "out")
    doc_id = Path(name).stem
    found = Run(tmp_path / "out").facts(doc_id, 10**9)
    [article] = read_articles([CORPUS / name])
    assert records_from_gold(segmented(article), found.mentions) == list(found.records)
    assert found.records


VALUES = [
    ("organization", "LĐLĐ huyện", "Liên đoàn Lao động huyện Mỹ Đức", {"kind": "union", "level": "district"}),
    ("organization", "Hội quán Đèn Khuya", "Hội quán Đèn Khuya", {"name": "Hội quán Đèn Khuya"}),
    ("organization", "Sở", "", {"name": "", "org_id": ""}),
    ("date", "sáng 22/10", "2020-10-22TMO", {"type": "time", "start": "2020-10-22", "end": "2020-10-22"}),
    ("date", "năm học 2020-2021", "2020-09-01/2021-05-31", {"type": "interval", "end": "2021-05-31"}),
    ("date", "6 tháng đầu năm", "2020-H1", {"type": "date", "start": "2020-01-01", "end": "2020-06-30"}),
    ("date", "gần 10 năm", "P10Y", {"type": "duration", "start": ""}),
    ("date", "3 tháng trước", "2020-07", {"type": "date", "end": "2020-07-31"}),
    ("date", "hằng năm", "P1Y", {"type": "set"}),
    ("count", "hơn 1.200 công nhân", "1200", {"value": 1200, "number_start": 104, "number_end": 109}),
    ("count", "ba trong số 12 đội", "3", {"value": 3, "number_start": 100, "number_end": 102}),
    ("count", "hàng trăm người", "100..999", {"value": None, "low": 100, "high": 999, "unit": "người"}),
    ("count", "152/156 tập thể", "152", {"value": 152, "unit": "tập thể"}),
    ("count", "05 tập thể", "5", {"value": 5, "unit": "tập thể", "number_end": 102}),
    ("award", "HCLĐ hạng Ba", "Huân chương Lao động", {"code": "HC-LD"}),
    ("award", "Bông lúa vàng xóm Đông", "Bông lúa vàng xóm Đông", {"code": ""}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "words", "value", "expected"), VALUES, ids=[case[1] for case in VALUES])
def test_values_are_those_of_the_pipeline(kind, words, value, expected):
    """Offsets are counted from where the words stand: at 100."""
    found = value_of(ScoredMention(kind, 0, len(words), value), words, 100)
    assert {name: getattr(found, name) for name in expected} == expected


RAW = "\ufeffTiêu đề\r\n\r\nThân  bài dài hơn một chút, có dấu chấm ở cuối.\r\n"


def test_raw_places():
    doc = segmented(Article("d", RAW))
    places = RawPlaces(doc)
    for words in ("Tiêu đề", "bài", "một chút"):
        start = RAW.index(words)
        span = places.to_clean(start, start + len(words))
        assert doc.text[slice(*span)] == words
    assert places.to_clean(0, 1) is None
    assert isinstance(places.zone_at(0), str)
    assert places.zone_at(10**6) == places.zone_at(len(RAW))


def test_zones_of_a_page():
    told = "Sở Y tế họp tại Nghệ An vào sáng nay, ông Lê Văn Thanh cho biết như vậy trước khi ra về cùng mọi người."
    raw = f"<html><body><h1>Tin vui</h1><p>{told}</p><figcaption>Ảnh: An</figcaption></body></html>"
    places = RawPlaces(segmented(Article("d", raw, media="html")))
    assert [places.zone_at(raw.index(words)) for words in ("Tin", "Sở", "Ảnh")] == ["title", "lead", "caption"]


def test_a_document_of_another_tokenizer_is_refused():
    with pytest.raises(TypeError, match="another tokenizer"):
        RawPlaces(spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"}}})("x"))


def test_all_kinds_are_put_in():
    assert set(KINDS) == {"organization", "date", "count", "award"}
