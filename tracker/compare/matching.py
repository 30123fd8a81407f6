"""Which numbers and dates of one text answer which of the other, and which are left over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.compare.mentions import Mention

_LENGTH: Final = {
    "mile": 1609.344,
    "km": 1000.0,
    "metre": 1.0,
    "foot": 0.3048,
    "inch": 0.0254,
    "yard": 0.9144,
    "cm": 0.01,
}
_SPEED: Final = {"mph": 1.609344, "kmh": 1.0, "mile": 1.609344, "km": 1.0}
_WEIGHT: Final = {"kg": 1.0, "gram": 0.001, "lb": 0.45359, "tonne": 1000.0}
_VOLUME: Final = {"litre": 1.0, "gallon": 3.785}
_AREA: Final = {"hectare": 2.471, "acre": 1.0}
_TIME: Final = {"year": 525_960.0, "month": 43_830.0, "week": 10_080.0, "day": 1440.0, "hour": 60.0, "minute": 1.0}
DIMENSIONS: Final = (_LENGTH, _SPEED, _WEIGHT, _VOLUME, _AREA, _TIME, {"percent": 1.0, "point": 1.0})
"""Unit → how many of the smallest, for units that can be converted into each other."""
_ABOUT = 0.08
"""A converted number may be rounded by this share."""
_HALF = 0.6
"""Or to a whole number."""


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
    for same in _WAYS:
        for one in list(left):
            other = next((p for p in right if same(one.mention, p.mention)), None)
            if other is not None:
                pairs.append((one, other))
                left.remove(one)
                right.remove(other)
    return Matched(tuple(pairs), tuple(left), tuple(right))


def _same_group(a: Mention, b: Mention) -> bool:
    return (a.kind in ("month", "weekday") or b.kind in ("month", "weekday")) <= (a.kind == b.kind)


def _equal_with_unit(a: Mention, b: Mention) -> bool:
    return _equal(a, b) and a.unit == b.unit and a.currency == b.currency


def _equal(a: Mention, b: Mention) -> bool:
    return _same_group(a, b) and "weak" not in (a.kind, b.kind) and bool(set(a.values) & set(b.values))


def _clock(a: Mention, b: Mention) -> bool:
    """8 pm is 20:00; half past seven may be written 7.30 or 7:30."""
    if not (a.clock or b.clock) or not _same_group(a, b):
        return False
    hours_a, hours_b = _hours(a), _hours(b)
    return any(abs(x - y) in (0.0, 12.0) for x in hours_a for y in hours_b)


def _hours(mention: Mention) -> set[float]:
    values = set(mention.values)
    return values | {round(int(v) + (v - int(v)) / 0.6, 3) for v in values if v < 24 and round(v % 1, 2) <= 0.59}


def _weakly(a: Mention, b: Mention) -> bool:
    return _same_group(a, b) and bool(set(a.values) & set(b.values))


def _converted(a: Mention, b: Mention) -> bool:
    if not a.unit or not b.unit or a.unit == b.unit:
        return False
    for table in DIMENSIONS[:-1]:
        if a.unit in table and b.unit in table:
            return any(_rounded(x, y, table[a.unit] / table[b.unit]) for x in a.values for y in b.values)
    return False


def _rounded(x: float, y: float, factor: float) -> bool:
    """Whether one number is the other converted, and rounded in its own unit."""
    return _about(x * factor, y) or abs(x * factor - y) <= _HALF or abs(y / factor - x) <= _HALF


def _degrees(a: Mention, b: Mention) -> bool:
    """Celsius and Fahrenheit, as temperatures or as differences."""
    if "degree" not in (a.unit, b.unit) or not _same_group(a, b):
        return False
    ways = [(x, y) for x in a.values for y in b.values] + [(y, x) for x in a.values for y in b.values]
    return any(abs(c * 1.8 + 32 - f) <= 2 or (c > 2 and _about(c * 1.8, f)) for c, f in ways)


def _share(a: Mention, b: Mention) -> bool:
    """A half is 50 percent."""
    for one, other in ((a, b), (b, a)):
        if one.kind == "fraction" and other.unit == "percent":
            return any(_about(one.values[0] * 100, value) for value in other.values)
    return False


def _about(x: float, y: float) -> bool:
    return abs(x - y) <= _ABOUT * max(abs(x), abs(y))


def _decade(a: Mention, b: Mention) -> bool:
    """The 1870s, `années 70`: the century may be left out."""
    return a.kind == b.kind == "digit" and any(
        x != y and min(x, y) < 100 and max(x, y) in range(1900, 2000) and max(x, y) % 100 == min(x, y)
        for x in a.values
        for y in b.values
    )


_WAYS: Final[tuple[Callable[[Mention, Mention], bool], ...]] = (
    _equal_with_unit, _equal, _clock, _share, _converted, _degrees, _decade, _weakly,
)  # fmt: skip
