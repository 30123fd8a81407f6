"""The index of possible sources: features of texts in any language, added one at a time, asked as a whole."""

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

_PAIR: Final = np.dtype([("feature", "<u4"), ("weight", "<f2")])
"""One feature of a text as it is stored: 6 bytes."""

_K1: Final = 1.2
_B: Final = 0.8
_Compiled = tuple[NDArray[np.uint32], NDArray[np.int64], NDArray[np.int32], NDArray[np.float32]]


def packed(weights: Mapping[int, float]) -> bytes:
    """The features of one text as a blob for the database; the same in every process."""
    made = np.array(sorted(weights.items()), dtype=_PAIR) if weights else np.empty(0, _PAIR)
    return made.tobytes()


class SourceIndex:
    """Which texts resemble a text, whatever their languages. Ids are given by the caller."""

    def __init__(self) -> None:
        self._ids: list[str | int] = []
        self._places: dict[str | int, int] = {}
        self._blobs: list[NDArray[np.void]] = []
        self._compiled: _Compiled | None = None

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, id_: str | int, blob: bytes) -> None:
        """Add one text by its packed features; the next question takes it into account."""
        self._ids.append(id_)
        self._blobs.append(np.frombuffer(blob, _PAIR))
        self._compiled = None

    @property
    def ids(self) -> tuple[str | int, ...]:
        """Of all texts, in the order they were added."""
        return tuple(self._ids)

    def weights(self, id_: str | int) -> dict[int, float]:
        """The features of a text of the index, as they were packed; empty where it is not there."""
        if len(self._places) != len(self._ids):
            self._places = {known: place for place, known in enumerate(self._ids)}
        place = self._places.get(id_)
        return {} if place is None else {int(key): float(weight) for key, weight in self._blobs[place].tolist()}

    def rank(
        self, weights: Mapping[int, float], most: int = 20, widest: int | None = None
    ) -> list[tuple[str | int, float]]:
        """The most similar texts, best first, equal ones in the order they were added.

        The score is the share of what the asked text has to tell that is found, 0 to 1: for ranking. Features that more
        than `widest` texts have are passed over: they tell little, and most of the time goes into them.
        Source: BM25, Robertson and Zaragoza 2009, with k1 1.2 and b 0.8.
        """
        if not self._ids or not weights:
            return []
        known, starts, texts, values = self._compile()
        asked = np.array(sorted(weights), np.uint32)
        place = np.minimum(np.searchsorted(known, asked), max(len(known) - 1, 0))
        scores, whole = np.zeros(len(self._ids), np.float64), 1e-9
        for feature, at in zip(asked.tolist(), place.tolist(), strict=True):
            found = known.size and known[at] == feature
            begin, end = (int(starts[at]), int(starts[at + 1])) if found else (0, 0)
            if widest is not None and end - begin > widest:
                continue
            weight = weights[feature] * float(_rarity(len(self._ids), end - begin))
            whole += weight * float(_rarity(len(self._ids), end - begin))
            scores[texts[begin:end]] += weight * values[begin:end]
        some = np.flatnonzero(scores > 0)
        best = some[np.argsort(-np.round(scores[some] / whole, 6), kind="stable")[:most]]
        return [(self._ids[k], round(min(float(scores[k] / whole), 1.0), 4)) for k in best]

    def _compile(self) -> _Compiled:
        """Postings by feature: which texts, and how much each says of them."""
        if self._compiled is None:
            every = np.concatenate(self._blobs)
            texts = np.repeat(np.arange(len(self._blobs), dtype=np.int32), [len(b) for b in self._blobs])
            totals = np.bincount(texts, every["weight"].astype(np.float64), len(self._blobs))
            order = np.argsort(every["feature"], kind="stable")
            known, starts = np.unique(every["feature"][order], return_index=True)
            starts = np.append(starts, len(every))
            rarity = np.repeat(_rarity(len(self._blobs), np.diff(starts)), np.diff(starts))
            weight, texts = every["weight"][order].astype(np.float64), texts[order]
            held_back = _K1 * (1 - _B + _B * totals / max(float(totals.mean()), 1e-9))
            values = (weight / (weight + held_back[texts]) * rarity).astype(np.float32)
            self._compiled = known, starts, texts, values
        return self._compiled


def _rarity(texts: int, having: "int | NDArray[np.int64]") -> NDArray[np.float64]:
    """How telling a feature is: inverse document frequency, none for one that every text has."""
    return np.maximum(np.log((texts + 1) / (np.asarray(having, np.float64) + 0.5)), 0.0)


def index_of(texts: Iterable[tuple[str | int, Mapping[int, float]]]) -> SourceIndex:
    """An index over these texts, in their order."""
    index = SourceIndex()
    for id_, weights in texts:
        index.add(id_, packed(weights))
    return index
