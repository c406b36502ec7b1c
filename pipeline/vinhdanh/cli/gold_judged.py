"""`vinhdanh gold sample` and `vinhdanh gold judged`: award rows to judge by reading, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.evaluate.judged import (
    Judgement,
    Precision,
    SheetError,
    causes,
    precision,
    read_sheet,
    sample,
    write_sheet,
)
from vinhdanh.gold import GoldError
from vinhdanh.gold.manifest import read_manifest


def draw(run: Path, out: Path, rows: int, gold: Sequence[Path]) -> Exit:
    """Write a sheet of `rows` award rows of the run in `run`, none of a document labelled in `gold`.

    Raises:
        CliError: no run is there, a gold folder cannot be read, or the sheet exists already.
    """
    try:
        labelled = {row.doc_id for folder in gold for row in read_manifest(folder)}
        number = write_sheet(out, sample(run, rows, labelled))
    except GoldError as error:
        raise CliError(str(error), Exit.USAGE) from error
    except FileExistsError as error:
        raise CliError(f"{out} is there already; name a new file", Exit.USAGE) from error
    except FileNotFoundError as error:
        raise CliError(f"{run} holds no run with Parquet tables: {error.filename} is missing", Exit.USAGE) from error
    except OSError as error:
        raise CliError(f"{out}: {error.strerror}", Exit.OUTPUT) from error
    Console(stderr=True, highlight=False).print(f"{out}: {number} rows; fill in the column 'wrong'", markup=False)
    return Exit.OK


def judged(sheets: Sequence[Path]) -> Exit:
    """Print the precision that the judgements of some sheets come to, as Markdown.

    Raises:
        CliError: a sheet cannot be read, or nothing in them is judged yet.
    """
    try:
        rows = [row for sheet in sheets for row in read_sheet(sheet)]
    except SheetError as error:
        raise CliError(str(error), Exit.USAGE) from error
    if not rows:
        raise CliError("no row is judged yet: fill in the column 'wrong'", Exit.USAGE)
    print("\n".join(tables(rows)))
    return Exit.OK


def tables(rows: Sequence[Judgement]) -> Iterator[str]:
    """Yield the tables of `vinhdanh gold judged`, as lines of Markdown."""
    yield "| judged rows | number | true | true, and the awarder right |"
    yield "| --- | ---: | ---: | ---: |"
    sources = sorted({row.source for row in rows})
    for name in ["all", *(sources if len(sources) > 1 else [])]:
        of_source = [row for row in rows if name in ("all", row.source)]
        shares = (_shown(precision(of_source, with_awarder=flag)) for flag in (False, True))
        yield f"| {name} | {len(of_source)} | {' | '.join(shares)} |"
    yield ""
    yield "| what is wrong | rows |"
    yield "| --- | ---: |"
    yield from (f"| {name} | {number} |" for name, number in causes(rows))


def _shown(share: Precision | None) -> str:
    return "–" if share is None else f"{share.value:.3f} ({share.low:.3f}–{share.high:.3f})"
