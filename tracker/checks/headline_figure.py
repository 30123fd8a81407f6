"""A figure in the headline, deck, caption or address that the body gives otherwise."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.quantities import Figure, QuantityPack, figures_in, load_quantities
from tracker.model import Severity, Span, Zone

ID = "headline_figure"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "The headline or a caption says twelve dead, the body says thirteen."
EXAMPLES: Final = (
    Example("Flood leaves 12 dead in Riverton\n\nAt least 13 dead were counted on Monday, the police said.",
            title="Flood leaves 12 dead in Riverton", finds="12 dead", says="13 dead"),
    Example("The river rose on Monday. At least 13 dead were counted by the police in the valley.",
            url="https://example.org/news/flood-leaves-12-dead-in-riverton", finds="13 dead", says="12 dead"),
    Example("Mueren 12 personas: 40 heridos\n\nHubo 45 heridos, según la policía.", "es",
            title="Mueren 12 personas: 40 heridos", says="45 heridos"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("Flood leaves 12 dead in Riverton\n\nThe police counted 12 dead. Two years ago there were 3 dead.",
            title="Flood leaves 12 dead in Riverton"),
    Example("Mayor wins with 61 percent\n\nShe received 61.4% of the vote, her rival 38.6%.",
            title="Mayor wins with 61 percent"),
    Example("The police counted 12 dead in the valley.", url="https://example.org/2024/05/12-dead-in-riverton-13"),
    Example("Flood leaves 12 dead in Riverton\n\nThe water rose fast.", title="Flood leaves 12 dead in Riverton"),
    Example("Prices up 3%\n\nRents rose by 5% and food by 2%, so that prices rose by three percent.",
            title="Prices up 3%"),
)  # fmt: skip


def find(context: Context) -> Iterator[Issue]:
    """One issue for each figure of a title, caption or address that the body gives otherwise."""
    pack = load_quantities(context.language.code, context.packs.folder)
    if not pack:
        return
    display = [*context.titles, *(p.content for p in context.paragraphs if p.zone is Zone.CAPTION)]
    stated = [f for span in display for f in figures_in(context, span, pack)]
    in_address = _slug_figures(context, pack)
    if not stated and not in_address:
        return
    running = [p.content for p in context.paragraphs if _is_body(context, p.content, p.zone)]
    body = [f for span in running for f in figures_in(context, span, pack)]
    for figure in stated:
        if told := _contradiction(figure.value, figure.places, figure.unit, body):
            said, other = figure.span.of(context.text), told.span.of(context.text)
            message = f"Here it says “{said}”, the body says “{other}”. Check which is right."
            yield Issue((figure.span, told.span), message)
    for value, unit, words in in_address:
        if told := _contradiction(value, 0, unit, body):
            message = (
                f"The page's address says “{words}”, the text “{told.span.of(context.text)}”. Check which is right."
            )
            yield Issue((told.span,), message, severity=Severity.MINOR)


def _slug_figures(context: Context, pack: QuantityPack) -> list[tuple[Decimal, str, str]]:
    """(value, unit, words) of the figures in the last part of the page's own address."""
    address = context.version.metadata.canonical_url or context.version.metadata.url or ""
    words = address.rstrip("/").rpartition("/")[2].casefold().split("-")
    pairs = ((a, b, pack.unit_of(b)) for a, b in pairwise(words) if a.isdecimal() and len(a) < 6)
    return [(Decimal(a), unit, f"{a} {b}") for a, b, unit in pairs if unit]


def _contradiction(value: Decimal, places: int, unit: str, body: list[Figure]) -> Figure | None:
    """The body's first figure of that unit where none agrees; None where one does, or there is none."""
    others = [f for f in body if f.unit == unit]
    return None if any(_agree(value, places, f) for f in others) else next(iter(others), None)


def _is_body(context: Context, span: Span, zone: Zone) -> bool:
    return zone is Zone.BODY and not context.in_title(span)


def _agree(value: Decimal, places: int, told: Figure) -> bool:
    """Equal as far as the rounder of the two is written; a headline may round down or up."""
    step = Decimal(1).scaleb(-min(places, told.places))
    return abs(value - told.value) < step
