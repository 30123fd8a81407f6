"""Fits the weights of `tracker.compare.polarity`, and says what they find in the documents they were not fitted to.

Run by hand: `python tests/benchmarks/negation_weights.py FOLDER`. FOLDER holds the development sets
(`tamper.dev.jsonl`, `demetr.dev.jsonl`). It prints the table for `WEIGHTS`; nothing is written.
"""

import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).parent))

from comparison import cases  # noqa: E402

from tracker.align import align  # noqa: E402
from tracker.compare.context import Context  # noqa: E402
from tracker.compare.counterparts import published_words, source_words  # noqa: E402
from tracker.compare.negations import cues_in  # noqa: E402
from tracker.compare.polarity import Negating, unanswered  # noqa: E402
from tracker.compare.rendering import render  # noqa: E402
from tracker.compare.translate import translate_all  # noqa: E402

Floats = npt.NDArray[np.float64]
DEMETR, LOST, SHIFT = 0.5, 2.0, 1.3
"""Weight of a DEMETR sentence; of a lost negation, which is rarer in what is fitted; what is added to the constant."""
Row = tuple[dict[str, float], bool, float, bool, bool]
"""Features, whether an edit is there, weight, which half of the documents, whether the document is clean."""


def rows(folder: Path) -> Iterator[Row]:
    """Every unanswered negation of both sets, but those of sentences with an edit of another kind."""
    for name, weight in (("tamper", 1.0), ("demetr", DEMETR)):
        found, given = cases(folder / f"{name}.dev.jsonl")
        translated = translate_all(found, None)
        for k, (case, row) in enumerate(zip(found, given, strict=True)):
            rendering = render(case.source, case.published, translated.get(k), None)
            pairs = align(rendering.source, rendering.published)
            yield from _of(Context(case.source, case.published, pairs, rendering), row, weight)


def _of(context: Context, row: dict[str, Any], weight: float) -> Iterator[Row]:
    half = bool(zlib.crc32(row["id"].encode()) % 2)
    for pair in context.both:
        kinds = {edit["kind"] for edit in row["gold"] if edit["seg"] in pair.published}
        negation = sorted(kind for kind in kinds if "negation" in kind)
        if kinds and not negation:
            continue
        left = Negating(cues_in(context.source, pair.source), source_words(context, pair))
        right = Negating(cues_in(context.published, pair.published), published_words(context, pair))
        for one in unanswered(left, right):
            twice = LOST if "negation_del" in negation else 1.0
            yield one.features, bool(negation), weight * twice, half, row["clean"]


def fit(features: Floats, edited: Floats, weights: Floats, penalty: float = 1.0) -> Floats:
    """Logistic regression by Newton's method; the first weight is the constant, which is not held back."""
    table = np.c_[np.ones(len(features)), features]
    found = np.zeros(table.shape[1])
    held = np.eye(table.shape[1]) * penalty
    held[0, 0] = 1e-3
    for _ in range(50):
        guess = 1 / (1 + np.exp(-table @ found))
        curve = weights * guess * (1 - guess) + 1e-9
        step = table.T @ (weights * (edited - guess)) - held @ found
        found = found + np.linalg.solve((table * curve[:, None]).T @ table + held, step)
    return found


def main() -> None:
    data = list(rows(Path(sys.argv[1])))
    names = list(data[0][0])
    features = np.array([[one[0][name] for name in names] for one in data])
    edited, weights, half, clean = (np.array([float(one[k]) for one in data]) for k in range(1, 5))
    for part in (0.0, 1.0):
        found = fit(features[half != part], edited[half != part], weights[half != part])
        score = features @ found[1:] + found[0]
        alarms = np.sort(score[(half == part) & (clean > 0)])[::-1]
        hits = score[(half == part) & (edited > 0)]
        print(f"half {part:.0f}:", *(f"{np.mean(hits > alarms[n]):.3f} above {n} alarms;" for n in (20, 40, 80)))
    for name, value in zip(["constant", *names], fit(features, edited, weights), strict=True):
        print(f'    "{name}": {value + (SHIFT if name == "constant" else 0):.2f},')


if __name__ == "__main__":
    main()
