"""Characters a second of each stage and of the whole pipeline, on one core, beside underthesea.

Every text goes through all stages and through the peers in turn, so that whatever else the machine does falls on
all of them alike. Times are processor times.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

# Before any import that starts threads: one core means one.
os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))

import underthesea
from figures import bars
from rich.console import Console
from rich.table import Table

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.pipeline import load, make_doc, process
from vinhdanh.read import Article, read_articles
from vinhdanh.view import View
from vinhdanh.write import DatasetWriter, DocumentRows, Part, document_rows, make_part

try:
    from pyvi import ViTokenizer
except ImportError:
    ViTokenizer = None

VERSIONED = ("vinhdanh", "underthesea", "spacy", "pyarrow")
#: Least ratio of the whole pipeline's speed to each peer's that we want to see.
TARGETS = {"underthesea.word_tokenize": 0.45, "underthesea.ner": 12.0, "HeidelTime": 3.0}
NER, WORDS = "underthesea.ner", "underthesea.word_tokenize"
#: Characters a second that HeidelTime reads, as its makers say.
HEIDELTIME = 25_000
#: Articles that go through before the clock runs, since knowledge and models are loaded when first needed.
WARM_UP = 20
T = TypeVar("T")


class Stopwatch:
    """Sums processor time and characters by name."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.characters: defaultdict[str, int] = defaultdict(int)

    def time(self, name: str, characters: int, work: Callable[[], T]) -> T:
        """Do `work` on so many characters and return its result."""
        start = time.process_time()
        result = work()
        self.seconds[name] += time.process_time() - start
        self.characters[name] += characters
        return result

    def rate(self, name: str) -> float:
        """Characters a second."""
        return self.characters[name] / max(self.seconds[name], 1e-9)


def measure(articles: Sequence[Article], ner_characters: int) -> dict[str, Any]:
    """Return the measurements of all `articles`; the slow NER model sees the first `ner_characters` only."""
    nlp = load()
    write([document_rows(process(nlp, article)) for article in articles[:WARM_UP]])
    underthesea.word_tokenize("Xin chào.")
    underthesea.ner("Xin chào.")
    ours, peers, rules = Stopwatch(), Stopwatch(), Stopwatch()
    extract = OrganizationExtractor()
    rows: list[DocumentRows] = []
    for article in articles:
        rows.append(run_ours(nlp, article, ours))
        # A view of its own, so that nothing is known of it.
        view = View(article.raw)
        rules.time("organizations", len(article.raw), partial(extract, view))
        run_peers(article.raw, peers, with_ner=peers.characters[NER] < ner_characters)
    ours.time("parts + merge", ours.characters["rows"], partial(write, rows))
    return report(ours, peers, rules, len(articles))


def write(rows: Sequence[DocumentRows]) -> None:
    """Make parts of so many documents as a shard has, and merge them."""
    with tempfile.TemporaryDirectory() as folder, DatasetWriter(Path(folder)) as writer:
        for start in range(0, len(rows), 100):
            writer.add(Part(make_part(rows[start : start + 100], [])))


def run_ours(nlp: Any, article: Article, watch: Stopwatch) -> DocumentRows:
    """Send one article through every stage, and return its rows."""
    size = len(article.raw)
    doc = watch.time("clean + tokens", size, lambda: make_doc(nlp, article))
    for name, component in nlp.pipeline:
        doc = watch.time(name, size, partial(component, doc))
    return watch.time("rows", size, lambda: document_rows(doc))


def run_peers(text: str, watch: Stopwatch, *, with_ner: bool) -> None:
    """Send one text through the peers: whole through `word_tokenize`, sentence by sentence through `ner`."""
    watch.time(WORDS, len(text), lambda: underthesea.word_tokenize(text))
    if ViTokenizer is not None:
        watch.time("pyvi", len(text), lambda: ViTokenizer.tokenize(text))
    if with_ner:
        lines = [line for line in text.splitlines() if line.strip()]
        sentences = [sentence for line in lines for sentence in underthesea.sent_tokenize(line)]
        watch.time(NER, len(text), lambda: [underthesea.ner(sentence) for sentence in sentences])


