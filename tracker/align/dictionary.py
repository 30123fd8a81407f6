"""One installed dictionary, read forwards or backwards."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from tracker.align.dictd import Blocks, number, read_index
from tracker.align.inverted import kept_table
from tracker.align.vectors import fold

_ASIDE = re.compile(r"<[^>]*>|\[[^]]*\]|/[^/\n]*/|_\w+\.|\{[^}]*\}|^\s*(?:see|Synonyms?):.*$", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")
_SENSE = re.compile(r"\d+\. \S")
_WORDS_OF: Final = {"ru": re.compile(r"[а-яё]+"), "uk": re.compile(r"[а-яёіїєґ]+")}
_COMPOUNDING: Final = frozenset({"de", "nl", "sv", "da"})
_NEAREST = 4
_MOST_WORDS = 24


class Lookup:
    """Finds a word, or the headwords it is probably a form of."""

    def __init__(self, headwords: Iterable[str]) -> None:
        self._sorted = sorted(headwords)
        self._known = frozenset(self._sorted)

    def forms(self, word: str) -> list[str]:
        """The word itself where it is known, else the headwords that share the longest beginning with it."""
        if word in self._known:
            return [word]
        place = bisect_left(self._sorted, word)
        near = self._sorted[max(place - 12, 0) : place + 12]
        shared = [(_common(word, other), other) for other in near if abs(len(other) - len(word)) <= 3]
        longest = max((length for length, _ in shared), default=0)
        if longest < max(4, len(word) - 3):
            return []
        return [other for length, other in shared if length == longest][:_NEAREST]

    def parts(self, word: str) -> tuple[str, str] | None:
        """The two words a compound is made of, the longest second part first; None where it is none."""
        for cut in range(4, len(word) - 3):
            tail, head = word[cut:], word[:cut]
            if tail in self._known:
                for shortened in (head, head.removesuffix("s"), head.removesuffix("en"), head.removesuffix("n")):
                    if len(shortened) >= 4 and shortened in self._known:
                        return shortened, tail
        return None


def _common(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length


class DictFile:
    """A dictionary whose headwords are in the language that is glossed."""

    def __init__(self, folder: Path, name: str, language: str) -> None:
        self.name = name
        self._blocks = Blocks(folder / f"{name}.dict.dz")
        self._places: dict[str, list[tuple[str, str]]] = {}
        for word, places in read_index(folder / f"{name}.index").items():
            self._places.setdefault(fold(word), []).extend(places)
        self._lookup = Lookup(self._places)
        self._compounds = language in _COMPOUNDING
        self.words = lru_cache(maxsize=50_000)(self._words)

    def has(self, word: str) -> bool:
        """Whether a folded word is a headword."""
        return word in self._places

    def is_compound(self, word: str) -> bool:
        """Whether a folded word is made of two headwords."""
        return self._compounds and self._lookup.parts(word) is not None

    def _words(self, word: str) -> tuple[str, ...]:
        forms = self._lookup.forms(word)
        if not forms and self._compounds and len(word) > 8 and (parts := self._lookup.parts(word)):
            forms = list(parts)
        found = [gloss for form in forms for place in self._places[form][:4] for gloss in self._entry(*place)]
        return tuple(dict.fromkeys(found))[:_MOST_WORDS]

    def _entry(self, offset: str, length: str) -> list[str]:
        return _WORD.findall(_translations(self.name, self._blocks.read(number(offset), number(length))))


class InverseDictFile:
    """A dictionary read backwards: its headwords are the glosses."""

    def __init__(self, folder: Path, name: str, language: str) -> None:
        self.name = name
        index, data = folder / f"{name}.index", folder / f"{name}.dict.dz"
        self._glosses = kept_table((index, data), language, lambda: _inverted(name, index, data, language))
        self._lookup = Lookup(self._glosses)
        self.words = lru_cache(maxsize=50_000)(self._words)

    def has(self, word: str) -> bool:
        """Whether a folded word is glossed itself, not only a form of it."""
        return word in self._glosses

    def _words(self, word: str) -> tuple[str, ...]:
        found = [gloss for form in self._lookup.forms(word) for gloss in self._glosses[form]]
        return tuple(dict.fromkeys(found))[:_MOST_WORDS]


def _translations(name: str, entry: str) -> str:
    """What an entry gives for its headword, folded.

    FreeDict's give translations on their first line and behind the number of a sense; definitions in the language of
    the headword stand on lines of their own.
    """
    _, _, body = entry.partition("\n")
    if name.startswith("freedict"):
        lines = body.split("\n")
        body = "\n".join(line for place, line in enumerate(lines) if not place or _SENSE.match(line))
    return fold(_ASIDE.sub(" ", body))


def _inverted(name: str, index: Path, data: Path, language: str) -> Mapping[str, list[str]]:
    """Words of the entries → the headwords they stand under, those of short entries first."""
    text = Blocks(data).whole().encode()
    word, weighed = _WORDS_OF.get(language, _WORD), dict[str, dict[str, float]]()
    for headword, places in read_index(index).items():
        gloss = fold(headword)
        for offset, length in places:
            entry = text[number(offset) : number(offset) + number(length)].decode("utf-8", "replace")
            found = word.findall(_translations(name, entry))
            for place, one in enumerate(found):
                glosses = weighed.setdefault(one, {})
                glosses[gloss] = max(glosses.get(gloss, 0), 1 / (len(found) + 3 * place))
    return {w: _heaviest(glosses) for w, glosses in weighed.items() if len(w) > 2}


def _heaviest(glosses: dict[str, float]) -> list[str]:
    return sorted(glosses, key=lambda g: (-glosses[g], g))[:_MOST_WORDS]
