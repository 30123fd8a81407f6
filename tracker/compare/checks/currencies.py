"""Money in another currency than the source's."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure
from tracker.compare.facts import facts_of
from tracker.compare.mentions import tokens_of
from tracker.compare.sides import Side
from tracker.model import Departure

ID = "currency_differs"
NEEDS_FACTS = True


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences that name different currencies on both sides."""
    for pair in context.both:
        left = _currencies(context.source, pair.source)
        right = _currencies(context.published, pair.published)
        gone, new = sorted(left - right), sorted(right - left)
        score = 0.95 if gone and new else 0.9 if new and left else 0.45 if new else 0.0
        if score:
            yield departure(
                ID, "number", "accuracy/number", pair,
                f"{', '.join(sorted(left)) or 'no currency'} in the source, {', '.join(new)} in the published text",
                score,
            )  # fmt: skip


def _currencies(side: Side, indices: tuple[int, ...]) -> set[str]:
    facts = facts_of(side.primary)
    if facts is None:
        return set()
    named = facts.forms["currencies"]
    return {c for k in indices for t in tokens_of(side.sentences[k]) if (c := named.get(t.folded))}
