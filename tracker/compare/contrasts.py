"""Words of one class where the source has words of a class that excludes it: `after` for before, `will` for could."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from tracker.compare.sides import Side
from tracker.compare.wording import classes_of_language

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|['’]ll\b")
_FILE: Final = Path(__file__).parent.parent / "packs" / "wording" / "contrasts.toml"


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two classes, of which the second says more or otherwise than the first."""

    first: str
    second: str
    both_ways: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of a class."""

    word: str
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """The published text has words of the class `instead`, where the source has words of the class `meant`."""

    meant: str
    instead: str
    source: tuple[Placed, ...]
    published: tuple[Placed, ...]
    clear: bool
    """The contrast is sure, and neither side has words of both classes."""


@cache
def contrasts(kind: str) -> tuple[Contrast, ...]:
    """The contrasts of a kind: `opposites`, `attribution`, `hedges`."""
    table = _table()[kind]
    listed = [(re.split("([->])", one), how == "sure") for how in ("sure", "doubtful") for one in table[how].split()]
    return tuple(Contrast(first, second, way == "-", sure) for (first, way, second), sure in listed)


@cache
def droppable(kind: str) -> tuple[tuple[str, str], ...]:
    """Classes whose loss alone tells, each with the class that answers it."""
    pairs = (one.partition(">") for one in _table()[kind]["dropped"].split())
    return tuple((first, second) for first, _, second in pairs)


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text("utf-8"))


def exchanges(kind: str, source: "Classes", published: "Classes") -> Iterator[Exchange]:
    """The exchanges of a kind, in the order of the pack."""
    for contrast in contrasts(kind):
        ways = [(contrast.first, contrast.second), (contrast.second, contrast.first)]
        for meant, instead in ways if contrast.both_ways else ways[:1]:
            if _exchanged(source, published, meant, instead):
                clear = contrast.sure and not source.count(instead) and not published.count(meant)
                yield Exchange(meant, instead, source.only(meant, instead), published.only(instead, meant), clear)


def _exchanged(source: "Classes", published: "Classes", meant: str, instead: str) -> bool:
    """Whether the one class grew rarer and the other more frequent; words of both classes count for neither."""
    lost = len(source.only(meant, instead)) > published.count(meant)
    return lost and len(published.only(instead, meant)) > source.count(instead)


class Classes:
    """The words of some sentences by class."""

    def __init__(self, side: Side, indices: tuple[int, ...]) -> None:
        self._found: list[tuple[str, Placed]] = [
            (name, Placed(word, k, start, end))
            for k in indices
            for name, word, start, end in _classed(side.sentences[k], side.primary)
        ]
        self._counts = Counter(name for name, _ in self._found)

    def count(self, name: str) -> int:
        """How many words are of a class."""
        return self._counts[name]

    def of(self, name: str) -> tuple[Placed, ...]:
        """The words of a class, in order."""
        return tuple(one for found, one in self._found if found == name)

    def only(self, name: str, other: str) -> tuple[Placed, ...]:
        """Those that are not of the other class as well."""
        others = self.of(other)
        return tuple(one for one in self.of(name) if one not in others)


@lru_cache(maxsize=20_000)
def _classed(sentence: str, language: str) -> tuple[tuple[str, str, int, int], ...]:
    table = classes_of_language(language)
    words = [(m.group().casefold().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(sentence)]
    plain = [word for word, _, _ in words]
    idle = {k for at in range(len(words)) for k in range(at, at + table.idioms.length_at(plain, at))}
    found = []
    for k, (word, start, end) in enumerate(words):
        following = plain[k + 1] if k + 1 < len(words) else ""
        if k not in idle:
            found += [(name, word, start, end) for name in table.classes(word, following)]
    return tuple(found)
