"""Equal numbers of different things: miles for kilometres, percent for percentage points, days for months."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of, words_of
from tracker.compare.matching import DIMENSIONS
from tracker.compare.unit_words import unit_words
from tracker.model import Departure

ID = "unit_differs"
NEEDS_FACTS = True


def find(context: Context) -> Iterator[Departure]:
    """A departure where matched numbers have other units, or where the words for a unit changed on both sides."""
    for pair, matched in zip(context.both, context.matched, strict=True):
        flagged = False
        for one, other in matched.pairs:
            a, b = one.mention.unit, other.mention.unit
            if (
                a
                and b
                and a != b
                and set(one.mention.values) & set(other.mention.values)
                and one.mention.kind != "weak"
            ):
                flagged = True
                yield departure(
                    ID, "number", "accuracy/number", pair,
                    f"{words_of(context.source, one)} {a} in the source, "
                    f"{words_of(context.published, other)} {b} in the published text",
                    0.93 if _related(a, b) else 0.7,
                    [span_of(context.source, one.sentence, one.mention.start, one.mention.end)],
                    [span_of(context.published, other.sentence, other.mention.start, other.mention.end)],
                )  # fmt: skip
        if not flagged:
            gone, new = _unanswered(context, pair.source, pair.published)
            if gone and new:
                yield departure(
                    ID, "number", "accuracy/number", pair,
                    f"the source speaks of {', '.join(gone)}, the published text of {', '.join(new)}", 0.72,
                )  # fmt: skip


_NEVER_CONVERTED = DIMENSIONS[-2:]
"""Spans of time, and percent against points: a desk turns miles into kilometres, not weeks into months."""


def _related(a: str, b: str) -> bool:
    return any(a in table and b in table for table in DIMENSIONS)


def _unanswered(context: Context, source: tuple[int, ...], published: tuple[int, ...]) -> tuple[list[str], list[str]]:
    """Units spoken of on one side alone, of a dimension that both sides speak of."""
    left = {u for i in source for u in unit_words(context.source.sentences[i], context.source.primary)}
    right = {u for j in published for u in unit_words(context.published.sentences[j], context.published.primary)}
    gone, new = sorted(left - right), sorted(right - left)
    related = [(a, b) for a in gone for b in new if any(a in table and b in table for table in _NEVER_CONVERTED)]
    return sorted({a for a, _ in related}), sorted({b for _, b in related})
