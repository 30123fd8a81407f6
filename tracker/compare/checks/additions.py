"""Sentences of the published text that the source does not have."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure
from tracker.model import Departure, PairKind, Severity

ID = "sentence_added"
NEEDS_FACTS = False


def find(context: Context) -> Iterator[Departure]:
    """One departure for each added sentence."""
    for pair in context.pairs:
        if pair.kind is PairKind.ADDED:
            spans = [context.published.spans[j] for j in pair.published]
            yield departure(
                ID, "addition", "accuracy/addition", pair, "not in the source", 0.5, (), spans, Severity.MINOR
            )
