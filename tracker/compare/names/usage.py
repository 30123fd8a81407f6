"""How often languages use a word: what one language says often and its neighbours hardly ever is seldom a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tracker.detect.table import Table

_NEIGHBOURS: Final = ("en", "es", "fr", "de", "it", "pt", "nl")
"""Languages of much news in Latin letters; names are written alike in them."""
_CYRILLIC_NEIGHBOURS: Final = ("ru", "uk", "bg", "sr")
_UNLISTED: Final = -14.0
"""Rarer than once in a million words."""
_STEP: Final = -0.08
"""Nats per stored step, as the tables of `tracker.detect` have them."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Natural logarithms of shares of running text."""

    own: float
    first_other: float
    """The language besides its own that says it most."""
    second_other: float

    @property
    def listed(self) -> bool:
        return self.own > _UNLISTED


UNKNOWN: Final = Usage(_UNLISTED, _UNLISTED, _UNLISTED)


def usages(words: Iterable[str], language: str) -> dict[str, Usage]:
    """How often each word, in small letters, is said in its language and elsewhere. Source: wordfreq's lists."""
    asked = sorted({word for word in words if word})
    if not asked:
        return {}
    from tracker.detect import hashing

    table = _table()
    found = hashing.find(table.word_hashes, hashing.word_hashes(asked))
    own = table.column(language)
    group = _CYRILLIC_NEIGHBOURS if language in _CYRILLIC_NEIGHBOURS else _NEIGHBOURS
    others = [table.column(code) for code in group if code != language and table.column(code) >= 0]
    kept: dict[str, Usage] = {}
    for word, place in zip(asked, found.tolist(), strict=True):
        if place < 0:
            kept[word] = UNKNOWN
            continue
        steps = table.word_steps[place]
        elsewhere = sorted((_log(int(steps[k])) for k in others), reverse=True)
        kept[word] = Usage(_log(int(steps[own])) if own >= 0 else _UNLISTED, elsewhere[0], elsewhere[1])
    return kept


def _log(steps: int) -> float:
    return max(steps * _STEP, _UNLISTED) if steps else _UNLISTED


@cache
def _table() -> "Table":
    from tracker.detect.table import load

    return load()
