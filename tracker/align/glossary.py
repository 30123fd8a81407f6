"""Bilingual dictionaries of this machine, looked up word by word for the aligner. Absent ones are simply absent."""

import re
import struct
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Protocol

from tracker.align.dictd import Blocks, number, read_index
from tracker.align.vectors import fold

FOLDERS: Final = (Path("/usr/share/dictd"), Path("/usr/local/share/dictd"), Path("/opt/homebrew/share/dictd"))
"""Where systems keep dictionaries of the dict protocol."""

FILES: Final[Mapping[tuple[str, str], tuple[tuple[str, bool], ...]]] = {
    ("de", "en"): (("freedict-deu-eng", False),),
    ("de", "fr"): (("freedict-deu-fra", False), ("freedict-fra-deu", True)),
    ("es", "en"): (("freedict-spa-eng", False), ("freedict-eng-spa", True)),
    ("fr", "de"): (("freedict-fra-deu", False), ("freedict-deu-fra", True)),
    ("fr", "en"): (("freedict-fra-eng", False),),
    ("it", "en"): (("freedict-ita-eng", False), ("freedict-eng-ita", True)),
    ("nl", "en"): (("freedict-nld-eng", False),),
    ("pt", "en"): (("freedict-por-eng", False), ("freedict-eng-por", True)),
    ("ru", "en"): (("mueller7", True), ("freedict-eng-rus", True)),
}
"""Files for a pair, the best first; True where the file's headwords are in the second language."""

_ASIDE = re.compile(r"<[^>]*>|\[[^]]*\]|/[^/\n]*/|_\w+\.|\{[^}]*\}|^\s*(?:see|Synonyms?):.*$", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+")
_WORDS_OF: Final = {"ru": re.compile(r"[а-яё]+"), "uk": re.compile(r"[а-яёіїєґ]+")}
_COMPOUNDING: Final = frozenset({"de", "nl", "sv", "da"})
_NEAREST = 4
_MOST_WORDS = 24


class Glossary(Protocol):
    """Words of one language in another."""

    name: str

    def words(self, word: str) -> tuple[str, ...]:
        """Folded candidates for a folded word, the dictionary's order; empty where it is not known."""
        ...


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


@cache
def glossary_for(source: str, target: str) -> Glossary | None:
    """The best dictionary of this machine for two primary languages; None where there is none."""
    for name, inverse in FILES.get((source, target), ()):
        for folder in FOLDERS:
            if (folder / f"{name}.index").is_file() and (folder / f"{name}.dict.dz").is_file():
                try:
                    if inverse:
                        return InverseDictFile(folder, name, _WORDS_OF.get(source, _WORD))
                    return DictFile(folder, name, compounds=source in _COMPOUNDING)
                except (ValueError, OSError, struct.error, zlib.error):
                    continue  # A broken dictionary is as good as none; the result names what was used.
    return None


@cache
def headwords(language: str) -> frozenset[str]:
    """Every word of a language that a dictionary of this machine has as a headword, folded; empty without one."""
    for name in ("freedict-eng-rus", "mueller7") if language == "en" else ():
        for folder in FOLDERS:
            if (path := folder / f"{name}.index").is_file():
                return frozenset(fold(word) for word in read_index(path))
    return frozenset()


class DictFile:
    """One installed dictionary, its headwords in the language that is glossed."""

    def __init__(self, folder: Path, name: str, compounds: bool) -> None:
        self.name = name
        self._blocks = Blocks(folder / f"{name}.dict.dz")
        self._places: dict[str, list[tuple[str, str]]] = {}
        for word, places in read_index(folder / f"{name}.index").items():
            self._places.setdefault(fold(word), []).extend(places)
        self._lookup = Lookup(self._places)
        self._compounds = compounds
        self.words = lru_cache(maxsize=50_000)(self._words)

    def _words(self, word: str) -> tuple[str, ...]:
        forms = self._lookup.forms(word)
        if not forms and self._compounds and len(word) > 8 and (parts := self._lookup.parts(word)):
            forms = list(parts)
        found = [gloss for form in forms for place in self._places[form][:4] for gloss in self._entry(*place)]
        return tuple(dict.fromkeys(found))[:_MOST_WORDS]

    def _entry(self, offset: str, length: str) -> list[str]:
        _, _, body = self._blocks.read(number(offset), number(length)).partition("\n")
        return _WORD.findall(fold(_ASIDE.sub(" ", body)))


class InverseDictFile:
    """One installed dictionary read backwards: its headwords are the glosses."""

    def __init__(self, folder: Path, name: str, word: "re.Pattern[str]") -> None:
        self.name = name
        blocks = Blocks(folder / f"{name}.dict.dz")
        text = blocks.whole().encode()
        weighed: dict[str, dict[str, float]] = {}
        for headword, places in read_index(folder / f"{name}.index").items():
            gloss = fold(headword)
            for offset, length in places:
                entry = text[number(offset) : number(offset) + number(length)].decode("utf-8", "replace")
                found = word.findall(fold(_ASIDE.sub(" ", entry.partition("\n")[2])))
                for place, one in enumerate(found):
                    glosses = weighed.setdefault(one, {})
                    glosses[gloss] = max(glosses.get(gloss, 0), 1 / (len(found) + 3 * place))
        self._glosses = {w: _heaviest(glosses) for w, glosses in weighed.items() if len(w) > 2}
        self._lookup = Lookup(self._glosses)
        self.words = lru_cache(maxsize=50_000)(self._words)

    def _words(self, word: str) -> tuple[str, ...]:
        found = [gloss for form in self._lookup.forms(word) for gloss in self._glosses[form]]
        return tuple(dict.fromkeys(found))[:_MOST_WORDS]


def _heaviest(glosses: dict[str, float]) -> list[str]:
    return sorted(glosses, key=lambda g: (-glosses[g], g))[:_MOST_WORDS]
