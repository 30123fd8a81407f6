"""How much numbers left over tell: one table for the whole family, so that the surest come first in all languages."""

from collections.abc import Sequence
from typing import Final

from tracker.compare.conversions import converted, times_apart
from tracker.compare.matching import APART, Matched, Placed
from tracker.compare.tokens import Mention

SURE: Final = {
    "digit": 1.0, "word": 0.95, "ordinal": 0.93, "fraction": 0.9, "vague": 0.9, "code": 0.5, "loose": 0.6, "roman": 0.5,
}  # fmt: skip
"""How much a left-over of each kind tells beside one of the other text."""
_ALONE: Final = {"digit": 0.58, "word": 0.36, "ordinal": 0.34, "fraction": 0.32, "vague": 0.32, "code": 0.3}
"""What one tells that has nothing beside it: it may be a matter of style. Others tell nothing alone."""
_ALIKE: Final = ({"digit", "code"}, {"word"}, {"ordinal", "roman"}, {"fraction"}, {"vague"}, {"loose"})
_FIRST = 0.3
"""`first`, `один` and `medio` have many other uses."""
_BOTH_CODES = 0.9
_BOTH_LOOSE = 0.8
"""`double` against `triple`."""
_UNLIKE = 0.93
_UNEQUAL = 0.9
"""Several against one is more often another way to say it than a slip."""
_ROUNDED = 1.25
"""A measure converted and rounded generously is up to so many times the other."""
_CLOSE = 1.05
"""Measures in one unit that may have been converted and rounded on the way: 96 and 97 km/h."""
_REPEATED = 0.4
_OTHER_DAY = 0.45
"""Another day or year in the dateline: each desk writes its own."""
_GONE = 0.9
"""A number left out tells less than one put in."""
_DATED = 0.5


def score_of(left: Sequence[Placed], right: Sequence[Placed], matched: Matched) -> float:
    """0 to 1 for the left-overs of a pair of sentences, either of which may be empty.

    Changed numbers tell most; one that is only gone or only new may be a matter of style.
    """
    strong_left, strong_right = _strong(left), _strong(right)
    if left and right:
        return _of_change(strong_left or [p.mention for p in left], strong_right or [p.mention for p in right])
    return max(_GONE * _alone(strong_left, matched, 0), _alone(strong_right, matched, 1))


def _strong(left: Sequence[Placed]) -> list[Mention]:
    return [p.mention for p in left if p.mention.kind in _ALONE]


def _of_change(left: Sequence[Mention], right: Sequence[Mention]) -> float:
    best = max((_pair(a, b) for a in left for b in right), default=0.0)
    loose = any(m.kind == "loose" for m in (*left, *right))
    return best * (_UNEQUAL if len(left) != len(right) and not loose else 1.0)


def _pair(a: Mention, b: Mention) -> float:
    if set(a.values) & set(b.values):
        return 0.0
    if a.aside and b.aside:
        return _OTHER_DAY
    score = 0.97 * float((_sure(a, b) * _sure(b, a)) ** 0.5)
    score *= 1.0 if any({a.kind, b.kind} <= alike for alike in _ALIKE) else _UNLIKE
    apart = times_apart(a, b)
    if apart is not None and a.unit == b.unit:
        return score * (0.85 if apart < _CLOSE else 1.0)
    if apart is not None:
        return score * (0.75 if apart < _ROUNDED else 0.85)
    if "degree" in (a.unit, b.unit):
        return score * 0.8
    return score * (0.9 if a.unit and b.unit and a.unit != b.unit else 1.0)


def _sure(one: Mention, beside: Mention) -> float:
    if one.kind == beside.kind == "code":
        return _BOTH_CODES
    if one.kind != "loose":
        return SURE[one.kind]
    if one.values[0] <= 1:
        return _FIRST if beside.kind in ("ordinal", "loose", "roman") or one.values[0] < 1 else _FIRST / 2
    if beside.kind in ("vague", "fraction"):
        return _FIRST
    return _BOTH_LOOSE if beside.kind == "loose" and beside.values[0] > 1 else SURE["loose"]


def _alone(left: Sequence[Mention], matched: Matched, side: int) -> float:
    answered = {v for pair in matched.pairs for v in pair[side].mention.values}
    sums = {pair[side].mention.currency for pair in matched.pairs}
    others = matched.published_left if side == 0 else matched.source_left
    dated = any(p.mention.kind in APART for p in others)
    beside = [pair[side].mention for pair in matched.pairs]
    return max((_one(m, answered, dated) * _second_sum(m, sums) * _in_brackets(m, beside) for m in left), default=0.0)


def _in_brackets(mention: Mention, beside: Sequence[Mention]) -> float:
    """A measure or an hour told again for other readers: `80 km (50 miles)`, `13:20 CET (7:20 a.m. EST)`."""
    again = any(converted(mention, m) or (mention.clock and m.clock) for m in beside)
    return _REPEATED if again else 1.0


def _second_sum(mention: Mention, sums: set[str | None]) -> float:
    """A sum put in another currency for the reader, beside one that is answered."""
    return _REPEATED if mention.currency and sums - {None, mention.currency} else 1.0


def _one(mention: Mention, answered: set[float], dated: bool) -> float:
    score = _ALONE[mention.kind] * (_REPEATED if answered & set(mention.values) else 1.0)
    return score * (_DATED if dated and mention.kind == "digit" else 1.0)
