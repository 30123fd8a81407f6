"""Words that were translated at least twice before they reached the page."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.quotation_ways import by_speaker, way_of
from tracker.model import Severity

ID = "relay_quotation"
CATEGORY = "custom/provenance"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A quotation that went through two translations or more: the marks promise words nobody said."
EXAMPLES: Final = (
    Example("“This is a serious matter for us,” said Kremlin spokesman Ivan Orlov.", original="es",
            finds="serious matter", says="Russian → Spanish → English"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("“This is a serious matter for us,” said Kremlin spokesman Ivan Orlov.", original="ru"),
    Example("“This is a serious matter for us,” said Kremlin spokesman Ivan Orlov."),
    Example("“This is a serious matter for us,” said White House spokesman Paul Reed.", original="es"),
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each speaker, with all their quotations."""
    for speaker, quotations in by_speaker(context, round_trip=False):
        first = quotations[0]
        message = (
            f"The words of {speaker} came through two translations or more ({way_of(context, first)}). "
            "Check them against the original, or paraphrase."
        )
        yield Issue(tuple(q.span for q in quotations), message, reason=first.reason)
