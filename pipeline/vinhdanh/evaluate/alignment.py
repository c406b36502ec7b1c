"""Who is compared with whom: the best one-to-one alignment of two sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from scipy.optimize import linear_sum_assignment

Pair = tuple[int, int]


def best_pairs(weights: Mapping[Pair, float]) -> list[Pair]:
    """Return the one-to-one pairs with the greatest sum of weights, in order.

    Args:
        weights: for each pair (left, right) that is allowed, how good it is (more than 0). All others are forbidden.

    What is connected by no allowed pair is decided apart, so that the matrices stay small and large weights of one
    place do not drown small ones of another. Among equally good alignments the solver decides, always alike.

    >>> best_pairs({(0, 0): 2.0, (0, 1): 3.0, (1, 1): 2.0})
    [(0, 0), (1, 1)]
    """
    pairs: list[Pair] = []
    for group in _groups(weights):
        if len(group) == 1:
            pairs.append(group[0])
        else:
            pairs.extend(_assigned(group, weights))
    return sorted(pairs)


def _assigned(group: list[Pair], weights: Mapping[Pair, float]) -> Iterator[Pair]:
    lefts = sorted({left for left, _ in group})
    rights = sorted({right for _, right in group})
    matrix = np.zeros((len(lefts), len(rights)))
    for left, right in group:
        matrix[lefts.index(left), rights.index(right)] = weights[left, right]
    for row, column in zip(*linear_sum_assignment(matrix, maximize=True), strict=True):
        if matrix[row, column] > 0:
            yield lefts[row], rights[column]


def _groups(weights: Mapping[Pair, float]) -> list[list[Pair]]:
    """Return the pairs by connected component, each in order."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while (above := parent.setdefault(node, node)) != node:
            parent[node] = parent[above]
            node = above
        return node

    for left, right in weights:
        parent[root(("left", left))] = root(("right", right))
    groups: dict[tuple[str, int], list[Pair]] = {}
    for left, right in sorted(weights):
        groups.setdefault(root(("left", left)), []).append((left, right))
    return list(groups.values())
