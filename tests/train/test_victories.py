"""Lessons on titles: the triggers of labelled records, in sentences that have a word for a title."""

from __future__ import annotations

from pathlib import Path

from vinhdanh.train.victories import read_lessons_on_victories

ROOT = Path(__file__).resolve().parents[2]


def test_triggers_are_the_names_of_a_lesson() -> None:
    lessons = {item.doc_id: item for item in read_lessons_on_victories(ROOT / "gold" / "corpus", [ROOT / "corpus"])}
    lesson = lessons["c06_sea-games-31-be-mac"]
    surfaces = [lesson.tokens.surface(start, end) for start, end in lesson.names]
    assert any("vàng" in surface.lower() or "vô địch" in surface.lower() for surface in surfaces)
    assert all(first < last for first, last in lesson.sentences)
    assert any(start <= lesson.names[0][0] < end for start, end in lesson.sentences) or lesson.rules
