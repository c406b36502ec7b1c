"""One article a row: CSV and TSV. A row whose quotes do not match is an error, and costs no row but its own."""

from __future__ import annotations

import csv
import io
import sys
from collections import deque
from collections.abc import Iterator
from functools import partial
from typing import TextIO

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.decode import is_binary, stream_encoding
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.rows import article_from_row, missing_column
from vinhdanh.read.sniff import peek
from vinhdanh.read.source import Source

_DELIMITERS = ",;\t|"
#: Characters that are read again at most, behind quotes that do not match: no table makes us read on forever.
_READ_AGAIN = 64 * 2**20


def _read(delimiter: str, source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    # The limit is global to the csv module; its default of 128 KiB is shorter than a long article.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    with source.open() as stream:
        head = peek(stream)
        if is_binary(head):
            yield ReadError(source.name, "", "read", "NotText", "binary data, not a table of text")
            return
        encoding, name = stream_encoding(head)
        lines = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape", newline="")
        try:
            yield from _read_table(lines, delimiter, source, options, name)
        except UnicodeError as error:
            yield ReadError(source.name, "", "read", "BadTable", str(error))


def _read_table(
    lines: TextIO, delimiter: str, source: Source, options: ReadOptions, encoding: str
) -> Iterator[Article | ReadError]:
    records = _Records(lines, delimiter, options.max_bytes)
    header = records.header(options.text_column)
    if isinstance(header, str):
        yield ReadError(source.name, "", "read", "BadTable", header)
        return
    if not any(header):
        yield ReadError(source.name, "", "read", "EmptyFile", "the table holds no header")
        return
    if options.text_column not in header:
        yield ReadError(source.name, "", "read", "NoTextColumn", missing_column(options.text_column, header))
        return
    for number, record in enumerate(records, start=1):
        place = f"{source.name}:{number}"
        if isinstance(record, str):
            yield ReadError(place, "", "read", "BadTable", record)
        else:
            yield article_from_row(dict(zip(header, record, strict=False)), place, options, encoding)


class _Records:
    """The records of a table, each a list of cells, or a sentence that says what is wrong with it."""

    def __init__(self, lines: TextIO, delimiter: str, limit: int) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._limit = limit
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._line = 0
        self._budget = _READ_AGAIN

    def header(self, text_column: str) -> list[str] | str:
        """Return the names in the first record; another delimiter is taken if only that gives `text_column`."""
        first = next(self, [])
        if isinstance(first, list) and text_column not in first and len(self._taken) == 1:
            for delimiter in _DELIMITERS:
                cells = next(csv.reader(self._taken, delimiter=delimiter), [])
                if text_column in cells:
                    self._delimiter = delimiter
                    return cells
        return first

    def __iter__(self) -> Iterator[list[str] | str]:
        return self

    def __next__(self) -> list[str] | str:
        """Return the next record that is not blank."""
        while True:
            self._taken.clear()
            start = self._line + 1
            try:
                record = next(csv.reader(self._take(), delimiter=self._delimiter, strict=True))
            except csv.Error as error:
                mended = self._mend()
                if mended is None:
                    return f"line {start}: {error}"
                record = mended
            except _TooLongError:
                return self._give_up(start)
            if record:
                return record

    def _take(self) -> Iterator[str]:
        """Yield lines for one record, and note them."""
        size = 0
        while line := self._again.popleft() if self._again else self._lines.readline(self._limit + 1):
            self._line += 1
            size += len(line)
            self._taken.append(line)
            if size > self._limit:
                raise _TooLongError
            yield line

    def _mend(self) -> list[str] | None:
        """Return the record of a single line with stray quotes; else keep all lines but the first to be read again."""
        if len(self._taken) == 1:
            line = self._taken[0]
            return next(csv.reader([line], delimiter=self._delimiter)) if line.count('"') % 2 == 0 else None
        self._read_again()
        return None

    def _give_up(self, start: int) -> str:
        """Return what is wrong with a record that is too long, and pass on to the next line."""
        line = self._taken[-1]
        while not line.endswith(("\n", "\r")) and (line := self._lines.readline(1 << 16)):
            pass
        self._read_again()
        return f"line {start}: a row larger than {self._limit:,} bytes, or a quote that is not closed"

    def _read_again(self) -> None:
        """Put back the lines behind the first one, as long as the budget lasts."""
        rest = self._taken[1:]
        self._budget -= sum(map(len, rest))
        if self._budget >= 0:
            self._line -= len(rest)
            self._again.extendleft(reversed(rest))


class _TooLongError(Exception):
    """A record is longer than the limit."""


read_csv = partial(_read, ",")
read_tsv = partial(_read, "\t")
