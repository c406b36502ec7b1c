"""`vinhdanh gold export` and `vinhdanh gold import`: gold folders to the files of other tools, and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.gold.convert import FORMATS, Labelled, gold_files, read_labelled
from vinhdanh.gold.errors import GoldError, GoldProblem
from vinhdanh.write.folder import OutputError, whole_folder


def export_gold(folder: Path, to: str, out: Path, texts: Sequence[Path], split: str | None) -> Exit:
    """Write the documents of `folder` whose texts are at hand to the new folder `out`, in the format `to`.

    Documents without their text are named, and the status says so; labels that cannot be carried end it.
    """
    try:
        documents, left_out = read_labelled(folder, texts, split)
        files = FORMATS[to].write(documents)
    except GoldError as error:
        return _refuse(error.problems)
    _print(left_out)
    if not documents:
        raise CliError(f"{folder}: no document to export", Exit.USAGE)
    _write(files, out)
    _say(documents, out, len(left_out))
    return Exit.SOME_FAILED if left_out else Exit.OK


def import_gold(path: Path, source: str, out: Path, *, bare: bool) -> Exit:
    """Write the documents of `path`, in the format `source`, as a gold folder to the new folder `out`."""
    try:
        documents = FORMATS[source].read(_read(path, FORMATS[source].main), str(path))
        files = gold_files(documents, bare=bare)
    except GoldError as error:
        return _refuse(error.problems)
    if not documents:
        raise CliError(f"{path}: no document to import", Exit.USAGE)
    _write(files, out)
    _say(documents, out, 0)
    return Exit.OK


def _read(path: Path, main: str) -> dict[str, bytes]:
    """Return the file that holds the labels, given itself or its folder; every file of the folder without `main`."""
    if not main and not path.is_dir():
        raise CliError(f"{path} is no folder", Exit.USAGE)
    try:
        if not main:
            return {file.name: file.read_bytes() for file in sorted(path.iterdir()) if file.is_file()}
        return {main: (path / main if path.is_dir() else path).read_bytes()}
    except OSError as error:
        raise CliError(f"cannot read {error.filename}: {error.strerror}", Exit.USAGE) from error


def _write(files: Mapping[str, bytes], out: Path) -> None:
    try:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            raise CliError(f"{out} is there already; choose another folder", Exit.OUTPUT)
        with whole_folder(out) as folder:
            for name, content in files.items():
                (folder / name).write_bytes(content)
    except OutputError as error:
        raise CliError(str(error), Exit.OUTPUT) from error
    except OSError as error:
        raise CliError(f"cannot write to {out}: {error.strerror or error}", Exit.OUTPUT) from error


def _refuse(problems: Sequence[GoldProblem]) -> Exit:
    _print(problems)
    Console(stderr=True, highlight=False).print(f"nothing was written; problems: {len(problems)}", markup=False)
    return Exit.SOME_FAILED


def _print(problems: Iterable[GoldProblem]) -> None:
    out = Console(highlight=False)
    for problem in problems:
        out.print(str(problem), markup=False, soft_wrap=True)


def _say(documents: Sequence[Labelled], out: Path, left_out: int) -> None:
    labels = sum(len(document.standoff.text_bounds) for document in documents)
    records = sum(len(document.standoff.events) for document in documents)
    missing = f", {left_out} left out" if left_out else ""
    Console(stderr=True, highlight=False).print(
        f"{out}: {len(documents)} documents, {labels:,} labels, {records:,} records{missing}",
        markup=False,
        soft_wrap=True,
    )
