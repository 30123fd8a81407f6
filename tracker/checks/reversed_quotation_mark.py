"""A quotation mark set with the sign of the other end."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, word_after, word_before
from tracker.checks.example import Example
from tracker.model import Severity, Span
from tracker.quotations.paired import ProblemKind

ID = "reversed_quotation_mark"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A quotation that ends with an opening mark, or begins with a closing one."
EXAMPLES: Final = (
    Example("“We shall rebuild the bridge before winter “the mayor said.", finds="winter “the"),
    Example("The mayor promised ”a new bridge” before “the winter”.", finds="promised ”a"),
    Example("Der Bürgermeister sagte, die Brücke werde “bald“ fertig, ”sehr bald”.", "de"),
)
COUNTER_EXAMPLES: Final = (
    Example("“We shall rebuild the bridge,” the mayor said, “before winter.”"),
    Example("“The old song goes “home again” each night,” she said."),
    Example("„Wir bauen die Brücke“, sagte der Bürgermeister.", "de"),
    Example("”Vi bygger bron”, sade borgmästaren.", "sv"),
    Example("»Vi bygger broen«, sagde borgmesteren.", "da"),
)

_WORDS: Final = {
    ProblemKind.REVERSED_CLOSING: "The quotation ends with an opening mark",
    ProblemKind.REVERSED_OPENING: "The quotation begins with a closing mark",
}
_TURNED: Final = {"“": "”", "”": "“", "«": "»", "»": "«"}


def find(context: Context) -> Iterator[Issue]:
    """One issue for each reversed mark, shown with the words on its two sides."""
    for problem in context.marks.problems:
        if words := _WORDS.get(problem.kind):
            place = problem.span.start_char
            mark = context.text[place]
            before = word_before(context.text, place, across_space=True)
            after = word_after(context.text, place + 1, across_space=True)
            turned = _TURNED.get(mark, mark)
            closes = problem.kind is ProblemKind.REVERSED_CLOSING
            right = f"{before.rstrip()}{turned} {after.lstrip()}" if closes else f"{before}{turned}{after.lstrip()}"
            span = Span(place - len(before), place + 1 + len(after))
            message = f"{words}: “{' '.join(span.of(context.text).split())}”. Turn the {mark} round."
            yield Issue((span,), message, right.strip())
