"""The likeliest course of languages over the tokens: Viterbi over host and guests, many stretches at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.layout import Layout
from tracker.detect.table import Table
from tracker.detect.weights import Weights

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_NEVER: Final = np.float32(-1e6)
_REACH: Final = 4
"""Tokens on both sides of a suspicious one that are decoded with it."""
_SUSPICIOUS: Final = 0.5
_WORTH: Final = 3.0
"""A stretch whose tokens together say less than this for any guests cannot hold a fragment."""
_SIZES: Final = (24, 96, 384)
"""Stretches are decoded together with others of about their length; longer ones are cut, at a sentence if possible."""

_FEW: Final = 12
_ROUNDING: Final = 0.01


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Tokens first..last of one guest."""

    first: int
    last: int
    guest: int


@dataclass(frozen=True, slots=True)
class Costs:
    """Per token: to begin a fragment with it, to be back in the host with it, whether every fragment ends before it."""

    enter: Floats
    leave: Floats
    ends: NDArray[np.bool_]
    sentence: NDArray[np.bool_]
    """Whether a sentence begins with it."""
    guest: Floats
    """Per language: more to begin a fragment in it."""


def costs(layout: Layout, host: int, table: Table, weights: Weights) -> Costs:
    """What it takes to change the language at each token."""
    enter = weights.enter + weights.enter_at_mark * layout.opens + weights.enter_at_sentence * layout.starts_sentence
    if table.prominence[host] > 1:
        enter = enter - weights.scant_guest  # of a language with a short list many own words look foreign
    leave = np.full(len(enter), weights.leave)
    leave[1:] += weights.leave_at_mark * layout.closes[:-1]
    guest = np.array([0.0, weights.rare_guest, weights.scant_guest], np.float32)[table.prominence]
    return Costs(
        enter.astype(np.float32), leave.astype(np.float32), layout.starts_paragraph, layout.starts_sentence, guest
    )


def decode(favours: Floats, price: Costs) -> list[Run]:
    """The fragments in the order of the tokens; they do not overlap."""
    best = favours.max(axis=1) if len(favours) else np.zeros(0, np.float32)
    blocks = [block for stretch in _stretches(best) for block in _blocks(*stretch, price.sentence)]
    guests = _possible(favours, blocks, price)
    if not len(guests):
        return []
    few, price = favours[:, guests], replace(price, guest=price.guest[guests])
    runs = [
        Run(run.first, run.last, int(guests[run.guest]))
        for chosen in _by_size(blocks)
        for run in _decode_together(chosen, few, price)
    ]
    cuts = {first for first, _ in blocks} & {last for _, last in blocks}
    return _joined(sorted(runs), cuts, price.ends)


def _stretches(best: Floats) -> list[tuple[int, int]]:
    """Half-open ranges of tokens where something may be foreign."""
    suspicious = best > _SUSPICIOUS
    reach = np.convolve(suspicious, np.ones(2 * _REACH + 1), "same")[: len(best)] > 0 if len(best) else suspicious
    edges = np.flatnonzero(np.diff(np.concatenate([[False], reach, [False]]).astype(np.int8)))
    sums = np.concatenate([[0.0], np.cumsum(np.where(suspicious, best, 0))])
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2) if sums[b] - sums[a] >= _WORTH]


def _possible(favours: Floats, blocks: Sequence[tuple[int, int]], price: Costs) -> Ints:
    """The guests for whom the words of some block say what beginning and leaving a fragment costs at the least."""
    if not blocks:
        return np.zeros(0, np.int64)
    most = np.zeros(favours.shape[1], np.float32)
    for first, after in blocks:
        most = np.maximum(most, np.maximum(favours[first:after], 0).sum(axis=0))
    least = price.guest - price.enter.max() - max(0.0, float(price.leave.max()))
    return np.flatnonzero(most > least - _ROUNDING)


