"""A weekday that does not fall on its date."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.quantities import QuantityPack, load_quantities
from tracker.model import Severity, Span

ID = "weekday_against_date"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "“Monday, 19 March 2024” was a Tuesday."
EXAMPLES: Final = (
    Example("The council met on Monday, March 19, 2024.", finds="Monday, March 19, 2024", says="Tuesday"),
    Example("El consejo se reunió el lunes 19 de marzo de 2024.", "es", says="martes"),
    Example("Der Rat tagte am Montag, 19. März 2024.", "de", says="Dienstag"),
    Example("Le conseil s'est réuni lundi 19 mars 2024.", "fr", says="mardi"),
)
COUNTER_EXAMPLES: Final = (
    Example("The council met on Tuesday, March 19, 2024, and on Monday, 18 March 2024."),
    Example("The council met on Monday. March 19, 2024 was a Tuesday."),
    Example("El consejo se reunió el martes 19 de marzo de 2024.", "es"),
    Example("The council met on Monday, March 19."),
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each weekday written together with a full date it does not fall on."""
    pack = load_quantities(context.language.code, context.packs.folder)
    if not pack or len(pack.weekdays) != 7 or len(pack.months) != 12:
        return
    for found in _pattern(pack.weekdays, pack.months).finditer(context.readable):
        weekday = pack.weekdays.index(found.group("weekday").casefold())
        month = pack.months.index((found.group("month") or found.group("month_first")).casefold()) + 1
        day, year = int(found.group("day") or found.group("day_after")), int(found.group("year"))
        real = _weekday(year, month, day)
        if real is None or real == weekday:
            continue
        written = " ".join(found.group().split())
        right = _like(pack, real, found.group("weekday"))
        message = f"“{written}”: that day was a {right}. Correct the weekday or the date."
        yield Issue((Span(found.start(), found.end()),), message)


@cache
def _pattern(weekdays: tuple[str, ...], months: tuple[str, ...]) -> re.Pattern[str]:
    weekday, month = "|".join(weekdays), "|".join(months)
    return re.compile(
        rf"\b(?P<weekday>{weekday})\b,?\s(?:the\s|den\s|le\s|il\s)?(?:"
        rf"(?P<month_first>{month})\s(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?,?"
        rf"|(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|er|º)?\s(?:de\s|d['’]|of\s)?(?P<month>{month}),?"
        rf")\s(?:de\s|del\s)?(?P<year>(?:1[89]|20)\d\d)\b",
        re.IGNORECASE,
    )


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _like(pack: QuantityPack, weekday: int, written: str) -> str:
    name = pack.weekdays[weekday]
    return name.capitalize() if written[:1].isupper() else name
