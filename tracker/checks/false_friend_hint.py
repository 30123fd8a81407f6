"""Words that the source language often leaves and that are often right."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.checks.false_friend import issue_of
from tracker.checks.false_friend_pack import find_false_friends
from tracker.model import Severity

ID = "false_friend_hint"
CATEGORY = "accuracy/mistranslation"
SEVERITY = Severity.NEUTRAL
VERSION = "1"
ON_BY_DEFAULT = False
HELP = "A word that the source language may have left: often right, worth a look."
EXAMPLES: Final = (Example("Voters value his management of the city.", original="es", finds="his management"),)
COUNTER_EXAMPLES: Final = (
    Example("The club fired him and his management team.", original="es"),
    Example("Voters value his management of the city."),
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each word of the pair's pack that is marked as often right."""
    for match in find_false_friends(context):
        if match.entry.hint:
            yield issue_of(context, match)
