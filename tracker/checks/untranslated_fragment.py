"""Words left in another language than the text around them."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, shortened
from tracker.checks.example import Example
from tracker.checks.language_names import name_of
from tracker.model import FragmentKind, Severity

ID = "untranslated_fragment"
CATEGORY = "accuracy/untranslated"
SEVERITY = Severity.MAJOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "Words left in another language than the text around them."
EXAMPLES: Final = (
    Example("The minister thanked el pueblo de Chile for its patience.", fragments=(("el pueblo de Chile", "es"),),
            finds="el pueblo de Chile", says="Spanish"),
    Example("El ministro agradeció to the people of Chile su paciencia.", "es", says="English",
            fragments=(("to the people of Chile", "en"),)),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (Example("The minister thanked the people of Chile for their patience."),)

_WAYS: Final = {
    FragmentKind.LEFT_OVER: "was left in {language}",
    FragmentKind.BRACKETED_INSERTION: "was left in {language}, in brackets",
    FragmentKind.RESIDUE: "follows the grammar of {language}",
}


def find(context: Context) -> Iterator[Issue]:
    """One issue for each fragment that is not there on purpose; the suggestion is left to re-translation."""
    for fragment in context.fragments:
        if fragment.kind is FragmentKind.INTENTIONAL:
            continue
        residue = fragment.kind is FragmentKind.RESIDUE
        way = _WAYS[fragment.kind].format(language=name_of(fragment.language))
        words = shortened(fragment.span.of(context.text))
        do = "Recast it" if residue else "Translate it, or say why it stays"
        severity = Severity.MINOR if residue else None
        yield Issue((fragment.span,), f"“{words}” {way}. {do}.", reason=fragment.reason, severity=severity)
