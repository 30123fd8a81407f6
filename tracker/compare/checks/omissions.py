"""Sentences of the source that the published text leaves out."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure
from tracker.model import Departure, PairKind, Severity

ID = "sentence_omitted"
NEEDS_FACTS = False


def find(context: Context) -> Iterator[Departure]:
    """One departure for each omitted sentence: what a desk cuts is its right, so it is a note, not an alarm."""
    for pair in context.pairs:
        if pair.kind is PairKind.OMITTED:
            spans = [context.source.spans[i] for i in pair.source]
            yield departure(
                ID, "omission", "accuracy/omission", pair, "not in the published text", 0.5, spans,
                severity=Severity.NEUTRAL,
            )  # fmt: skip
