"""Every way of winning a title reads its example, and not its counter-example."""

import pytest

from vinhdanh.knowledge import load_toml
from vinhdanh.relate.victories import Victories
from vinhdanh.view import View

VERBS = [*load_toml("victories")["verb"], load_toml("victories")["object"]]


@pytest.mark.parametrize("row", VERBS, ids=[row["example"] for row in VERBS])
def test_a_verb_wins_the_title_that_it_names(row):
    view = View(row["example"])
    won = [items[-1] for items in Victories()(view, 0, len(view.text))]
    assert [award.mention.value.name for award in won] == [row["award"]]


@pytest.mark.parametrize("row", VERBS, ids=[row["counter_example"] for row in VERBS])
def test_a_noun_or_a_wish_wins_nothing(row):
    view = View(row["counter_example"])
    assert not list(Victories()(view, 0, len(view.text)))
