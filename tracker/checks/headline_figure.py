"""A figure in the headline, deck or caption that the body gives otherwise."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.quantities import Figure, figures_in, load_quantities
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
    Example("Mueren 12 personas: 40 heridos\n\nHubo 45 heridos, según la policía.", "es",
            title="Mueren 12 personas: 40 heridos", says="45 heridos"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("Flood leaves 12 dead in Riverton\n\nThe police counted 12 dead. Two years ago there were 3 dead.",
            title="Flood leaves 12 dead in Riverton"),
    Example("Mayor wins with 61 percent\n\nShe received 61.4% of the vote, her rival 38.6%.",
            title="Mayor wins with 61 percent"),
    Example("Flood leaves 12 dead in Riverton\n\nThe water rose fast.", title="Flood leaves 12 dead in Riverton"),
    Example("Prices up 3%\n\nRents rose by 5% and food by 2%, so that prices rose by three percent.",
            title="Prices up 3%"),
)  # fmt: skip


def find(context: Context) -> Iterator[Issue]:
    """One issue for each figure of a title or caption whose unit stands in the body with other figures only."""
    pack = load_quantities(context.language.code, context.packs.folder)
    display = [*context.titles, *(p.content for p in context.paragraphs if p.zone is Zone.CAPTION)]
    if not pack or not display:
        return
    stated = [f for span in display for f in figures_in(context, span, pack) if f.unit]
    if not stated:
        return
    running = [p.content for p in context.paragraphs if _is_body(context, p.content, p.zone)]
    body = [f for span in running for f in figures_in(context, span, pack)]
    for figure in stated:
        others = [f for f in body if f.unit == figure.unit]
        if others and not any(_agree(figure, f) for f in others):
            said, told = figure.span.of(context.text), others[0].span.of(context.text)
            message = f"Here it says “{said}”, the body says “{told}”. Check which is right."
            yield Issue((figure.span, others[0].span), message)


def _is_body(context: Context, span: Span, zone: Zone) -> bool:
    return zone is Zone.BODY and not context.in_title(span)


def _agree(stated: Figure, told: Figure) -> bool:
    """Equal as far as the rounder of the two is written; a headline may round down or up."""
    step = Decimal(1).scaleb(-min(stated.places, told.places))
    return abs(stated.value - told.value) < step