def _by_size(blocks: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Blocks of about one length together; a few are not worth parting."""
    low = 0
    for size in _SIZES if len(blocks) > _FEW else _SIZES[-1:]:
        if chosen := [(a, b) for a, b in blocks if low < b - a <= size]:
            yield chosen
        low = size


def _blocks(start: int, end: int, sentence: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """The stretch cut so that no part is longer than the largest size."""
    while end - start > _SIZES[-1]:
        starts = np.flatnonzero(sentence[start + _SIZES[-1] // 2 : start + _SIZES[-1] + 1])
        cut = start + (_SIZES[-1] // 2 + int(starts[-1]) if len(starts) else _SIZES[-1])
        yield start, cut
        start = cut
    yield start, end


def _joined(runs: list[Run], cuts: set[int], ends: NDArray[np.bool_]) -> list[Run]:
    """Runs of one guest that only a cut divides are one."""
    joined: list[Run] = []
    for run in runs:
        before = joined[-1] if joined else None
        touches = before and before.last + 1 == run.first and before.guest == run.guest
        if before and touches and run.first in cuts and not ends[run.first]:
            joined[-1] = Run(before.first, run.last, run.guest)
        else:
            joined.append(run)
    return joined


def _decode_together(stretches: list[tuple[int, int]], favours: Floats, price: Costs) -> Iterator[Run]:
    starts = np.array([a for a, _ in stretches])
    lengths = np.array([b - a for a, b in stretches])
    steps = int(lengths.max())
    index = np.minimum(starts + np.arange(steps)[:, None], starts + lengths - 1)
    beyond = np.arange(steps)[:, None] >= lengths
    began, came = _forward(favours, price, index, beyond)
    for column, (start, length) in enumerate(zip(starts.tolist(), lengths.tolist(), strict=True)):
        ends = price.ends[start : start + length]
        yield from _trace(began[:length, column], came[:, column], ends, start)


def _forward(
    favours: Floats, price: Costs, index: Ints, beyond: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.int16]]:
    """(whether a fragment of each guest begins at each step, the guest that the host came back from or -1)."""
    steps, count = index.shape
    said = np.where(beyond[:, :, None], _NEVER, favours[index])
    enter, leave = price.enter[index], price.leave[index]
    cut = np.vstack([price.ends[index] | beyond, np.ones((1, count), np.bool_)])
    price_out = np.where(cut[:-1], 0, leave)
    host = np.zeros(count, np.float32)
    guests = np.full((count, favours.shape[1]), _NEVER, np.float32)
    began = np.zeros((steps, count, favours.shape[1]), np.bool_)
    came = np.full((steps + 1, count), -1, np.int16)
    columns, some_cut = np.arange(count), np.logical_or.reduce(cut, axis=1)
    for step in range(steps + 1):
        best = guests.argmax(axis=1)
        back = guests[columns, best]
        if step < steps:
            back = back + price_out[step]
        better = back > host
        came[step][better] = best[better]
        after = np.maximum(host, back)
        if step == steps:
            break
        if some_cut[step]:
            guests[cut[step]] = _NEVER
            ready = np.where(cut[step], after, host)
        else:
            ready = host
        entered = (ready + enter[step])[:, None] - price.guest
        np.greater(entered, guests, out=began[step])
        np.maximum(entered, guests, out=guests)
        guests += said[step]
        host = after
    return began, came


def _trace(began: NDArray[np.bool_], came: NDArray[np.int16], ends: NDArray[np.bool_], start: int) -> Iterator[Run]:
    """Back from the end. `came[step]` tells how the host at `step` was reached: from the host, or from a fragment."""
    step = len(began)
    while step >= 0:
        guest = int(came[step])
        last = step - 1
        step -= 1
        if guest < 0:
            continue
        while not began[step, guest]:
            step -= 1
        yield Run(start + step, start + last, guest)
        if not ends[step]:
            step -= 1
