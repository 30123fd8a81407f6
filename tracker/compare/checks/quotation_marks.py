"""Quotation marks added or dropped: words that became a quotation, or stopped being one."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure
from tracker.compare.quote_marks import Marks, marks_of
from tracker.compare.sides import Side
from tracker.model import Departure

ID = "quotation_marks_differ"
NEEDS_FACTS = False


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences with more quotation marks on one side."""
    for pair in context.both:
        left, right = _marks(context.source, pair.source), _marks(context.published, pair.published)
        score = suspicion(left, right)
        if score:
            yield departure(
                ID, "quote", "accuracy/mistranslation", pair,
                f"{left.count} quotation marks in the source, {right.count} in the published text", score,
            )  # fmt: skip


def suspicion(left: Marks, right: Marks) -> float:
    """How likely marks were added or dropped, 0 to 1. One mark more or less may be the cut of a long quotation."""
    more, fewer = (left, right) if left.count > right.count else (right, left)
    if more.count == fewer.count:
        return 0.0
    if fewer.dash and fewer.count == 0:
        return 0.2
    if more.count - fewer.count == 1:
        return 0.3
    unexplained = more.count - fewer.count - 2 * (more.names if more is left else 0)
    if unexplained <= 0:
        return 0.35
    # A word or two in quotation marks is a desk's distance from it; four are somebody's words.
    words = 0.8 if more.longest == 0 else 0.6 + 0.08 * min(more.longest, 4)
    return words if fewer.count == 0 else 0.9 * words


def _marks(side: Side, indices: tuple[int, ...]) -> Marks:
    return marks_of(" ".join(side.sentences[k] for k in indices))
