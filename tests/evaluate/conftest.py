"""A small project with gold, written as text with marks, and the run of the pipeline on it."""

from __future__ import annotations

import csv
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from vinhdanh.run import run

_MARK = re.compile(r"\[(\w+):([^|\]]+)\|?([^\]]*)\]")
_LABELS = {"O": "ORG", "D": "DATE", "C": "COUNT", "A": "AWARD", "P": "ARG"}


@dataclass(frozen=True)
class Labelled:
    """A text with its marks taken off, and its `.ann` file."""

    text: str
    ann: str


def label(marked: str, *events: str) -> Labelled:
    """Return a labelled text.

    `[O1:words|value]` marks an organization that events call O1; an event is "A1 given collective Awarder=O1
    pattern=active": trigger, status, kind of recipient, roles, "repeat" if so, patterns.
    """
    text, lines, spans, position = "", [], {}, 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        start, words = len(text), match[2]
        text += words
        position = match.end()
        number = len(spans) + 1
        spans[match[1]] = (number, start, len(text), words)
        lines.append(f"T{number}\t{_LABELS[match[1][0]]} {start} {len(text)}\t{words}")
        if match[3]:
            lines.append(f"#{number}\tAnnotatorNotes T{number}\t{match[3]}")
    text += marked[position:]
    for at, event in enumerate(events, 1):
        head, _, note = event.partition(" pattern=")
        trigger, status, kind, *roles = head.split()
        _, start, end, words = spans[trigger]
        number = len(spans) + at
        lines.append(f"T{number}\tAward {start} {end}\t{words}")
        filled = [f" {role}:T{spans[name][0]}" for role, name in (part.split("=") for part in roles if "=" in part)]
        lines.append(f"E{at}\tAward:T{number}{''.join(filled)}")
        lines += [f"A{3 * at}\tStatus E{at} {status}", f"A{3 * at + 1}\tRecipientKind E{at} {kind}"]
        if "repeat" in roles:
            lines.append(f"A{3 * at + 2}\tRepeat E{at}")
        lines.append(f"#{number}\tAnnotatorNotes E{at}\tpattern={note}")
    return Labelled(text, "\n".join(lines) + "\n")


#: Sentences that the pipeline reads rightly, and one in which the labels say more than it finds.
ARTICLES = {
    "n1": (
        "dev", "union",
        label(
            "[O1:Sở Y tế tỉnh Nghệ An|Sở Y tế tỉnh Nghệ An] tặng [A1:Giấy khen|Giấy khen] cho "
            "[C1:4 tập thể|4 exact collective] và [C2:7 cá nhân|7 exact person].\n",
            "A1 given collective Awarder=O1 Recipient=C1 Count=C1 pattern=active joint-counts",
            "A1 given individual Awarder=O1 Recipient=C2 Count=C2 pattern=active joint-counts",
        ),
    ),
    "n2": (
        "dev", "school",
        label(
            "Trong [D1:năm học 2020-2021|2020-09-01/2021-05-31], [C1:3 cá nhân|3 exact person] được "
            "[O1:Liên đoàn Lao động tỉnh Hòa Bình|Liên đoàn Lao động tỉnh Hòa Bình] tặng [A1:Bằng khen|Bằng khen]. "
            "Còn lại là <script>alert(1)</script> chuyện của [O2:hội quán đèn khuya|Hội quán Đèn Khuya].\n",
            "A1 given individual Awarder=O1 Recipient=C1 Count=C1 Period=D1 pattern=passive",
        ),
    ),
    "n3": (
        "test", "union",
        label(
            "[O1:Sở Y tế tỉnh Nghệ An|Sở Y tế tỉnh Nghệ An] tặng [A1:Giấy khen|Giấy khen] cho "
            "[C1:9 tập thể|9 exact collective]. Bí mật của [O2:hội quán trăng mờ|Hội quán Trăng Mờ].\n",
            "A1 given collective Awarder=O1 Recipient=C1 Count=C1 pattern=active",
        ),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Project:
    """Folders of a project: texts, gold and a run."""

    texts: Path
    gold: Path
    run: Path

    @property
    def articles(self) -> dict[str, tuple[str, str, Labelled]]:
        return ARTICLES

    def write_gold(self, articles: dict[str, tuple[str, str, Labelled]]) -> None:
        for folder in (self.texts, self.gold):
            folder.mkdir(parents=True, exist_ok=True)
        with (self.gold / "manifest.csv").open("w", encoding="utf-8", newline="") as lines:
            rows = csv.writer(lines)
            rows.writerow(["doc_id", "file", "sha256", "split", "upto", "source", "style"])
            for doc_id, (split, style, labelled) in articles.items():
                (self.texts / f"{doc_id}.txt").write_text(labelled.text, encoding="utf-8", newline="")
                (self.gold / f"{doc_id}.ann").write_text(labelled.ann, encoding="utf-8", newline="")
                digest = hashlib.sha256(labelled.text.encode()).hexdigest()
                rows.writerow([doc_id, f"{doc_id}.txt", digest, split, "", "made up", style])


@pytest.fixture(scope="session")
def finished_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run over the articles, made once; not to be written to."""
    place = tmp_path_factory.mktemp("run")
    project = Project(place / "corpus", place / "gold" / "small", place / "out")
    project.write_gold(ARTICLES)
    assert run([project.texts], project.run).n_errors == 0
    return place


@pytest.fixture
def project(finished_run: Path, tmp_path: Path) -> Project:
    """A fresh project with the gold of `ARTICLES`, and the run on them."""
    made = Project(tmp_path / "corpus", tmp_path / "gold" / "small", finished_run / "out")
    made.write_gold(ARTICLES)
    return made
