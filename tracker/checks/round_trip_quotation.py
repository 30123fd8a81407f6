"""Words spoken in the page's own language that reached it through another."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.language_names import name_of
from tracker.checks.quotation_ways import by_speaker, way_of
from tracker.model import Severity

ID = "round_trip_quotation"
CATEGORY = "custom/provenance"
SEVERITY = Severity.MAJOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A quotation spoken in the page's own language that was translated out of it and back."
EXAMPLES: Final = (
    Example("“This is a serious matter for us,” said White House spokesman Paul Reed.", original="es",
            finds="serious matter", says="English → Spanish → English"),
    Example("«Esto es un asunto muy serio», dijo el presidente de Chile, Gabriel Boric.", "es", original="en",
            says="Spanish → English → Spanish"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("“This is a serious matter for us,” said White House spokesman Paul Reed.", original="en"),
    Example("“This is a serious matter for us,” said White House spokesman Paul Reed."),
    Example("“This is a serious matter for us,” said Kremlin spokesman Ivan Orlov.", original="es"),
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each speaker, with all their quotations."""
    for speaker, quotations in by_speaker(context, round_trip=True):
        first = quotations[0]
        language = name_of(first.spoken_language or "")
        many = "These words were" if len(quotations) > 1 else "This was"
        message = (
            f"{many} most probably said in {language} and translated back into it "
            f"({way_of(context, first)}). Put in {speaker}'s own words, or take out the quotation marks."
        )
        yield Issue(tuple(q.span for q in quotations), message, reason=f"{speaker}: {first.reason}")
