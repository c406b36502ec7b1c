"""Write anew what the commands of the pages print: `make docs-outputs`, then look at the difference."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from blocks import PAGES, ROOT, Reader, copied, inside, make_repository, make_shims, read_blocks


def refresh(page: str, place: Path, shims: Path) -> None:
    """Run the page in `place`, and put what is printed where it is shown; a text with gaps (…) is left alone."""
    stale: list[tuple[str, str]] = []
    reader = Reader(shims, stale)
    with inside(place):
        for block in read_blocks(page):
            if not block.why_not:
                reader.follow(block)
    path = ROOT / page
    text = path.read_text(encoding="utf-8")
    for expected, printed in stale:
        if "…" in expected:
            print(f"{page}: mend by hand: {expected}")
        else:
            text = text.replace(expected, "\n".join(line.rstrip() for line in printed.splitlines()), 1)
    path.write_text(text, encoding="utf-8")
    print(f"{page}: {len(stale)} outputs differed")


def main() -> None:
    """Refresh the pages that are named, or all."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "bin").mkdir()
        repository, shims = make_repository(Path(folder) / "repository"), make_shims(Path(folder) / "bin")
        for number, page in enumerate(sys.argv[1:] or PAGES):
            if read_blocks(page):
                refresh(page, copied(repository, Path(folder) / str(number)), shims)


if __name__ == "__main__":
    main()
