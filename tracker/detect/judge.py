"""How sure a fragment is: a logistic judgement of the whole run, trained by `tracker.detect.training.train`."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.decode import Run
from tracker.detect.spans import Reading

FEATURES: Final = (
    "bias", "total", "mean", "words", "small", "strongest", "telling", "against", "enclosed", "margin", "script",
    "place", "named",
)  # fmt: skip
"""What is looked at, in the order of the weights in `weights.json`."""
_TELLING: Final = 2.0
_SHORT_WORDS: Final = 6


def features(run: Run, reading: Reading) -> NDArray[np.float64]:
    """One number for each of FEATURES, all about as large as one."""
    among = slice(run.first, run.last + 1)
    words = reading.tokens.letters[among]
    said = reading.favours[among, run.guest][words].astype(np.float64)
    totals = reading.favours[among][words].sum(axis=0).astype(np.float64)
    second = float(np.partition(totals, -2)[-2]) if totals.argmax() == run.guest else float(totals.max())
    layout = reading.layout
    return np.array(
        [
            1.0,
            min(said.sum(), 40.0) / 10,
            said.mean() / 4,
            np.log1p(len(said)),
            (~reading.tokens.capital[among][words]).mean(),
            said.max() / 10,
            (said > _TELLING).mean(),
            (said < -1).mean(),
            float(layout.opens[run.first] and layout.closes[run.last]),
            float(np.clip((said.sum() - second) / 10, -1, 2)),
            (~reading.table.writes[reading.host][reading.tokens.script[among][words]]).mean(),
            float(bool(reading.phrases.place_bits[among].any())),
            _begins_like_name(run, reading),
        ]
    )


def _begins_like_name(run: Run, reading: Reading) -> float:
    """1 for a short run that begins with a capital where no sentence or quotation does."""
    layout, first = reading.layout, run.first
    short = run.last - first < _SHORT_WORDS
    inside = not (layout.starts_sentence[first] or layout.opens[first])
    return float(short and inside and reading.tokens.capital[first])


def judge_with(weights: tuple[float, ...]) -> Callable[[Run, Reading], float]:
    """The posterior that a run is a fragment, four decimals."""
    vector = np.array(weights)

    def judge(run: Run, reading: Reading) -> float:
        logit = float(np.clip(features(run, reading) @ vector, -30, 30))
        return round(float(1 / (1 + np.exp(-logit))), 4)

    return judge
