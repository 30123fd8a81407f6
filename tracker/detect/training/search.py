"""Search the decoder's weights: `python -m tracker.detect.training.search` prints what it finds, always the same.

From plain round numbers (START) a seeded random walk changes a few weights at a time and keeps what does better on
mixtures of the even sentences; the odd ones are only looked at afterwards. `--write` puts the result into
`weights.json`, after which the judge is to be trained again; `--from-present` starts from the weights in use.
"""

import argparse
import json
import math
import random
from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, Final

from tracker.detect.training.loss import Batch, batches, loss
from tracker.detect.weights import Weights, load_weights

ROUNDS: Final = 250
SEED: Final = 20_240_318
COUNT: Final = 1400
"""Mixtures that the walk is judged on."""
_HELD_OUT: Final = 700
_SHARES: Final = ("borrows", "names", "noun_borrows", "noun_names")
"""Walked by factors, the others by nats."""
_DIGITS: Final = 3
START: Final = Weights(
    borrows=(0.001, 0.01, 0.01, 0.01, 0.01),
    names=(0.001, 0.01, 0.01, 0.01, 0.1),
    against=(8.0, 2.0, 4.0, 8.0, 1.0),
    unlisted=(4.0, 1.0, 1.0, 1.0, 1.0),
    noun_borrows=0.01,
    noun_names=0.01,
    loan=1.0,
    loan_phrase=0.0,
    place=4.0,
    place_after_word=4.0,
    enter=-8.0,
    enter_at_mark=2.0,
    enter_at_sentence=1.0,
    leave=0.0,
    leave_at_mark=1.0,
    rare_guest=1.0,
    scant_guest=3.0,
)


def walk(start: Weights, given: list[Batch], rounds: int, seed: int = SEED) -> Iterator[tuple[int, Weights, float]]:
    """(round, weights, loss) of the start and of each step kept; the last are the best."""
    chance = random.Random(seed)
    best, least = start, loss(start, given)
    yield 0, best, least
    for number in range(1, rounds + 1):
        tried = _changed(best, chance)
        found = loss(tried, given)
        if found < least:
            best, least = tried, found
            yield number, best, least


def _changed(weights: Weights, chance: random.Random) -> Weights:
    """With one to three numbers moved."""
    for _ in range(chance.randint(1, 3)):
        name = chance.choice([field.name for field in fields(Weights)])
        value = getattr(weights, name)
        if isinstance(value, tuple):
            place = chance.randrange(len(value))
            moved: Any = (*value[:place], _moved(name, value[place], chance), *value[place + 1 :])
        else:
            moved = _moved(name, value, chance)
        weights = replace(weights, **{name: moved})
    return weights


def _moved(name: str, value: float, chance: random.Random) -> float:
    """Three significant digits, so that what is written is what was weighed."""
    moved = value * math.exp(chance.gauss(0, 0.5)) if name in _SHARES else value + chance.gauss(0, 0.6)
    return float(f"{moved:.{_DIGITS}g}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=ROUNDS)
    options.add_argument("--from-present", action="store_true")
    options.add_argument("--write", action="store_true")
    options.add_argument("--out", type=Path, help="write the best so far here as JSON")
    given = options.parse_args()
    start = load_weights() if given.from_present else START
    training, held_out = batches(COUNT, SEED, 0), batches(_HELD_OUT, SEED + 1, 1)
    best = start
    for number, best, least in walk(start, training, given.rounds):
        print(f"{number:5} {least:.4f}, held out {loss(best, held_out):.4f}", flush=True)
        if given.out:
            given.out.write_text(json.dumps(asdict(best), indent=1) + "\n", "utf-8")
    if given.write:
        _write(best, f"{given.rounds} rounds of seed {SEED} on {COUNT} mixtures, even sentences")


def _write(weights: Weights, recipe: str) -> None:
    path = Path(__file__).parents[1] / "weights.json"
    kept: dict[str, Any] = json.loads(path.read_text("utf-8"))
    kept["decoder"] = {"recipe": recipe, **asdict(weights)}
    path.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
