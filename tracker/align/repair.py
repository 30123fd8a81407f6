"""After the path: sentences that were moved, neighbours that belong to a bead, and gaps of equal size."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from tracker.align.leftovers import Leftovers, Odds, Order
from tracker.align.path import Bead
from tracker.align.vectors import Matrix
from tracker.align.weights import Weights

Shapes = Mapping[tuple[int, int], Matrix]


class Repair:
    """The beads of one alignment while they are repaired; each sentence stands in at most one."""

    def __init__(
        self, path: list[Bead], similar: Shapes, values: Shapes, lengths: Matrix, weights: Weights, apart: float
    ) -> None:
        self.beads = list(path)
        self.similar, self.values, self.lengths, self.weights = similar, values, lengths, weights
        self.moved = weights.moved + weights.apart_moved * apart
        sources, others = similar[1, 1].shape
        self.free_source = np.ones(sources, bool)
        self.free_published = np.ones(others, bool)
        for bead in self.beads:
            self._mark(bead, False)

    def run(self) -> list[Bead]:
        """All steps in turn."""
        self.prefer_moved()
        self.pair_leftovers()
        if self.weights.odds:
            self.pair_likely(self.weights.odds)
        else:
            self.fill_gaps()
        self.attach()
        return sorted(self.beads, key=lambda bead: (bead[1], bead[0]))

    def _mark(self, bead: Bead, free: bool) -> None:
        i, j, a, b = bead
        self.free_source[i : i + a] = free
        self.free_published[j : j + b] = free

    def similarity(self, bead: Bead) -> float:
        i, j, a, b = bead
        matrix = self.similar.get((a, b))
        return float(matrix[i, j]) if matrix is not None else -1.0

    def worth(self, bead: Bead) -> float:
        i, j, a, b = bead
        matrix = self.values.get((a, b))
        return float(matrix[i, j]) if matrix is not None else -1.0

    def prefer_moved(self) -> None:
        """A pair that is each other's best by far outweighs the order of reading."""
        single = self.similar[1, 1]
        support = np.zeros_like(single)
        holder_row, holder_column = np.zeros(single.shape[0]), np.zeros(single.shape[1])
        for bead in self.beads:
            i, j, a, b = bead
            held = self.similarity(bead)
            holder_row[i : i + a], holder_column[j : j + b] = held, held
            support[i : i + a, j : j + b] = 1
        gain = single - np.maximum(holder_row[:, None], holder_column[None, :])
        best = (single >= single.max(axis=1, keepdims=True)) & (single >= single.max(axis=0, keepdims=True))
        wanted = best & (support == 0) & (gain >= self.weights.instead) & (single >= self.moved)
        for i, j in np.argwhere(wanted):
            self._replace(int(i), int(j))

    def _replace(self, i: int, j: int) -> None:
        for bead in [b for b in self.beads if b[0] <= i < b[0] + b[2] or b[1] <= j < b[1] + b[3]]:
            self.beads.remove(bead)
            self._mark(bead, True)
        self.beads.append((i, j, 1, 1))
        self._mark((i, j, 1, 1), False)

    def pair_leftovers(self) -> None:
        """Left-over sentences that surely resemble each other are pairs wherever they stand, the best first."""
        while (bead := self._best_leftover()) is not None:
            self.beads.append(bead)
            self._mark(bead, False)

    def _best_leftover(self) -> Bead | None:
        best, found = 0.0, None
        if not (self.free_source.any() and self.free_published.any()):
            return None
        for (a, b), similar in self.similar.items():
            free = np.outer(_runs(self.free_source, a), _runs(self.free_published, b))
            worth = np.where(free & (similar >= self.weights.surely), self.values[a, b], 0)
            if worth.size and worth.max() > best:
                best = float(worth.max())
                i, j = np.unravel_index(int(worth.argmax()), worth.shape)
                found = int(i), int(j), a, b
        return found

    def pair_likely(self, odds: Odds) -> None:
        """Left-over sentences that are likelier a pair than not, the likeliest first, until none are."""
        sides = int(self.free_source.sum()), int(self.free_published.sum())
        while left := Leftovers(self.similar[1, 1], self.lengths, (self.free_source, self.free_published)):
            likely = left.likely(Order(self.beads, *self.similar[1, 1].shape), odds, sides)
            for _, i, j in likely:
                if self.free_source[i] and self.free_published[j]:
                    self.beads.append((i, j, 1, 1))
                    self._mark((i, j, 1, 1), False)
            if not likely:
                return

    def fill_gaps(self) -> None:
        """Where equally many are left over on both sides of one place, they are taken for pairs in order."""
        for i, a in _stretches(self.free_source):
            for j, b in _stretches(self.free_published):
                if a == b and self._between_neighbours(i, j, a, b):
                    for k in range(a):
                        if self.similar[1, 1][i + k, j + k] >= self.weights.filled:
                            self.beads.append((i + k, j + k, 1, 1))
                            self._mark((i + k, j + k, 1, 1), False)

    def _between_neighbours(self, i: int, j: int, a: int, b: int) -> bool:
        ends = {(x + p, y + q) for x, y, p, q in self.beads} | {(0, 0)}
        starts = {(x, y) for x, y, _, _ in self.beads} | {self.similar[1, 1].shape}
        return (i, j) in ends and (i + a, j + b) in starts

    def attach(self) -> None:
        """A left-over joins the bead beside it where the two together resemble the other side more."""
        while (change := self._best_attachment()) is not None:
            old, new = change
            self.beads[self.beads.index(old)] = new
            self._mark(new, False)

    def _best_attachment(self) -> tuple[Bead, Bead] | None:
        best, found = self.weights.attached, None
        for bead in self.beads:
            held = self.worth(bead)
            for new in self._grown(bead):
                gain = self.worth(new) - held
                if gain > best:
                    best, found = gain, (bead, new)
        return found

    def _grown(self, bead: Bead) -> list[Bead]:
        i, j, a, b = bead
        grown = []
        if i > 0 and self.free_source[i - 1]:
            grown.append((i - 1, j, a + 1, b))
        if i + a < len(self.free_source) and self.free_source[i + a]:
            grown.append((i, j, a + 1, b))
        if j > 0 and self.free_published[j - 1]:
            grown.append((i, j - 1, a, b + 1))
        if j + b < len(self.free_published) and self.free_published[j + b]:
            grown.append((i, j, a, b + 1))
        return grown


def _runs(free: NDArray[np.bool_], size: int) -> NDArray[np.bool_]:
    """Whether `size` sentences from here on are all free."""
    length = len(free) - size + 1
    both: NDArray[np.bool_] = np.logical_and.reduce([free[k : k + length] for k in range(size)])
    return both


def _stretches(free: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Start and size of every longest run of free sentences."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], free, [False])).astype(np.int8)))
    return [(int(start), int(end - start)) for start, end in zip(edges[::2], edges[1::2], strict=True)]
