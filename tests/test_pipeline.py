"""The whole pipeline: how it is loaded, and what holds for any input."""

import unicodedata

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import vinhdanh
from vinhdanh.document import get_mentions
from vinhdanh.read.article import Article
from vinhdanh.values import SPAN_GROUPS

TEXT = (
    "Ngày 10/1/2020, Liên đoàn Lao động tỉnh Nghệ An tặng Bằng khen cho 15 tập thể và hơn 80 cá nhân.\n"
    "Tin khác\nHuyện Diễn Châu trao 5 giấy khen ngày 1/1/2019"
)
WORDS = [
    "Liên đoàn Lao động", "tỉnh Nghệ An", "tặng", "Bằng khen", "cho", "15 tập thể", "và", "Tin khác\n",
    "được", "của", "Bộ Y tế", ";", ",", ".", "\n", "(", ")", "“", "”", "giải Nhất", "năm học 2019-2020", "\u200b", "- ",
    "7 cá nhân", "\u00a0", "một trong 12 đơn vị", "Đ/c Nguyễn Văn A", "đạt", "huân chương", "trở lên", "95%",
    "ngày 10/1/2020",
]  # fmt: skip
NEWS_LIKE = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
FORMS = st.sampled_from(["NFC", "NFD", "NFKD"])


@pytest.fixture(scope="module")
def nlp():
    return vinhdanh.load()


def test_a_raw_text_gives_a_doc_with_everything(nlp):
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans["awards"]] == ["Bằng khen", "giấy khen"]
    assert [span._.value.value for span in doc.spans["counts"]][:2] == [15, 80]
    assert doc.spans["organizations"][0]._.value.name == "Liên đoàn Lao động tỉnh Nghệ An"
    assert doc.spans["dates"][0]._.value.value == "2020-01-10"
    assert doc.spans["dates"][0]._.rule.startswith("dates.")
    assert [(record.count, record.recipient_kind) for record in doc._.awards] == [
        (15, "collective"),
        (80, "individual"),
    ]
    assert "Liên đoàn" in [doc.text[start:end] for start, end in doc._.words]


def test_tables_have_the_raw_text_of_every_mention(nlp):
    raw = unicodedata.normalize("NFD", TEXT).replace("tặng", "tặng\u200b")
    frames = vinhdanh.tables([vinhdanh.process(nlp, Article("x", raw))])
    mentions = frames["mentions"]
    assert len(mentions) > 5
    assert all(raw[row.start : row.end] == row.text for row in mentions.itertuples())


def test_without_words_the_records_are_the_same(nlp):
    assert vinhdanh.load(exclude=["words"])(TEXT)._.awards == nlp(TEXT)._.awards


@pytest.mark.parametrize("name", ["dates", "counts", "organizations", "awards"])
def test_one_component_runs_in_another_pipeline(name):
    other = spacy.blank("xx")
    other.add_pipe(f"vinhdanh_{name}")
    assert len(other(TEXT).spans[name]) > 0


def test_an_article_needs_our_tokenizer():
    with pytest.raises(TypeError, match=r"vinhdanh\.load"):
        vinhdanh.make_doc(spacy.blank("xx"), Article("x", TEXT))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=(NEWS_LIKE | st.text()).flatmap(lambda text: FORMS.map(lambda form: unicodedata.normalize(form, text))))
def test_any_text_keeps_its_offsets_and_gives_the_same_twice(nlp, raw):
    first, second = (vinhdanh.process(nlp, Article("x", raw)) for _ in range(2))
    for kind in SPAN_GROUPS:
        mentions = get_mentions(first, kind)
        assert mentions == get_mentions(second, kind)
        for mention in mentions:
            assert 0 <= mention.start < mention.end <= len(first.text)
            start, end = first._.clean.to_raw(mention.start, mention.end)
            assert 0 <= start < end <= len(raw)
    assert first._.awards == second._.awards
    frames = vinhdanh.tables([first])
    assert all(raw[row.start : row.end] == row.text for row in frames["mentions"].itertuples())
    assert set(frames["awards"]["awarder_org_id"].dropna()) <= set(frames["organizations"]["org_id"])
