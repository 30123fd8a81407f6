"""The best monotone path through the beads of two texts, by dynamic programming."""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.align.vectors import Grams, Matrix

BEADS: Final = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1))
"""How many sentences of the source and of the published text stand in one bead; gaps are 1-0 and 0-1."""

Bead = tuple[int, int, int, int]
"""First source sentence, first published sentence, how many of each."""


def bead_similarity(grams: Grams, sources: int, others: int) -> Matrix:
    """The cosine of every bead of that shape: row and column are its first sentences. May be empty."""
    across = _window(_window(grams.across, sources, 0), others, 1)
    left = _blocks(grams.source, sources)
    right = _blocks(grams.published, others)
    norm = np.sqrt(np.outer(left, right))
    return np.divide(across, norm, out=np.zeros_like(across), where=norm > 0)


def _window(matrix: Matrix, size: int, axis: int) -> Matrix:
    """Sums of `size` neighbouring rows or columns."""
    length = max(matrix.shape[axis] - size + 1, 0)
    parts = [np.take(matrix, range(k, k + length), axis=axis) for k in range(size)]
    return np.sum(parts, axis=0, dtype=np.float32)  # type: ignore[no-any-return]


def _blocks(gram: Matrix, size: int) -> Matrix:
    """The squared length of the sum of `size` neighbouring vectors: sums of the blocks on the diagonal."""
    length = max(gram.shape[0] - size + 1, 0)
    total = np.zeros(length, np.float32)
    for row in range(size):
        for column in range(size):
            total += np.diagonal(gram, column - row)[min(row, column) : min(row, column) + length]
    return total


def best_path(values: Mapping[tuple[int, int], Matrix], sources: int, others: int) -> list[Bead]:
    """The beads of the most valuable monotone path, in reading order; gaps are worth nothing and are left out."""
    best = np.zeros((sources + 1, others + 1), np.float64)
    for i in range(1, sources + 1):
        row = best[i - 1].copy()
        for (a, b), value in values.items():
            if a <= i and b <= others:
                np.maximum(row[b:], best[i - a, : others + 1 - b] + value[i - a], out=row[b:])
        best[i] = np.maximum.accumulate(row)
    return _walk_back(best, values, sources, others)


def _walk_back(best: NDArray[np.float64], values: Mapping[tuple[int, int], Matrix], i: int, j: int) -> list[Bead]:
    beads: list[Bead] = []
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            a, b = next(
                (a, b)
                for (a, b), value in values.items()
                if a <= i and b <= j and best[i - a, j - b] + value[i - a, j - b] == best[i, j]
            )
            i, j = i - a, j - b
            beads.append((i, j, a, b))
    return beads[::-1]
