"""Sentences left over after the path: which two are a pair all the same, by everything that speaks for it at once."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.align.path import Bead
from tracker.align.vectors import Matrix


@dataclass(frozen=True, slots=True)
class Odds:
    """What each sign adds to the logarithm of the odds that two left-over sentences are a pair.

    Fitted by logistic regression over es, fr, de and ru against English; tried on the half of the articles it was not
    fitted on, it made half the mistakes of a threshold on the similarity.
    """

    always: float = -0.14
    similarity: float = 2.56
    larger_side: float = -1.56
    """Times the logarithm of how many are left over on the side that has more: any of them might resemble."""
    smaller_side: float = 1.82
    """The same of the other side: as many left over here as there are not omissions and additions, but pairs."""
    over_leftovers: float = 1.82
    """Times what it is more similar than the next best among the left-overs."""
    over_all: float = 2.69
    """Times what it is more similar than the next best in the texts."""
    length: float = -3.87
    """Times the penalty for unusual lengths."""
    in_order: float = 1.04
    """It stands between its neighbours on both sides."""
    touching: float = 2.0
    """For each neighbour that it follows, or that follows it, on both sides at once."""


FITTED: Final = Odds()


class Order:
    """Where the neighbours of a left-over source sentence have their counterparts."""

    def __init__(self, beads: Sequence[Bead], sources: int, others: int) -> None:
        ordered = sorted(beads)
        self._starts = [bead[0] for bead in ordered]
        self._before = [-1, *(j + b - 1 for _, j, _, b in ordered)]
        self._after = [*(j for _, j, _, _ in ordered), others]
        self.ends = {(i + a, j + b) for i, j, a, b in ordered} | {(0, 0)}
        self.starts = {(i, j) for i, j, _, _ in ordered} | {(sources, others)}

    def between(self, i: int, j: int) -> bool:
        place = bisect_left(self._starts, i)
        return self._before[place] < j < self._after[place]

    def touches(self, i: int, j: int) -> int:
        return ((i, j) in self.ends) + ((i + 1, j + 1) in self.starts)


class Leftovers:
    """The sentences of both sides that stand in no bead, and how they resemble each other."""

    def __init__(self, similar: Matrix, lengths: Matrix, free: tuple[NDArray[np.bool_], NDArray[np.bool_]]) -> None:
        self.rows, self.columns = np.flatnonzero(free[0]), np.flatnonzero(free[1])
        self._all, self._lengths = similar, lengths
        self._similar = similar[np.ix_(self.rows, self.columns)]

    def __bool__(self) -> bool:
        return bool(len(self.rows) and len(self.columns))

    def likely(self, order: Order, odds: Odds, sides: tuple[int, int]) -> list[tuple[float, int, int]]:
        """Pairs that are likelier than not, the likeliest first. `sides`: how many were left over to begin with."""
        start = odds.always + odds.larger_side * math.log(max(sides)) + odds.smaller_side * math.log(min(sides))
        found = []
        for x, y in sorted({*self._best_of_both(), *self._in_even_gaps(order)}):
            i, j = int(self.rows[x]), int(self.columns[y])
            weight = round(start + self._signs(x, y, odds), 6)
            weight += odds.in_order * order.between(i, j) + odds.touching * order.touches(i, j)
            if weight > 0:
                found.append((-weight, i, j))
        return sorted(found)

    def _signs(self, x: int, y: int, odds: Odds) -> float:
        i, j = self.rows[x], self.columns[y]
        held = float(self._similar[x, y])
        return (
            odds.similarity * held
            + odds.over_leftovers * (held - max(_next_best(self._similar, x, y, -0.05)))
            + odds.over_all * (held - max(_next_best(self._all, i, j, 0.0)))
            + odds.length * float(self._lengths[i, j])
        )

    def _best_of_both(self) -> Iterator[tuple[int, int]]:
        same = self._similar
        best = (same >= same.max(axis=1, keepdims=True)) & (same >= same.max(axis=0, keepdims=True))
        yield from ((int(x), int(y)) for x, y in np.argwhere(best))

    def _in_even_gaps(self, order: Order) -> Iterator[tuple[int, int]]:
        """Equally many left over on both sides of one place: pairs in order."""
        gaps = {j: (y, b) for y, j, b in _stretches(self.columns)}
        for x, i, a in _stretches(self.rows):
            for j, (y, b) in gaps.items():
                if a == b and (i, j) in order.ends and (i + a, j + b) in order.starts:
                    yield from ((x + k, y + k) for k in range(a))


def _next_best(similar: Matrix, x: int, y: int, none: float) -> tuple[float, float]:
    """The best of the row and of the column, this one left out; `none` where there is no other."""
    row, column = np.delete(similar[x], y), np.delete(similar[:, y], x)
    return (float(row.max()) if len(row) else none), (float(column.max()) if len(column) else none)


def _stretches(indices: NDArray[np.int64]) -> list[tuple[int, int, int]]:
    """Place, first index and size of every run of neighbouring indices."""
    cuts = [0, *(np.flatnonzero(np.diff(indices) != 1) + 1).tolist(), len(indices)]
    sizes = [b - a for a, b in pairwise(cuts)]
    places = [0, *accumulate(sizes)][:-1]
    return [(place, int(indices[place]), size) for place, size in zip(places, sizes, strict=True) if size]
