"""False friends and calques left by the inferred source language."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.false_friend_pack import Match, find_false_friends
from tracker.checks.language_names import name_of
from tracker.model import Severity, Span

ID = "false_friend"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.MAJOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A word that looks like the source language's and means something else."
EXAMPLES: Final = (
    Example("The Chilean Chancellor flew to Lima.", original="es", finds="Chancellor", says="foreign minister"),
    Example("La empresa busca remover al ministro de su cargo.", "es", original="en", says="retirar"),
)
COUNTER_EXAMPLES: Final = (
    Example("The German Chancellor flew to Lima.", original="es"),
    Example("The Chilean Chancellor flew to Lima."),
    Example("The Chilean Chancellor flew to Lima.", original="en"),
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each word of the pair's pack that its surroundings do not make right."""
    for match in find_false_friends(context):
        if not match.entry.hint:
            yield issue_of(context, match)


def issue_of(context: Context, match: Match) -> Issue:
    """The issue of a match: what the word was, what it should be."""
    span = Span(match.start_char, match.end_char)
    language = name_of(context.provenance.original_language.code or "")
    words = span.of(context.text)
    message = f"“{words}” is {language} “{match.entry.source}” taken over. Here most probably: {match.entry.say}."
    return Issue((span,), message, match.entry.say, reason=f"{match.entry.source} → {match.entry.say}")
