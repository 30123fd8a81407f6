"""Texts in one language that share sentences: an inverted index of thinned shingles, added to one at a time."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tracker.link.shingles import SHINGLE_WORDS, normal_words, placed_fingerprints


class Postings(Protocol):
    """Where fingerprints are found: in memory here, in the database for a library."""

    def having(self, fingerprints: Sequence[int]) -> Mapping[int, Sequence[int]]:
        """Fingerprint → ids of the texts that have it, ascending; those nobody has are absent."""
        ...


class MemoryPostings:
    """Postings of a batch that is not stored."""

    def __init__(self) -> None:
        self._texts: dict[int, list[int]] = {}

    def add(self, id_: int, fingerprints: Iterable[int]) -> None:
        """Add one text; ids ascend."""
        for fingerprint in fingerprints:
            self._texts.setdefault(fingerprint, []).append(id_)

    def having(self, fingerprints: Sequence[int]) -> Mapping[int, Sequence[int]]:
        return {f: self._texts[f] for f in fingerprints if f in self._texts}


@dataclass(frozen=True, slots=True)
class CopyCandidate:
    """A text that probably shares words with the one asked for."""

    id: int
    shared: int
    """Kept shingles in common."""
    words: tuple[tuple[int, int], ...]
    """Ranges of words of the asked text that are covered, joined, ascending."""


_COMMON = 50
"""A shingle in more texts than this is a phrase of the trade ("said in a statement on"): it proves no copy."""


def find_copies(text: str, postings: Postings, without: int | None = None) -> list[CopyCandidate]:
    """The texts that share shingles with this one, the most shared first, then by id; `without` itself."""
    placed = placed_fingerprints(text)
    found = postings.having(sorted({value for value, _ in placed}))
    shared: Counter[int] = Counter()
    ranges: dict[int, list[tuple[int, int]]] = {}
    for value, place in placed:
        ids = found.get(value, ())
        if len(ids) > _COMMON:
            continue
        for id_ in ids:
            if id_ != without:
                shared[id_] += 1
                ranges.setdefault(id_, []).append((place, place + SHINGLE_WORDS))
    ordered = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    return [CopyCandidate(id_, count, _joined(ranges[id_])) for id_, count in ordered]


def _joined(ranges: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def share_found(text: str, candidate: CopyCandidate) -> float:
    """Share of the text's words that lie in shingles in common, 0 to 1: a lower bound, shingles are thinned."""
    count = len(normal_words(text))
    return round(min(sum(end - start for start, end in candidate.words) / count, 1.0), 3) if count else 0.0
