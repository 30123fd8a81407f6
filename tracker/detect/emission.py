"""How likely each language is to say each token: word lists first, letter groups for what they leave out."""

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect import hashing, ngrams
from tracker.detect.table import Table
from tracker.detect.tokens import Tokens

Logs = NDArray[np.float32]
Ints = NDArray[np.int64]
_STEP: Final = np.float32(-0.08)
"""Nats per stored step, as `build.STEP`."""
_LONGEST: Final = 20
"""Letters of a word that are read; the rest would say the same."""
_FLOOR: Final = np.float32(-45.0)
_NEVER_SEEN: Final = np.float32(-14.0)
"""For a letter that is in no table."""
_FOREIGN_SCRIPT: Final = np.float32(-16.0)
"""For a token in letters the language is not written in: names and brands do occur."""
_COMMON: Final = np.float32(-11.5)
"""A word the host says more often than this (one in 100,000) is not asked how others would spell it …"""
ANY: Final = -1
EVERY: Final = -2
NONE: Final = -3
_UNSPELLED: Final = np.float32(-18.0)
"""… but taken to be this unlikely where it is not listed."""


def log_chances(tokens: Tokens, table: Table, host: int = ANY) -> tuple[Logs, NDArray[np.bool_]]:
    """(log-chance of every token in every language, whether its list has the token).

    Tokens without letters get 0 in every language: they say nothing. Each different word is worked out once. Not looked
    at are the letters of a word that the host often says or, with ANY as host, that some list has; EVERY looks at all.
    """
    first, inverse, logs, listed = _looked_up(tokens, table)
    logs = _of_words(tokens, first, logs.copy(), listed, table, host)
    return logs[inverse], listed[inverse]


@lru_cache(maxsize=2)
def _looked_up(tokens: Tokens, table: Table) -> tuple[Ints, Ints, Logs, NDArray[np.bool_]]:
    """(where each different word first stands, which of them each token is, their logs by list, whether listed)."""
    _, first, inverse = np.unique(tokens.hashes, return_index=True, return_inverse=True)
    found = hashing.find(table.word_hashes, tokens.hashes[first])
    steps = table.word_steps[np.maximum(found, 0)]
    listed = (found >= 0)[:, None] & (steps > 0)
    return first, inverse, np.where(listed, steps * _STEP, _UNSPELLED), listed


def _of_words(tokens: Tokens, chosen: Ints, logs: Logs, listed: NDArray[np.bool_], table: Table, host: int) -> Logs:
    letters = tokens.letters[chosen]
    spelled = np.flatnonzero(letters & ~_well_known(logs, listed, host))
    if len(spelled):
        by_letters = np.maximum(spelling_logs(tokens, chosen[spelled], table) + table.unlisted, _FLOOR)
        logs[spelled] = np.where(listed[spelled], logs[spelled], by_letters)
    own_script = table.writes.T[tokens.script[chosen]]
    logs = np.where(own_script | listed, logs, np.minimum(logs, _FOREIGN_SCRIPT))
    logs[~letters] = 0
    return logs.astype(np.float32, copy=False)


def _well_known(logs: Logs, listed: NDArray[np.bool_], host: int) -> NDArray[np.bool_]:
    if host in (EVERY, NONE):
        return np.full(len(logs), host == NONE)
    if host == ANY:
        known: NDArray[np.bool_] = np.logical_or.reduce(listed, axis=1)
        return known
    often: NDArray[np.bool_] = logs[:, host] > _COMMON
    return listed[:, host] & often


def spelling_logs(tokens: Tokens, chosen: Ints, table: Table) -> Logs:
    """Log-chance of the spelling of the chosen tokens in every language, their ends included."""
    starts = tokens.kept_start[chosen]
    lengths = np.minimum(tokens.kept_end[chosen] - starts, _LONGEST)
    padded = lengths + 2
    ends = np.cumsum(padded)
    begins = ends - padded
    place = np.arange(ends[-1]) - np.repeat(begins, padded)
    stream = np.full(ends[-1], ngrams.EDGE, np.uint32)
    inner = (place > 0) & (place <= np.repeat(lengths, padded))
    stream[inner] = tokens.kept[(np.repeat(starts, padded) + place - 1)[inner]]
    targets = np.flatnonzero(place > 0)
    rows = _longest_groups(hashing.prefix_sums(stream), targets, place[targets], table)
    steps = table.group_steps[np.maximum(rows, 0)].astype(np.float32)
    steps[rows < 0] = _NEVER_SEEN / _STEP
    summed: Logs = np.add.reduceat(steps, begins - np.arange(len(chosen)), axis=0) * _STEP
    return summed


def _longest_groups(sums: NDArray[np.uint64], targets: Ints, place: Ints, table: Table) -> Ints:
    """The row of the longest known group that ends at each target and begins inside its word."""
    rows = np.full(len(targets), -1, np.int64)
    for length in range(ngrams.ORDER, 0, -1):
        open_ = np.flatnonzero((rows < 0) & (place >= length - 1))
        ends = targets[open_] + 1
        rows[open_] = hashing.find(table.group_hashes, hashing.run_hashes(sums, ends - length, ends))
    return rows
