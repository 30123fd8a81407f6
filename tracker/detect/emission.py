"""How likely each language is to say each token: word lists first, letter groups for what they leave out."""

import numpy as np
from numpy.typing import NDArray

from tracker.detect import hashing, ngrams
from tracker.detect.table import Table
from tracker.detect.tokens import Tokens

Logs = NDArray[np.float32]
_STEP = np.float32(-0.08)
"""Nats per stored step, as `build.STEP`."""
_LONGEST = 20
"""Letters of a word that are read; the rest would say the same."""
_FLOOR = np.float32(-45.0)
_FOREIGN_SCRIPT = np.float32(-16.0)
"""For a token in letters the language is not written in: names and brands do occur."""


def log_chances(tokens: Tokens, table: Table) -> tuple[Logs, NDArray[np.bool_]]:
    """(log-chance of every token in every language, whether any list has the token).

    Tokens without letters get the same in every language: they say nothing.
    """
    found = hashing.find(table.word_hashes, tokens.hashes)
    steps = table.word_steps[np.maximum(found, 0)]
    listed = (found[:, None] >= 0) & (steps > 0)
    logs = np.where(listed, steps * _STEP, _FLOOR).astype(np.float32)
    spelled = np.flatnonzero(tokens.letters & ~listed.all(axis=1))
    own_script = table.writes.T[tokens.script]
    if len(spelled):
        by_letters = spelling_logs(tokens, spelled, table) + table.unlisted
        logs[spelled] = np.where(listed[spelled], logs[spelled], np.maximum(by_letters, _FLOOR))
    logs = np.where(own_script | listed, logs, np.minimum(logs, _FOREIGN_SCRIPT))
    logs[~tokens.letters] = 0
    return logs, listed


def spelling_logs(tokens: Tokens, chosen: NDArray[np.int64], table: Table) -> Logs:
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
    sums = hashing.prefix_sums(stream)
    targets = np.flatnonzero(place > 0)
    rows = _longest_groups(sums, targets, place[targets], table)
    logs = np.where(rows[:, None] >= 0, table.group_steps[np.maximum(rows, 0)] * _STEP, np.float32(-14)).astype(
        np.float32
    )
    owner = np.repeat(np.arange(len(chosen)), padded - 1)
    first = np.searchsorted(owner, np.arange(len(chosen)))
    return np.add.reduceat(logs, first, axis=0)


def _longest_groups(
    sums: NDArray[np.uint64], targets: NDArray[np.int64], place: NDArray[np.int64], table: Table
) -> NDArray[np.int64]:
    """The row of the longest known group that ends at each target and begins inside its word."""
    rows = np.full(len(targets), -1, np.int64)
    for length in range(ngrams.ORDER, 0, -1):
        open_ = np.flatnonzero((rows < 0) & (place >= length - 1))
        ends = targets[open_] + 1
        rows[open_] = hashing.find(table.group_hashes, hashing.run_hashes(sums, ends - length, ends))
    return rows
