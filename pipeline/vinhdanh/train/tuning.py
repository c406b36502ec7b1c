"""Fine-tunes the teacher's network to labelled sentences."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from vinhdanh.extract.organizations.learned.guesser import OpenSentences
from vinhdanh.extract.organizations.learned.pieces import PAD, UNKNOWN, Pieces
from vinhdanh.extract.organizations.learned.windows import Window, windows_of
from vinhdanh.extract.organizations.places import PlaceReader
from vinhdanh.train.encoder import Encoder
from vinhdanh.train.labels import Lesson

_UNLABELLED = -1


@dataclass(frozen=True, slots=True)
class Tuning:
    """How the network is fine-tuned.

    `rounds` over all windows, some `batch` pieces in a step; `rate` of learning for the pretrained weights, ten
    times that for the new ones, rising over the `warm` share of the steps and falling to the `least`; `blind` is the
    share of windows in which the rules say nothing, and `hidden` that of pieces that are not shown, so that the network
    learns to read without them; `threads` of the processor.
    """

    rounds: int = 3
    batch: int = 1024
    rate: float = 1e-4
    warm: float = 0.06
    least: float = 0.02
    hidden: float = 0.05
    blind: float = 0.25
    seed: int = 1
    threads: int = 2


@dataclass(frozen=True, slots=True)
class Example:
    """A window and the label of each of its tokens."""

    window: Window
    labels: Sequence[int]


def examples_of(pieces: Pieces, lessons: Sequence[Lesson]) -> list[Example]:
    """Return the labelled sentences in which a capital word is open, which the teacher will be asked about."""
    opened, examples = OpenSentences(PlaceReader()), []
    for lesson in lessons:
        asked = set(opened.find(lesson.tokens, lesson.rules))
        sentences = [span for span in lesson.sentences if span in asked]
        labels = [label for span in sentences for label in lesson.labels_of(span)]
        for window in windows_of(pieces, lesson.tokens, lesson.rules, sentences):
            examples.append(Example(window, labels[: len(window.first)]))
            labels = labels[len(window.first) :]
    return examples


def tune(
    encoder: Encoder, examples: Sequence[Example], tuning: Tuning, told: Callable[[str], None] = lambda line: None
) -> None:
    """Fit the weights of `encoder` to `examples`, on one machine with as many threads the same each time."""
    torch.manual_seed(tuning.seed)
    torch.set_num_threads(tuning.threads)
    chance = random.Random(tuning.seed)
    optimizer = _optimizer(encoder, tuning)
    rates = [group["lr"] for group in optimizer.param_groups]
    total = tuning.rounds * len(_batches(examples, tuning.batch, random.Random(0)))
    encoder.train()
    steps = (batch for _ in range(tuning.rounds) for batch in _batches(examples, tuning.batch, chance))
    mean = 0.0
    for step, batch in enumerate(steps):
        share = min(1.0, (step + 1) / max(1.0, tuning.warm * total)) * max(tuning.least, 1 - step / total)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * share
        loss = _loss(encoder, batch, tuning, chance)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call, unused-ignore]
        torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimizer.step()
        mean = 0.97 * mean + 0.03 * loss.item() if step else loss.item()
        if step % 10 == 0:
            told(f"step {step} of {total}: loss {mean:.4f}")
    encoder.eval()


def _optimizer(encoder: Encoder, tuning: Tuning) -> torch.optim.Optimizer:
    new = {id(value) for part in (encoder.rules, encoder.out) for value in part.parameters()}
    taught = [value for value in encoder.parameters() if value.requires_grad]
    groups = [
        {"params": [value for value in taught if id(value) not in new], "lr": tuning.rate},
        {"params": [value for value in taught if id(value) in new], "lr": tuning.rate * 10},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def _loss(encoder: Encoder, batch: Sequence[Example], tuning: Tuning, chance: random.Random) -> Tensor:
    shown = [_veiled(example.window, tuning, chance) for example in batch]
    pieces = _padded([window.pieces for window in shown], PAD)
    rules, first = _padded([window.rules for window in shown], 0), _padded([window.first for window in shown], 0)
    labels = _padded([example.labels for example in batch], _UNLABELLED)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = encoder(pieces, rules, first, (pieces != PAD)[:, None, None, :])
    return functional.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=_UNLABELLED)


def _veiled(window: Window, tuning: Tuning, chance: random.Random) -> Window:
    """Return the window with some pieces unknown, and perhaps without what the rules say."""
    inner = [UNKNOWN if chance.random() < tuning.hidden else piece for piece in window.pieces[1:-1]]
    pieces = [window.pieces[0], *inner, window.pieces[-1]]
    blind = chance.random() < tuning.blind
    return Window(pieces, [0] * len(window.rules) if blind else window.rules, window.first)


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    length = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (length - len(row))] for row in rows])


def _batches(examples: Sequence[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """Return the examples in batches of some `size` pieces, those of one length together, the batches in any order."""
    batches = list(_in_batches(sorted(examples, key=lambda one: (len(one.window.pieces), chance.random())), size))
    chance.shuffle(batches)
    return batches


def _in_batches(examples: Sequence[Example], size: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    for example in examples:
        batch.append(example)
        if len(batch) * len(example.window.pieces) >= size:
            yield batch
            batch = []
    if batch:
        yield batch
