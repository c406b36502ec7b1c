"""A whole run: inputs to shards, shards to parts, parts to a folder of tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from vinhdanh.read.stream import read_articles, require_sources
from vinhdanh.run.engine import Engine, HereEngine, PoolEngine
from vinhdanh.run.options import Progress, RunOptions, Summary
from vinhdanh.run.plan import make_plan
from vinhdanh.run.schedule import processed
from vinhdanh.run.shards import InputChangedError, cut
from vinhdanh.run.workfolder import WorkFolder
from vinhdanh.write.dataset import DatasetWriter
from vinhdanh.write.folder import OutputError
from vinhdanh.write.part import Part, PartError


def run(
    inputs: Sequence[str | Path],
    out: str | Path,
    options: RunOptions | None = None,
    progress: Progress | None = None,
    resumed: Callable[[int], None] | None = None,
) -> Summary:
    """Read `inputs`, extract, and write the tables to the folder `out`, whole or not at all.

    A document that fails at any stage becomes a row of `errors`; the rest goes on. The same inputs give the
    same bytes, whatever the engine, the number of workers and the size of shards, and however often the run was
    interrupted and resumed.

    `progress` hears of each document that is processed, `resumed` of the number of those that an earlier try has.

    Raises:
        InputError: `inputs` mean no file at all; nothing is written then.
        OutputError: `out` cannot be written, holds other things than the output of an earlier run, is being written
            by another run, or an unfinished run lies beside it that this one must not, or cannot, go on with.
        EngineError: worker processes die whatever they work on.
    """
    options = options or RunOptions()
    require_sources(inputs)
    with WorkFolder(Path(out)) as work:
        work.begin(make_plan(inputs, options), resume=options.resume)
        if resumed and work.resumed:
            resumed(sum(done.end - start for start, done in work.ledger.done.items()))
        try:
            _process(inputs, work, options, progress)
            return _merge(work, options)
        except InputChangedError as error:
            raise work.cannot_go_on(f"the inputs have changed: {error}") from error
        except PartError as error:
            raise OutputError(str(error)) from error
        except OSError as error:
            raise OutputError(f"cannot write the tables: {error.strerror or error}{_kept(work)}") from error


def _process(inputs: Sequence[str | Path], work: WorkFolder, options: RunOptions, progress: Progress | None) -> None:
    """Make the parts of all documents that have none yet."""
    shards = cut(read_articles(inputs, options.read), options.shard_documents, work.ledger.done.copy())
    with _engine(options, resumed=work.resumed) as engine:
        for shard, done in processed(engine, shards):
            work.store(shard, done.part)
            for failure in done.failures:
                if progress:
                    progress(failure)


def _engine(options: RunOptions, *, resumed: bool) -> Engine:
    if options.engine == "ray":
        from vinhdanh.run.ray_engine import RayEngine  # noqa: PLC0415

        return RayEngine(options)
    # What ended the first try of a run may have been a document: it is not to end this process.
    return PoolEngine(options) if options.workers > 1 or resumed else HereEngine(options)


def _merge(work: WorkFolder, options: RunOptions) -> Summary:
    """Make the tables from all parts, and put them in place."""
    with DatasetWriter(work.new_folder(), options.license_name) as writer:
        for path in work.parts():
            writer.add(Part(path))
    work.finish()
    return Summary(writer.n_rows, writer.n_characters)


def _kept(work: WorkFolder) -> str:
    return "; what is done is kept: go on with --resume" if work.ledger.done else ""
