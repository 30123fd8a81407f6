"""Words and letter groups as 64-bit numbers, for whole texts at once.

The number of a run of characters is the sum of value(character) · BASE^place modulo 2^64; prefix sums give it for every
run of a text without a loop, since BASE is odd and so has an inverse. Two of a million words meet by chance with
probability 3e-8.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
_BASE: Final = 0x9E3779B97F4A7C15
_INVERSE: Final = pow(_BASE, -1, 1 << 64)
_powers: dict[int, tuple[Hashes, int]] = {}


def values(codes: NDArray[np.uint32]) -> Hashes:
    """A spread-out number for each character (the finaliser of splitmix64)."""
    x = codes.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def powers(base: int, count: int) -> Hashes:
    """base^0 … base^(count-1) modulo 2^64; kept, since every text asks for them."""
    kept = _powers.get(base)
    if kept is None or kept[1] < count:
        size = max(count, 4096, 2 * (kept[1] if kept else 0))
        filled = np.full(size, np.uint64(base), np.uint64)
        filled[0] = 1
        kept = _powers[base] = (np.multiply.accumulate(filled), size)
    return kept[0][:count]


def prefix_sums(codes: NDArray[np.uint32]) -> Hashes:
    """Sums up to each place of a text, one more than it has characters."""
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(values(codes) * powers(_BASE, len(codes)), out=sums[1:])
    return sums


def run_hashes(sums: Hashes, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Hashes:
    """The number of each run starts[i]:ends[i]; its length is mixed in, so that no run equals a part of itself."""
    raw = (sums[ends] - sums[starts]) * powers(_INVERSE, len(sums))[starts]
    return mixed(raw + (ends - starts).astype(np.uint64))


def mixed(numbers: Hashes) -> Hashes:
    """Spread over all 64 bits, so that sorted tables are even."""
    x = (numbers ^ (numbers >> np.uint64(32))) * np.uint64(0xD6E8FEB86659FD93)
    return x ^ (x >> np.uint64(32))


def word_hashes(words: list[str]) -> Hashes:
    """The number of each word, which must be in small letters and without dropped characters."""
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    ends = np.cumsum([len(w) for w in words], dtype=np.int64)
    starts = np.concatenate([np.zeros(1, np.int64), ends[:-1]])
    return run_hashes(prefix_sums(codes), starts, ends)


def joined(left: Hashes, right: Hashes) -> Hashes:
    """The number of a phrase from that of its beginning and that of its next word."""
    numbers: Hashes = mixed(left * np.uint64(_BASE) + right)
    return numbers


def phrase_hashes(phrases: list[tuple[str, ...]]) -> Hashes:
    """The number of each phrase of one word or more."""
    words = word_hashes([word for phrase in phrases for word in phrase])
    lengths = np.array([len(phrase) for phrase in phrases])
    starts = np.cumsum(lengths) - lengths
    numbers: Hashes = words[starts]
    for step in range(1, int(lengths.max())):
        longer = np.flatnonzero(lengths > step)
        numbers[longer] = joined(numbers[longer], words[starts[longer] + step])
    return numbers


def find(sorted_hashes: Hashes, wanted: Hashes) -> NDArray[np.int64]:
    """Where each number stands in the sorted table; -1 where it does not."""
    if not len(sorted_hashes):
        return np.full(len(wanted), -1, np.int64)
    order = np.argsort(wanted)  # in order, the search stays in the same part of the table
    places = np.empty(len(wanted), np.int64)
    places[order] = np.searchsorted(sorted_hashes, wanted[order])
    places[places == len(sorted_hashes)] = 0
    return np.where(sorted_hashes[places] == wanted, places, -1)
