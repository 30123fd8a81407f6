"""Why no single score of fidelity is shown: what such scores tell of edited sentences, as detectors.

Each published sentence is scored against the source as it is rendered in the published language (translation or
gloss); AUC: how often an edited sentence scores worse than an untouched one, .5 being chance.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from tests.benchmarks.comparison_departures import Edited, strongest
from tracker.align.vectors import fold
from tracker.compare.rendering import render
from tracker.compare.translate import translate_all

Score = Callable[[str, str], float]
"""(published, rendered source) to a score, the higher the more alike."""
OURS = "our findings, the strongest"
BEST = "the edit it sees best"
_FEWEST = 30
"""Edits of a kind, fewer of which have no AUC of their own."""
Marks = list[tuple[str | None, dict[str, float]]]
"""Sentences with the kind of their edit, None where untouched, and their scores by name."""


def scores() -> dict[str, Score]:
    """By name; only word coverage where sacrebleu is not installed."""
    found: dict[str, Score] = {"words covered": _coverage}
    try:
        import sacrebleu
    except ImportError:
        print("TER, BLEU, chrF: sacrebleu is not installed")
        return found
    ter, bleu, chrf = sacrebleu.TER(), sacrebleu.BLEU(effective_order=True), sacrebleu.CHRF()
    found["TER"] = lambda published, rendered: -ter.sentence_score(published, [rendered]).score
    found["BLEU"] = lambda published, rendered: bleu.sentence_score(published, [rendered]).score
    found["chrF"] = lambda published, rendered: chrf.sentence_score(published, [rendered]).score
    return found


def _coverage(published: str, rendered: str) -> float:
    """Share of the published words that stand in the rendering."""
    words, known = fold(published).split(), set(fold(rendered).split())
    return sum(word in known for word in words) / max(len(words), 1)


def scores_table(edited: Edited) -> Iterator[str]:
    marks = _marked(edited, scores())
    yield f"| score | {' | '.join(marks)} | {BEST} |\n| --- | {'--: | ' * len(marks)}--- |"
    for name in [*next(iter(marks.values()))[0][1]]:
        cells = (f"{_auc_of(of_language, name):.2f}" for of_language in marks.values())
        together = [mark for of_language in marks.values() for mark in of_language]
        kinds = {kind for kind, _ in together if kind}
        by_kind = {kind: [m for m in together if m[0] in (None, kind)] for kind in sorted(kinds)}
        best = {k: _auc_of(of, name) for k, of in by_kind.items() if sum(m[0] == k for m in of) >= _FEWEST}
        kind = max(best, key=lambda k: best[k], default="")
        yield f"| {name} | {' | '.join(cells)} | {kind} {best.get(kind, 0.5):.2f} |"


def _marked(edited: Edited, named: dict[str, Score]) -> dict[str, Marks]:
    """By language: every edited sentence, and every sentence of the clean texts."""
    translated = translate_all(edited.cases, None)
    marks: dict[str, Marks] = defaultdict(list)
    known: dict[tuple[str, str], dict[str, float]] = {}
    for k, (row, case) in enumerate(zip(edited.rows, edited.cases, strict=True)):
        rendered = render(case.source, case.published, translated.get(k), None)
        flagged = strongest(edited.comparisons[k])
        kinds = {edit["seg"]: edit["kind"] for edit in row["gold"]}
        for place in range(len(row["tgt"])) if row["clean"] else sorted(kinds):
            pair = rendered.published[place], rendered.source[place]
            if pair not in known:
                known[pair] = {name: score(*pair) for name, score in named.items()}
            values = {OURS: -flagged.get(place, 0.0)} | known[pair]
            marks[edited.language(k)].append((kinds.get(place), values))
    return dict(sorted(marks.items()))


def _auc_of(marks: Marks, name: str) -> float:
    touched = [values[name] for kind, values in marks if kind]
    untouched = [values[name] for kind, values in marks if not kind]
    return auc(touched, untouched)


def auc(lower: Sequence[float], higher: Sequence[float]) -> float:
    """How often one of the first is below one of the second, ties as half (Mann and Whitney)."""
    import numpy as np

    ordered = np.sort(np.asarray(higher))
    below = np.searchsorted(ordered, lower, "left")
    upto = np.searchsorted(ordered, lower, "right")
    above = len(ordered) - upto + (upto - below) / 2
    return float(above.mean() / max(len(ordered), 1))
