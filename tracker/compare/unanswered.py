"""The words of both texts that nothing on the other side answers: shown quietly, judged by nobody."""

from tracker.align.glossary import glossary_for
from tracker.compare.context import Context, span_of
from tracker.compare.counterparts import published_words, source_words
from tracker.compare.facts import facts_of
from tracker.model import Unanswered


def unanswered(context: Context) -> Unanswered | None:
    """Words of the pairs with both sides, in the order of each text; None where nothing here could tell."""
    if not can_tell(context):
        return None
    source = [
        span_of(context.source, word.sentence, word.start, word.end)
        for pair in context.both
        for word in source_words(context, pair)
        if word.known and not word.answered
    ]
    published = [
        span_of(context.published, word.sentence, word.start, word.end)
        for pair in context.both
        for word in published_words(context, pair)
        if word.known and not word.answered
    ]
    return Unanswered(tuple(sorted(source)), tuple(sorted(published)))


def can_tell(context: Context) -> bool:
    """Whether there is a dictionary or a re-translation, and the words that say little are known on both sides."""
    source, published = context.source.primary, context.published.primary
    if source == published or facts_of(source) is None or facts_of(published) is None:
        return False
    return context.rendering.kind == "translation" or glossary_for(source, published) is not None
