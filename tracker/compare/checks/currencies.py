"""Money in another currency than the source's."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.compare.context import Context, departure, placed, span_of, words_of
from tracker.compare.facts import facts_of
from tracker.compare.matching import Matched, Placed
from tracker.compare.measures import CERTAIN
from tracker.compare.sides import Side
from tracker.compare.tokens import tokens_of
from tracker.model import Departure, SegmentPair

ID = "currency_differs"
NEEDS_FACTS = True
_CERTAIN: Final = CERTAIN - {"GBP"}
"""Named without a number; `pound`, `crown`, `won` and codes like TRY need one beside them."""
_PARTS: Final = {"cent": ("USD", "EUR", "AUD", "CAD", "NZD", "RUB")}


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences with a sum in another currency, or that name different currencies."""
    for pair, matched in zip(context.both, context.matched, strict=True):
        changed = [(a, b) for a, b in matched.pairs if _differ(a.mention.currency, b.mention.currency)]
        if changed:
            yield _of_sums(context, pair, changed)
        else:
            yield from _of_words(context, pair, matched)


def _of_sums(context: Context, pair: SegmentPair, changed: Sequence[tuple[Placed, Placed]]) -> Departure:
    said = sorted({a.mention.currency or "" for a, _ in changed})
    printed = sorted({b.mention.currency or "" for _, b in changed})
    return departure(
        ID, "number", "accuracy/number", pair,
        f"{words_of(context.source, changed[0][0])}: {', '.join(said)} in the source, {', '.join(printed)} in the "
        "published text",
        0.96,
        [span_of(context.source, a.sentence, a.mention.start, a.mention.end) for a, _ in changed],
        [span_of(context.published, b.sentence, b.mention.start, b.mention.end) for _, b in changed],
    )  # fmt: skip


def _of_words(context: Context, pair: SegmentPair, matched: Matched) -> Iterator[Departure]:
    left, right = _currencies(context.source, pair.source), _currencies(context.published, pair.published)
    new = sorted(c for c in right if not any(not _differ(c, other) for other in left))
    gone = sorted(c for c in left if not any(not _differ(c, other) for other in right))
    # A sum given in a second currency as a service to readers is no departure.
    score = 0.95 if gone and new else 0.5 if new and left else 0.0
    if new and not left:
        score = 0.6 if any(b.mention.currency and not a.mention.currency for a, b in matched.pairs) else 0.4
    if score:
        said = ", ".join(sorted(left)) or "no currency"
        yield departure(
            ID,
            "number",
            "accuracy/number",
            pair,
            f"{said} in the source, {', '.join(new)} in the published text",
            score,
        )


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two currencies cannot be the same: cents may be of dollars or of euros."""
    if not one or not other or one == other:
        return False
    return other not in _PARTS.get(one, ()) and one not in _PARTS.get(other, ())


def _currencies(side: Side, indices: tuple[int, ...]) -> set[str]:
    facts = facts_of(side.primary)
    if facts is None:
        return set()
    named = facts.forms["currencies"]
    words = (t for k in indices for t in tokens_of(side.sentences[k]))
    found = {c for t in words if (c := named.get(t.folded)) and (c in _CERTAIN or not t.text[-1].isalpha())}
    return found | {p.mention.currency for p in placed(side, indices) if p.mention.currency}
