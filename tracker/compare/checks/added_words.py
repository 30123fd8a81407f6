"""Words of the published sentence that nothing in the source answers: a clause or an epithet put in, perhaps."""

from collections.abc import Iterator
from typing import Final

from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import linked_words
from tracker.compare.lengths import Lengths, likely
from tracker.compare.surplus import signs, stretch_of
from tracker.model import Departure, Severity

ID = "words_added"
NEEDS_FACTS = True
_LEAST: Final = 0.15
"""Less sure ones are shown as words without a counterpart, not as a finding."""
WEIGHTS: Final = (-3.7, 0.76, -0.27, 0.77, -0.07, 1.30, 1.21, -0.73, 6.42, 0.07, -1.15)
"""The constant, then of `surplus.signs`. Logistic regression on the development sets, clauses
and epithets put in by rule at full weight, edits made by people at a fifth."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences that has such words."""
    lengths = Lengths(context)
    for pair in context.both:
        source, published = linked_words(context, pair)
        stretch = stretch_of(published, source, context.published.sentences)
        if stretch is None:
            continue
        seen = signs(stretch, published, source, lengths.over(pair), len(context.published_text(pair)))
        score = likely(WEIGHTS, seen)
        if score < _LEAST:
            continue
        first, last = stretch.words[0], stretch.words[-1]
        end = last.end if last.sentence == first.sentence else first.end
        yield departure(
            ID, "addition", "accuracy/addition", pair,
            f"nothing in the source answers {' … '.join(w.text for w in stretch.words)}", score, (),
            [span_of(context.published, first.sentence, first.start, end)], Severity.MINOR,
        )  # fmt: skip
