"""Figures read from a text with what they count: for the checks that compare them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, Final

from tracker.checks.context import Context
from tracker.model import Span
from tracker.packs import read_tables

_FIGURE: Final = re.compile(
    r"(?<![\w.,/:-])"
    r"(\d{1,3}(?:[.,\u00a0\u202f ]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)"
    r"(?![\w/:]|[.,]\d|-\d)"
)
_AFTER: Final = re.compile(r"[\s\u00a0-]{0,2}(%|[^\W\d_]{2,24})")
UNITS: Final = ("percent", "points", "dead", "injured", "arrested", "missing")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the text and its unit."""

    value: Decimal
    places: int
    """Digits after the decimal mark as written."""
    unit: str
    """One of `UNITS`; empty for another."""
    span: Span
    """Number and unit."""


@dataclass(frozen=True, slots=True)
class QuantityPack:
    """The words of one language."""

    numbers: Mapping[str, int]
    units: Mapping[str, str]
    """Word → unit; beginnings end with a star."""
    more: frozenset[str]
    less: frozenset[str]
    rose: frozenset[str]
    fell: frozenset[str]
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    from_to: tuple[str, ...]
    thousands: str

    def unit_of(self, word: str) -> str:
        """The unit a case-folded word names; empty where none."""
        if word in self.units:
            return self.units[word]
        return next((u for w, u in self.units.items() if w.endswith("*") and word.startswith(w[:-1])), "")


@cache
def load_quantities(code: str, folder: Path | None = None) -> QuantityPack | None:
    """The words of a language; None where there is no entry for it."""
    merged: dict[str, Any] = {}
    for table in read_tables("quantities.toml", folder):
        merged.update(table.get(code.split("-")[0], {}))
    if not merged:
        return None

    def words(name: str) -> tuple[str, ...]:
        return tuple(merged.get(name, "").casefold().split())

    return QuantityPack(
        numbers={w: int(n) for w, n in (pair.split("=") for pair in words("number_words"))},
        units={word: unit for unit in UNITS for word in words(unit)},
        more=frozenset(words("more")),
        less=frozenset(words("less")),
        rose=frozenset(words("rose")),
        fell=frozenset(words("fell")),
        weekdays=words("weekdays"),
        months=words("months"),
        from_to=tuple(merged.get("from_to", ())),
        thousands=merged.get("thousands", ","),
    )


def figures_in(context: Context, span: Span, pack: QuantityPack) -> Iterator[Figure]:
    """The figures of a range of the text that count something known, in its order; number words included."""
    text = context.readable
    for found in _FIGURE.finditer(text, span.start_char, span.end_char):
        value = number_of(found.group(), pack)
        if value is not None and (figure := _with_unit(text, found.start(), found.end(), value, span, pack)):
            yield figure
    for token in context.tokens_in(span):
        if token.lower in pack.numbers:
            value = Decimal(pack.numbers[token.lower])
            if figure := _with_unit(text, token.start_char, token.end_char, value, span, pack):
                yield figure


def _with_unit(text: str, start: int, end: int, value: Decimal, span: Span, pack: QuantityPack) -> Figure | None:
    after = _AFTER.match(text, end, span.end_char)
    unit = pack.unit_of(after.group(1).casefold()) if after else ""
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return Figure(value, places, unit, Span(start, after.end())) if after and unit else None


def number_of(written: str, pack: QuantityPack) -> Decimal | None:
    """The value of a number as this language writes it; None where it cannot be told."""
    plain = re.sub(r"[\u00a0\u202f ]", "", written)
    decimal = "," if pack.thousands != "," else "."
    grouped = plain.split(pack.thousands) if pack.thousands.strip() else [plain]
    if len(grouped) > 1:
        if all(len(g.split(decimal)[0]) == 3 for g in grouped[1:]):
            plain = "".join(grouped)
        elif len(grouped) == 2:
            plain = ".".join(grouped)  # the other manner: 87.34 in a Spanish text
        else:
            return None
    try:
        return Decimal(plain.replace(",", "."))
    except InvalidOperation:
        return None
