"""How many characters a second the component of organizations reads, with rules only and with the student.

Texts are those of corpus/, or the files that are named. Times are processor times on one core, the best of `--rounds`.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from vinhdanh.clean import clean
from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.extract.organizations.learned import Guesser, load_student
from vinhdanh.read import Article, read_articles
from vinhdanh.view import View

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def views_of(inputs: list[str]) -> list[View]:
    """Return the cleaned texts of the articles in `inputs`."""
    cleaned = [clean(item) for item in read_articles(inputs) if isinstance(item, Article)]
    return [View(text.text, zones=text.zones) for text in cleaned]


def pace(extractor: OrganizationExtractor, inputs: list[str], rounds: int) -> tuple[float, int]:
    """Return (characters a second in the best round, mentions)."""
    best, found = 0.0, 0
    for _ in range(rounds):
        views = views_of(inputs)
        start = time.process_time()
        found = sum(len(extractor(view)) for view in views)
        best = max(best, sum(len(view.text) for view in views) / (time.process_time() - start))
    return best, found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="*", default=[str(CORPUS)])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    table = Table("organizations", "characters/s", "mentions")
    for name, extractor in (
        ("rules", OrganizationExtractor()),
        ("rules and student", OrganizationExtractor(Guesser(load_student("")))),
    ):
        speed, found = pace(extractor, options.inputs, options.rounds)
        table.add_row(name, f"{speed:,.0f}", str(found))
    Console().print(table)


if __name__ == "__main__":
    main()
