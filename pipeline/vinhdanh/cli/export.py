"""`vinhdanh export`: the tables of a run in another format."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from vinhdanh.cli.exits import CliError, Exit
from vinhdanh.export import FORMATS, ExportError, export
from vinhdanh.write.load import LoadError


def export_run(folder: Path, form: str, out: Path | None, *, quiet: bool) -> Exit:
    """Write the file, say where it is, and return the exit status.

    Raises:
        CliError: there is no run, or the file cannot be written.
    """
    if form not in FORMATS:
        raise CliError(f"--to is {' or '.join(FORMATS)}, not {form!r}", Exit.USAGE)
    try:
        path = export(folder, form, out)
    except (LoadError, ExportError) as error:
        raise CliError(str(error), Exit.USAGE) from error
    except OSError as error:
        raise CliError(f"{error.filename or out or folder}: {error.strerror or error}", Exit.OUTPUT) from error
    if not quiet:
        files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
        size = sum(file.stat().st_size for file in files) / 1e6
        Console(stderr=True, highlight=False).print(f"{path}: {size:,.1f} MB", markup=False, soft_wrap=True)
    return Exit.OK
