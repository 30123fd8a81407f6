"""Negation lost or added, read in the source's own words: a machine translation drops it as well as a person may."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import published_words, source_words
from tracker.compare.negations import Cue, Sort, cues_in
from tracker.compare.polarity import Negating, Unanswered, unanswered
from tracker.model import Departure, SegmentPair, Severity

ID = "negation_differs"
NEEDS_FACTS = True
_NEGATING = (Sort.CLAUSE, Sort.ANSWER, Sort.FREE)


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences where one side makes a negation that the other does not answer."""
    for pair in context.both:
        source, published = cues_in(context.source, pair.source), cues_in(context.published, pair.published)
        if source.of(*_NEGATING) or published.of(*_NEGATING):
            left = Negating(source, source_words(context, pair))
            right = Negating(published, published_words(context, pair))
            found = unanswered(left, right)
            if found:
                yield _said(context, pair, max(found, key=lambda one: one.score), left, right)


def _said(context: Context, pair: SegmentPair, worst: Unanswered, left: Negating, right: Negating) -> Departure:
    ours, theirs = left.cues.of(*_NEGATING), right.cues.of(*_NEGATING)
    return departure(
        ID, "negation", "accuracy/mistranslation", pair,
        f"the source negates with {_listed(ours)}, the published text with {_listed(theirs)}; "
        f"nothing answers “{worst.cue.word}”", worst.score,
        [span_of(context.source, cue.sentence, cue.start, cue.end) for cue in ours],
        [span_of(context.published, cue.sentence, cue.start, cue.end) for cue in theirs],
        Severity.CRITICAL,
    )  # fmt: skip


def _listed(cues: tuple[Cue, ...]) -> str:
    return ", ".join(cue.word for cue in cues) or "nothing of the kind"
