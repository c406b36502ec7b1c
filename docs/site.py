"""What the site adds to the pages in docs/: the pages about labels, how to contribute, and the catalogue of honours."""

from __future__ import annotations

import csv
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


def on_files(files: Files, config: Any) -> Files:
    """Add the pages that do not lie in docs/."""
    for place, path in BORROWED.items():
        files.append(File.generated(config, place, content=(ROOT / path).read_text(encoding="utf-8")))
    files.append(File.generated(config, "catalogue.md", content=catalogue()))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Let links between pages of the repository lead to pages of the site."""
    if page.file.src_uri.startswith("gold/"):
        # Labelled stretches that touch, [so][so], are no references.
        return markdown.replace("](../docs/", "](../").replace("][", "]\u200b[")
    return markdown.replace("](../gold/", "](gold/").replace("](docs/", "](")


def catalogue() -> str:
    """Return the page of all honours that the program knows by name."""
    path = ROOT / "pipeline" / "vinhdanh" / "knowledge" / "awards.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
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


def _row(row: dict[str, str]) -> str:
    cells = (f"`{row['code']}`", row["name"], row["conferrers"].replace(" | ", ", "), row["source"])
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
