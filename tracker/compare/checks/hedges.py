"""A reservation of the source that the published text does not make: presumed became certain."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure
from tracker.compare.cue_words import count_in
from tracker.model import Departure

ID = "hedge_lost"
NEEDS_FACTS = True


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences whose source alone says `alleged` or its like."""
    for pair in context.both:
        left = count_in(context.source, pair.source, "speech.alleged")
        right = sum(count_in(context.published, pair.published, f"speech.{k}") for k in ("alleged", "possible"))
        if left and not right:
            yield departure(
                ID, "wording", "accuracy/mistranslation", pair,
                "the source says alleged, presumed or suspected, the published text says it for certain", 0.35,
            )  # fmt: skip
