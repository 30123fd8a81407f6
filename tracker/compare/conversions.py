"""Measures in another unit: miles as kilometres, Fahrenheit as Celsius."""

from typing import Final

from tracker.compare.tokens import Mention

_LENGTH: Final = {
    "mile": 1609.344, "nautical_mile": 1852.0, "km": 1000.0, "metre": 1.0, "foot": 0.3048, "inch": 0.0254,
    "yard": 0.9144, "cm": 0.01, "mm": 0.001,
}  # fmt: skip
_SPEED: Final = {"mph": 1.609344, "kmh": 1.0, "mile": 1.609344, "km": 1.0, "knot": 1.852}
_WEIGHT: Final = {"kg": 1.0, "gram": 0.001, "mg": 0.000001, "lb": 0.45359, "ounce": 0.02835, "tonne": 1000.0}
_VOLUME: Final = {"litre": 1.0, "gallon": 3.785, "pint": 0.5683, "barrel": 158.987}
_AREA: Final = {
    "square_km": 1_000_000.0, "square_mile": 2_589_988.0, "hectare": 10_000.0, "acre": 4046.86, "square_metre": 1.0,
    "square_foot": 0.092903,
}  # fmt: skip
_POWER: Final = {"watt": 1.0, "kw": 1000.0, "mw": 1_000_000.0, "gw": 1_000_000_000.0}
_TIME: Final = {
    "year": 525_960.0, "month": 43_830.0, "week": 10_080.0, "day": 1440.0, "hour": 60.0, "minute": 1.0,
    "second": 1 / 60, "millisecond": 1 / 60_000,
}  # fmt: skip
_SHARE: Final = {"percent": 1.0, "point": 1.0}
_MEASURES: Final = (_LENGTH, _SPEED, _WEIGHT, _VOLUME, _AREA, _POWER)
DIMENSIONS: Final = (*_MEASURES, _TIME, _SHARE)
"""Unit → how many of the smallest, for units of one kind."""
NEVER_CONVERTED: Final = (_TIME, _SHARE)
"""Spans of time, and percent against points: a desk turns miles into kilometres, not weeks into months."""
_ABOUT = 0.025
"""A converted number may be off by this share whatever it is rounded to."""
_OFF = 0.6
"""Or by this much of the step it is rounded in: 97 km/h for 60 mph, not for 68."""
_CELSIUS = 0.75
"""Or to a whole degree, cut or rounded."""


def converted(a: Mention, b: Mention) -> bool:
    """Whether one is the other in another unit, rounded as news rounds."""
    if _tall(a) or _tall(b):
        return _height(a, b) if _tall(a) else _height(b, a)
    if not a.unit or not b.unit or a.unit == b.unit:
        return False
    tables = (table for table in DIMENSIONS if table is not _SHARE and a.unit in table and b.unit in table)
    return any(_rounded(x, y, t[a.unit] / t[b.unit]) for t in tables for x in a.values for y in b.values)


def _rounded(x: float, y: float, factor: float) -> bool:
    """Whether one number is the other converted, and rounded in its own unit."""
    inside = abs(x * factor - y) <= _OFF * _step(y) or abs(y / factor - x) <= _OFF * _step(x)
    return inside or _about(x * factor, y)


def _step(value: float) -> float:
    """The step a number looks rounded in: 1 for 97, 5 for 45, 10 for 450, 50 for 700, a half for 1.5."""
    if value % 1:
        return 0.5 if value % 0.5 == 0 else 0.1
    zeros = len(f"{value:.0f}") - len(f"{value:.0f}".rstrip("0"))
    if zeros > 1:
        return 10.0**zeros / 2
    return 1.0 if value < 20 else 10.0 if zeros else 5.0 if value % 5 == 0 else 1.0


def _tall(mention: Mention) -> bool:
    """Whether it is in feet and inches."""
    return mention.unit == "foot" and mention.values[0] % 1 != 0


def _height(feet: Mention, other: Mention) -> bool:
    """`6-foot-2` is 1.88, with or without a word for metres, or 188 cm."""
    if other.unit not in ("metre", "cm", None):
        return False
    metres = [value / 100 if other.unit == "cm" else value for value in other.values]
    return any(abs(feet.values[0] * 0.3048 - m) <= (0.021 if m % 1 else 0.08) for m in metres)


def times_apart(a: Mention, b: Mention) -> float | None:
    """How many times the larger of two measures is the smaller, 1 or more; None where the units have nothing to do
    with each other."""
    if not a.unit or not b.unit:
        return None
    table = next((t for t in _MEASURES if a.unit in t and b.unit in t), None)
    one, other = (a.values[0] * table[a.unit], b.values[0] * table[b.unit]) if table else (0.0, 0.0)
    return max(one, other) / min(one, other) if one > 0 and other > 0 else None


def degrees(a: Mention, b: Mention) -> bool:
    """Celsius and Fahrenheit, as temperatures or as differences."""
    if "degree" not in (a.unit, b.unit) or not {a.unit, b.unit} <= {"degree", None}:
        return False
    ways = [(x, y) for x in a.values for y in b.values] + [(y, x) for x in a.values for y in b.values]
    return any(
        abs((f - 32) / 1.8 - c) <= _CELSIUS or (c > 2 and abs(c * 1.8 - f) <= 0.1 * max(f, 1.0)) for c, f in ways
    )


def _about(x: float, y: float) -> bool:
    return abs(x - y) <= _ABOUT * max(abs(x), abs(y))
