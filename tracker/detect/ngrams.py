"""How likely each language is to spell a word so: groups of up to four letters with their chances, for the build.

Witten-Bell interpolation: a group's chance is its own count mixed with the chance of the next shorter group, by how
many different letters have followed its beginning. Words count by the square root of their frequency, so that the rare
words, which the groups are asked about, teach as much as the common ones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect import hashing

ORDER: Final = 4
EDGE: Final = 0x20
"""Stands before and after each word."""
_MIN_WEIGHT: Final = 6.0
"""Longer groups of less weight in every language are left out of the table."""
_ALPHABET: Final = 60
"""A letter never seen in a language is given one over this many times what is left for the unseen."""

Hashes = NDArray[np.uint64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of one length in one language: sorted hashes, weights, and one place of each in the stream."""

    hashes: Hashes
    weights: Floats
    places: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stream:
    """The words of one language joined, each between two edges."""

    codes: NDArray[np.uint32]
    sums: Hashes
    weights: Floats
    """Of the word each place belongs to."""
    room: NDArray[np.int64]
    """How many places are left to the word's closing edge, itself included."""
    groups: tuple[Groups, ...]
    """By length, from one."""


def stream(words: Mapping[str, float]) -> Stream:
    """The groups of a language's words."""
    ordered = sorted(words)
    text = "".join(f" {word} " for word in ordered)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    lengths = np.array([len(word) + 2 for word in ordered], np.int64)
    ends = np.cumsum(lengths)
    room = np.repeat(ends, lengths) - np.arange(len(codes))
    weights = np.repeat(np.sqrt(np.array([words[word] for word in ordered]) * 1e8), lengths)
    sums = hashing.prefix_sums(codes)
    groups = tuple(_groups(sums, weights, room, length) for length in range(1, ORDER + 1))
    return Stream(codes, sums, weights, room, groups)


def _groups(sums: Hashes, weights: Floats, room: NDArray[np.int64], length: int) -> Groups:
    starts = np.flatnonzero(room >= length)
    hashes = hashing.run_hashes(sums, starts, starts + length)
    unique, first, inverse = np.unique(hashes, return_index=True, return_inverse=True)
    return Groups(unique, np.bincount(inverse, weights[starts], len(unique)).astype(np.float64), starts[first])


def table(streams: Sequence[Stream]) -> tuple[Hashes, Floats]:
    """(sorted hashes, log-chance of each group's last letter after its first ones, one column per language).

    Chances of the groups of one letter are those of the letter by itself.
    """
    known = [_union(streams, length) for length in range(ORDER)]
    columns = [_column(stream, known) for stream in streams]
    hashes = np.concatenate([hashes for hashes, _, _ in known])
    order = np.argsort(hashes, kind="stable")
    return hashes[order], np.stack(columns, axis=1)[order]


_Known = tuple[Hashes, Hashes, Hashes]


def _union(streams: Sequence[Stream], index: int) -> _Known:
    """(groups, their beginnings, their endings) of one length over all languages, sorted by group."""
    found, heads, tails = [], [], []
    for one in streams:
        groups = one.groups[index]
        enough = groups.weights >= (_MIN_WEIGHT if index else 0.0)
        starts = groups.places[enough]
        found.append(groups.hashes[enough])
        heads.append(hashing.run_hashes(one.sums, starts, starts + index))
        tails.append(hashing.run_hashes(one.sums, starts + 1, starts + index + 1))
    unique, first = np.unique(np.concatenate(found), return_index=True)
    return unique, np.concatenate(heads)[first], np.concatenate(tails)[first]


def _column(one: Stream, known: Sequence[_Known]) -> Floats:
    """One language's log-chances of all known groups, the short ones first."""
    total = one.groups[0].weights.sum()
    chances = _lookup(one.groups[0].hashes, one.groups[0].weights, known[0][0]) + total / 1e4 / _ALPHABET
    column = [chances / (total * (1 + 1e-4))]
    for index in range(1, ORDER):
        groups, heads, tails = known[index]
        shorter = column[-1][np.maximum(hashing.find(known[index - 1][0], tails), 0)]
        counts = _lookup(one.groups[index].hashes, one.groups[index].weights, groups)
        column.append(_mix(one, index, counts, heads, shorter))
    logs: Floats = np.log(np.concatenate(column))
    return logs


def _mix(one: Stream, index: int, counts: Floats, heads: Hashes, shorter: Floats) -> Floats:
    """Witten-Bell, with the number of kinds scaled to the mean weight of a kind."""
    starts = one.groups[index].places
    heads_seen = hashing.run_hashes(one.sums, starts, starts + index)
    unique, inverse = np.unique(heads_seen, return_inverse=True)
    totals = _lookup(unique, np.bincount(inverse, one.groups[index].weights).astype(np.float64), heads)
    kinds = _lookup(unique, np.bincount(inverse).astype(np.float64), heads) * 4.0
    return np.where(totals > 0, (counts + kinds * shorter) / np.maximum(totals + kinds, 1e-9), shorter)


def _lookup(hashes: Hashes, numbers: Floats, wanted: Hashes) -> Floats:
    if not len(hashes):
        return np.zeros(len(wanted))
    places = hashing.find(hashes, wanted)
    return np.where(places >= 0, numbers[np.maximum(places, 0)], 0.0)
