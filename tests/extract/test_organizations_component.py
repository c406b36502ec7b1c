"""The spaCy component: with any tokenizer, spans and values."""

import spacy

from vinhdanh.document import get_mentions


def test_it_runs_in_a_pipeline_with_another_tokenizer() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("vinhdanh_organizations")
    doc = nlp("Sáng nay, LĐLĐ quận Ba Đình và Bộ GD&ĐT tặng quà.")
    assert [span.text for span in doc.spans["organizations"]] == ["LĐLĐ quận Ba Đình", "Bộ GD&ĐT"]
    assert [mention.value.kind for mention in get_mentions(doc, "organization")] == ["union", "government"]
