"""The text comes from another language and nobody is named who translated it."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example, Step
from tracker.checks.language_names import name_of
from tracker.model import Role, Severity, Span

ID = "translator_not_credited"
CATEGORY = "custom/provenance"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "The text comes from another language, and no translator or tool is named."
EXAMPLES: Final = (Example("The mayor resigned on Monday.", original="es", says="Spanish"),)
COUNTER_EXAMPLES: Final = (
    Example("The mayor resigned on Monday."),
    Example("The mayor resigned on Monday.", original="en"),
    Example("The mayor resigned on Monday.\n\nTranslated by Ann Lee", original="es",
            steps=(Step(Role.TRANSLATOR, "Ann Lee", language_in="es", language_out="en"),)),
)  # fmt: skip

_LONGEST_NOTE: Final = 200
"""Characters of a source note that is shown whole."""
_TRANSLATORS: Final = frozenset((Role.TRANSLATOR, Role.MACHINE_TRANSLATOR))


def find(context: Context) -> Iterator[Issue]:
    """At most one issue, shown on the words that show the other language, else on the first sentence."""
    original = context.provenance.original_language.code
    if not original or original.split("-")[0] == context.base_language or not context.paragraphs:
        return
    hops = context.provenance.chain.hops
    roles = {h.role for h in hops if h.agent} | {c.role for c in context.attribution.credits}
    if roles & _TRANSLATORS:
        return
    source, target = name_of(original), name_of(context.language.code)
    message = (
        f"This comes from {source} and nobody is named who put it into {target}. Credit the translator or the tool."
    )
    clues = context.provenance.original_language.clues
    yield Issue((_place(context),), message, reason="; ".join(f"{c.kind}: {c.evidence.text}" for c in clues[:3]))


def _place(context: Context) -> Span:
    """Where the text shows its other language; else its first sentence."""
    for clue in context.provenance.original_language.clues:
        place = clue.evidence.span
        if place and clue.kind != "text_language":
            notes = (p.content for p in context.segmentation.paragraphs if p.content.contains(place))
            return next((n for n in notes if len(n) <= _LONGEST_NOTE), place)
    return context.sentences[0].content if context.sentences else context.paragraphs[0].content
