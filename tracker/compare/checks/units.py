"""Equal numbers of different things: miles for kilometres, percent for percentage points, days for months."""

from collections.abc import Iterator, Mapping

from tracker.compare.context import Context, departure, span_of, words_of
from tracker.compare.conversions import DIMENSIONS, NEVER_CONVERTED
from tracker.compare.matching import Matched
from tracker.compare.sides import Side
from tracker.compare.unit_words import Named, unit_words
from tracker.model import Departure, SegmentPair

ID = "unit_differs"
NEEDS_FACTS = True
_COUNTED: tuple[float, ...] = (0.42, 0.72, 0.85)
"""How sure words of units alone make it: `few` or a number at neither, at one, at both."""


_ELSEWHERE = 0.6


def find(context: Context) -> Iterator[Departure]:
    """A departure where matched numbers have other units, or where the words for a unit changed on both sides."""
    for pair, matched in zip(context.both, context.matched, strict=True):
        found = list(_of_numbers(context, pair, matched))
        yield from found or _of_words(context, pair, matched)


def _of_numbers(context: Context, pair: SegmentPair, matched: Matched) -> Iterator[Departure]:
    for one, other in matched.pairs:
        a, b = one.mention.unit, other.mention.unit
        same = set(one.mention.values) & set(other.mention.values)
        if a and b and a != b and same and one.mention.kind != "weak":
            yield departure(
                ID, "number", "accuracy/number", pair,
                f"{words_of(context.source, one)} {a} in the source, "
                f"{words_of(context.published, other)} {b} in the published text",
                0.93 if _related(a, b) else 0.7,
                [span_of(context.source, one.sentence, one.mention.start, one.mention.end)],
                [span_of(context.published, other.sentence, other.mention.start, other.mention.end)],
            )  # fmt: skip


def _of_words(context: Context, pair: SegmentPair, matched: Matched) -> Iterator[Departure]:
    """Units spoken of on one side alone, of a dimension that both sides speak of."""
    left, right = _units(context.source, pair.source), _units(context.published, pair.published)
    # `40 años` may be the 40th birthday, 15 minutes a quarter of an hour: units of numbers answered are accounted for.
    told = {a.mention.unit for a, b in matched.pairs if a.mention.unit != b.mention.unit}
    added = {b.mention.unit for a, b in matched.pairs if a.mention.unit != b.mention.unit}
    gone = sorted(u for u in left.keys() - told if left[u].times > _times(right, u))
    new = sorted(u for u in right.keys() - added if right[u].times > _times(left, u))
    related = [(a, b) for a in gone for b in new if any(a in t and b in t for t in NEVER_CONVERTED)]
    if related:
        score = max(_sure(left, right, a, b) for a, b in related)
        said, printed = sorted({a for a, _ in related}), sorted({b for _, b in related})
        yield departure(
            ID, "number", "accuracy/number", pair,
            f"the source speaks of {', '.join(said)}, the published text of {', '.join(printed)}", score,
        )  # fmt: skip


def _sure(left: Mapping[str, Named], right: Mapping[str, Named], gone: str, new: str) -> float:
    score = _COUNTED[left[gone].counted + right[new].counted]
    # A unit that the other side names too, only less often, may be said once for both.
    return score * (_ELSEWHERE if gone in right or new in left else 1.0)


def _times(side: Mapping[str, Named], unit: str) -> int:
    return side[unit].times if unit in side else 0


def _related(a: str, b: str) -> bool:
    return any(a in table and b in table for table in DIMENSIONS)


def _units(side: Side, indices: tuple[int, ...]) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for k in indices:
        for unit, named in unit_words(side.sentences[k], side.primary).items():
            found[unit] = found.get(unit, Named()).plus(named)
    return found
