"""A word of the source, and in the published sentence the word it is often mistaken for: to be checked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.align.vectors import fold
from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import Word, every_word, glosses_of, rendered_words, stem
from tracker.compare.friends import Friend, friends_behind, friends_of
from tracker.model import Departure, SegmentPair, Severity

ID = "false_friend_of_the_source"
NEEDS_FACTS = False
_NEVER: Final = 0.75
"""No dictionary gives the printed word for the source's."""
_NOT_HERE: Final = 0.66
"""A dictionary gives it, the re-translation of this sentence says the other meaning."""
_NOT_SAID: Final = 0.45
"""The re-translation says neither; or no dictionary has the source's word."""
_PERHAPS: Final = 0.28
"""A dictionary gives it, and there is no re-translation to ask."""


@dataclass(frozen=True, slots=True)
class _Suspect:
    score: float
    friend: Friend
    source: Word
    printed: Word


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for the likeliest; to be checked, not wrong for sure."""
    known = friends_of(context.source.primary, context.published.primary)
    for pair in context.both if known else ():
        suspects = list(_suspects(context, pair))
        if suspects:
            one = max(suspects, key=lambda s: s.score)
            yield departure(
                ID, "wording", "accuracy/mistranslation", pair,
                f"check {one.printed.text}: the source's {one.source.text} means {one.friend.say}", one.score,
                [span_of(context.source, one.source.sentence, one.source.start, one.source.end)],
                [span_of(context.published, one.printed.sentence, one.printed.start, one.printed.end)], Severity.MINOR,
            )  # fmt: skip


def _suspects(context: Context, pair: SegmentPair) -> Iterator[_Suspect]:
    source = [(fold(w.text), w) for w in every_word(context.source, pair.source)]
    printed = [(fold(w.text), w) for w in every_word(context.published, pair.published)]
    words = [folded for folded, _ in printed]
    rendered = sorted({fold(word) for word in rendered_words(context, pair)})
    for folded, behind in source:
        for friend in friends_behind(folded, context.source.primary, context.published.primary):
            false = next((w for one, w in printed if friend.false.has(one) and not _name(w)), None)
            if false is None or friend.means.any_of(words):
                continue  # the word it means is there as well
            score = _score(context, friend, behind, false, rendered)
            if score and not _meant_otherwise(context, source, friend, false):
                yield _Suspect(score, friend, behind, false)


def _name(word: Word) -> bool:
    """`Rock` of `School of Rock`; the first word of a sentence is none for its capital."""
    return word.text[0].isupper() and word.start > 0


def _score(context: Context, friend: Friend, behind: Word, false: Word, rendered: Sequence[str]) -> float:
    given = {stem(gloss) for gloss in glosses_of(behind.text, context)}
    if friend.false.any_of(rendered):
        return 0.0
    if given and stem(false.text.casefold()) not in given:
        return _NEVER
    if rendered:
        return _NOT_HERE if friend.means.any_of(rendered) else _NOT_SAID
    return _PERHAPS if given else _NOT_SAID


def _meant_otherwise(context: Context, source: list[tuple[str, Word]], friend: Friend, false: Word) -> bool:
    """Whether another word of the source is a reason for the printed one."""
    wanted = stem(false.text.casefold())
    return any(
        not friend.source.has(folded) and wanted in {stem(gloss) for gloss in glosses_of(word.text, context)}
        for folded, word in source
    )
