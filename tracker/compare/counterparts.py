"""Words of one text that nothing in the other answers, as far as a dictionary and a re-translation can tell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tracker.align.vectors import fold
from tracker.compare.context import Context
from tracker.compare.facts import facts_of
from tracker.compare.names import OTHER_SCRIPTS, aliases, alike, plain, translations
from tracker.compare.sides import Side
from tracker.model import SegmentPair

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDINGS: Final = ("ingly", "edly", "ing", "ied", "ies", "ed", "ly", "es", "er", "s", "e", "y")
_STEM: Final = 5
_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence that carries meaning."""

    text: str
    sentence: int
    start: int
    end: int
    answered: bool
    """Something on the other side may be behind it."""
    known: bool = True
    """A dictionary has it, so that no answer means something."""


def published_words(context: Context, pair: SegmentPair) -> tuple[Word, ...]:
    """The words of the published side that carry meaning, in order."""
    answers = _answers(context, pair)
    sounds = [plain(w) for i in pair.source for w in _words(context.source.sentences[i])]
    by_sound = context.source.primary in OTHER_SCRIPTS
    found = []
    for j in pair.published:
        for match in _WORD.finditer(context.published.sentences[j]):
            word = match.group()
            if not _light(word, context.published.primary):
                answered = stem(word) in answers or _named(plain(word), sounds, by_sound)
                found.append(Word(word, j, match.start(), match.end(), answered))
    return tuple(found)


def source_words(context: Context, pair: SegmentPair) -> tuple[Word, ...]:
    """The words of the source that carry meaning, in order; what no dictionary knows is not `known`."""
    published = [w for j in pair.published for w in _words(context.published.sentences[j])]
    stems, sounds = {stem(w) for w in published}, [plain(w) for w in published]
    by_sound = context.source.primary in OTHER_SCRIPTS
    found = []
    for i in pair.source:
        for match in _WORD.finditer(context.source.sentences[i]):
            glosses = glosses_of(match.group(), context)
            if len(match.group()) <= _SHORT or any(_light(g, context.published.primary) for g in glosses):
                continue
            answered = any(stem(g) in stems for g in glosses) or _named(plain(match.group()), sounds, by_sound)
            found.append(Word(match.group(), i, match.start(), match.end(), answered, bool(glosses)))
    return tuple(found)


def every_word(side: Side, indices: Iterable[int]) -> tuple[Word, ...]:
    """All words of these sentences, in order."""
    return tuple(
        Word(match.group(), k, match.start(), match.end(), True)
        for k in indices
        for match in _WORD.finditer(side.sentences[k])
    )


def longest_run(words: Iterable[Word]) -> tuple[Word, ...]:
    """The longest run of words without an answer, the first of equals."""
    best: list[Word] = []
    run: list[Word] = []
    for word in words:
        run = [] if word.answered else [*run, word] if word.known else run
        best = list(run) if len(run) > len(best) else best
    return tuple(best)


def glosses_of(word: str, context: Context) -> frozenset[str]:
    """What dictionaries give for a word of the source; empty where they have it not."""
    return translations(word.casefold(), context.source.primary, context.published.primary)


def rendered_words(context: Context, pair: SegmentPair) -> frozenset[str]:
    """The words of the re-translation of a pair's source; none where there is but a gloss, which leans."""
    if context.rendering.kind != "translation":
        return frozenset()
    return frozenset(w for i in pair.source for w in _words(context.rendering.source[i]))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The beginning that the forms of an English word share."""
    bare = fold(word).replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORT:
            bare = bare[: -len(ending)]
            break
    return bare[:_STEM]


def _answers(context: Context, pair: SegmentPair) -> frozenset[str]:
    words = set(rendered_words(context, pair))
    for i in pair.source:
        for word in _words(context.source.sentences[i]):
            words |= glosses_of(word, context)
    return frozenset(stem(word) for word in words)


@lru_cache(maxsize=50_000)
def _words(sentence: str) -> tuple[str, ...]:
    return tuple(match.group().casefold() for match in _WORD.finditer(sentence))


def _named(word: str, others: list[str], by_sound: bool) -> bool:
    groups = aliases(word)
    return any(alike(word, o, by_sound) or bool(groups and groups & aliases(o)) for o in others if len(o) > _SHORT - 1)


@lru_cache(maxsize=50_000)
def _light(word: str, language: str) -> bool:
    """A word that says little by itself, or that another check looks at."""
    facts = facts_of(language)
    folded = word.casefold().replace("’", "'")
    if len(folded) < _SHORT or facts is None:
        return True
    kinds = ("light", "cardinals", "scales", "ordinals", "fractions", "vague", "weak", "months", "weekdays", "strong")
    return "'" in folded[:-2] or any(facts.forms[kind].get(folded) is not None for kind in kinds)
