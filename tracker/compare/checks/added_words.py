"""Words of the published sentence that nothing in the source answers: a clause or an epithet put in, perhaps."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import longest_run, published_words
from tracker.compare.lengths import Lengths, likely
from tracker.model import Departure, Severity

ID = "words_added"
NEEDS_FACTS = True
_WEIGHTS = (-5.5, 0.13, 3.6, 8.4)
"""Of nothing, of each word of the run, of the share of the others without an answer, of the length over the usual."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences that has such words."""
    lengths = Lengths(context)
    for pair in context.both:
        words = published_words(context, pair)
        run = longest_run(words)
        if run:
            others = sum(not w.answered for w in words) - len(run)
            score = likely(_WEIGHTS, (min(len(run), 6), others / max(len(words), 1), lengths.over(pair)))
            yield departure(
                ID, "addition", "accuracy/addition", pair,
                f"nothing in the source answers {' … '.join(w.text for w in run)}", score, (),
                [span_of(context.published, run[0].sentence, run[0].start, run[0].end)]
                if len({w.sentence for w in run}) > 1
                else [span_of(context.published, run[0].sentence, run[0].start, run[-1].end)],
                Severity.MINOR,
            )  # fmt: skip
