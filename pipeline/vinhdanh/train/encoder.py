"""The teacher's network: the lower layers of multilingual-e5-small, told what the rules say, with three labels."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from vinhdanh.extract.organizations.learned.model import LABELS
from vinhdanh.extract.organizations.learned.pieces import SPECIAL, Pieces
from vinhdanh.extract.organizations.learned.windows import RULE_TAGS, WINDOW
from vinhdanh.train.e5 import E5File, Shape

_DROPOUT = 0.1


class Layer(nn.Module):
    """Attention and two linear steps, each added to what came in."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.attended_norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.wide = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.narrow_norm = nn.LayerNorm(shape.width, shape.epsilon)

    def forward(self, vectors: Tensor, mask: Tensor | None) -> Tensor:
        """Return the vectors (window, piece, width) of the next layer; `mask` is false where nothing stands."""
        count, length, width = vectors.shape
        parts = self.qkv(vectors).view(count, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        vectors = self.attended_norm(vectors + self.attended(attended.transpose(1, 2).reshape(count, length, width)))
        inner = functional.gelu(self.wide(vectors), approximate="tanh" if self.training else "none")
        out: Tensor = self.narrow_norm(vectors + self.narrow(inner))
        return out


class Encoder(nn.Module):
    """Scores the labels of tokens from their pieces and what the rules say.

    A third of the layers stays as it was pretrained, as do the vectors of the pieces; the rules are told to the others.
    """

    def __init__(self, shape: Shape, pieces: int, layers: int) -> None:
        super().__init__()
        self.frozen = layers // 3
        self.pieces = nn.Embedding(pieces, shape.width)
        self.positions = nn.Embedding(WINDOW + 2, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(layers))
        self.rules = nn.Embedding(RULE_TAGS, shape.width)
        self.drop = nn.Dropout(_DROPOUT)
        self.out = nn.Linear(shape.width, len(LABELS))
        nn.init.zeros_(self.rules.weight)
        for part in (self.pieces, self.positions, self.norm, *self.layers[: self.frozen]):
            part.requires_grad_(False)

    def forward(self, pieces: Tensor, rules: Tensor, first: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the scores (window, token, label) of the tokens whose first pieces stand at `first`."""
        vectors = self.norm(self.pieces(pieces) + self.positions.weight[: pieces.shape[1]])
        for layer in self.layers[: self.frozen]:
            vectors = layer(vectors, mask)
        vectors = self.drop(vectors + self.rules(rules))
        for layer in self.layers[self.frozen :]:
            vectors = layer(vectors, mask)
        chosen = torch.gather(vectors, 1, first[:, :, None].expand(-1, -1, vectors.shape[2]))
        scores: Tensor = self.out(self.drop(chosen))
        return scores


def pretrained(file: E5File, pieces: Pieces, layers: int, seed: int = 1) -> Encoder:
    """Return the lower `layers` with weights of `file`, their vocabulary cut to `pieces`; `seed` makes what is new."""
    torch.manual_seed(seed)
    encoder, width = Encoder(file.shape, len(pieces), layers), file.shape.width

    def read(name: str, *sizes: int) -> Tensor:
        return torch.from_numpy(file.tensor(name)).view(*sizes)

    with torch.no_grad():
        rows = [file.rows[piece] for piece in (*SPECIAL, *pieces.scores)]
        encoder.pieces.weight.copy_(read("emb.word", -1, width)[rows])
        kind = read("emb.type", -1)[:width]
        encoder.positions.weight.copy_(read("emb.pos", -1, width)[: WINDOW + 2] + kind)
        _fill(encoder.norm, read("emb.ln.w", -1), read("emb.ln.b", -1))
        for at, layer in enumerate(encoder.layers):
            parts = {
                "attended": ("ao", width), "attended_norm": ("aln", 0),
                "wide": ("fi", width), "narrow": ("fo", file.shape.inner), "narrow_norm": ("oln", 0),
            }  # fmt: skip
            for part, (name, inputs) in parts.items():
                shape = (-1, inputs) if inputs else (-1,)
                _fill(getattr(layer, part), read(f"l{at}.{name}.w", *shape), read(f"l{at}.{name}.b", -1))
            weights = torch.cat([read(f"l{at}.{name}.w", width, width) for name in "qkv"])
            _fill(layer.qkv, weights, torch.cat([read(f"l{at}.{name}.b", width) for name in "qkv"]))
    return encoder


def _fill(part: nn.Module, weight: Tensor, bias: Tensor) -> None:
    part.weight.copy_(weight)
    part.bias.copy_(bias)
