"""Names of places and borrowed expressions in a text: runs of up to four words, longest first."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect import hashing
from tracker.detect.layout import Layout
from tracker.detect.table import Table
from tracker.detect.tokens import Tokens

LONGEST: Final = 4
"""Words of a name or expression; longer ones are left out of the tables."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """One entry per token."""

    place_bits: NDArray[np.uint64]
    """The languages that spell the place so; 0 for what is no place."""
    place_start: NDArray[np.bool_]
    loan: NDArray[np.uint8]
    """0, 1 for a borrowed word, 2 for a word of a longer borrowed expression."""


def find_phrases(tokens: Tokens, layout: Layout, table: Table) -> Phrases:
    """The places and borrowed expressions among the tokens; a place begins with a capital where its script has them."""
    count = len(tokens)
    bits, start, loan = np.zeros(count, np.uint64), np.zeros(count, np.bool_), np.zeros(count, np.uint8)
    by_length = _numbers(tokens, layout)
    together, cuts = np.concatenate(by_length), np.cumsum([len(numbers) for numbers in by_length])[:-1]
    all_places = np.split(hashing.find(table.place_hashes, together), cuts)
    all_loans = np.split(hashing.find(table.loan_hashes, together), cuts)
    for length in range(len(by_length), 0, -1):
        places = all_places[length - 1]
        for first in np.flatnonzero((places >= 0) & tokens.capital[: len(places)]).tolist():
            if not bits[first : first + length].any():
                bits[first : first + length] = table.place_bits[places[first]]
                start[first] = True
        borrowed = np.flatnonzero(all_loans[length - 1] >= 0)
        for step in range(length):
            loan[borrowed + step] = np.maximum(loan[borrowed + step], 2 if length > 1 else 1)
    return Phrases(bits, start, loan)


def _numbers(tokens: Tokens, layout: Layout) -> list[NDArray[np.uint64]]:
    """By length: the number of the phrase that begins at each token; 0 where something stands between its words."""
    numbers = [tokens.hashes.copy()]
    for length in range(2, min(LONGEST, len(tokens)) + 1):
        size = len(tokens) - length + 1
        longer = hashing.joined(numbers[-1][:size], tokens.hashes[length - 1 :])
        numbers.append(longer)
    return [numbers[0], *(np.where(_whole(layout, k), n, 0) for k, n in enumerate(numbers[1:], 2))]


def _whole(layout: Layout, length: int) -> NDArray[np.bool_]:
    size = len(layout.joined) - length + 1
    whole = np.ones(size, np.bool_)
    for step in range(1, length):
        whole &= layout.joined[step : step + size]
    return whole
