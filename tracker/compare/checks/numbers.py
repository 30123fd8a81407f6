"""Numbers that differ, were lost or were added: digits and words, ordinals, fractions, magnitudes."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of, words_of
from tracker.compare.matching import DIMENSIONS, Placed, match
from tracker.model import Departure, SegmentPair

ID = "number_differs"
NEEDS_FACTS = False
_CATEGORY = "accuracy/number"
_DATES = ("month", "weekday")
_SURE = {"digit": 1.0, "word": 0.95, "ordinal": 0.93, "fraction": 0.9, "vague": 0.9, "code": 0.5, "weak": 0.0}
"""How much a left-over of each kind tells; articles and `both` tell nothing."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences whose numbers do not answer each other."""
    for pair, matched in zip(context.both, context.matched, strict=True):
        left = [p for p in matched.source_left if _counts(p)]
        right = [p for p in matched.published_left if _counts(p)]
        if left or right:
            yield from _judged(context, pair, left, right)


def _counts(one: Placed) -> bool:
    return one.mention.kind not in _DATES and _SURE.get(one.mention.kind, 0) > 0


def _judged(context: Context, pair: SegmentPair, left: list[Placed], right: list[Placed]) -> Iterator[Departure]:
    before, after = context.near(pair)
    moved_left = {id(one) for one, _ in match(left, after).pairs}
    moved_right = {id(other) for _, other in match(before, right).pairs}
    left = [p for p in left if id(p) not in moved_left] or left
    right = [p for p in right if id(p) not in moved_right] or right
    moved = all(id(p) in moved_left for p in left) and all(id(p) in moved_right for p in right)
    score = _score(left, right) * (0.4 if moved else 1.0)
    yield departure(
        ID,
        "date" if all(p.mention.year for p in (*left, *right)) else "number",
        _CATEGORY,
        pair,
        _message(context, left, right),
        score,
        [span_of(context.source, p.sentence, p.mention.start, p.mention.end) for p in left],
        [span_of(context.published, p.sentence, p.mention.start, p.mention.end) for p in right],
    )


def _score(left: list[Placed], right: list[Placed]) -> float:
    """Changed numbers tell most; one that is only gone or only new may be a matter of style."""
    sure_left = max((_SURE[p.mention.kind] for p in left), default=0.0)
    sure_right = max((_SURE[p.mention.kind] for p in right), default=0.0)
    if left and right:
        score = 0.97 * float((sure_left * sure_right) ** 0.5)
        # Unequal counts and converted measures are more often another way to say it, or rounded, than a slip.
        return score * (0.9 if len(left) != len(right) else 1.0) * (0.75 if _measures(left, right) else 1.0)
    if right:
        return 0.62 * sure_right if right[0].mention.kind == "digit" else 0.4 * sure_right
    return 0.6 * sure_left if left[0].mention.kind == "digit" else 0.35 * sure_left


def _measures(left: list[Placed], right: list[Placed]) -> bool:
    """Whether the numbers are of different units of one dimension."""
    units = [(a.mention.unit, b.mention.unit) for a in left for b in right]
    return any(a and b and a != b and any(a in table and b in table for table in DIMENSIONS) for a, b in units)


def _message(context: Context, left: list[Placed], right: list[Placed]) -> str:
    said = ", ".join(words_of(context.source, p) for p in left)
    printed = ", ".join(words_of(context.published, p) for p in right)
    if said and printed:
        return f"the source has {said}, the published text {printed}"
    return f"the source has {said}, the published text has no such number" if said else f"the source has no {printed}"
