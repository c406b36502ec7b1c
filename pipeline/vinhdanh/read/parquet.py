"""One article a row: Parquet, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator

from vinhdanh.read.article import Article, ReadError
from vinhdanh.read.options import ReadOptions
from vinhdanh.read.rows import article_from_row, missing_column
from vinhdanh.read.source import Source

_BATCH_ROWS = 256


def read_parquet(source: Source, options: ReadOptions) -> Iterator[Article | ReadError]:
    """Yield an article, or an error, for each row."""
    # Arrow takes a while to import, and most inputs do not need it.
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    with source.open() as stream:
        try:
            table = pq.ParquetFile(stream)
            columns = table.schema_arrow.names
            if options.text_column not in columns:
                detail = missing_column(options.text_column, columns)
                yield ReadError(source.name, "", "read", "NoTextColumn", detail)
                return
            wanted = [name for name in columns if name in _mapped(options)]
            number = 0
            for batch in table.iter_batches(_BATCH_ROWS, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield article_from_row(row, f"{source.name}:{number}", options)
        except (pa.ArrowException, OSError) as error:
            yield ReadError(source.name, "", "read", "BadTable", f"not a whole Parquet file: {error}")


def _mapped(options: ReadOptions) -> set[str]:
    return {
        options.text_column,
        options.id_column,
        options.title_column,
        options.url_column,
        options.publisher_column,
        options.published_column,
    }
