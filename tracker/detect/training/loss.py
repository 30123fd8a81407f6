"""How badly weights do on mixtures: what is missed, said too much, called by the wrong name."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.decode import Run, costs, decode
from tracker.detect.emission import log_chances
from tracker.detect.evidence import favours
from tracker.detect.judge import judge_with
from tracker.detect.layout import lay_out
from tracker.detect.phrases import find_phrases
from tracker.detect.spans import Reading, reported
from tracker.detect.table import Table, load
from tracker.detect.tokens import tokenise
from tracker.detect.training.mix import Mixture, mixtures
from tracker.detect.weights import Weights, load_judge

_DOUBTFUL: Final = 0.3
"""As in `tracker.detect.fragments`."""
_ALARM: Final = 8.0
"""What a run where there is no fragment weighs against one that is missed altogether: most news is clean."""
_WRONG_LABEL: Final = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """All mixtures of one host as the paragraphs of one text, read as far as the weights do not matter."""

    reading: Reading
    """Its `favours` are empty."""
    logs: NDArray[np.float32]
    listed: NDArray[np.bool_]
    paragraph: NDArray[np.int64]
    """Per token: which mixture it is in."""
    of_guest: NDArray[np.bool_]
    guest: NDArray[np.int64]
    """Per mixture: the guest's column; -1 for a clean one."""


def batches(count: int, seed: int, parity: int) -> list[Batch]:
    """So many mixtures by host, in the order of the hosts' codes."""
    table, by_host = load(), defaultdict[str, list[Mixture]](list)
    for mixture in mixtures(count, seed, parity):
        by_host[mixture.host].append(mixture)
    return [_batch(by_host[host], host, table) for host in sorted(by_host)]


def _batch(mixed: list[Mixture], host: str, table: Table) -> Batch:
    text = "\n".join(one.text for one in mixed)
    starts = np.cumsum([0, *(len(one.text) + 1 for one in mixed[:-1])])
    tokens = tokenise(text, table)
    logs, listed = log_chances(tokens, table, table.column(host))
    layout = lay_out(text, tokens)
    phrases = find_phrases(tokens, layout, table)
    paragraph = np.searchsorted(starts, tokens.start_char, "right") - 1
    first = starts + np.array([one.start_char for one in mixed])
    after = starts + np.array([one.end_char for one in mixed])
    inside = (tokens.start_char >= first[paragraph]) & (tokens.end_char <= after[paragraph])
    guest = np.array([-1 if one.kind == "clean" else table.column(one.guest) for one in mixed])
    empty = np.zeros((0, len(table.languages)), np.float32)
    reading = Reading(text, 0, table, table.column(host), tokens, layout, phrases, empty)
    return Batch(reading, logs, listed, paragraph, inside & tokens.letters, guest)


def loss(weights: Weights, given: list[Batch]) -> float:
    """The mean over the mixtures: 0 where all is right; one fragment missed altogether is 1."""
    each = np.concatenate([_losses(weights, batch) for batch in given])
    return float(each.mean())


def _losses(weights: Weights, batch: Batch) -> NDArray[np.float64]:
    said, wrong = np.zeros(len(batch.paragraph), np.bool_), np.zeros(len(batch.guest), np.bool_)
    alarms = np.zeros(len(batch.guest))
    for run in _runs(weights, batch):
        among, mixture = slice(run.first, run.last + 1), batch.paragraph[run.first]
        said[among] = batch.reading.tokens.letters[among]
        if batch.of_guest[among].any():
            wrong[mixture] |= run.guest != batch.guest[mixture]
        else:
            alarms[mixture] += 1
    count = len(batch.guest)
    right = np.bincount(batch.paragraph[said & batch.of_guest], minlength=count)
    words = np.bincount(batch.paragraph[batch.of_guest], minlength=count)
    claimed = np.bincount(batch.paragraph[said], minlength=count)
    f1 = 2 * right / np.maximum(words + claimed, 1)
    missed = np.where(batch.guest < 0, 0.0, 1 - f1)
    total: NDArray[np.float64] = missed + _ALARM * alarms + _WRONG_LABEL * wrong
    return total


def _runs(weights: Weights, batch: Batch) -> list[Run]:
    one = batch.reading
    said = favours(batch.logs, batch.listed, one.host, one.tokens, one.layout, one.phrases, one.table, weights)
    reading = Reading(one.text, 0, one.table, one.host, one.tokens, one.layout, one.phrases, said)
    judge = judge_with(load_judge())
    runs = decode(said, costs(one.layout, one.host, one.table, weights))
    kept = [found for run in runs if (found := reported(run, reading))]
    return [run for run in kept if judge(run, reading) >= _DOUBTFUL]
