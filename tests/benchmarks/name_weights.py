"""Fits the weights of `tracker.compare.names.weights`, and says what they find in documents they were not fitted to.

Run by hand: `python tests/benchmarks/name_weights.py FOLDER`. FOLDER holds the development sets
(`tamper.dev.jsonl`, `demetr.dev.jsonl`). It prints both tables; nothing is written.
"""

import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.comparison_cases import cases, read  # noqa: E402
from tracker.align import align  # noqa: E402
from tracker.compare import side_of_sentences  # noqa: E402
from tracker.compare.context import Context  # noqa: E402
from tracker.compare.names.evidence import PUBLISHED, SOURCE, Texts  # noqa: E402
from tracker.compare.names.features import features  # noqa: E402
from tracker.compare.rendering import render  # noqa: E402
from tracker.compare.translate import translate_all  # noqa: E402
from tracker.model import SegmentPair  # noqa: E402

Floats = npt.NDArray[np.float64]
KINDS = ("name_same_doc", "name_other_doc", "name_drop", "d_ne_replaced", "d_ne_removed")
SINGLE = 0.5
"""Weight of a word of a sentence that was cut out of its article, so that single sentences are learnt as well."""
ALARMS = {"tamper": 0.04, "demetr": 0.08}
"""Share of clean sentences that may carry a flag."""


@dataclass(frozen=True)
class Row:
    """A word that nothing answers, or an edited sentence without one."""

    corpus: str
    language: str
    half: int
    sentence: tuple[str, int]
    kind: str
    """Empty in a clean text."""
    side: int
    values: Mapping[str, float]
    weight: float


def rows(folder: Path) -> Iterator[Row]:
    """The words of clean texts that nothing answers, and in edited ones those that the edit left so."""
    for corpus in ALARMS:
        given = read(folder / f"{corpus}.dev.jsonl")
        found = cases(given)
        translated = translate_all(found, None)
        clean = {(row["doc"], row["lang"]): row for row in given if row["clean"]}
        for k, (case, row) in enumerate(zip(found, given, strict=True)):
            edits = [edit for edit in row["gold"] if edit["kind"] in KINDS]
            if not row["clean"] and not edits:
                continue
            rendering = render(case.source, case.published, translated.get(k), None)
            context = Context(case.source, case.published, align(rendering.source, rendering.published), rendering)
            if row["clean"]:
                yield from _of_clean(context, row, corpus)
            for edit in edits:
                before = edit["before"] if corpus == "demetr" else clean[row["doc"], row["lang"]]["tgt"][edit["seg"]]
                yield from _of_edit(context, row, edit, before, corpus)


def _of_clean(context: Context, row: dict[str, Any], corpus: str) -> Iterator[Row]:
    texts = Texts(context)
    for place, pair in enumerate(texts.pairs):
        yield from _rows(texts, place, row, "", corpus, 1.0)
        if corpus == "tamper" and place % 2 == 0:
            yield from _rows(Texts(alone(context, pair)), 0, row, "", "single", SINGLE)


def _of_edit(context: Context, row: dict[str, Any], edit: dict[str, Any], before: str, corpus: str) -> Iterator[Row]:
    sentences = [*context.published.sentences]
    sentences[edit["seg"]] = before
    unedited = replace(context, published=side_of_sentences(sentences, context.published.language))
    texts, clean = Texts(context), Texts(unedited)
    place = next((p for p, pair in enumerate(texts.pairs) if edit["seg"] in pair.published), None)
    if place is None:
        return
    known = (
        {one.word.plain for one in clean.open[place][SOURCE]},
        {one.word.plain for one in clean.halves[place][PUBLISHED].words},
    )
    yield from _rows(texts, place, row, edit["kind"], corpus, 1.0, known)
    if corpus == "tamper":
        yield from _rows(Texts(alone(context, texts.pairs[place])), 0, row, edit["kind"], "single", SINGLE, known)


def alone(context: Context, pair: SegmentPair) -> Context:
    """One pair of sentences without the rest of its texts."""
    source = side_of_sentences([context.source.sentences[i] for i in pair.source], context.source.language)
    published = side_of_sentences([context.published.sentences[j] for j in pair.published], context.published.language)
    rendering = replace(
        context.rendering,
        source=tuple(context.rendering.source[i] for i in pair.source),
        published=tuple(context.rendering.published[j] for j in pair.published),
    )
    moved = replace(pair, source=tuple(range(len(pair.source))), published=tuple(range(len(pair.published))))
    return Context(source, published, (moved,), rendering)


