"""Megabytes and articles a second of each reader, on the same articles in every format."""

from __future__ import annotations

import argparse
import gzip
import io
import json
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from rich.console import Console
from rich.table import Table

from vinhdanh.read import Article, read_articles

Row = dict[str, str]


def lines(rows: Sequence[Row]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def delimited(rows: Sequence[Row], delimiter: str) -> bytes:
    return pd.DataFrame(rows).to_csv(sep=delimiter, index=False).encode()


def parquet(rows: Sequence[Row]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(rows)), out, row_group_size=1000)
    return out.getvalue()


def arrow(rows: Sequence[Row]) -> bytes:
    out = io.BytesIO()
    table = pa.Table.from_pylist(list(rows))
    with pa.ipc.new_stream(out, table.schema) as writer:
        writer.write_table(table, max_chunksize=1000)
    return out.getvalue()


def zipped(rows: Sequence[Row]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for row in rows:
            archive.writestr(f"{row['id']}.txt", row["text"])
    return out.getvalue()


def tarred(rows: Sequence[Row]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for row in rows:
            info = tarfile.TarInfo(f"{row['id']}.txt")
            data = row["text"].encode()
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def warc(rows: Sequence[Row]) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415
    from warcio.warcwriter import WARCWriter  # noqa: PLC0415

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    headers = [("Content-Type", "text/html; charset=utf-8")]
    for row in rows:
        page = f"<html><body><p>{row['text']}</p></body></html>".encode()
        http = StatusAndHeaders("200 OK", headers, "HTTP/1.1")
        record = writer.create_warc_record("https://a.vn", "response", payload=io.BytesIO(page), http_headers=http)
        writer.write_record(record)
    return out.getvalue()


FORMATS: dict[str, Callable[[Sequence[Row]], bytes]] = {
    ".jsonl": lines,
    ".jsonl.gz": lambda rows: gzip.compress(lines(rows)),
    ".jsonl.zst": lambda rows: pa.compress(lines(rows), "zstd", asbytes=True),
    ".csv": lambda rows: delimited(rows, ","),
    ".tsv": lambda rows: delimited(rows, "\t"),
    ".parquet": parquet,
    ".arrow": arrow,
    ".zip": zipped,
    ".tar.gz": tarred,
    ".warc.gz": warc,
}


def measure(path: Path, megabytes: float) -> dict[str, Any]:
    """Return the best of three readings of `path`, which holds so much text."""
    seconds, count = [], 0
    for _ in range(3):
        begun = time.perf_counter()
        count = sum(isinstance(item, Article) for item in read_articles([path]))
        seconds.append(time.perf_counter() - begun)
    return {
        "articles": count,
        "megabytes_per_second": megabytes / min(seconds),
        "articles_per_second": count / min(seconds),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--out", type=Path, default=Path("build/bench-readers.json"))
    options = parser.parse_args()
    texts = [item.raw for item in read_articles(["corpus"]) if isinstance(item, Article)]
    rows = [{"id": f"r{number}", "text": texts[number % len(texts)]} for number in range(options.articles)]
    megabytes = sum(len(row["text"].encode()) for row in rows) / 1e6
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "texts").mkdir()
        for row in rows:
            (folder / "texts" / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
        results["folder of .txt"] = measure(folder / "texts", megabytes)
        for suffix, write in FORMATS.items():
            path = folder / f"dump{suffix}"
            path.write_bytes(write(rows))
            results[suffix] = measure(path, megabytes)
    table = Table("format", title=f"{len(rows):,} articles, {megabytes:.1f} MB of text", title_justify="left")
    for heading in ("MB/s", "articles/s"):
        table.add_column(heading, justify="right")
    for name, result in results.items():
        table.add_row(name, f"{result['megabytes_per_second']:.0f}", f"{result['articles_per_second']:,.0f}")
    Console(width=80).print(table)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
