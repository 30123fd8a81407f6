"""What dictionaries and CLDR give for a word of a name."""

from functools import lru_cache

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
