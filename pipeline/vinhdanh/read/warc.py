"""One article a record: WARC, as crawlers write it, read with warcio."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from vinhdanh.read.article import Article, Media, ReadError
from vinhdanh.read.decode import DecodeError, decode
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.rows import content_id
from vinhdanh.read.source import Source

_MEDIA: dict[str, Media] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)
#: "conversion" records are what WET files hold: the text of a page.
_KINDS = frozenset({"response", "resource", "conversion"})


def read_warc(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield an article for each page or text that was fetched with success; all other records are passed over."""
    # Optional: not everybody reads crawls.
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    number = 0
    with source.open() as stream:
        try:
            for number, record in enumerate(ArchiveIterator(_Early(stream)), start=1):
                if (media := _media(record)) is not None:
                    yield _article(record, media, f"{source.name}:{number}", options)
        except (ArchiveLoadFailed, ValueError, EOFError) as error:
            yield ReadError(source.name, "", "read", "BadArchive", f"not a whole WARC, at record {number}: {error}")
            return
    if not number:
        yield ReadError(source.name, "", "read", "EmptyFile", "the file holds no record")


def _media(record: Any) -> Media | None:
    if record.rec_type not in _KINDS:
        return None
    http = record.http_headers
    if http is not None and http.get_statuscode() != "200":
        return None
    kind = (http or record.rec_headers).get_header("Content-Type") or ""
    return _MEDIA.get(kind.partition(";")[0].strip().lower())


def _article(record: Any, media: Media, place: str, options: ReadOptions) -> Article | ReadError:
    headers = record.rec_headers
    doc_id = (headers.get_header("WARC-Record-ID") or "").strip("<>").removeprefix("urn:uuid:")
    stream: BinaryIO = record.content_stream()
    data = _read(stream, options.max_bytes + 1)
    if len(data) > options.max_bytes:
        return ReadError(place, doc_id, "read", "TooLarge", f"larger than {options.max_bytes:,} bytes")
    charset = _CHARSET.search((record.http_headers or headers).get_header("Content-Type") or "")
    try:
        raw, encoding = decode(data, charset[1].lower() if charset else "")
    except DecodeError as error:
        return ReadError(place, doc_id, "read", "NotText", str(error))
    if not raw.strip():
        return ReadError(place, doc_id, "read", "EmptyText", "the record holds no text")
    url = headers.get_header("WARC-Target-URI") or ""
    return Article(doc_id or content_id(raw), raw, place, url=url, media=media, encoding=encoding)


class _Early:
    """A stream that gives what is at hand, so that nothing is lost with a damaged place behind it."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.read = stream.read1
        self.readline = stream.readline
        self.close = stream.close


def _read(stream: BinaryIO, limit: int) -> bytes:
    """Read up to `limit` bytes: one call may give fewer than there are."""
    blocks: list[bytes] = []
    while limit > 0 and (block := stream.read(limit)):
        blocks.append(block)
        limit -= len(block)
    return b"".join(blocks)
