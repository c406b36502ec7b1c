"""The table `organizations`: the bodies of a whole collection, merged from its parts in memory that stays flat."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from vinhdanh.write.encode import Row
from vinhdanh.write.organizations import BODY_COLUMNS, BodyRow, described_row

_TEXTS = BODY_COLUMNS[1:]
_SCHEMA = f"""
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;
CREATE TABLE bodies (number INTEGER PRIMARY KEY, org_id TEXT UNIQUE, {" TEXT, ".join(_TEXTS)} TEXT, mentions INTEGER);
CREATE TABLE referred (number INTEGER PRIMARY KEY, org_id TEXT UNIQUE, name TEXT);
CREATE TABLE described (asked TEXT, org_id TEXT, {" TEXT, ".join(_TEXTS)} TEXT, mentions INTEGER,
PRIMARY KEY (org_id, asked)) WITHOUT ROWID;
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
_DESCRIBE = f"INSERT OR IGNORE INTO described VALUES ({', '.join('?' * (len(BODY_COLUMNS) + 2))})"
_DESCRIBED = f"""
SELECT w.org_id, w.name, {", ".join(f"d.{name}" for name in BODY_COLUMNS)}, d.mentions
FROM wanted w LEFT JOIN described d ON d.org_id = w.org_id AND d.asked = w.name ORDER BY w.number
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

    def add(
        self,
        mentioned: Iterable[BodyRow],
        referred: Iterable[tuple[str, str]],
        described: Iterable[tuple[Any, ...]] = (),
    ) -> None:
        """Add the bodies of a part: those that it mentions, and those that its records refer to.

        What is `described` is known of bodies by their names; what is not is found out.
        """
        with _disk():
            self._database.executemany(_ADD, mentioned)
            self._database.executemany(_REFER, referred)
            self._database.executemany(_DESCRIBE, described)

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
        wanted = self._database.execute(_DESCRIBED)
        rows = (row if row[0] else described_row(name, org_id) for org_id, name, *row in wanted)
        self._database.executemany(_ADD, rows)
        self._database.execute("DELETE FROM wanted")


@contextmanager
def _disk() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OSError(errno.ENOSPC, f"cannot gather organizations: {error}") from error
