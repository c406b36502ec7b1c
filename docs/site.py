"""What the site adds to the pages in docs/: pages of the repository, the catalogue of honours, and the patterns."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[1]
#: Pages of the repository that the site shows, and where.
BORROWED = {
    "gold/README.md": "gold/README.md",
    "gold/GUIDELINES.md": "gold/GUIDELINES.md",
    "gold/AGREEMENT.md": "gold/AGREEMENT.md",
    "contributing.md": "CONTRIBUTING.md",
}
KNOWLEDGE = ROOT / "pipeline" / "vinhdanh" / "knowledge"
#: Files of patterns, each of which has an example and a counter-example, and what they say.
PATTERNS = {
    "award_grammar.toml": "Who gave which award to whom",
    "relation_cues.csv": "Words of giving and receiving",
    "status_cues.toml": "What is planned, a rule or denied",
    "time_cues.toml": "Which day is that of the award",
    "victories.toml": "Titles that are won",
    "award_context.toml": "When a name is an award",
    "dates_patterns.toml": "How dates are written",
    "zones.toml": "The parts of a page",
}


def on_files(files: Files, config: Any) -> Files:
    """Add the pages that do not lie in docs/."""
    for place, path in BORROWED.items():
        files.append(File.generated(config, place, content=(ROOT / path).read_text(encoding="utf-8")))
    files.append(File.generated(config, "catalogue.md", content=catalogue()))
    files.append(File.generated(config, "patterns.md", content=patterns()))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Let links between pages of the repository lead to pages of the site."""
    if page.file.src_uri.startswith("gold/"):
        # Labelled stretches side by side, [so][so], are no references.
        return re.sub(r"\](\s?)\[", r"]\1\\[", markdown.replace("](../docs/", "](../"))
    return markdown.replace("](../gold/", "](gold/").replace("](docs/", "](")


def catalogue() -> str:
    """Return the page of all honours that the program knows by name."""
    rows = _rows("awards.csv")
    parts = [
        "# All honours by name",
        f"The {len(rows)} honours of `awards.csv`, as [the catalogue](awards.md) describes them. "
        "Honours that no list holds are found by their form.",
    ]
    for category in dict.fromkeys(row["category"] for row in rows):
        parts.append(f"## {category.replace('_', ' ').capitalize()}")
        chosen = [row for row in rows if row["category"] == category]
        lines = [_row(row) for row in chosen]
        parts.append("\n".join(["| code | name | conferred by | source |", "| --- | --- | --- | --- |", *lines]))
    return "\n\n".join(parts) + "\n"


def patterns() -> str:
    """Return the page of all patterns with what they match and what they must not."""
    parts = [
        "# The patterns",
        "What the program knows of how Vietnamese news writes. Every pattern is data, with a text that it must match "
        "and one that it must not; the tests hold them to it. The texts were made up. Where only a part of one is "
        "meant, it stands in brackets.",
    ]
    for name, title in PATTERNS.items():
        found = list(_patterns(name))
        parts += [f"## {title}", f"`{name}`, {len(found)} patterns."]
        lines = [f"| {what} | {_text(example)} | {_text(counter)} |" for what, example, counter, _ in found]
        parts.append("\n".join(["| | matches | does not match |", "| --- | --- | --- |", *lines]))
        code = "\n".join(f"    {what}: {pattern}" for what, _, _, pattern in found if pattern)
        parts.append('??? note "As regular expressions"\n    ```text\n' + code + "\n    ```")
    return "\n\n".join(parts) + "\n"


def _patterns(name: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield what each pattern of a file is for, its example, its counter-example, and itself."""
    if name.endswith(".csv"):
        for row in _rows(name):
            yield row["meaning"], row["example"], row["counter_example"], row["pattern"]
        return
    yield from _tables("", tomllib.loads((KNOWLEDGE / name).read_text(encoding="utf-8")))


def _tables(path: str, value: Any) -> Iterator[tuple[str, str, str, str]]:
    """Yield every table with an example, wherever it lies."""
    if isinstance(value, list):
        for one in value:
            yield from _tables(path, one)
    elif isinstance(value, dict):
        if "example" in value:
            names = (value.get(key, "") for key in ("name", "status", "code", "zone", "build"))
            example, counter = value["example"], value.get("counter_example", value.get("counter", ""))
            yield " ".join(filter(None, [path, *names])), _joined(example), _joined(counter), value.get("pattern", "")
        for key, one in value.items():
            yield from _tables(f"{path} {key}".strip(), one)


def _joined(texts: str | list[str]) -> str:
    return texts if isinstance(texts, str) else "; ".join(texts)


def _rows(name: str) -> list[dict[str, str]]:
    with (KNOWLEDGE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _text(text: str) -> str:
    """Return a text so that no character of it is markup."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(text.split()))


def _row(row: dict[str, str]) -> str:
    cells = (f"`{row['code']}`", row["name"], row["conferrers"].replace(" | ", ", "), row["source"])
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