def report(ours: Stopwatch, peers: Stopwatch, rules: Stopwatch, documents: int) -> dict[str, Any]:
    """Return all figures as JSON values."""
    characters = ours.characters["rows"]
    seconds = sum(ours.seconds.values())
    whole = characters / seconds
    without_words = characters / (seconds - ours.seconds["words"])
    rates = {name: peers.rate(name) for name in peers.seconds} | {"HeidelTime": HEIDELTIME}
    with_rules = characters / (seconds - ours.seconds["organizations"] + rules.seconds["organizations"])
    return {
        "documents": documents,
        "characters": characters,
        "characters_per_second": {
            "stages": {name: round(ours.rate(name)) for name in ours.seconds},
            "whole": round(whole),
            "whole_without_words": round(without_words),
            "whole_with_rules_only": round(with_rules),
            "peers": {name: round(rate) for name, rate in rates.items()},
        },
        "share_of_time": {name: round(spent / seconds, 4) for name, spent in ours.seconds.items()},
        "ratio_to_peers": {name: round(whole / rate, 3) for name, rate in rates.items()},
        "run_ratio_to_peers": {name: round(without_words / rate, 3) for name, rate in rates.items()},
        "rules_only_to_word_tokenize": round(with_rules / rates[WORDS], 3),
        "without_words_to_with": round(without_words / whole, 3),
        "targets": TARGETS,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "versions": {name: version(name) for name in VERSIONED},
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
    }


def print_report(result: dict[str, Any], console: Console) -> None:
    """Print the figures as a table."""
    rates = result["characters_per_second"]
    title = f"{result['documents']:,} documents, {result['characters']:,} characters"
    table = Table("stage", title=title, title_justify="left")
    for heading in ("characters/s", "share of time", "whole pipeline is", "target", "a run is"):
        table.add_column(heading, justify="right")
    for name, rate in rates["stages"].items():
        table.add_row(name, f"{rate:,}", f"{result['share_of_time'][name]:.1%}", "", "", "")
    table.add_section()
    table.add_row("whole pipeline", f"{rates['whole']:,}", "100.0%", "", "", "", style="bold")
    table.add_row("without words, as runs are", f"{rates['whole_without_words']:,}", "", "", "", "", style="bold")
    table.add_section()
    for name, rate in rates["peers"].items():
        ratio, of_run = (f"{result[key][name]:.2f} x" for key in ("ratio_to_peers", "run_ratio_to_peers"))
        target = f">= {TARGETS[name]:g} x" if name in TARGETS else ""
        table.add_row(name, f"{rate:,}", "", ratio, target, of_run)
    console.print(table)
    console.print(f"rules alone for organizations: {result['rules_only_to_word_tokenize']:.2f} x word_tokenize")
    console.print(f"without words: {result['without_words_to_with']:.2f} x with words")
    console.print(f"peak memory, peers included: {result['peak_memory_mb']} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--input", default=["corpus"], nargs="+", help="what to read, as for vinhdanh run")
    parser.add_argument("--limit", type=int, help="read so many articles only")
    parser.add_argument("--ner-characters", type=int, default=100_000, help="how much the NER model gets")
    parser.add_argument("--out", type=Path, default=Path("build/bench.json"))
    options = parser.parse_args()
    articles = [item for item in islice(read_articles(options.input), options.limit) if isinstance(item, Article)]
    result = measure(articles, options.ner_characters)
    print_report(result, Console(width=100))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    stages = result["characters_per_second"]["stages"]
    bars(options.out.with_name(f"{options.out.stem}-stages.svg"), stages, "million characters a second", 1e6)


if __name__ == "__main__":
    main()
