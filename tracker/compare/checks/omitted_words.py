"""Words of the source that nothing in the published sentence answers: a clause left out, perhaps."""

from collections.abc import Iterator
from typing import Final

from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import linked_words
from tracker.compare.lengths import Lengths, likely
from tracker.compare.surplus import signs, stretch_of
from tracker.model import Departure, Severity

ID = "words_omitted"
NEEDS_FACTS = True
_LEAST: Final = 0.15
"""Less sure ones are shown as words without a counterpart, not as a finding."""
WEIGHTS: Final = (-3.0, 0.19, -0.51, -0.35, -1.21, 0.89, 0.47, -0.32, 6.88, 0.75, -0.18)
"""The constant, then of `surplus.signs`. Logistic regression on the development sets, clauses
and epithets left out by rule at full weight, edits made by people at a fifth."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences that has such words."""
    lengths = Lengths(context)
    for pair in context.both:
        source, published = linked_words(context, pair)
        stretch = stretch_of(source, published, context.source.sentences)
        if stretch is None:
            continue
        seen = signs(stretch, source, published, -lengths.over(pair), len(context.source_text(pair)))
        score = likely(WEIGHTS, seen)
        if score < _LEAST:
            continue
        yield departure(
            ID, "omission", "accuracy/omission", pair,
            f"nothing in the published text answers {' … '.join(w.text for w in stretch.words)}",
            score,
            [span_of(context.source, w.sentence, w.start, w.end) for w in stretch.words], severity=Severity.MINOR,
        )  # fmt: skip
