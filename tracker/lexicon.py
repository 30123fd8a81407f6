"""A word lexicon learnt from confirmed pairs of sentences: it makes the next alignment of that pair better."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np

from tracker.align.glossary import Lookup
from tracker.align.vectors import fold, words_of

VERSION: Final = "1"
_ROUNDS: Final = 6
_KEPT: Final = 4
_LEAST: Final = 0.08
"""A translation less probable than this is not kept."""


@dataclass(frozen=True)
class Lexicon:
    """Folded word of one language → its likeliest words in the other, the likeliest first."""

    source: str
    target: str
    entries: Mapping[str, tuple[str, ...]]
    sentences: int
    """How many confirmed pairs it was learnt from."""
    name: str = field(default="confirmed pairs")

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup(self.entries)

    def words(self, word: str) -> tuple[str, ...]:
        """Candidates for a folded word or for what it is a form of; empty where it was never seen."""
        forms = self._lookup.forms(word)
        return tuple(dict.fromkeys(one for form in forms for one in self.entries[form]))[:_KEPT]

    def as_bytes(self) -> bytes:
        """For the store; equal lexicons give equal bytes."""
        kept = {word: list(found) for word, found in sorted(self.entries.items())}
        table = {"version": VERSION, "from": self.source, "to": self.target, "sentences": self.sentences}
        return json.dumps({**table, "words": kept}, ensure_ascii=False).encode("utf-8", "surrogatepass")

    @classmethod
    def of_bytes(cls, data: bytes) -> "Lexicon":
        """What `as_bytes` gave."""
        table = json.loads(data.decode("utf-8", "surrogatepass"))
        entries = {word: tuple(found) for word, found in table["words"].items()}
        return cls(table["from"], table["to"], entries, table["sentences"])


def learn(pairs: Iterable[tuple[str, str]], source: str, target: str) -> Lexicon:
    """The lexicon of confirmed pairs (source sentence, published sentence); empty for no pairs.

    Source: IBM Model 1, Brown et al. 1993, expectation maximisation over all pairs at once.
    """
    texts = [(words_of(fold(left)), words_of(fold(right))) for left, right in pairs]
    texts = [(left, right) for left, right in texts if left and right]
    left_ids, right_ids = _numbered(left for left, _ in texts), _numbered(right for _, right in texts)
    if not texts:
        return Lexicon(source, target, {}, 0)
    links = [
        (left_ids[a], right_ids[b], place) for place, (left, right) in enumerate(texts) for b in right for a in left
    ]
    probabilities, cells = _expected(np.array(links, np.int64), len(right_ids))
    return Lexicon(source, target, _best(probabilities, cells, list(left_ids), list(right_ids)), len(texts))


def _numbered(sentences: Iterable[Sequence[str]]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for sentence in sentences:
        for word in sentence:
            numbers.setdefault(word, len(numbers))
    return numbers


def _expected(
    links: "np.ndarray[tuple[int, int], np.dtype[np.int64]]", width: int
) -> tuple["np.ndarray[tuple[int], np.dtype[np.float64]]", "np.ndarray[tuple[int], np.dtype[np.int64]]"]:
    """Probability of each (source word, published word) that ever met, and the pairs as one number each."""
    cells, cell = np.unique(links[:, 0] * width + links[:, 1], return_inverse=True)
    # Every published word of every sentence shares one count among the source words that may have made it.
    _, target = np.unique(links[:, 2] * width + links[:, 1], return_inverse=True)
    left = cells // width
    chance = np.ones(len(cells))
    for _ in range(_ROUNDS):
        weight = chance[cell]
        share = weight / np.bincount(target, weight)[target]
        count = np.bincount(cell, share, len(cells))
        chance = count / np.bincount(left, count)[left]
    return chance, cells


def _best(
    chance: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    cells: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    left: Sequence[str],
    right: Sequence[str],
) -> dict[str, tuple[str, ...]]:
    entries: dict[str, list[tuple[float, str]]] = {}
    for k in np.flatnonzero(chance >= _LEAST):
        source, target = divmod(int(cells[k]), len(right))
        entries.setdefault(left[source], []).append((-round(float(chance[k]), 6), right[target]))
    return {word: tuple(t for _, t in sorted(found)[:_KEPT]) for word, found in sorted(entries.items())}
