"""An output folder appears whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from vinhdanh.write.folder import OutputError, whole_folder


def write(out: Path, text: str) -> None:
    with whole_folder(out) as folder:
        (folder / "awards.csv").write_text(text, encoding="utf-8")


def listing(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b", "new")
    assert listing(tmp_path) == ["a", "a/b", "a/b/awards.csv"]


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    write(tmp_path / "out", "new")
    assert listing(tmp_path) == ["out", "out/awards.csv"]


def test_our_own_output_is_replaced(tmp_path: Path) -> None:
    write(tmp_path / "out", "old")
    write(tmp_path / "out", "new")
    assert (tmp_path / "out" / "awards.csv").read_text(encoding="utf-8") == "new"
    assert listing(tmp_path) == ["out", "out/awards.csv"]


def test_scores_of_the_old_output_go_with_it(tmp_path: Path) -> None:
    write(tmp_path / "out", "old")
    (tmp_path / "out" / "evaluation.json").write_text("{}", encoding="utf-8")
    write(tmp_path / "out", "new")
    assert listing(tmp_path) == ["out", "out/awards.csv"]


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match=r"thesis\.doc"):
        write(tmp_path, "new")
    assert listing(tmp_path) == ["thesis.doc"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="is a file"):
        write(tmp_path / "out", "new")


def test_a_place_that_cannot_be_written_is_an_output_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot write"):
        write(tmp_path / "file" / "out", "new")


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    write(tmp_path / "out", "old")
    with pytest.raises(UnicodeEncodeError):
        write(tmp_path / "out", "half \ud800")
    assert (tmp_path / "out" / "awards.csv").read_text(encoding="utf-8") == "old"
    assert listing(tmp_path) == ["out", "out/awards.csv"]


def test_a_failed_swap_puts_the_old_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "out", "old")
    rename = Path.rename

    def refuse_new(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(OutputError, match="No space left"):
        write(tmp_path / "out", "new")
    assert (tmp_path / "out" / "awards.csv").read_text(encoding="utf-8") == "old"
