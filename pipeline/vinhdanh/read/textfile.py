"""One article a file: plain text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterator

from vinhdanh.read.article import Article, Media, ReadError
from vinhdanh.read.decode import DecodeError, decode
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.sniff import looks_like_html
from vinhdanh.read.source import Source


def read_text(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield the article that a text file holds; a whole page of HTML is read as one."""
    yield _read(source, "text", options)


def read_html(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield the article that an HTML page holds; the markup stays in `raw`."""
    yield _read(source, "html", options)


def _read(source: Source, media: Media, options: ReadOptions) -> Article | ReadError:
    try:
        raw, encoding = decode(source.read(options.max_bytes))
    except DecodeError as error:
        return ReadError(source.name, source.stem, "read", "NotText", str(error))
    if not raw.strip():
        return ReadError(source.name, source.stem, "read", "EmptyFile", "the file holds no text")
    if looks_like_html(raw):
        media = "html"
    return Article(doc_id=source.stem, raw=raw, source=source.name, media=media, encoding=encoding)
