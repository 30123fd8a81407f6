"""Beads in any order → the pairs of an alignment: which were moved, what was left out, what was added."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tracker.model import PairKind, SegmentPair

Found = tuple[tuple[int, ...], tuple[int, ...], float]
"""Source sentences, published sentences, similarity."""


def as_pairs(
    found: Sequence[Found],
    manual: Iterable[tuple[tuple[int, ...], tuple[int, ...]]],
    sources: int,
    others: int,
) -> tuple[SegmentPair, ...]:
    """Every sentence in one pair, in the order of the published text; omissions after the sentence they followed."""
    both = [(left, right, score, False) for left, right, score in found]
    linked = [(tuple(sorted(left)), tuple(sorted(right)), 1.0, True) for left, right in manual]
    full = sorted((b for b in both + linked if b[0] and b[1]), key=lambda b: (b[1], b[0]))
    in_order = longest_in_order([b[0][0] for b in full])
    pairs = [
        SegmentPair(left, right, PairKind.ALIGNED if k in in_order else PairKind.MOVED, score, manual=by_hand)
        for k, (left, right, score, by_hand) in enumerate(full)
    ]
    hands_off = {i for left, right, _, _ in linked if not right for i in left}
    hands_on = {j for left, right, _, _ in linked if not left for j in right}
    pairs += [
        SegmentPair((), (j,), PairKind.ADDED, 0.0, manual=j in hands_on)
        for j in _missing((p.published for p in pairs), others)
    ]
    omitted = [
        SegmentPair((i,), (), PairKind.OMITTED, 0.0, manual=i in hands_off)
        for i in _missing((p.source for p in pairs), sources)
    ]
    return _with_omissions(sorted(pairs, key=lambda p: p.published), omitted)


def _missing(taken: Iterable[tuple[int, ...]], count: int) -> list[int]:
    seen = {index for group in taken for index in group}
    return [index for index in range(count) if index not in seen]


def _with_omissions(pairs: list[SegmentPair], omitted: list[SegmentPair]) -> tuple[SegmentPair, ...]:
    """Each omission after the pair that holds the nearest earlier source sentence in order."""
    place = {p.source[-1]: k + 1 for k, p in enumerate(pairs) if p.source and p.kind is PairKind.ALIGNED}
    at: dict[int, list[SegmentPair]] = {}
    for pair in omitted:
        before = max((i for i in place if i < pair.source[0]), default=-1)
        at.setdefault(place.get(before, 0), []).append(pair)
    ordered = list(at.get(0, ()))
    for k, pair in enumerate(pairs):
        ordered += [pair, *at.get(k + 1, ())]
    return tuple(ordered)


def longest_in_order(values: Sequence[int]) -> frozenset[int]:
    """The places of a longest strictly rising subsequence; the others were moved."""
    tails: list[int] = []
    last_at: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        rank = bisect_left(tails, value)
        tails[rank : rank + 1] = [value]
        last_at[rank : rank + 1] = [place]
        before.append(last_at[rank - 1] if rank else -1)
    kept, place = set(), last_at[-1] if last_at else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return frozenset(kept)
