"""A folder as the Hugging Face hub likes it: Parquet, a card with its header, a datasheet, and Croissant metadata."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from jinja2 import Environment, PackageLoader, StrictUndefined

from vinhdanh import __version__
from vinhdanh.export.croissant import croissant
from vinhdanh.export.files import ExportError
from vinhdanh.write.datapackage import PACKAGE_NAME
from vinhdanh.write.load import load_table
from vinhdanh.write.schema import TABLES

#: What the folder holds; nothing else may be in one that is replaced.
_NAMES = frozenset({"README.md", "DATASHEET.md", "croissant.json", "data"})
_PAGES = {"README.md": "card.md.j2", "DATASHEET.md": "datasheet.md.j2"}
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_MOST = 10


def write_hub_folder(run: Path, out: Path) -> Path:
    """Write the folder for the run in `run`, whole or not at all, and return its path.

    Raises:
        LoadError: the folder holds no run.
        ExportError: `out` holds other things, or the run has no Parquet files.
        OSError: it cannot be written.
    """
    tables = {table.name: load_table(run, table) for table in TABLES}
    facts = _facts(tables, run)
    _check(run, out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as scratch:
        whole = Path(scratch) / "new"
        (whole / "data").mkdir(parents=True)
        for table in TABLES:
            shutil.copy(run / f"{table.name}.parquet", whole / "data" / f"{table.name}.parquet")
        for name, template in _PAGES.items():
            text = _environment().get_template(template).render(facts)
            (whole / name).write_text(text, encoding="utf-8")
        metadata = json.dumps(croissant(whole, facts["licence"]), ensure_ascii=False, indent=2)
        (whole / "croissant.json").write_text(metadata + "\n", encoding="utf-8")
        if out.exists():
            out.rename(Path(scratch) / "old")
        whole.rename(out)
    return out


def _check(run: Path, out: Path) -> None:
    missing = [table.name for table in TABLES if not (run / f"{table.name}.parquet").is_file()]
    if missing:
        raise ExportError(f"{run}: no Parquet file of {', '.join(missing)}")
    if not out.exists():
        return
    foreign = sorted(path.name for path in out.iterdir() if path.name not in _NAMES) if out.is_dir() else [out.name]
    if foreign:
        raise ExportError(f"{out} holds other things ({', '.join(foreign[:3])}); choose another folder")


def _facts(tables: Mapping[str, pa.Table], run: Path) -> dict[str, Any]:
    """Return everything that the pages state, counted in the tables."""
    package = _package(run)
    awards, documents = tables["awards"], tables["documents"]
    days: Any = pc.min_max(documents["published"]).as_py()
    licences = [licence["name"] for licence in package.get("licenses", [])]
    return {
        "version": __version__,
        "versions": package.get("versions", {}),
        "digest": package.get("input", {}).get("sha256", ""),
        "licence": licences[0] if licences else "",
        "tables": [(table, tables[table.name].num_rows) for table in TABLES],
        "rows": {name: table.num_rows for name, table in tables.items()},
        "size": next((name for most, name in _SIZES if awards.num_rows < most), "n>1M"),
        "repeats": awards.num_rows - awards["repeats_award_id"].null_count,
        "statuses": Counter(awards["status"].to_pylist()).most_common(),
        "awards": Counter(awards["award"].to_pylist()).most_common(_MOST),
        "kinds": Counter(tables["mentions"]["kind"].to_pylist()).most_common(),
        "levels": Counter(level or "not known" for level in tables["organizations"]["level"].to_pylist()).most_common(),
        "published": (days["min"], days["max"]),
        "undated": documents["published"].null_count,
        "publishers": len(documents["publisher"].drop_null().unique()),
        "characters": pc.sum(documents["n_chars"]).as_py() or 0,
        "filled": [
            (name, 1 - awards[name].null_count / awards.num_rows if awards.num_rows else 0.0)
            for name in ("awarder", "grade", "recipient", "count", "date", "period", "occasion")
        ],
        "errors": Counter(tables["errors"]["error"].to_pylist()).most_common(),
    }


def _package(run: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((run / PACKAGE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("vinhdanh.export"),
        # Markdown, whose special signs the filter `plain` takes care of.
        autoescape=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["plain"] = plain
    return environment


def plain(text: object) -> str:
    """Return `text` so that Markdown shows it as it is in one table cell.

    >>> plain("a|b <i> *c*")
    'a\\\\|b \\\\<i\\\\> \\\\*c\\\\*'
    """
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#~" else char for char in " ".join(str(text).split()))
