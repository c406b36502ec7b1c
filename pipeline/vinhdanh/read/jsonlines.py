"""One article a line: JSON lines, plain or gzipped."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.decode import DecodeError, decode
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.rows import article_from_row
from vinhdanh.read.source import Source


def read_jsonl(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield an article, or an error, for each line that is not blank."""
    with source.open() as lines:
        yield from _read_lines(lines, source, options)


def read_jsonl_gz(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield as `read_jsonl`, from gzip."""
    with source.open() as stream, gzip.open(stream) as lines:
        try:
            yield from _read_lines(lines, source, options)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            yield ReadError(source.name, "", "read", "BadArchive", f"not a whole gzip file: {error}")


def _read_lines(lines: Iterable[bytes], source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    empty = True
    for number, line in enumerate(lines, start=1):
        if line.strip():
            empty = False
            yield _read_line(line, f"{source.name}:{number}", options)
    if empty:
        yield ReadError(source.name, "", "read", "EmptyFile", "the file holds no line")


def _read_line(line: bytes, place: str, options: ReadOptions) -> Article | ReadError:
    try:
        row = json.loads(decode(line))
    except DecodeError as error:
        return ReadError(place, "", "read", "NotText", str(error))
    except (ValueError, RecursionError) as error:
        return ReadError(place, "", "read", "BadJson", f"not JSON: {error}")
    if not isinstance(row, dict):
        return ReadError(place, "", "read", "BadJson", f"a JSON object is wanted, not {type(row).__name__}")
    return article_from_row(row, place, options)
