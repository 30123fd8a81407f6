"""The contrary of the source's word: `after` where the source says before, `fewer` where it says more."""

from collections.abc import Iterator
from typing import Final

from tracker.compare.context import Context, departure, span_of
from tracker.compare.contrasts import Classes, Exchange, exchanges
from tracker.compare.negations import Cues, Sort, cues_in
from tracker.model import Departure, SegmentPair

ID = "opposite_word"
NEEDS_FACTS = True
_CLEAR: Final = 0.72
_DOUBTFUL: Final = 0.4
_NEGATED: Final = 0.45
"""What is left of a score where one side alone negates: `not happy` is said for unhappy."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for the contrary that is the likeliest."""
    for pair in context.both:
        source, published = Classes(context.source, pair.source), Classes(context.published, pair.published)
        found = list(exchanges("opposites", source, published))
        if found:
            worst = max(found, key=lambda one: one.clear)
            score = (_CLEAR if worst.clear else _DOUBTFUL) * (_NEGATED if _negated(context, pair) else 1)
            yield _said(context, pair, worst, score)


def _negated(context: Context, pair: SegmentPair) -> bool:
    left, right = cues_in(context.source, pair.source), cues_in(context.published, pair.published)
    return _negations(left) % 2 != _negations(right) % 2


def _negations(cues: Cues) -> int:
    return len(cues.of(Sort.CLAUSE, Sort.ANSWER))


def _said(context: Context, pair: SegmentPair, one: Exchange, score: float) -> Departure:
    theirs, ours = one.published[0], one.source[0]
    return departure(
        ID, "wording", "accuracy/mistranslation", pair,
        f"the published text says “{theirs.word}” where the source has “{ours.word}”", score,
        [span_of(context.source, ours.sentence, ours.start, ours.end)],
        [span_of(context.published, theirs.sentence, theirs.start, theirs.end)],
    )  # fmt: skip
