"""One article a row: CSV and TSV."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from functools import partial

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.decode import is_binary, stream_encoding
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.rows import article_from_row, missing_column
from vinhdanh.read.source import Source

_HEAD_BYTES = 4096


def _read(delimiter: str, source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    # The limit is global to the csv module; its default of 128 KiB is shorter than a long article.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    with source.open() as stream:
        head = stream.peek(_HEAD_BYTES)
        if is_binary(head):
            yield ReadError(source.name, "", "read", "NotText", "binary data, not a table of text")
            return
        encoding = stream_encoding(head)
        lines = io.TextIOWrapper(stream, encoding=encoding, errors="surrogateescape", newline="")
        rows = csv.DictReader(lines, delimiter=delimiter)
        try:
            columns = [column for column in rows.fieldnames or () if column is not None]
            if not columns:
                yield ReadError(source.name, "", "read", "EmptyFile", "the table holds no header")
            elif options.text_column not in columns:
                detail = missing_column(options.text_column, columns)
                yield ReadError(source.name, "", "read", "NoTextColumn", detail)
            else:
                for number, row in enumerate(rows, start=1):
                    yield article_from_row(row, f"{source.name}:{number}", options)
        except (csv.Error, UnicodeError) as error:
            yield ReadError(source.name, "", "read", "BadTable", f"line {rows.line_num}: {error}")


read_csv = partial(_read, ",")
read_tsv = partial(_read, "\t")
