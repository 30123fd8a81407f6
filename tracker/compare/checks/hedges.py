"""A reservation of the source that the published text does not make: presumed became certain, could became will."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of
from tracker.compare.contrasts import Classes, Placed, droppable, exchanges
from tracker.model import Departure, SegmentPair

ID = "hedge_lost"
NEEDS_FACTS = True


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for the first reservation that the published text lacks."""
    for pair in context.both:
        source, published = Classes(context.source, pair.source), Classes(context.published, pair.published)
        stronger = max(exchanges("hedges", source, published), key=lambda one: one.clear, default=None)
        if stronger:
            message = f"the source says “{stronger.source[0].word}”, the published text “{stronger.published[0].word}”"
            yield _said(
                context, pair, message, 0.62 if stronger.clear else 0.4, stronger.source[0], stronger.published[:1]
            )
            continue
        lost = next((n for n, answer in droppable("hedges") if source.count(n) and not published.count(answer)), "")
        if lost:
            word = source.of(lost)[0]
            yield _said(
                context, pair, f"the source says “{word.word}”, the published text nothing like it", 0.35, word, ()
            )


def _said(
    context: Context, pair: SegmentPair, message: str, score: float, ours: Placed, theirs: tuple[Placed, ...]
) -> Departure:
    return departure(
        ID, "wording", "accuracy/mistranslation", pair, message, score,
        [span_of(context.source, ours.sentence, ours.start, ours.end)],
        [span_of(context.published, word.sentence, word.start, word.end) for word in theirs],
    )  # fmt: skip
