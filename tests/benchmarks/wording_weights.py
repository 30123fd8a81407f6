"""Fits the weights of `tracker.compare.polarity` and `tracker.compare.persons`, and says what they find elsewhere.

Run by hand: `python -m tests.benchmarks.wording_weights FOLDER`. FOLDER holds the development sets (`tamper.dev.jsonl`,
`demetr.dev.jsonl`). It prints the tables for both `WEIGHTS`, and what weights fitted to one half of the documents find
in the other half; nothing is written.
"""

import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tests.benchmarks.comparison_cases import cases, read
from tracker.align import align
from tracker.compare.context import Context
from tracker.compare.counterparts import published_words, source_words
from tracker.compare.negations import cues_in
from tracker.compare.persons import Persons
from tracker.compare.polarity import Negating, unanswered
from tracker.compare.rendering import render
from tracker.compare.translate import translate_all
from tracker.model import SegmentPair

Floats = npt.NDArray[np.float64]
Features = dict[str, float]
DEMETR, LOST = 0.3, 3.0
"""Weight of a DEMETR sentence; of a lost negation, which is rarer in what is fitted."""
PARTS: dict[str, tuple[str, float]] = {"polarity": ("negation", 1.8), "persons": ("gender", 1.9)}
"""Module, the kinds of edits it is for, and what is added to the constant, so that a half is a flag in 50 to 100."""
ROUNDS = 4
Row = tuple[Features, float, float, float, float, float]
"""Features, whether an edit is there, weight, half of the documents, whether it is clean, number of the pair."""


def contexts(folder: Path) -> Iterator[tuple[Context, dict[str, Any], float]]:
    """Both sets, aligned, with the weight of each case."""
    for name, weight in (("tamper", 1.0), ("demetr", DEMETR)):
        given = read(folder / f"{name}.dev.jsonl")
        found = cases(given)
        translated = translate_all(found, None)
        for k, (case, row) in enumerate(zip(found, given, strict=True)):
            rendering = render(case.source, case.published, translated.get(k), None)
            pairs = align(rendering.source, rendering.published)
            yield Context(case.source, case.published, pairs, rendering), row, weight


def negations(context: Context, pair: SegmentPair) -> list[Features]:
    left = Negating(cues_in(context.source, pair.source), source_words(context, pair))
    right = Negating(cues_in(context.published, pair.published), published_words(context, pair))
    return [one.features for one in unanswered(left, right)]


def genders(context: Context, pair: SegmentPair) -> list[Features]:
    return [one.features for one in Persons(context).gendered(pair)]


def rows(
    prepared: Sequence[tuple[Context, dict[str, Any], float]],
    kind: str,
    find: Callable[[Context, SegmentPair], list[Features]],
) -> Iterator[Row]:
    """What there is to judge, but in sentences with an edit of another kind."""
    number = 0.0
    for context, row, weight in prepared:
        half = float(zlib.crc32(row["doc"].encode()) % 2)
        for pair in context.both:
            kinds = {edit["kind"] for edit in row["gold"] if edit["seg"] in pair.published}
            wanted = sorted(k for k in kinds if kind in k)
            if kinds and not wanted:
                continue
            number += 1
            twice = LOST if "negation_del" in wanted else 1.0
            for features in find(context, pair):
                yield features, float(bool(wanted)), weight * twice, half, float(row["clean"]), number


def trained(features: Floats, edited: Floats, weights: Floats, pairs: Floats) -> Floats:
    """The fit to the likeliest of what an edited pair has: one of its negations or pronouns is wrong, not all."""
    found = fit(features, edited, weights)
    for _ in range(ROUNDS - 1):
        found = fit(features, edited, weights * likeliest(features @ found[1:], edited, pairs))
    return found


def likeliest(score: Floats, edited: Floats, pairs: Floats) -> Floats:
    """1 for the rows that are not edited and for the highest of each edited pair, else 0."""
    best = {pair: max(score[(pairs == pair)]) for pair in set(pairs[edited > 0].tolist())}
    return np.array([float(s >= best.get(p, s)) for s, p in zip(score, pairs.tolist(), strict=True)])


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
    prepared = list(contexts(Path(sys.argv[1])))
    for (module, (kind, shift)), find in zip(PARTS.items(), (negations, genders), strict=True):
        data = list(rows(prepared, kind, find))
        names = list(data[0][0])
        features = np.array([[one[0][name] for name in names] for one in data])
        edited, weights, half, clean, pairs = (np.array([one[k] for one in data]) for k in range(1, 6))
        for part in (0.0, 1.0):
            other = half != part
            found = trained(features[other], edited[other], weights[other], pairs[other])
            score = features @ found[1:]
            alarms = np.sort(score[(half == part) & (clean > 0)])[::-1]
            hits = score[(half == part) & (edited > 0) & (likeliest(score, edited, pairs) > 0)]
            print(f"{module}, half {part:.0f}:", *(f"{np.mean(hits > alarms[n]):.3f} above {n};" for n in (20, 40, 80)))
        for name, value in zip(["constant", *names], trained(features, edited, weights, pairs), strict=True):
            print(f'    "{name}": {value + (shift if name == "constant" else 0):.2f},')


if __name__ == "__main__":
    main()
