"""The contrary of the source's word: `after` where the source says before, `fewer` where it says more."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of
from tracker.compare.contrasts import Classes, Exchange, exchanges
from tracker.model import Departure, SegmentPair

ID = "opposite_word"
NEEDS_FACTS = True


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for the contrary that is the likeliest."""
    for pair in context.both:
        source, published = Classes(context.source, pair.source), Classes(context.published, pair.published)
        found = [(_score(one), one) for one in exchanges("opposites", source, published)]
        if found:
            score, worst = max(found, key=lambda scored: scored[0])
            yield _said(context, pair, worst, score)


def _score(exchange: Exchange) -> float:
    return 0.65 if exchange.clear else 0.4


def _said(context: Context, pair: SegmentPair, one: Exchange, score: float) -> Departure:
    theirs, ours = one.published[0], one.source[0]
    return departure(
        ID, "wording", "accuracy/mistranslation", pair,
        f"the published text says “{theirs.word}” where the source has “{ours.word}”", score,
        [span_of(context.source, ours.sentence, ours.start, ours.end)],
        [span_of(context.published, theirs.sentence, theirs.start, theirs.end)],
    )  # fmt: skip
