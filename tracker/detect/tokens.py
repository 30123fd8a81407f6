"""A text as arrays of tokens: runs of letters and digits, and single Han and kana characters."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tracker.detect import characters, hashing
from tracker.detect.table import Table

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """Tokens in the order of the text; every array has one entry per token."""

    start_char: Ints
    end_char: Ints
    letters: Bools
    """False for numbers."""
    mixed: Bools
    """Letters and digits in one: a code."""
    capital: Bools
    """Begins with a capital."""
    upper: Bools
    """Has two capitals or more and no small letter."""
    script: NDArray[np.uint8]
    """Index into SCRIPTS, of the first letter."""
    hashes: NDArray[np.uint64]
    kept: NDArray[np.uint32]
    """The small letters of the whole text without dropped characters."""
    kept_start: Ints
    kept_end: Ints

    def __len__(self) -> int:
        return len(self.start_char)


@lru_cache(maxsize=2)
def tokenise(text: str, table: Table) -> Tokens:
    """The tokens of a text; none for an empty one. Kept for the next caller: a short text is read more than once."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    safe = np.where(codes < characters.SIZE, codes, 0)
    kinds = table.kinds[safe]
    starts, ends = _bounds(kinds)
    keep = (kinds != characters.DROPPED) & (kinds != characters.SPACE)
    kept_before = np.concatenate([np.zeros(1, np.int64), np.cumsum(keep)])
    kept = table.small[safe][keep]
    kept_start, kept_end = kept_before[starts], kept_before[ends]
    letter = (kinds == characters.LETTER) | (kinds == characters.CHARACTER)
    capital = table.capital[safe]
    capitals = _count(capital, starts, ends)
    letters = _count(letter, starts, ends)
    digits = _count(kinds == characters.DIGIT, starts, ends)
    return Tokens(
        start_char=starts,
        end_char=ends,
        letters=letters > 0,
        mixed=(letters > 0) & (digits > 0),
        capital=capital[starts] if len(starts) else np.zeros(0, np.bool_),
        upper=(capitals > 1) & (capitals == letters),
        script=table.scripts[safe][starts] if len(starts) else np.zeros(0, np.uint8),
        hashes=hashing.run_hashes(hashing.prefix_sums(kept), kept_start, kept_end),
        kept=kept,
        kept_start=kept_start,
        kept_end=kept_end,
    )


def _bounds(kinds: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Marks and dropped characters belong to the token they follow; alone they are none."""
    joins = (kinds == characters.MARK) | (kinds == characters.DROPPED)
    word = (kinds == characters.LETTER) | (kinds == characters.DIGIT)
    alone = kinds == characters.CHARACTER
    before_word = np.zeros(len(kinds), np.bool_)
    # A mark continues what the last non-mark before it was.
    anchor = np.maximum.accumulate(np.where(joins, 0, np.arange(len(kinds)))) if len(kinds) else np.zeros(0, np.int64)
    in_word = word[anchor] & (word | joins) if len(kinds) else word
    in_alone = alone[anchor] & (alone | joins) if len(kinds) else alone
    before_word[1:] = in_word[:-1]
    begins = (in_word & ~before_word) | alone
    inside = in_word | in_alone
    after = np.concatenate([inside[1:], [False]]) if len(kinds) else inside
    next_begins = np.concatenate([begins[1:], [False]]) if len(kinds) else begins
    changes = np.concatenate([in_word[1:] != in_word[:-1], [False]]) if len(kinds) else begins
    finishes = inside & (~after | next_begins | changes)
    return np.flatnonzero(begins).astype(np.int64), np.flatnonzero(finishes).astype(np.int64) + 1


def _count(flags: Bools, starts: Ints, ends: Ints) -> Ints:
    sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(flags)])
    counts: Ints = sums[ends] - sums[starts]
    return counts
