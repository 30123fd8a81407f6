"""Months and weekdays that differ, were lost or were added."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of, words_of
from tracker.compare.matching import Matched, Placed
from tracker.model import Departure

ID = "date_differs"
NEEDS_FACTS = True


_TWICE = 0.6
"""Where what changed is also named rightly in the same sentence, on both sides."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences and kind of date that do not answer each other."""
    for pair, matched in zip(context.both, context.matched, strict=True):
        for kind in ("month", "weekday"):
            left = [p for p in matched.source_left if p.mention.kind == kind]
            right = [p for p in matched.published_left if p.mention.kind == kind]
            gone = [p for p in left if not _repeated(p, [a for a, _ in matched.pairs])]
            new = [p for p in right if not _repeated(p, [b for _, b in matched.pairs])]
            if not (left and right):  # named twice in one sentence and once in the other
                left, right = gone, new
            if left or right:
                said = ", ".join(words_of(context.source, p) for p in left)
                printed = ", ".join(words_of(context.published, p) for p in right)
                yield departure(
                    ID,
                    "date",
                    "accuracy/date-time",
                    pair,
                    f"the source has {said or f'no {kind}'}, the published text {printed or f'no {kind}'}",
                    _score(context, matched, left, right) if gone or new else _TWICE,
                    [span_of(context.source, p.sentence, p.mention.start, p.mention.end) for p in left],
                    [span_of(context.published, p.sentence, p.mention.start, p.mention.end) for p in right],
                )


def _score(context: Context, matched: Matched, left: list[Placed], right: list[Placed]) -> float:
    """A changed date is sure; one that is only new may tell a reader when `yesterday` or the 28th was."""
    if left and right:
        return 0.96
    if not right or _named(context, right):
        return 0.3
    return 0.35 if any(p.mention.kind in ("day", "digit") for p in matched.source_left) else 0.45


def _repeated(one: Placed, others: list[Placed]) -> bool:
    """Whether the same date stands in the sentence again, answered."""
    return any(o.mention.kind == one.mention.kind and o.mention.values == one.mention.values for o in others)


def _named(context: Context, right: list[Placed]) -> bool:
    """`Monday Review`: a date word in a name."""
    one = right[0]
    after = context.published.sentences[one.sentence][one.mention.end :].lstrip()
    return after[:1].isupper()
