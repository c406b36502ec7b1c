"""An output folder that appears whole or not at all, and never at the cost of somebody else's files."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vinhdanh.write.datapackage import PACKAGE_NAME
from vinhdanh.write.schema import TABLES

#: Every file that an output folder may hold: the tables, and what later commands make from them.
OUTPUT_NAMES = frozenset(
    {
        PACKAGE_NAME,
        "evaluation.json",
        "report.html",
        "report-articles",
        *(f"{table.name}.{suffix}" for table in TABLES for suffix in ("csv", "parquet")),
    }
)


class OutputError(Exception):
    """The output folder cannot be written; the message says why, for people."""


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """Give a temporary folder beside `out` to write to, and put it in the place of `out` when all went well.

    Raises:
        OutputError: `out` is no folder, holds files that are not our output, or cannot be written.
    """
    out = out.resolve()
    check_replaceable(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=f".{out.name}.", suffix=".partial", dir=out.parent))
    except OSError as error:
        raise OutputError(f"cannot write to {out.parent}: {error.strerror or error}") from error
    try:
        whole = scratch / "new"
        whole.mkdir()
        yield whole
        swap(whole, out, scratch / "old")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def check_replaceable(out: Path) -> None:
    """Raise unless `out` is missing, empty, or holds nothing but the output of an earlier run.

    Raises:
        OutputError: it is something else.
    """
    if not out.exists():
        return
    if not out.is_dir():
        raise OutputError(f"{out} is a file, not a folder")
    try:
        foreign = sorted(path.name for path in out.iterdir() if path.name not in OUTPUT_NAMES)
    except OSError as error:
        raise OutputError(f"cannot read {out}: {error.strerror or error}") from error
    if foreign:
        raise OutputError(
            f"{out} holds files that are no output of vinhdanh ({', '.join(foreign[:3])}); choose another folder"
        )


def swap(whole: Path, out: Path, old: Path) -> None:
    """Put `whole` in the place of `out`; what was there is moved to `old`, or back if that fails.

    Raises:
        OutputError: it fails.
    """
    try:
        if out.exists():
            out.rename(old)
        whole.rename(out)
    except OSError as error:
        if old.exists() and not out.exists():
            old.rename(out)
        raise OutputError(f"cannot put the tables at {out}: {error.strerror or error}") from error
