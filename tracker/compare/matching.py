"""Which numbers and dates of one text answer which of the other, and which are left over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.compare.conversions import converted, degrees
from tracker.compare.tokens import Mention

APART: Final = ("month", "weekday", "day")
"""Kinds that answer only their own kind."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention, and where its sentence is."""

    mention: Mention
    sentence: int
    """Index of its sentence in its text."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Mentions that answer each other, and those that nothing answers."""

    pairs: tuple[tuple[Placed, Placed], ...]
    source_left: tuple[Placed, ...]
    published_left: tuple[Placed, ...]


def match(source: Sequence[Placed], published: Sequence[Placed]) -> Matched:
    """Pair the mentions of two texts, the surest way first; within one way in the order of the texts."""
    left, right = list(source), list(published)
    pairs: list[tuple[Placed, Placed]] = []
    for same in _EQUAL:
        _paired(left, right, pairs, same)
    _composed(left, right, pairs)
    _composed(right, left, pairs, turned=True)
    for same in _OTHERWISE:
        _paired(left, right, pairs, same)
    _paired(left, right, pairs, _weakly if not (_sure(left) and _sure(right)) else _weakly_counted)
    return Matched(tuple(pairs), _telling(left, right), _telling(right, left))


def _telling(left: Sequence[Placed], others: Sequence[Placed]) -> tuple[Placed, ...]:
    """What is left over, without what one dateline says and the other does not."""
    dated = {p.mention.kind for p in others if p.mention.aside}
    return tuple(p for p in left if not p.mention.aside or p.mention.kind in dated)


def _paired(
    left: list[Placed],
    right: list[Placed],
    pairs: list[tuple[Placed, Placed]],
    same: Callable[[Mention, Mention], bool],
) -> None:
    for one in list(left):
        fits = (p for p in right if _same_group(one.mention, p.mention) and same(one.mention, p.mention))
        other = next(fits, None)
        if other is not None:
            pairs.append((one, other))
            left.remove(one)
            right.remove(other)


def _composed(
    parts: list[Placed], wholes: list[Placed], pairs: list[tuple[Placed, Placed]], turned: bool = False
) -> None:
    """Pair two numbers of one side with one of the other: `30er des 18. Jahrhunderts`, `two out of three`."""
    for whole in list(wholes):
        found = next(
            ((a, b) for a in parts for b in parts if a is not b and _makes(a.mention, b.mention, whole.mention)), None
        )
        if found:
            wholes.remove(whole)
            for part in found:
                parts.remove(part)
                pairs.append((whole, part) if turned else (part, whole))


def _makes(a: Mention, b: Mention, whole: Mention) -> bool:
    if any(m.kind in (*APART, "weak", "loose") for m in (a, b, whole)):
        return False
    if b.kind == "fraction" and whole.values[0] % 1:
        return _about(a.values[0] + b.values[0], whole)
    if whole.clock and (a.unit, b.unit) == ("minute", "second"):
        return abs(a.values[0] + b.values[0] / 60 - whole.values[0]) < 0.02
    decade, century = a.values[0], b.values[0]
    if b.unit == "century" and decade % 10 == 0 and 0 <= decade < 100:
        return (century - 1) * 100 + decade in whole.values
    return whole.kind == "fraction" and 1 <= a.values[0] < b.values[0] and _about(a.values[0] / b.values[0], whole)


def _about(value: float, whole: Mention) -> bool:
    return any(abs(value - v) < 0.005 for v in whole.values)


def _same_group(a: Mention, b: Mention) -> bool:
    return (a.kind in APART or b.kind in APART) <= (a.kind == b.kind)


def _unsure(a: Mention, b: Mention) -> bool:
    return any(m.kind in ("weak", "loose", "roman") for m in (a, b))


def _equal_with_unit(a: Mention, b: Mention) -> bool:
    return _equal(a, b) and a.unit == b.unit and a.currency == b.currency


def _equal_alike(a: Mention, b: Mention) -> bool:
    """Equal, both of a thing measured or neither: in `both`, `two years` and `deux ponts`, `2 ans` that matters."""
    return _equal(a, b) and (a.unit is None) == (b.unit is None)


def _equal(a: Mention, b: Mention) -> bool:
    return not _unsure(a, b) and bool(set(a.values) & set(b.values))


def _clock(a: Mention, b: Mention) -> bool:
    """8 pm is 20:00; half past seven may be written 7.30 or 7:30."""
    if not (a.clock or b.clock):
        return False
    for one, other in ((a, b), (b, a)):
        if one.unit == "minute" and other.clock:  # the 63rd minute is 62:10
            return any(int(v) + more in one.values for v in other.values[:1] for more in (0, 1))
    if a.unit == b.unit == "hour":
        return False
    hours_a, hours_b = _hours(a), _hours(b)
    return any(min(abs(x - y), abs(abs(x - y) - 12)) < _MINUTE / 2 for x in hours_a for y in hours_b)


_MINUTE = 1 / 60


def _hours(mention: Mention) -> set[float]:
    values = set(mention.values)
    return values | {round(int(v) + (v - int(v)) / 0.6, 3) for v in values if v < 24 and round(v % 1, 2) <= 0.59}


def _same_kind(a: Mention, b: Mention) -> bool:
    return a.kind == b.kind and _weakly(a, b)


def _loosely(a: Mention, b: Mention) -> bool:
    return "weak" not in (a.kind, b.kind) and _weakly(a, b)


def _weakly(a: Mention, b: Mention) -> bool:
    """`both` is no second: a loose word for two or more does not answer an ordinal."""
    if {a.kind, b.kind} == {"ordinal", "loose"} and min(a.values) > 1:
        return False
    return bool(set(a.values) & set(b.values))


def _weakly_counted(a: Mention, b: Mention) -> bool:
    """The same where numbers are left over on both sides: there an article is no `1`."""
    return _weakly(a, b) and not any(m.kind == "weak" and m.values == (1.0,) for m in (a, b))


def _sure(left: Sequence[Placed]) -> bool:
    return any(p.mention.kind in ("digit", "word", "ordinal") for p in left)


def _share(a: Mention, b: Mention) -> bool:
    """A half is 50 percent."""
    for one, other in ((a, b), (b, a)):
        if one.kind == "fraction" and other.unit == "percent":
            return any(abs(one.values[0] * 100 - value) <= 0.08 * value for value in other.values)
    return False


def _decade(a: Mention, b: Mention) -> bool:
    """The 1870s, `années 70`, `the '90s`: the century may be left out."""
    return any(
        min(x, y) < 100 and max(x, y) in range(1800, 2100) and max(x, y) % 100 == min(x, y)
        for x in a.values
        for y in b.values
    )


_Way = Callable[[Mention, Mention], bool]
_EQUAL: Final[tuple[_Way, ...]] = (_equal_with_unit, _equal_alike, _equal)
_OTHERWISE: Final[tuple[_Way, ...]] = (_clock, _share, converted, degrees, _same_kind, _decade, _loosely)
