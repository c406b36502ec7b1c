"""One article a line: JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.decode import DecodeError, decode
from vinhdanh.read.lines import bounded_lines, in_utf8
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.rows import article_from_row
from vinhdanh.read.sniff import peek
from vinhdanh.read.source import Source


def read_jsonl(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield an article, or an error, for each line that is not blank."""
    empty = True
    with source.open() as stream:
        lines = bounded_lines(in_utf8(stream, peek(stream)), options.max_bytes)
        for number, line in enumerate(lines, start=1):
            place = f"{source.name}:{number}"
            if line is None:
                empty = False
                yield ReadError(place, "", "read", "TooLarge", f"a line larger than {options.max_bytes:,} bytes")
            elif line.strip():
                empty = False
                yield _read_line(line, place, options)
    if empty:
        yield ReadError(source.name, "", "read", "EmptyFile", "the file holds no line")


def _read_line(line: bytes, place: str, options: ReadOptions) -> Article | ReadError:
    try:
        decoded = decode(line)
        row = json.loads(decoded.text)
    except DecodeError as error:
        return ReadError(place, "", "read", "NotText", str(error))
    except (ValueError, RecursionError) as error:
        return ReadError(place, "", "read", "BadJson", f"not JSON: {error}")
    if not isinstance(row, dict):
        return ReadError(place, "", "read", "BadJson", f"a JSON object is wanted, not {type(row).__name__}")
    return article_from_row(row, place, options, decoded.encoding)
