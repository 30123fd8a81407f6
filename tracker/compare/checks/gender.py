"""He for she: persons of one gender in the source, of the other in the published text."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure
from tracker.compare.cue_words import count_in
from tracker.model import Departure

ID = "gender_differs"
NEEDS_FACTS = True


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences that speak of one gender each, and not of the same."""
    for pair in context.both:
        left = [count_in(context.source, pair.source, kind) for kind in ("male", "female")]
        right = [count_in(context.published, pair.published, kind) for kind in ("male", "female")]
        if (left[0] and not left[1] and right[1] and not right[0]) or (
            left[1] and not left[0] and right[0] and not right[1]
        ):
            yield departure(
                ID, "wording", "accuracy/mistranslation", pair,
                f"the source speaks of a {'man' if left[0] else 'woman'}, the published text of a "
                f"{'woman' if left[0] else 'man'}", 0.45,
            )  # fmt: skip
