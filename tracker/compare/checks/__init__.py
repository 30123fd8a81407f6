"""The checks of a comparison: one file each, found through `CHECKS`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Final, Protocol

from tracker.compare.context import Context
from tracker.compare.facts import facts_of
from tracker.compare.precision import measured
from tracker.compare.rendering import Rendering
from tracker.compare.sides import Side
from tracker.compare.within_quotation import told_once
from tracker.model import Departure, SegmentPair

VERSION = "3"

CHECKS: Final[dict[str, str]] = {
    "number_differs": "tracker.compare.checks.numbers",
    "date_differs": "tracker.compare.checks.dates",
    "unit_differs": "tracker.compare.checks.units",
    "negation_differs": "tracker.compare.checks.negation",
    "quotation_marks_differ": "tracker.compare.checks.quotation_marks",
    "quotation_altered": "tracker.compare.checks.quotation_words",
    "name_differs": "tracker.compare.checks.names",
    "currency_differs": "tracker.compare.checks.currencies",
    "attribution_differs": "tracker.compare.checks.attribution",
    "hedge_lost": "tracker.compare.checks.hedges",
    "gender_differs": "tracker.compare.checks.gender",
    "opposite_word": "tracker.compare.checks.opposites",
    "left_untranslated": "tracker.compare.checks.untranslated",
    "false_friend_of_the_source": "tracker.compare.checks.false_friends",
    "word_like_the_source": "tracker.compare.checks.lookalikes",
    "words_added": "tracker.compare.checks.added_words",
    "words_omitted": "tracker.compare.checks.omitted_words",
    "word_missing": "tracker.compare.checks.missing_words",
    "sentence_omitted": "tracker.compare.checks.omissions",
    "sentence_added": "tracker.compare.checks.additions",
}
"""Check id → dotted path of its module; nothing is imported until it is used."""


class Check(Protocol):
    """What the module of a check offers."""

    ID: str
    NEEDS_FACTS: bool
    """Only for languages with a pack of facts, on both sides."""

    def find(self, context: Context) -> Iterable[Departure]: ...


def run_checks(
    source: Side, published: Side, pairs: Sequence[SegmentPair], rendering: Rendering
) -> tuple[Departure, ...]:
    """What the checks raise, in the order of the published text, the likeliest first within a sentence."""
    context = Context(source, published, tuple(pairs), rendering)
    found = [
        one if one.hint else replace(one, measured_precision=measured(one.check, source.primary, published.primary))
        for one in told_once(context, _raised(context))
    ]
    return tuple(sorted(found, key=lambda d: (d.published, d.source, -d.score_0_to_1, d.check, d.message)))


def _raised(context: Context) -> Iterator[Departure]:
    known = bool(facts_of(context.source.primary) and facts_of(context.published.primary))
    for path in CHECKS.values():
        check: Check = import_module(path)
        if known or not check.NEEDS_FACTS:
            yield from check.find(context)
