"""Cities without their capital letter."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.model import Severity, Span
from tracker.packs.known_names import load_names

ID = "place_without_capital"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A city written without its capital letter."
EXAMPLES: Final = (
    Example("Arms were shipped to kyiv on Monday.", finds="kyiv", says="Kyiv"),
    Example("El ministro viajó a moscú.", "es", finds="moscú", says="Moscú"),
)
COUNTER_EXAMPLES: Final = (
    Example("Arms were shipped to Kyiv; see example.org/news/kyiv-moscow and #kyiv."),
    Example("She ate brussels sprouts and wore eau de cologne."),
    Example("una mosca y unas damas", "es"),
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each place."""
    names = load_names(context.packs.folder)
    wanted = lower_places(context.packs.folder)
    if context.words.isdisjoint(wanted):
        return
    for token in context.tokens:
        form = wanted.get(token.text)
        if form is None:
            continue
        around = context.tokens_in(Span(max(0, token.start_char - 30), token.end_char + 30))
        if any(t.lower in names.by_form[form].right for t in around):
            continue
        span = Span(token.start_char, token.end_char)
        yield Issue((span,), f"“{token.text}” is a place: {form}.", form)


@cache
def lower_places(folder: Path | None = None) -> Mapping[str, str]:
    """Lower-case form → the form with its capital, of places whose name is no word."""
    names = load_names(folder)
    return {
        form.lower(): form for form, name in names.by_form.items() if name.kind == "place" and form not in names.common
    }
