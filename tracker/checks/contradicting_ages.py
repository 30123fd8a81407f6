"""One person given two ages."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.model import Severity, Span

ID = "contradicting_ages"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "One person given two ages in the same article."
EXAMPLES: Final = (
    Example("Ann Lee, 54, resigned on Monday.\n\nThe 56-year-old Ann Lee was mayor for ten years.", says="56"),
    Example("Juan Pérez, de 54 años, dimitió. Los vecinos de Juan Pérez (56 años) lo lamentan.", "es"),
    Example("Anna Kern (54) trat zurück. Die 56-jährige Anna Kern war lange im Amt.", "de"),
)
COUNTER_EXAMPLES: Final = (
    Example("Ann Lee, 54, resigned on Monday. Her brother Paul Lee, 56, did not."),
    Example("Ann Lee, 54, resigned on Monday.\n\nThe 54-year-old Lee was mayor for ten years."),
    Example("Anna Kern (SPD), 54, und Otto Kern (12) kamen.", "de"),
)

_UPPER: Final = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄ"
_NAME: Final = rf"(?P<name>[{_UPPER}][^\W\d_]{{1,24}}(?:[ -][{_UPPER}][^\W\d_]{{1,24}}){{1,3}})"
_YEARS: Final = r" años\b| ans\b| anos\b| anni\b| Jahre\b| anys\b| лет\b"
_PATTERNS: Final = (
    re.compile(_NAME + rf" \((?P<age>\d{{1,3}})(?:\)|{_YEARS})"),
    re.compile(_NAME + rf", (?:de |aged )?(?P<age>\d{{1,3}})(?:,|{_YEARS})"),
    re.compile(r"(?P<age>\d{1,3})-(?:year-old|jährigen?|jähriger)(?: [^\W\d_]{3,14}){0,2}? " + _NAME),
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each later age of a full name that differs from the first."""
    ages: dict[str, tuple[int, Span]] = {}
    found = [m for p in _PATTERNS for m in p.finditer(context.readable)]
    for match in sorted(found, key=lambda m: m.start()):
        age, name = int(match.group("age")), match.group("name")
        if not 1 <= age <= 115:
            continue
        span = Span(match.start(), match.end())
        first, place = ages.setdefault(name, (age, span))
        if first != age and not place.overlaps(span):
            yield Issue((span, place), f"{name} is {first} above and {age} here. Check the age.")
