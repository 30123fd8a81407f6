"""Copied sentences: 5-word shingles of a text, thinned so that a copy of 12 words always shares one."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

SHINGLE_WORDS: Final = 5
WINDOW: Final = 8
"""Of every 8 shingles in a row the smallest is kept: 12 equal words in a row hold 8, so they always share one.

Source: winnowing, Schleimer, Wilkerson and Aiken 2003.
"""
_WORD = re.compile(r"\w+")


def normal_words(text: str) -> list[str]:
    """Case-folded words without accents and signs: quotation marks and dashes of another desk do not hide a copy."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(c for c in decomposed if not unicodedata.combining(c)))


def fingerprints(text: str) -> tuple[int, ...]:
    """The distinct kept shingles, ascending, as 63-bit numbers that are equal in every process.

    A text of fewer than five words has one of all its words; an empty one has none.
    """
    return tuple(sorted({value for value, _ in placed_fingerprints(text)}))


def placed_fingerprints(text: str) -> list[tuple[int, int]]:
    """(fingerprint, number of its first word) in the order of the text."""
    words = [_word_hash(word) for word in normal_words(text)]
    if not words:
        return []
    if len(words) < SHINGLE_WORDS:
        return [(_mixed(words), 0)]
    hashes = [_mixed(words[k : k + SHINGLE_WORDS]) for k in range(len(words) - SHINGLE_WORDS + 1)]
    return [(hashes[place], place) for place in _winnowed(hashes)]


def _winnowed(hashes: Sequence[int]) -> list[int]:
    """Places of the smallest of every window, the last of equal ones."""
    kept: list[int] = []
    least = -1
    for end in range(min(WINDOW, len(hashes)) - 1, len(hashes)):
        start = max(end - WINDOW + 1, 0)
        if least < start:
            least = max(range(start, end + 1), key=lambda k: (-hashes[k], k))
        elif hashes[end] <= hashes[least]:
            least = end
        if not kept or kept[-1] != least:
            kept.append(least)
    return kept


@lru_cache(maxsize=200_000)
def _word_hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _mixed(words: Sequence[int]) -> int:
    value = 0
    for word in words:
        value = (value * 0x9E3779B97F4A7C15 + word) & 0xFFFFFFFFFFFFFFFF
    value ^= value >> 29
    return (value * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF) >> 1
