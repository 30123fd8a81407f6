"""Names of countries, languages and scripts in two languages, from CLDR: a glossary that is always there."""

from functools import cache, lru_cache
from typing import Final

from tracker.align.dictionary import Lookup
from tracker.align.vectors import fold, words_of

_SHORTEST: Final = 4


class Exonyms:
    """CLDR's names of one language in another, word by word."""

    def __init__(self, source: str, target: str) -> None:
        from babel import Locale

        self.name = "CLDR"
        left, right = Locale(source), Locale(target)
        self._glosses: dict[str, tuple[str, ...]] = {}
        for table, other in ((left.territories, right.territories), (left.languages, right.languages)):
            for code in sorted(set(table) & set(other)):
                if code.isalpha():
                    self._learn(table[code], other[code])
        self._lookup = Lookup(self._glosses)
        self.words = lru_cache(maxsize=20_000)(self._words)

    def _learn(self, name: str, other: str) -> None:
        words = [w for w in words_of(fold(name)) if len(w) >= _SHORTEST]
        if words:
            # The first long word stands for the whole name; the rest of it is seldom unique.
            known = self._glosses.get(words[0], ())
            self._glosses[words[0]] = tuple(dict.fromkeys((*known, *words_of(fold(other)))))[:4]

    def _words(self, word: str) -> tuple[str, ...]:
        if len(word) < _SHORTEST:
            return ()
        return tuple(dict.fromkeys(gloss for form in self._lookup.forms(word) for gloss in self._glosses[form]))


@cache
def exonyms_for(source: str, target: str) -> Exonyms | None:
    """The names of two primary languages; None where CLDR has not both."""
    from babel import UnknownLocaleError

    try:
        return Exonyms(source, target)
    except (UnknownLocaleError, ValueError):
        return None
