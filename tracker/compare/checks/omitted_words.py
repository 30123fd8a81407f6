"""Words of the source that nothing in the published sentence answers: a clause left out, perhaps."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import longest_run, source_words
from tracker.compare.lengths import Lengths, likely
from tracker.model import Departure, Severity

ID = "words_omitted"
NEEDS_FACTS = True
_WEIGHTS = (-6.4, 0.0, -1.4, -15.0)
"""Of nothing, of each word of the run, of the share of the others without an answer, of the length over the usual."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences that has such words."""
    lengths = Lengths(context)
    for pair in context.both:
        words = source_words(context, pair)
        run = longest_run(words)
        if run:
            others = sum(w.known and not w.answered for w in words) - len(run)
            score = likely(_WEIGHTS, (min(len(run), 6), others / max(len(words), 1), lengths.over(pair)))
            yield departure(
                ID, "omission", "accuracy/omission", pair,
                f"nothing in the published text answers {' … '.join(w.text for w in run)}", score,
                [span_of(context.source, w.sentence, w.start, w.end) for w in run], severity=Severity.MINOR,
            )  # fmt: skip
