"""A whole run: inputs to a folder of tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple
from pathlib import Path

from vinhdanh.read.stream import read_articles, require_sources
from vinhdanh.run.engine import run_here, run_pool
from vinhdanh.run.options import Failure, Progress, RunOptions, Summary
from vinhdanh.run.work import Outcome
from vinhdanh.write.dataset import DatasetWriter
from vinhdanh.write.folder import OutputError, check_replaceable, whole_folder
from vinhdanh.write.schema import DOCUMENTS

_CHARACTERS = DOCUMENTS.names.index("n_chars")


def run(
    inputs: Sequence[str | Path],
    out: str | Path,
    options: RunOptions | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read `inputs`, extract, and write the tables to the folder `out`, whole or not at all.

    A document that fails at any stage becomes a row of `errors`; the rest goes on. The same inputs give the
    same bytes, whatever the number of workers.

    Raises:
        InputError: `inputs` mean no file at all; nothing is written then.
        OutputError: `out` cannot be written, or holds other things than the output of an earlier run.
    """
    options = options or RunOptions()
    check_replaceable(Path(out))
    require_sources(inputs)
    with whole_folder(Path(out)) as folder:
        try:
            return _write(_outcomes(inputs, options), folder, options, progress)
        except OSError as error:
            raise OutputError(f"cannot write the tables: {error.strerror or error}") from error


def _outcomes(inputs: Sequence[str | Path], options: RunOptions) -> Iterator[Outcome]:
    items = read_articles(inputs, options.read)
    if options.workers > 1:
        return run_pool(items, options.config, options.workers)
    return run_here(items, options.config)


def _write(outcomes: Iterator[Outcome], folder: Path, options: RunOptions, progress: Progress | None) -> Summary:
    characters = 0
    with DatasetWriter(folder, options.license_name) as writer:
        for outcome in outcomes:
            failure = outcome if isinstance(outcome, Failure) else None
            if isinstance(outcome, Failure):
                writer.add_error(astuple(outcome))
            else:
                characters += outcome.documents[0][_CHARACTERS]
                writer.add(outcome)
            if progress:
                progress(failure)
    return Summary(writer.n_rows, characters)
