"""The table `organizations`: the bodies of a whole collection, merged from its parts in memory that stays flat."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from vinhdanh.resolve.bodies import describe_body
from vinhdanh.write.encode import Row
from vinhdanh.write.organizations import BODY_COLUMNS, BodyRow, body_row

_TEXTS = BODY_COLUMNS[1:]
_SCHEMA = f"""
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;
CREATE TABLE bodies (number INTEGER PRIMARY KEY, org_id TEXT UNIQUE, {" TEXT, ".join(_TEXTS)} TEXT, mentions INTEGER);
CREATE TABLE referred (number INTEGER PRIMARY KEY, org_id TEXT UNIQUE, name TEXT);
CREATE TABLE wanted (number INTEGER PRIMARY KEY, org_id TEXT UNIQUE, name TEXT);
"""
#: What a body leaves open, a later mention fills; the first to say something is believed.
_ADD = f"""
INSERT INTO bodies ({", ".join(BODY_COLUMNS)}, mentions) VALUES ({", ".join("?" * (len(BODY_COLUMNS) + 1))})
ON CONFLICT (org_id) DO UPDATE SET mentions = mentions + excluded.mentions,
{", ".join(f"{name} = CASE WHEN {name} = '' THEN excluded.{name} ELSE {name} END" for name in _TEXTS)}
"""
_REFER = "INSERT OR IGNORE INTO referred (org_id, name) VALUES (?, ?)"
_WANT_REFERRED = """
INSERT INTO wanted (org_id, name) SELECT org_id, name FROM referred
WHERE org_id NOT IN (SELECT org_id FROM bodies) ORDER BY number
"""
_WANT_PARENTS = """
INSERT INTO wanted (org_id, name) SELECT parent_org_id, parent FROM bodies
WHERE parent_org_id <> '' AND parent_org_id NOT IN (SELECT org_id FROM bodies) ORDER BY number
ON CONFLICT (org_id) DO UPDATE SET name = excluded.name
"""
_ROWS = """
SELECT org_id, name, nullif(kind, ''), nullif(level, ''), nullif(place, ''), nullif(place_code, ''),
nullif(parent_org_id, ''), mentions FROM bodies ORDER BY org_id
"""


class Organizations:
    """Every body of a collection, in a temporary database on disk; to be used as a context manager.

    Parts are to be added in the order of the run. Raises `OSError` where the disk is full.
    """

    def __init__(self) -> None:
        # A database without a name is SQLite's own temporary one.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(_SCHEMA)
        self._database.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def add(self, mentioned: Iterable[BodyRow], referred: Iterable[tuple[str, str]]) -> None:
        """Add the bodies of a part: those that it mentions, and those that its records refer to."""
        with _disk():
            self._database.executemany(_ADD, mentioned)
            self._database.executemany(_REFER, referred)

    def rows(self) -> Iterator[Row]:
        """Yield the rows of the table, by id: bodies mentioned, referred to, and the parents of them all."""
        with _disk():
            self._complete()
            yield from self._database.execute(_ROWS)

    def _complete(self) -> None:
        """Add the bodies that are only referred to, and missing parents, described by what their names say."""
        self._database.execute(_WANT_REFERRED)
        self._describe_wanted()
        while self._database.execute(_WANT_PARENTS).rowcount:
            self._describe_wanted()

    def _describe_wanted(self) -> None:
        wanted = self._database.execute("SELECT org_id, name FROM wanted ORDER BY number")
        rows = (body_row(org_id, describe_body(name, org_id), 0) for org_id, name in wanted)
        self._database.executemany(_ADD, rows)
        self._database.execute("DELETE FROM wanted")


@contextmanager
def _disk() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOSPC, f"cannot gather organizations: {error}") from error
