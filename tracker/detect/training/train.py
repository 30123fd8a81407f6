"""Train the judge: `python -m tracker.detect.training.train` writes its weights into `weights.json`, always the same.

Mixtures of the even sentences are decoded with a lower price for beginning a fragment, so that there are false runs to
learn from; a logistic regression, by Newton's method with a ridge, tells those that lie on the guest's words from the
others.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.decode import costs, decode
from tracker.detect.fragments import read
from tracker.detect.judge import FEATURES, features
from tracker.detect.spans import Reading, reported
from tracker.detect.table import Table, load
from tracker.detect.training.mix import Mixture, mixtures
from tracker.detect.weights import load_weights

COUNT: Final = 1000
SEED: Final = 20_240_318
_EASIER: Final = 1.5
"""Nats off the price of beginning a fragment."""
_RIDGE: Final = 1.0
_STEPS: Final = 25


def train() -> list[float]:
    """One weight for each of FEATURES, three decimals."""
    rows, labels = _examples(load())
    weights = np.zeros(len(FEATURES))
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (labels - chances) - _RIDGE * weights
        curve = (rows.T * (chances * (1 - chances))) @ rows + _RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return [round(float(weight), 3) for weight in weights]


def _examples(table: Table) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    given = load_weights()
    easier = replace(given, enter=given.enter + _EASIER)
    rows, labels = [], []
    for mixture in mixtures(COUNT, SEED, parity=0):
        reading = read(mixture.text, 0, table.column(mixture.host), table)
        for run in decode(reading.favours, costs(reading.layout, reading.host, table, easier)):
            if kept := reported(run, reading):
                rows.append(features(kept, reading))
                labels.append(_lies_on(mixture, reading, kept.first, kept.last))
    return np.array(rows), np.array(labels, np.float64)


def _lies_on(mixture: Mixture, reading: Reading, first: int, last: int) -> bool:
    """Whether at least half of the run lies on the guest's words."""
    start, end = int(reading.tokens.start_char[first]), int(reading.tokens.end_char[last])
    shared = min(end, mixture.end_char) - max(start, mixture.start_char)
    return 2 * shared >= end - start


def main() -> None:
    """Write the weights beside those of the decoder."""
    path = Path(__file__).parents[1] / "weights.json"
    kept: dict[str, Any] = json.loads(path.read_text("utf-8"))
    kept["judge"] = {
        "recipe": f"{COUNT} mixtures of seed {SEED}, even sentences",
        "weights": dict(zip(FEATURES, train(), strict=True)),
    }
    path.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
