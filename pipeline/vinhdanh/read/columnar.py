"""One article a row: Parquet and Arrow, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.rows import article_from_row, missing_column
from vinhdanh.read.seekable import seekable
from vinhdanh.read.source import Source

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH_ROWS = 256
_FILE_MAGIC = b"ARROW1"


def read_parquet(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield an article, or an error, for each row, one row group after the other."""
    # Arrow takes a while to import, and most inputs do not need it.
    import pyarrow.parquet as pq  # noqa: PLC0415

    def batches(stream: Any) -> Iterator[pa.RecordBatch | pa.Schema]:
        table = pq.ParquetFile(stream)
        yield table.schema_arrow
        wanted = [name for name in table.schema_arrow.names if name in options.columns]
        yield from table.iter_batches(_BATCH_ROWS, columns=wanted)

    yield from _read(source, options, batches, "Parquet")


def read_arrow(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield an article, or an error, for each row of an Arrow file (Feather) or stream (`datasets`)."""
    import pyarrow as pa  # noqa: PLC0415

    def batches(stream: Any) -> Iterator[pa.RecordBatch | pa.Schema]:
        is_file = stream.read(len(_FILE_MAGIC)) == _FILE_MAGIC
        stream.seek(0)
        if not is_file:
            reader = pa.ipc.open_stream(stream)
            yield reader.schema
            yield from reader
            return
        file = pa.ipc.open_file(stream)
        yield file.schema
        for number in range(file.num_record_batches):
            yield file.get_batch(number)

    yield from _read(source, options, batches, "Arrow")


def _read(source: Source, options: ReadOptions, batches: Any, kind: str) -> Iterator[Article | ReadError]:
    import pyarrow as pa  # noqa: PLC0415

    number = 0
    with seekable(source) as stream:
        try:
            parts = batches(stream)
            columns = next(parts).names
            if options.text_column not in columns:
                detail = missing_column(options.text_column, columns)
                yield ReadError(source.name, "", "read", "NoTextColumn", detail)
                return
            for batch in parts:
                for start in range(0, batch.num_rows, _BATCH_ROWS):
                    for item in _rows(batch.slice(start, _BATCH_ROWS), source, options, number):
                        number += 1
                        yield item
        except (pa.ArrowException, OSError, ValueError) as error:
            yield ReadError(source.name, "", "read", "BadTable", f"not a whole {kind} file: {error}")


def _rows(batch: pa.RecordBatch, source: Source, options: ReadOptions, before: int) -> Iterator[Article | ReadError]:
    wanted = [name for name in batch.schema.names if name in options.columns]
    for index in range(batch.num_rows):
        place = f"{source.name}:{before + index + 1}"
        row = {name: _value(batch.column(name)[index]) for name in wanted}
        yield article_from_row(row, place, options, "utf-8")


def _value(scalar: Any) -> Any:
    """Return a cell as Python has it; the bytes of one that claims to be UTF-8 and is not."""
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return scalar.as_buffer().to_pybytes()
