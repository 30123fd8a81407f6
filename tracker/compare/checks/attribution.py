"""A verb of speech that judges where the source's does not: `claimed`, `admitted`, `boasted` for `said`."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure
from tracker.compare.cue_words import count_in
from tracker.model import Departure, Severity

ID = "attribution_differs"
NEEDS_FACTS = True
_SCORES = {"admit": 0.6, "boast": 0.6, "claim": 0.5, "warn": 0.45, "confirm": 0.45, "deny": 0.4}
"""Kinds of verbs that take sides, and how much one tells that the source has not."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences and kind of verb that only the published text has."""
    for pair in context.both:
        for kind, score in _SCORES.items():
            left = count_in(context.source, pair.source, f"speech.{kind}")
            right = count_in(context.published, pair.published, f"speech.{kind}")
            if right > left == 0:
                yield departure(
                    ID, "wording", "accuracy/mistranslation", pair,
                    f"the published text has a word of the kind “{kind}”, the source none", score,
                    severity=Severity.MINOR,
                )  # fmt: skip
