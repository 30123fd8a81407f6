"""Numbers that differ, were lost or were added: digits and words, ordinals, fractions, magnitudes."""

from collections.abc import Collection, Iterator, Sequence

from tracker.compare.context import Context, departure, span_of, words_of
from tracker.compare.facts import facts_of
from tracker.compare.matching import Matched, Placed, match
from tracker.compare.number_scores import SURE, score_of
from tracker.model import Departure, SegmentPair

ID = "number_differs"
NEEDS_FACTS = False
_CATEGORY = "accuracy/number"
_DIGITS = ("digit", "code")
_MOVED = 0.4
"""What is left of a score where the same number is left over in the next sentence, on the other side."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences whose numbers do not answer each other."""
    known = all(facts_of(side.primary) for side in (context.source, context.published))
    kinds = SURE if known else _DIGITS  # words for numbers that one side cannot read are left over on the other
    for place, (pair, matched) in enumerate(zip(context.both, context.matched, strict=True)):
        left, right = _counted(matched.source_left, kinds), _counted(matched.published_left, kinds)
        if score_of(left, right, matched) > 0:
            near = [context.matched[k] for k in (place - 1, place + 1) if 0 <= k < len(context.both)]
            yield _judged(context, pair, matched, near, left, right)


def _counted(left: Sequence[Placed], kinds: Collection[str]) -> list[Placed]:
    return [p for p in left if p.mention.kind in kinds]


def _judged(
    context: Context,
    pair: SegmentPair,
    matched: Matched,
    near: Sequence[Matched],
    left: list[Placed],
    right: list[Placed],
) -> Departure:
    score = score_of(left, right, matched)
    if _moved(left, [p for m in near for p in m.published_left]) and _moved(
        right, [p for m in near for p in m.source_left]
    ):
        score *= _MOVED
    left, right = _told(left), _told(right)
    return departure(
        ID,
        "date" if all(p.mention.year for p in (*left, *right)) else "number",
        _CATEGORY,
        pair,
        _message(context, left, right),
        score,
        [span_of(context.source, p.sentence, p.mention.start, p.mention.end) for p in left],
        [span_of(context.published, p.sentence, p.mention.start, p.mention.end) for p in right],
    )


def _moved(left: list[Placed], elsewhere: list[Placed]) -> bool:
    return not match(left, elsewhere).source_left


def _told(left: list[Placed]) -> list[Placed]:
    """What a message names: words that may be no numbers only where there is nothing surer."""
    return [p for p in left if p.mention.kind not in ("loose", "roman")] or left


def _message(context: Context, left: list[Placed], right: list[Placed]) -> str:
    said = ", ".join(words_of(context.source, p) for p in left)
    printed = ", ".join(words_of(context.published, p) for p in right)
    if said and printed:
        return f"the source has {said}, the published text {printed}"
    return f"the source has {said}, the published text has no such number" if said else f"the source has no {printed}"
