"""Inputs too large for the tests, one after the other through a whole run, with time and memory of each."""

from __future__ import annotations

import gzip
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

MB = 2**20
SENTENCE = "Ngày 5/9/2020, Sở Y tế tỉnh Nghệ An tặng Giấy khen cho 4 tập thể và 7 cá nhân. "


def write(path: Path, piece: bytes, size: int) -> None:
    """Write `piece` again and again up to `size` bytes."""
    block = piece * (MB // len(piece) + 1)
    with path.open("wb") as stream:
        for _ in range(size // MB):
            stream.write(block[:MB])


def bomb(path: Path) -> None:
    with gzip.open(path, "wb", 9) as stream:
        for _ in range(4096):
            stream.write((b" " * 4095 + b"\n") * 256)


CASES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "one line of 200 MB, text": ("a.txt", lambda path: write(path, b"a ", 200 * MB)),
    "one line of 200 MB, JSON lines": ("a.jsonl", lambda path: write(path, b"a ", 200 * MB)),
    "one line of 200 MB, CSV": ("a.csv", lambda path: write(path, b"a ", 200 * MB)),
    "a million empty lines": ("a.txt", lambda path: path.write_bytes(b"\n" * 1_000_000) and None),
    "a bomb of 4 GB, gzip": ("a.jsonl.gz", bomb),
    "text of 1 MB in one line": ("a.txt", lambda path: write(path, SENTENCE.encode(), MB)),
    "digits and dots, 1 MB": ("a.txt", lambda path: write(path, b"1.", MB)),
    "brackets, 1 MB": ("a.txt", lambda path: write(path, b"(", MB)),
    "'ngày', 1 MB": ("a.txt", lambda path: write(path, "ngày ".encode(), MB)),
    "open elements, 1 MB": ("a.html", lambda path: write(path, b"<div>", MB)),
}


def main() -> None:
    for name, (file, make) in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder) / file)
            begun = time.perf_counter()
            command = [sys.executable, "-m", "vinhdanh", "run", file, "--out", "out", "--quiet"]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
            seconds = time.perf_counter() - begun
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            said = (done.stderr.strip().splitlines() or ["in the tables"])[-1][-70:]
            print(f"{name:32} status {done.returncode}  {seconds:6.1f} s  peak so far {peak:5} MB  {said}", flush=True)


if __name__ == "__main__":
    main()
