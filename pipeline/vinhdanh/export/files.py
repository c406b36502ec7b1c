"""A run in another format, there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pyarrow as pa

from vinhdanh.write.load import load_table
from vinhdanh.write.schema import TABLES

Writer = Callable[[Path, Mapping[str, pa.Table]], None]


class ExportError(Exception):
    """The tables do not fit the format, or what writes it is not installed; the message says what to do."""


def _sqlite(path: Path, tables: Mapping[str, pa.Table]) -> None:
    from vinhdanh.export.databases import write_sqlite  # noqa: PLC0415

    write_sqlite(path, tables)


def _duckdb(path: Path, tables: Mapping[str, pa.Table]) -> None:
    from vinhdanh.export.databases import write_duckdb  # noqa: PLC0415

    write_duckdb(path, tables)


def _xlsx(path: Path, tables: Mapping[str, pa.Table]) -> None:
    from vinhdanh.export.spreadsheet import write_xlsx  # noqa: PLC0415

    write_xlsx(path, tables)


#: What writes each format; its name is also the suffix of the file.
_FILES: dict[str, Writer] = {"sqlite": _sqlite, "duckdb": _duckdb, "xlsx": _xlsx}
#: The format that is a folder.
_HUB = "huggingface"
FORMATS = (*_FILES, _HUB)


def export(folder: str | Path, form: str, out: str | Path | None = None) -> Path:
    """Write the tables of the run in `folder` as one file, or as a folder for the hub, and return its path.

    Args:
        folder: where `vinhdanh run` has put the tables.
        form: one of `FORMATS`.
        out: the file, replaced if it is there; by default the run's name with the format behind it, beside the run.

    Raises:
        KeyError: no such format.
        LoadError: the folder holds no run.
        ExportError: the tables do not fit the format, or a package is missing.
        OSError: the file cannot be written; what was there is untouched.
    """
    folder = Path(folder)
    if form == _HUB:
        from vinhdanh.export.hub import write_hub_folder  # noqa: PLC0415

        return write_hub_folder(
            folder, folder.with_name(f"{folder.resolve().name}-{form}") if out is None else Path(out)
        )
    write = _FILES[form]
    path = folder.resolve().with_suffix(f".{form}") if out is None else Path(out)
    tables = {table.name: load_table(folder, table) for table in TABLES}
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write(part, tables)
        part.replace(path)
    except ModuleNotFoundError as error:
        raise ExportError(f"{error.name} is not installed: pip install 'vinhdanh[export]'") from error
    finally:
        part.unlink(missing_ok=True)
    return path
