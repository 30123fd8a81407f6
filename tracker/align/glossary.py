"""Bilingual dictionaries of this machine, looked up word by word for the aligner. Absent ones are simply absent."""

import struct
import zlib
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Protocol

from tracker.align.dictd import read_index
from tracker.align.dictionary import DictFile, InverseDictFile
from tracker.align.vectors import fold

FOLDERS: Final = (Path("/usr/share/dictd"), Path("/usr/local/share/dictd"), Path("/opt/homebrew/share/dictd"))
"""Where systems keep dictionaries of the dict protocol."""

_FREEDICT: Final = dict(
    pair.split(":")
    for pair in (
        "af:afr ar:ara bg:bul br:bre ca:cat cs:ces cy:cym da:dan de:deu el:ell en:eng eo:epo es:spa fi:fin fr:fra "
        "ga:gle hr:hrv hu:hun id:ind is:isl it:ita ja:jpn la:lat lt:lit mk:mkd nl:nld no:nor nb:nob nn:nno pl:pol "
        "pt:por ru:rus sk:slk sl:slv sr:srp sv:swe sw:swh tr:tur"
    ).split()
)
"""Primary language → the ISO 639-3 code in the names of FreeDict's files."""

_OTHERS: Final = {("ru", "en"): (("mueller7", True),)}
"""Dictionaries of other makers; True where the headwords are in the second language."""


class Glossary(Protocol):
    """Words of one language in another."""

    name: str

    def words(self, word: str) -> tuple[str, ...]:
        """Folded candidates for a folded word, the dictionary's order; empty where it is not known."""
        ...


class Joined:
    """Several dictionaries of one pair, asked in turn."""

    def __init__(self, parts: Sequence[Glossary]) -> None:
        self.name = " and ".join(part.name for part in parts)
        self._parts = tuple(parts)
        self.words = lru_cache(maxsize=50_000)(self._words)

    def has(self, word: str) -> bool:
        """Whether one of them has a folded word itself, not only a form of it."""
        return any(isinstance(part, DictFile | InverseDictFile) and part.has(word) for part in self._parts)

    def is_compound(self, word: str) -> bool:
        """Whether one of them has both words that a folded word is made of."""
        return any(isinstance(part, DictFile) and part.is_compound(word) for part in self._parts)

    def _words(self, word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(gloss for part in self._parts for gloss in part.words(word)))


@cache
def glossary_for(source: str, target: str) -> Joined | DictFile | InverseDictFile | None:
    """All dictionaries of this machine for two primary languages, as one; None where there is none."""
    found = [opened for name, inverse in files_for(source, target) if (opened := _opened(name, inverse, source))]
    return Joined(found) if len(found) > 1 else found[0] if found else None


def files_for(source: str, target: str) -> tuple[tuple[str, bool], ...]:
    """Names of the files that would serve a pair, the best first; True where they are read backwards."""
    others = _OTHERS.get((source, target), ())
    if source not in _FREEDICT or target not in _FREEDICT:
        return others
    one, other = _FREEDICT[source], _FREEDICT[target]
    return ((f"freedict-{one}-{other}", False), (f"freedict-{other}-{one}", True), *others)


def _opened(name: str, inverse: bool, source: str) -> DictFile | InverseDictFile | None:
    for folder in FOLDERS:
        if (folder / f"{name}.index").is_file() and (folder / f"{name}.dict.dz").is_file():
            try:
                return InverseDictFile(folder, name, source) if inverse else DictFile(folder, name, source)
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
