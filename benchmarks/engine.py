"""How runs scale: start, workers, memory over documents, time over length, and the ledger and merge of many shards."""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

from figures import curve
from rich.console import Console
from rich.table import Table

from vinhdanh.read import Article, read_articles
from vinhdanh.run.ledger import Ledger
from vinhdanh.run.shards import make_shard
from vinhdanh.run.work import Worker
from vinhdanh.write import DatasetWriter, Part

VERSIONED = ("vinhdanh", "spacy", "pyarrow", "numpy")
#: Figures that we want to see, as least or greatest values.
TARGETS = {
    "help_seconds": "< 0.3",
    "start_seconds": "< 2",
    "two_workers": ">= 1.85",
    "two_workers_by_processor": ">= 1.85",
    "peak_memory_mb": "< 500",
    "memory_growth_mb": "about 0",
    "length_exponent": "about 1",
}
Figures = dict[str, Any]


def wall(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def adopt_orphans() -> None:
    """Become the parent of processes whose parent ends, on Linux, so that their processor time is known in the end."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)


def vinhdanh(*arguments: str) -> tuple[float, float, float]:
    """Run the command; return its seconds by the clock, and those of processors, of itself and of its workers.

    Its modules are compiled before, as they are where the package is installed.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir()) / "vinhdanh-bench"))
    begun = time.perf_counter()
    command = [sys.executable, "-m", "vinhdanh", *arguments]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    if status:
        raise SystemExit(f"failed: {' '.join(command)}")
    others = 0.0
    while True:
        try:
            _, _, other = os.wait3(0)
        except ChildProcessError:
            return seconds, usage.ru_utime + usage.ru_stime, others
        others += other.ru_utime + other.ru_stime


def measure_start() -> Figures:
    """Return the processor seconds until help is shown, and one short article is in the tables; the best of three."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "a.txt"
        article.write_text("Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể.", encoding="utf-8")
        runs = {
            "help_seconds": ["--help"],
            "start_seconds": ["run", str(article), "--out", f"{folder}/out", "--quiet"],
        }
        return {name: round(min(vinhdanh(*args)[1] for _ in range(4)), 3) for name, args in runs.items()}


def measure_workers(articles: Sequence[Article], most: int) -> Figures:
    """Return the seconds of whole runs by number of processes, and how much two are faster than one.

    `two_workers` is by the clock, which means something on an idle machine only. `two_workers_by_processor` is what
    processor time allows on any: of what two take, the process that reads and merges is not divided, the rest is.
    """
    seconds, own, others = {}, {}, {}
    with tempfile.TemporaryDirectory() as folder:
        chosen = Path(folder) / "articles.jsonl"
        with chosen.open("w", encoding="utf-8") as lines:
            for article in articles:
                print(json.dumps({"id": article.doc_id, "text": article.raw}, ensure_ascii=False), file=lines)
        for workers in range(1, most + 1):
            options = ("--out", f"{folder}/out", "--workers", str(workers), "--quiet")
            seconds[workers], own[workers], others[workers] = vinhdanh("run", str(chosen), *options)
    return {
        "seconds_by_workers": {workers: round(spent, 2) for workers, spent in seconds.items()},
        "processor_seconds_by_workers": {workers: round(own[workers] + others[workers], 2) for workers in own},
        "undivided_seconds": round(own[most], 2),
        "two_workers": round(seconds[1] / seconds[2], 2) if most > 1 else None,
        "two_workers_by_processor": round(own[1] / (own[2] + others[2] / 2), 2) if most > 1 else None,
        "load_before": round(os.getloadavg()[0], 1),
    }


def measure_memory(articles: Iterable[Article], every: int = 100) -> Figures:
    """Return the memory of one worker, in MB, after each so many articles, and its growth over the last two thirds."""
    worker = Worker({})
    remaining = iter(articles)
    resident: list[tuple[int, float]] = []
    count = 0
    while shard := list(islice(remaining, every)):
        worker(shard)
        count += len(shard)
        resident.append((count, round(resident_mb(), 1)))
    settled = [size for _, size in resident[len(resident) // 3 :]]
    return {
        "memory_mb_by_documents": resident,
        "memory_growth_mb": round(settled[-1] - settled[0], 1),
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def resident_mb() -> float:
    """Return the memory that this process holds now."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure_length(articles: Sequence[Article], longest: int) -> Figures:
    """Return processor seconds by length of one article made of many, and the exponent with which they grow."""
    import numpy as np  # noqa: PLC0415

    worker = Worker({})
    text = "\n".join(article.raw for article in articles)
    text *= longest // len(text) + 1
    seconds = {}
    length = 10_000
    worker([Article("warm", text[:length])])
    while length <= longest:
        start = time.process_time()
        worker([Article("long", text[:length])])
        seconds[length] = round(time.process_time() - start, 3)
        length *= 4
    points = np.log(list(seconds.items()))
    return {"seconds_by_length": seconds, "length_exponent": round(float(np.polyfit(*points.T, 1)[0]), 3)}


