"""Pair the sentences of a source with those of its published translation."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np

from tracker.align.order import as_pairs
from tracker.align.path import BEADS, Bead, bead_similarity, best_path
from tracker.align.repair import Repair, Shapes
from tracker.align.vectors import Matrix, character_grams, fold, word_grams
from tracker.align.weights import DEFAULT, Weights
from tracker.model import SegmentPair

VERSION = "3"

_USUAL = 0.5
_LEAST = 0.1
"""Texts that resemble each other less than this are not made to."""

Links = Collection[tuple[tuple[int, ...], tuple[int, ...]]]
"""Sentences linked by an editor: source indices and published indices."""


def align(
    source: Sequence[str],
    published: Sequence[str],
    manual: Links = (),
    certain: Links = (),
    weights: Weights = DEFAULT,
    breaks: tuple[Collection[int], Collection[int]] = ((), ()),
) -> tuple[SegmentPair, ...]:
    """Pairs in the order of the published text, omissions where they would have stood.

    `source` is the best rendering at hand in the language of `published`: a re-translation, a gloss, or itself.
    Every sentence of both sides stands in exactly one pair; only pairs of the kind `moved` cross others. `manual`
    links are kept as they are; so are `certain` ones, found by a surer way. `breaks`: the sentences of either side that
    begin a paragraph; pairs seldom reach over one. Either side may be empty.

    Source: our own; beads and dynamic programming after Gale and Church 1993, similarity in place of length.
    """
    linked_source = {i for left, _ in (*manual, *certain) for i in left}
    linked_published = {j for _, right in (*manual, *certain) for j in right}
    rows = [i for i in range(len(source)) if i not in linked_source]
    columns = [j for j in range(len(published)) if j not in linked_published]
    shapes = _similarities([source[i] for i in rows], [published[j] for j in columns], weights)
    inside = _breaks_before(rows, breaks[0]), _breaks_before(columns, breaks[1])
    found = [
        (tuple(rows[i : i + a]), tuple(columns[j : j + b]), _score(shapes, (i, j, a, b)))
        for i, j, a, b in _beads(shapes, [source[i] for i in rows], [published[j] for j in columns], weights, inside)
    ]
    found += [(left, right, 1.0) for left, right in certain]
    return as_pairs(found, sorted(manual), len(source), len(published))


def _score(shapes: Shapes, bead: Bead) -> float:
    i, j, a, b = bead
    matrix = shapes.get((a, b))
    return round(min(max(float(matrix[i, j]), 0.0), 1.0), 3) if matrix is not None else 0.0


def _similarities(source: Sequence[str], published: Sequence[str], weights: Weights) -> dict[tuple[int, int], Matrix]:
    """For each bead shape that fits, the similarity of every bead, hubs taken off, to four decimals."""
    left, right = [fold(s) for s in source], [fold(s) for s in published]
    words, characters = word_grams(left, right), character_grams(left, right)
    shapes: dict[tuple[int, int], Matrix] = {}
    for shape in BEADS:
        if shape[0] <= len(left) and shape[1] <= len(right):
            same = weights.words * bead_similarity(words, *shape)
            same += (1 - weights.words) * bead_similarity(characters, *shape)
            mean = same.mean(axis=0, keepdims=True) + same.mean(axis=1, keepdims=True)
            shapes[shape] = same - weights.hubs * mean / 2
    return _scaled(shapes, weights.scaled)


def _scaled(shapes: dict[tuple[int, int], Matrix], scaled: bool) -> dict[tuple[int, int], Matrix]:
    """Similarities in units of what a pair of these texts usually has: a raw source resembles less than a translation.

    Rounded so that the last bit of a float, which depends on the processor, decides nothing.
    """
    if not shapes:
        return {}
    single = shapes[1, 1]
    usual = np.median(single.max(axis=int(single.shape[0] > single.shape[1]))) if scaled else _USUAL
    return {shape: np.round(matrix * (_USUAL / max(float(usual), _LEAST)), 4) for shape, matrix in shapes.items()}


def _breaks_before(indices: Sequence[int], breaks: Collection[int]) -> Matrix:
    """For each sentence, 1 where a paragraph begins between the one before it and itself."""
    begun = sorted(breaks)
    found = [bisect_right(begun, b) > bisect_right(begun, a) for a, b in pairwise(indices)]
    return np.array([False, *found][: len(indices)], np.float32)


def _beads(
    shapes: Shapes, source: Sequence[str], published: Sequence[str], weights: Weights, breaks: tuple[Matrix, Matrix]
) -> list[Bead]:
    if not shapes:
        return []
    left, right = _lengths(source), _lengths(published)
    usual = float(np.clip(np.log(left.sum() / right.sum()), -weights.usual, weights.usual))
    values, penalties = {}, {}
    margin = weights.margin + weights.apart * _separation(shapes[1, 1])
    for shape, similar in shapes.items():
        more = sum(shape) - 2
        ratio = np.log(np.outer(_sums(left, shape[0]), 1 / _sums(right, shape[1]))) - usual
        worth = (2 + weights.cover * more) * (similar - margin)
        penalties[shape] = np.round(weights.length * np.minimum(ratio * ratio, 2.0), 4)
        over = np.add.outer(_inside(breaks[0], shape[0]), _inside(breaks[1], shape[1]))
        worth -= weights.several * more + weights.paragraph * over
        values[shape] = np.round(worth - penalties[shape], 4)
    path = best_path(values, len(source), len(published))
    return Repair(path, shapes, values, penalties[1, 1], weights, _separation(shapes[1, 1])).run()


def _separation(single: Matrix) -> float:
    """How far a sentence's best partner stands out from its second best, 0 to 1: near 1 for a good translation."""
    if min(single.shape) < 2:
        return 0.5
    best_two = np.partition(single if single.shape[0] <= single.shape[1] else single.T, -2, axis=1)[:, -2:]
    gap = (best_two[:, 1] - best_two[:, 0]) / np.maximum(best_two[:, 1], 1e-6)
    return round(float(np.clip(np.median(gap), 0, 1)), 3)


def _lengths(sentences: Sequence[str]) -> Matrix:
    return np.array([len(s) + 1 for s in sentences], np.float32)


def _inside(breaks: Matrix, size: int) -> Matrix:
    """How many paragraphs begin within `size` sentences from each on."""
    return _sums(breaks[1:], size - 1) if size > 1 else np.zeros_like(breaks)


def _sums(lengths: Matrix, size: int) -> Matrix:
    return np.convolve(lengths, np.ones(size, np.float32), "valid")
