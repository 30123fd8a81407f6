"""How sure a fragment is."""

import math

from tracker.detect.decode import Run
from tracker.detect.spans import Reading


def score_0_to_1(run: Run, reading: Reading) -> float:
    said = reading.favours[run.first : run.last + 1, run.guest]
    return round(1 / (1 + math.exp(-min(float(said.sum()) - 7.0, 30.0))), 4)
