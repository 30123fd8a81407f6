"""bleualign's method in one direction, written from the paper: a rendered source is anchored by BLEU.

Source: Sennrich and Volk, MT-based sentence alignment for OCR-generated parallel texts, 2010: sentence BLEU of
bigrams, the three best candidates of each sentence, the best monotone path of single pairs, then the gaps: neighbours
are merged where that raises the BLEU, and what is left over is paired where both gaps are equally long.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tests.benchmarks.comparison_cases import Bead, Beads

_TOKEN = re.compile(r"\w+|[^\w\s]")
_CANDIDATES = 3
_Grams = tuple[Counter[tuple[str, ...]], Counter[tuple[str, ...]]]


def align_by_bleu(rendered: Sequence[str], published: Sequence[str]) -> Beads:
    """Beads of both sides; a sentence that found nothing is a bead by itself."""
    anchors = _path(_candidates([_grams(s) for s in rendered], [_grams(s) for s in published]))
    grown: Beads = []
    for place, (i, j) in enumerate(anchors):
        before = (grown[-1][0][-1], grown[-1][1][-1]) if grown else (-1, -1)
        after = anchors[place + 1] if place + 1 < len(anchors) else (len(rendered), len(published))
        grown.append(_grown((i, j), before, after, rendered, published))
    return sorted([*grown, *_gaps(grown, len(rendered), len(published))])


def _grams(sentence: str) -> _Grams:
    words = _TOKEN.findall(sentence.casefold())
    return Counter((w,) for w in words), Counter(pairwise(words))


def _bleu(rendered: _Grams, published: _Grams) -> float:
    """Of unigrams and bigrams, with the brevity penalty; 0 where either has nothing in common."""
    product = 1.0
    for made, wanted in zip(rendered, published, strict=True):
        common = sum(min(count, wanted[gram]) for gram, count in made.items() if gram in wanted)
        if not common:
            return 0.0
        product *= common / made.total()
    length = rendered[0].total()
    return math.sqrt(product) * math.exp(min(0.0, 1 - published[0].total() / length))


def _candidates(rendered: Sequence[_Grams], published: Sequence[_Grams]) -> list[dict[int, float]]:
    """For each rendered sentence, the places of its best partners with their BLEU."""
    found = []
    for one in rendered:
        scored = sorted(((_bleu(one, other), -j) for j, other in enumerate(published)), reverse=True)
        found.append({-j: value for value, j in scored[:_CANDIDATES] if value})
    return found


def _path(candidates: Sequence[dict[int, float]]) -> list[tuple[int, int]]:
    """The monotone path of single pairs with the highest sum."""
    best: list[tuple[float, int, tuple[int, int] | None]] = []
    back: dict[tuple[int, int], tuple[int, int] | None] = {}
    for i, partners in enumerate(candidates):
        made = []
        for j, value in partners.items():
            total, _, last = max((b for b in best if b[1] < j), default=(0.0, -1, None), key=lambda b: b[0])
            back[i, j] = last
            made.append((total + value, j, (i, j)))
        best += made
    last = max(best, key=lambda b: b[0])[2] if best else None
    path: list[tuple[int, int]] = []
    while last:
        path.append(last)
        last = back[last]
    return path[::-1]


def _grown(
    anchor: tuple[int, int],
    before: tuple[int, int],
    after: tuple[int, int],
    rendered: Sequence[str],
    published: Sequence[str],
) -> Bead:
    """The anchor with those free neighbours on one side that raise its BLEU, up to two to each hand."""
    (i, j) = anchor
    choices = [
        ((a, b), (j, j + 1))
        for a in range(max(before[0] + 1, i - 2), i + 1)
        for b in range(i + 1, min(after[0], i + 3) + 1)
    ]
    choices += [
        ((i, i + 1), (a, b))
        for a in range(max(before[1] + 1, j - 2), j + 1)
        for b in range(j + 1, min(after[1], j + 3) + 1)
    ]
    ((a, b), (c, d)) = max(
        choices,
        key=lambda s: (
            round(_bleu(_grams(" ".join(rendered[slice(*s[0])])), _grams(" ".join(published[slice(*s[1])]))), 9),
            s == ((i, i + 1), (j, j + 1)),
        ),
    )
    return tuple(range(a, b)), tuple(range(c, d))


def _gaps(grown: Beads, source: int, published: int) -> Beads:
    """What lies between the anchors: paired one to one where both gaps are equally long, alone otherwise."""
    made: Beads = []
    i = j = 0
    for left, right in [*grown, ((source,), (published,))]:
        rows, columns = range(i, left[0]), range(j, right[0])
        if len(rows) == len(columns):
            made += [((row,), (column,)) for row, column in zip(rows, columns, strict=True)]
        else:
            made += [((row,), ()) for row in rows] + [((), (column,)) for column in columns]
        i, j = left[-1] + 1, right[-1] + 1
    return made
