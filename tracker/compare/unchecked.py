"""What is not looked at for a pair of languages, said on every screen and in every report."""

from collections.abc import Iterator

from tracker.checks.false_friend_pack import load_false_friends
from tracker.compare.context import Context
from tracker.compare.facts import facts_of
from tracker.compare.names.spelling import WITHOUT_SPACES
from tracker.compare.unanswered import can_tell
from tracker.compare.wording import wording_of


def not_checked(context: Context) -> tuple[str, ...]:
    """In words for an editor; empty where every check ran with all that it needs."""
    return tuple(_missing(context))


def _missing(context: Context) -> Iterator[str]:
    source, published = context.source.primary, context.published.primary
    for code in dict.fromkeys((source, published)):
        if facts_of(code) is None:
            yield f"number words, dates, units and currencies: nothing is known of the language {code}"
        if wording_of(code) is None:
            yield f"negation, reservations, verbs of speech and contraries: nothing is known of the language {code}"
        if code in WITHOUT_SPACES:
            yield f"names: {code} does not show where one ends"
    if source == published:
        return
    if not can_tell(context):
        yield f"words put in, left out or without counterpart: no dictionary or re-translation {source} → {published}"
    if not load_false_friends(source, published):
        yield f"false friends: there is no list for {source} → {published}"
