"""What dictionaries and CLDR give for a word of a name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.align.dictionary import InverseDictFile
from tracker.align.exonyms import exonyms_for
from tracker.align.glossary import glossary_for
from tracker.align.vectors import fold
from tracker.compare.names.words import plain


@lru_cache(maxsize=50_000)
def translations(word: str, source: str, target: str) -> frozenset[str]:
    """What dictionaries and CLDR give for a word in small letters, plain; empty where they have it not."""
    found: set[str] = set()
    for glossary in (glossary_for(source, target), exonyms_for(source, target)):
        if glossary:
            found |= {plain(w) for w in glossary.words(fold(word)) if len(w) > 2}
    return frozenset(found)


@lru_cache(maxsize=50_000)
def likely_initials(word: str, source: str, target: str) -> frozenset[str]:
    """The letters that a word in small letters and its likeliest translations begin with."""
    glossary = glossary_for(source, target)
    first = glossary.words(fold(word))[:_LIKELY] if glossary else ()
    return frozenset(w[:1] for w in (plain(word), *map(plain, first)) if w)


_LIKELY = 3
_CYRILLIC = re.compile("[а-яёіїєґ]")
_OF_ADJECTIVES = tuple("ая яя ое ее ые ие ого его ому ему ым им ом ем ои еи ую юю ых их ыми ими".split())
_OF_NOUNS = tuple("а я у ю ом ем е ы и еи ои ов ев ам ям ами ями ах ях ии ию ием".split())
_HEADWORDS = ("", "а", "я", "ь", "о", "е", "ие", "ия", "и")
_ENDINGS = ("en", "es", "er", "em", "ern", "s", "n", "e", "a", "o")


def _cut(word: str, endings: Sequence[str]) -> list[str]:
    return [word[: -len(ending)] for ending in endings if word.endswith(ending) and len(word) - len(ending) >= _LIKELY]


def _cyrillic(word: str) -> list[str]:
    """The word, and the forms a dictionary would have it under, letters folded."""
    adjectives = [stem + ending for stem in _cut(word, _OF_ADJECTIVES) for ending in ("ыи", "ии", "ои")]
    return [word, *adjectives, *(stem + ending for stem in _cut(word, _OF_NOUNS) for ending in _HEADWORDS)]


@lru_cache(maxsize=50_000)
def is_ordinary(word: str, source: str, target: str) -> bool:
    """Whether a dictionary has a word in small letters, or it without an ending, and means something else by it.

    A compound of two known words is ordinary, too.
    """
    glossary = glossary_for(source, target)
    if glossary is None:
        return False
    folded = fold(word)
    stems = _cyrillic(folded) if _CYRILLIC.match(folded) else [folded, *_cut(folded, _ENDINGS)]
    known = next((stem for stem in stems if glossary.has(stem)), None)
    if known is None:
        return not isinstance(glossary, InverseDictFile) and glossary.is_compound(folded)
    return plain(known) not in {plain(w) for w in glossary.words(known)}
