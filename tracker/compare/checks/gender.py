"""He for she: a pronoun that neither the source nor the sentences around bear out."""

from collections.abc import Iterator
from typing import Final

from tracker.compare.context import Context, departure, span_of
from tracker.compare.persons import Persons
from tracker.model import Departure

ID = "gender_differs"
NEEDS_FACTS = True
_LEAST: Final = 0.1
_SAID: Final = {"male": ("man", "woman"), "female": ("woman", "man")}


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences with a pronoun that is likely to be of the wrong gender."""
    persons = Persons(context)
    for pair in context.both:
        worst = max(persons.gendered(pair), key=lambda one: one.score, default=None)
        if worst and worst.score >= _LEAST:
            said, meant = _SAID[worst.gender]
            yield departure(
                ID, "wording", "accuracy/mistranslation", pair,
                f"the published text speaks of a {said}; the source, or the sentences around, of a {meant}",
                worst.score,
                (), [span_of(context.published, *word) for word in worst.words],
            )  # fmt: skip
