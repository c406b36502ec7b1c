"""The training of the teacher, on a network of a few numbers and sentences that were made up."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from vinhdanh.extract.organizations import OrganizationExtractor
from vinhdanh.extract.organizations.learned import Guesser, Limits, load_student
from vinhdanh.extract.organizations.learned.pieces import SPECIAL, Pieces
from vinhdanh.extract.organizations.tokens import Tokens
from vinhdanh.read import Article
from vinhdanh.train.e5 import E5File
from vinhdanh.train.labels import Lesson, lesson, read_lessons
from vinhdanh.train.silver import Labeller, Silver, write_silver
from vinhdanh.train.vocabulary import cut_pieces
from vinhdanh.view import View

WIDTH, INNER, LAYERS = 32, 64, 3
LETTERS = "abcdghiklmnopqrstuvxyzABCDĐGHKLMNOPQRSTUVXYZ▁.,"
PIECES = (*SPECIAL, *LETTERS, "▁hãng", "▁Zalmora", "▁xa")
FIRMS = "Zalmora Brentix Quorvel Dextrin".split()


def weights() -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    sizes = {"emb.word": len(PIECES) * WIDTH, "emb.pos": 256 * WIDTH, "emb.type": WIDTH}
    for at in range(LAYERS):
        sizes |= {f"l{at}.{name}.w": WIDTH * WIDTH for name in ("q", "k", "v", "ao")}
        sizes |= {f"l{at}.fi.w": INNER * WIDTH, f"l{at}.fo.w": INNER * WIDTH, f"l{at}.fi.b": INNER}
        sizes |= {f"l{at}.{name}.b": WIDTH for name in ("q", "k", "v", "ao", "fo")}
    found = {name: random.normal(0, 0.1, size).astype("<f4") for name, size in sizes.items()}
    for name in ("emb.ln", *(f"l{at}.{part}" for at in range(LAYERS) for part in ("aln", "oln"))):
        found |= {f"{name}.w": np.ones(WIDTH, "<f4"), f"{name}.b": np.zeros(WIDTH, "<f4")}
    return found


def packed(values: np.ndarray) -> bytes:
    """Four bits for each number, in blocks of 32, as the file has them."""
    blocks = values.reshape(-1, 32)
    scales = (np.abs(blocks).max(1) / 7).astype("<f2")
    whole = np.clip(np.rint(blocks / scales[:, None].astype("f4")), -8, 7).astype(int) + 8
    pairs = (whole[:, :16] | whole[:, 16:] << 4).astype("u1")
    return b"".join(scale.tobytes() + row.tobytes() for scale, row in zip(scales, pairs, strict=True))


@pytest.fixture(scope="module")
def pretrained_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("e5") / "small.bin"
    blobs = [piece.encode() for piece in PIECES]
    ends = np.cumsum([0, *map(len, blobs)]).astype("<u4")
    head = b"E5S1" + struct.pack("<8ifi", 1, WIDTH, LAYERS, 4, INNER, len(PIECES), 256, 2, 1e-12, 32)
    head += struct.pack("<5i", len(PIECES), 0, 2, 1, 3) + struct.pack("<Q", int(ends[-1])) + ends.tobytes()
    head += np.linspace(-2, -9, len(PIECES)).astype("<f4").tobytes() + b"".join(blobs)
    head += struct.pack("<iI", 0, 0)
    found = weights()
    data = {name: packed(value) if name.endswith("word") else value.tobytes() for name, value in found.items()}
    at = len(head) + 4 + sum(2 + len(name) + 21 for name in data)
    table = struct.pack("<i", len(data))
    for name, blob in data.items():
        table += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", 0, found[name].size, at, len(blob))
        at += len(blob)
    path.write_bytes(head + table + b"".join(data.values()))
    return path


def lessons() -> list[Lesson]:
    extractor, found = OrganizationExtractor(), []
    for firm in FIRMS:
        text = f"Theo {firm}, hãng sẽ bán xe."
        found.append(lesson(extractor, Article(firm, text), [(0, len(text))], [(5, 5 + len(firm))]))
    return found


def test_pieces_and_numbers_of_four_bits_are_read(pretrained_file: Path) -> None:
    file = E5File(pretrained_file)
    assert (file.shape.width, file.shape.layers, file.shape.inner) == (WIDTH, LAYERS, INNER)
    assert list(file.scores) == list(PIECES)
    assert np.abs(file.tensor("emb.word") - weights()["emb.word"]).max() < 0.05
    assert (file.tensor("l1.q.w") == weights()["l1.q.w"]).all()
    assert file.unknown < min(file.scores.values())


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"GGUF" + bytes(64))
    with pytest.raises(ValueError, match="E5S1"):
        E5File(tmp_path / "other.bin")


def test_the_vocabulary_is_what_the_texts_use(pretrained_file: Path) -> None:
    file = E5File(pretrained_file)
    pieces = cut_pieces(file, [Tokens(View("hãng Zalmora ở xa. Zalmora xa.")), Tokens(View("hãng"))], most=2)
    assert set(pieces.scores) == {"▁Zalmora", ".", "▁"}


def test_what_a_model_is_sure_of_is_written_and_read_again(tmp_path: Path) -> None:
    text = "Theo Zalmora, hãng này đã bán 3 triệu xe tại Việt Nam. Không ai biết vì sao."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    article = Article("one", text, source=str(tmp_path / "one.txt"))
    found = Labeller(load_student(), Silver(sure=0))(article)
    assert [text[start:end] for sentence in found for start, end in sentence.organizations] == ["Zalmora"]
    assert write_silver(tmp_path / "silver", [(article, found)], tmp_path) == 1
    (again,) = read_lessons(tmp_path / "silver", [tmp_path])
    assert [again.tokens.surface(*name) for name in again.names] == ["Zalmora"]


def test_what_a_model_is_not_sure_of_is_left_out() -> None:
    article = Article("one", "Theo Zalmora, hãng này đã bán 3 triệu xe tại Việt Nam.")
    assert Labeller(load_student(), Silver(sure=10**6))(article) == []


def test_a_few_steps_make_a_teacher_that_can_be_asked(pretrained_file: Path, tmp_path: Path) -> None:
    for module in ("torch", "onnx", "onnxruntime"):
        pytest.importorskip(module, reason="the extra vinhdanh[train] is not installed")
    from vinhdanh.extract.organizations.learned import Teacher  # noqa: PLC0415
    from vinhdanh.train.encoder import pretrained  # noqa: PLC0415
    from vinhdanh.train.export import write_teacher  # noqa: PLC0415
    from vinhdanh.train.student import measure  # noqa: PLC0415
    from vinhdanh.train.tuning import Tuning, examples_of, tune  # noqa: PLC0415

    file = E5File(pretrained_file)
    pieces = Pieces({piece: score for piece, score in file.scores.items() if piece not in SPECIAL}, file.unknown)
    tuning, taught = Tuning(rounds=40, rate=3e-3, hidden=0.0, threads=1), lessons()
    made = []
    for name in ("one", "two"):
        encoder = pretrained(file, pieces, LAYERS)
        lines: list[str] = []
        tune(encoder, examples_of(pieces, taught), tuning, lines.append)
        write_teacher(encoder, pieces, tmp_path / f"{name}.onnx")
        made.append(Teacher(tmp_path / f"{name}.onnx"))
    assert float(lines[-1].split()[-1]) < float(lines[0].split()[-1])
    document = taught[0]
    one, two = (teacher.scores(document.tokens, (), document.sentences) for teacher in made)
    assert (one == two).all()
    assert Guesser(made[0]).guesses(document.tokens, (), document.sentences)[0]
    assert measure(made[0], taught, Limits(add=0)).labelled == len(FIRMS)
