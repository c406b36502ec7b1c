"""The table of targets against figures, from what bench.py and engine.py have written; as it stands in the docs."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

Rows = list[tuple[str, str, float | None]]


def of_speed(figures: dict[str, Any], texts: str) -> Rows:
    """Return what bench.py has measured on some texts."""
    whole, run = figures["ratio_to_peers"], figures["run_ratio_to_peers"]
    words, ner = "underthesea.word_tokenize", "underthesea.ner"
    with_rules = figures["rules_only_to_word_tokenize"]
    rows: Rows = [
        (
            "whole pipeline with words and the student beside `underthesea.word_tokenize`",
            ">= 0.45",
            whole[words],
        ),
        (
            "with rules alone for organizations beside `underthesea.word_tokenize`",
            ">= 0.7",
            with_rules,
        ),
        ("a run, which leaves words out, beside `underthesea.word_tokenize`", "", run[words]),
        ("whole pipeline beside `underthesea.ner`", ">= 12", whole[ner]),
        ("a run beside `underthesea.ner`", ">= 12", run[ner]),
        ("whole pipeline beside HeidelTime's 25,000 characters a second", ">= 3", whole["HeidelTime"]),
        ("without words beside with words", ">= 4", figures["without_words_to_with"]),
    ]
    return [(f"{what}, {texts}", target, value) for what, target, value in rows]


def of_engine(figures: dict[str, Any]) -> Rows:
    """Return what engine.py has measured."""
    longest = max(map(int, figures["seconds_by_length"]))
    growth = f"its growth over the last two thirds of {figures['documents']:,} documents, MB"
    return [
        ("processor seconds of `vinhdanh --help`", "< 0.3", figures["help_seconds"]),
        ("processor seconds until one article is in the tables", "< 2", figures["start_seconds"]),
        ("two workers beside one, by processor time", ">= 1.85", figures["two_workers_by_processor"]),
        ("two workers beside one, by the clock", ">= 1.85", figures["two_workers"]),
        ("processor seconds of the process that reads and merges", "", figures["undivided_seconds"]),
        ("peak memory of a worker, MB", "< 500", figures["peak_memory_mb"]),
        (growth, "about 0", figures["memory_growth_mb"]),
        (f"exponent of time over length, to {longest:,} characters", "about 1", figures["length_exponent"]),
    ]


def verdict(target: str, value: float | None) -> str:
    """Tell whether a figure is what was wanted."""
    sign, _, number = target.partition(" ")
    if value is None or sign not in {">=", "<"}:
        return ""
    return "met" if (value >= float(number) if sign == ">=" else value < float(number)) else "not met"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("build"), help="where the JSON files are")
    folder = parser.parse_args().folder
    rows: Rows = []
    for name, texts in (("bench-general.json", "general news"), ("bench.json", "corpus/")):
        if (folder / name).exists():
            rows += of_speed(json.loads((folder / name).read_text(encoding="utf-8")), texts)
    rows += of_engine(json.loads((folder / "bench-engine.json").read_text(encoding="utf-8")))
    print("| what | target | measured | |\n| --- | --- | --- | --- |")
    for what, target, value in rows:
        print(f"| {what} | {target} | {value} | {verdict(target, value)} |")


if __name__ == "__main__":
    main()