def _rows(
    texts: Texts, place: int, row: dict[str, Any], kind: str, corpus: str, weight: float,
    known: tuple[set[str], set[str]] = (set(), set()),
) -> Iterator[Row]:  # fmt: skip
    language, half = row["lang"].partition("-")[0], zlib.crc32(row["doc"].encode()) % 2
    sentence, any_found = (row["id"], place), False
    for side in (SOURCE, PUBLISHED):
        for one in texts.open[place][side]:
            if one.word.plain not in known[side]:
                any_found = True
                values = features(texts, one, side, place)
                yield Row(corpus, language, half, sentence, kind, side, values, weight)
    if kind and not any_found:
        yield Row(corpus, language, half, sentence, kind, -1, {}, 0.0)


def fit(table: Floats, edited: Floats, weights: Floats, penalty: float = 1.0) -> Floats:
    """Logistic regression by Newton's method; the first column is the constant, which is not held back."""
    found, held = np.zeros(table.shape[1]), np.eye(table.shape[1]) * penalty
    held[0, 0] = 1e-3
    for _ in range(50):
        guess = 1 / (1 + np.exp(-table @ found))
        step = table.T @ (weights * (edited - guess)) - held @ found
        found = found + np.linalg.solve((table * (weights * guess * (1 - guess))[:, None]).T @ table + held, step)
    return found


def fitted(data: Sequence[Row], side: int) -> dict[str, float]:
    """Feature → weight for the words of one side."""
    chosen = [row for row in data if row.side == side]
    names = sorted({name for row in chosen for name in row.values} - {"bias"})
    table = np.array([[row.values.get(name, 0.0) for name in ("bias", *names)] for row in chosen])
    edited, weights = np.array([float(bool(r.kind)) for r in chosen]), np.array([r.weight for r in chosen])
    return dict(zip(["bias", *names], fit(table, edited, weights).tolist(), strict=True))


def recalls(data: Sequence[Row], weights: tuple[dict[str, float], dict[str, float]]) -> Iterator[str]:
    """By corpus, language and kind of edit: the share found where so many clean sentences carry a flag."""
    best: dict[tuple[Any, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
    sentences: dict[tuple[str, str], set[tuple[str, int]]] = defaultdict(set)
    for row in data:
        if row.corpus in ALARMS:
            key = (row.corpus, row.language if row.corpus == "tamper" else "all", row.kind, row.sentence)
            score = best[key]
            if row.side >= 0:
                total = sum(weights[row.side].get(name, 0.0) * value for name, value in row.values.items())
                score[row.side] = max(score[row.side], 1 / (1 + np.exp(-total)))
            if not row.kind:
                sentences[key[:2]].add(row.sentence)
    scores: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for (corpus, language, kind, _), (gone, new) in best.items():
        scores[corpus, language, kind].append(1 - (1 - gone) * (1 - new))
    for (corpus, language, kind), values in sorted(scores.items()):
        if kind:
            clean = sorted(scores[corpus, language, ""], reverse=True)
            limit = clean[min(int(ALARMS[corpus] * COUNTS[corpus, language]), len(clean) - 1)]
            yield f"{corpus} {language} {kind}: {np.mean([v > limit for v in values]):.3f} of {len(values)}"


COUNTS: dict[tuple[str, str], int] = defaultdict(int)
"""Clean sentences of one half of the documents, by corpus and language."""


def main() -> None:
    folder = Path(sys.argv[1])
    data = list(rows(folder))
    for part in (0, 1):
        COUNTS.clear()
        for corpus in ALARMS:
            for row in read(folder / f"{corpus}.dev.jsonl"):
                if row["clean"] and zlib.crc32(row["doc"].encode()) % 2 == part:
                    language = row["lang"].partition("-")[0] if corpus == "tamper" else "all"
                    COUNTS[corpus, language] += len(row["tgt"])
        learnt = [row for row in data if row.half != part]
        for line in recalls([row for row in data if row.half == part], (fitted(learnt, 0), fitted(learnt, 1))):
            print(f"half {part}, fitted to the other: {line}")
    for name, side in (("_LOST", SOURCE), ("_ADDED", PUBLISHED)):
        print(f"{name}:")
        for feature, weight in sorted(fitted(data, side).items()):
            if abs(weight) >= 0.05:
                print(f'    "{feature}": {weight:.2f},')


if __name__ == "__main__":
    main()
