"""A stated difference that the two figures beside it do not give."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.quantities import Figure, QuantityPack, figures_in, load_quantities
from tracker.model import Severity

ID = "difference_stated"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "“Ten points more” between two percentages that are not ten points apart."
EXAMPLES: Final = (
    Example("She won 61.4% of the vote, five points more than in 2019 (52.3%).", finds="five points", says="9.1"),
    Example("Obtuvo el 61,4 % de los votos, cinco puntos más que en 2019 (52,3 %).", "es", says="9.1"),
)
COUNTER_EXAMPLES: Final = (
    Example("She won 61.4% of the vote, nine points more than in 2019 (52.3%)."),
    Example("She won 61.4% of the vote, nearly nine points more than in 2019 (52.6%)."),
    Example("She won 61.4% of the vote; the others won 30% and 8%, two points more than expected."),
    Example("The index lost ten points. Rates rose from 2% to 3%."),
)

_SLACK: Final = Decimal("0.5")
"""Half a unit of the last place stated: what rounding allows."""


def find(context: Context) -> Iterator[Issue]:
    """One issue for each difference in points that the percentages before and behind it do not give."""
    pack = load_quantities(context.language.code, context.packs.folder)
    if not pack:
        return
    for sentence in context.sentences:
        words = sentence.content.of(context.readable)
        if "%" not in words and not any(w in words.casefold() for w in ("percent", "per cent", "prozent", "procent")):
            continue
        figures = sorted(figures_in(context, sentence.content, pack), key=lambda f: f.span)
        for index, points in enumerate(figures):
            if points.unit == "points" and _compares(context, points, pack):
                first = next((f for f in reversed(figures[:index]) if f.unit == "percent"), None)
                second = next((f for f in figures[index + 1 :] if f.unit == "percent"), None)
                if first and second:
                    yield from _compare(first, second, points, context)


def _compares(context: Context, points: Figure, pack: QuantityPack) -> bool:
    after = context.words_after(points.span.end_char, 3)
    return any(w in pack.more or w in pack.less for w in after)


def _compare(first: Figure, second: Figure, points: Figure, context: Context) -> Iterator[Issue]:
    difference = abs(first.value - second.value)
    slack = _SLACK.scaleb(-points.places)
    if abs(difference - points.value) <= slack:
        return
    message = (
        f"“{points.span.of(context.text)}” does not fit: {first.span.of(context.text)} and "
        f"{second.span.of(context.text)} are {difference} apart. Check all three figures."
    )
    yield Issue((points.span, first.span, second.span), message)
