"""What dictionaries and CLDR give for a word of a name."""

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
_ENDINGS = ("en", "es", "er", "em", "ern", "s", "n", "e", "a", "o")


@lru_cache(maxsize=50_000)
def is_ordinary(word: str, source: str, target: str) -> bool:
    """Whether a dictionary has a word in small letters, or it without an ending, and means something else by it.

    A compound of two known words is ordinary, too.
    """
    glossary = glossary_for(source, target)
    if glossary is None:
        return False
    folded = fold(word)
    stems = [folded, *(folded[: -len(e)] for e in _ENDINGS if folded.endswith(e) and len(folded) - len(e) > _LIKELY)]
    known = next((stem for stem in stems if glossary.has(stem)), None)
    if known is None:
        return not isinstance(glossary, InverseDictFile) and glossary.is_compound(folded)
    return plain(known) not in {plain(w) for w in glossary.words(known)}