def measure_shards(articles: Sequence[Article], parts: int, lines: int) -> Figures:
    """Return what the ledger and the merge take by shard: the same part many times, in as many shards."""
    part = Part(Worker({})(articles).part)
    shard = make_shard(0, articles)
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(Path(folder) / "ledger.jsonl")
        ledger.begin({})
        added = wall(lambda: [ledger.add(shard, 1) for _ in range(200)]) / 200
        line = (Path(folder) / "ledger.jsonl").read_bytes().splitlines(keepends=True)[-1].decode()
        with (Path(folder) / "ledger.jsonl").open("w", encoding="utf-8") as stream:
            stream.write("{}\n")
            stream.writelines(line.replace('"start": 0', f'"start": {number}') for number in range(lines))
        read = wall(lambda: Ledger(Path(folder) / "ledger.jsonl"))
        with DatasetWriter(Path(folder)) as writer:
            merged = wall(lambda: [writer.add(part) for _ in range(parts)])
        size = sum(path.stat().st_size for path in Path(folder).glob("*.*") if path.suffix in {".csv", ".parquet"})
    assert isinstance(part.source, bytes)
    return {
        "ledger_add_ms": round(added * 1000, 3),
        "ledger_lines": lines,
        "ledger_read_seconds": round(read, 2),
        "merged_parts": parts,
        "merge_ms_by_part": round(merged / parts * 1000, 2),
        "merge_ms_by_document": round(merged / parts / len(articles) * 1000, 3),
        "part_bytes_by_document": len(part.source) // len(articles),
        "table_bytes_by_document": size // (parts * len(articles)),
    }


def draw(figures: Figures, folder: Path) -> None:
    """Draw the curves."""
    workers, lengths = figures["seconds_by_workers"].items(), figures["seconds_by_length"].items()
    curve(folder / "bench-workers.svg", workers, "processes", "seconds")
    curve(folder / "bench-memory.svg", figures["memory_mb_by_documents"], "documents", "memory of a worker, MB")
    curve(folder / "bench-length.svg", lengths, "characters of one article", "seconds", logarithmic=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--input", default=["corpus"], nargs="+", help="what to read, as for vinhdanh run")
    parser.add_argument("--documents", type=int, default=1_000, help="articles for memory and workers")
    parser.add_argument("--workers", type=int, default=2, help="most processes")
    parser.add_argument("--longest", type=int, default=10_240_000, help="characters of the longest article")
    parser.add_argument("--shards", type=int, default=200, help="parts that are merged")
    parser.add_argument("--lines", type=int, default=100_000, help="lines of the ledger that is read")
    parser.add_argument("--out", type=Path, default=Path("build/bench-engine.json"))
    options = parser.parse_args()
    adopt_orphans()
    found = (item for item in read_articles(options.input) if isinstance(item, Article))
    articles = list(islice(found, options.documents))
    figures = {
        "documents": len(articles),
        "characters": sum(len(article.raw) for article in articles),
        **measure_start(),
        **measure_workers(articles, options.workers),
        **measure_memory(articles),
        **measure_length(articles[:200], options.longest),
        **measure_shards(articles[:100], options.shards, options.lines),
        "targets": TARGETS,
        "versions": {name: version(name) for name in VERSIONED},
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    draw(figures, options.out.parent)
    table = Table("figure", "value", "target", title=f"{len(articles):,} articles", title_justify="left")
    for name, value in figures.items():
        if isinstance(value, int | float):
            table.add_row(name, f"{value:,}", TARGETS.get(name, ""))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
