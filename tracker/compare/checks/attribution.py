"""A verb of speech that judges where the source's does not: `claimed`, `admitted`, `boasted` for `said`."""

from collections.abc import Iterator
from typing import Final

from tracker.compare.context import Context, departure, span_of
from tracker.compare.contrasts import Classes, Placed, exchanges
from tracker.model import Departure, SegmentPair, Severity

ID = "attribution_differs"
NEEDS_FACTS = True
_EXCHANGED: Final = 0.85
_UNCLEAR: Final = 0.45
_ALONE: Final = 0.4
_JUDGING: Final = ("admit", "boast", "warn")
"""Kinds of verbs that seldom stand for another word of the source, so that one alone is worth a hint."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for the first verb that takes sides where the source's does not."""
    for pair in context.both:
        source, published = Classes(context.source, pair.source), Classes(context.published, pair.published)
        exchange = next(exchanges("attribution", source, published), None)
        if exchange:
            score = _EXCHANGED if exchange.clear else _UNCLEAR
            yield _said(context, pair, score, exchange.published[0], exchange.source[:1])
            continue
        alone = next((k for k in _JUDGING if published.count(k) and not source.count(k)), "")
        if alone:
            yield _said(context, pair, _ALONE, published.of(alone)[0], ())


def _said(context: Context, pair: SegmentPair, score: float, theirs: Placed, ours: tuple[Placed, ...]) -> Departure:
    meant = f"where the source has “{ours[0].word}”" if ours else "and the source nothing of the kind"
    return departure(
        ID, "wording", "accuracy/mistranslation", pair, f"the published text says “{theirs.word}” {meant}", score,
        [span_of(context.source, word.sentence, word.start, word.end) for word in ours],
        [span_of(context.published, theirs.sentence, theirs.start, theirs.end)],
        Severity.MINOR,
    )  # fmt: skip
