"""A word lexicon learnt from sentences that are known to say the same: makes the next alignment of that pair better."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from tracker.align.vectors import fold

VERSION: Final = "1"
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_ROUNDS: Final = 8
_MOST: Final = 3
_LEAST_SHARE: Final = 0.15
_LEAST_TIMES: Final = 2
"""A word met once could mean anything in its sentence."""


@dataclass(slots=True)  # not frozen: the protocol's `name` can be set
class Lexicon:
    """Words of one language in another, as `tracker.align.glossary.Glossary` asks."""

    name: str
    entries: Mapping[str, tuple[str, ...]]

    def words(self, word: str) -> tuple[str, ...]:
        """Folded candidates for a folded word, the likeliest first; empty where it is not known."""
        return self.entries.get(word, ())

    def packed(self) -> bytes:
        """For the store; equal lexicons give equal bytes."""
        return json.dumps({"name": self.name, "entries": dict(sorted(self.entries.items()))}).encode()

    @classmethod
    def unpacked(cls, data: bytes) -> "Lexicon":
        kept = json.loads(data)
        return cls(kept["name"], {word: tuple(found) for word, found in kept["entries"].items()})


def learn(pairs: Sequence[tuple[str, str]], name: str) -> Lexicon:
    """The lexicon of these (source, published) sentences; empty for none.

    Source: IBM Model 1, Brown and others 1993, by expectation-maximisation, without the empty word.
    """
    sides = [(_words(left), _words(right)) for left, right in pairs]
    seen = Counter(word for left, _ in sides for word in dict.fromkeys(left))
    sources = sorted({w for left, _ in sides for w in left if seen[w] >= _LEAST_TIMES})
    targets = sorted({w for _, right in sides for w in right})
    source_ids, target_ids = {w: i for i, w in enumerate(sources)}, {w: i for i, w in enumerate(targets)}
    cells = [
        (source_ids[a], target_ids[b], slot)
        for slot, (b, left) in enumerate((b, left) for left, right in sides for b in right)
        for a in left
        if a in source_ids
    ]
    if not cells:
        return Lexicon(name, {})
    source, target, slot = np.array(cells, np.int64).T
    pair, inverse = np.unique(source * len(targets) + target, return_inverse=True)
    of_source = pair // len(targets)
    share = np.ones(len(pair))
    for _ in range(_ROUNDS):
        each = share[inverse]
        counts = np.bincount(inverse, each / np.bincount(slot, each)[slot], len(pair))
        share = counts / np.bincount(of_source, counts, len(sources))[of_source]
    return Lexicon(name, _entries(share.round(6), of_source, pair % len(targets), sources, targets))


def _entries(
    share: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    of_source: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    of_target: "np.ndarray[tuple[int], np.dtype[np.int64]]",
    sources: Sequence[str],
    targets: Sequence[str],
) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for at in np.lexsort((of_target, -share, of_source)).tolist():
        kept = found.setdefault(sources[of_source[at]], [])
        if share[at] >= _LEAST_SHARE and len(kept) < _MOST:
            kept.append(targets[of_target[at]])
    return {word: tuple(kept) for word, kept in found.items() if kept}


def _words(sentence: str) -> list[str]:
    return _WORD.findall(fold(sentence))
