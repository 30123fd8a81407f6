"""A quotation in the headline or deck that the body does not have."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, shortened
from tracker.checks.example import Example
from tracker.model import QuotationKind, Severity
from tracker.quotations import words_of

ID = "orphan_quotation"
CATEGORY = "accuracy/addition"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "Words in quotation marks in the headline or deck that nobody says in the body."
EXAMPLES: Final = (
    Example("Mayor: “This bridge is a disgrace to us”\n\nThe council met on Monday.\n\nIt voted for a new school. "
            "The mayor spoke for an hour and then left for the airport with two of her advisers.",
            title="Mayor: “This bridge is a disgrace to us”", finds="disgrace"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("Mayor: “This bridge is a disgrace”\n\n“This old bridge is a disgrace to the city,” the mayor said. "
            "The council met on Monday and voted for a new one after an hour.",
            title="Mayor: “This bridge is a disgrace”"),
    Example("A “new” bridge\n\nThe council met on Monday. It voted for a bridge and for a school in the north of it "
            "after an hour of debate.",
            title="A “new” bridge"),
)  # fmt: skip

LEAST_WORDS: Final = 3
"""Shorter ones are scare quotes and names as a rule."""
LEAST_BODY_WORDS: Final = 20
HELD: Final = 0.5
"""Share of the quotation's longer words that one sentence of the body must hold, for it to be taken up there."""


def find(context: Context) -> Iterator[Issue]:
    """One issue for each quotation in a title paragraph that no sentence of the body takes up."""
    quotations = [q for q in context.quotations if q.kind is not QuotationKind.TITLE and context.in_title(q.span)]
    if not quotations or not context.is_spaced:
        return
    bodies = [
        frozenset(w.casefold() for w in s.content.of(context.text).split())
        for s in context.sentences
        if not context.in_title(s.content)
    ]
    if sum(map(len, bodies)) < LEAST_BODY_WORDS:
        return
    stems = [frozenset(_stem(w) for w in body) for body in bodies]
    for quotation in quotations:
        words = [_stem(w) for w in words_of(quotation, context.text).casefold().split()]
        telling = {w for w in words if len(w) > 3} or set(words)
        if len(words) < LEAST_WORDS or any(len(telling & s) >= HELD * len(telling) for s in stems):
            continue
        quoted = shortened(words_of(quotation, context.text), 60)
        yield Issue((quotation.span,), f"The headline quotes “{quoted}”, and nobody says so in the body.")


def _stem(word: str) -> str:
    """The first letters, without punctuation: endings differ between headline and body."""
    return word.strip("\"“”„«»‘’'.,;:!?()[]…")[:5]
