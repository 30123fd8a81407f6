"""Tables of the alignment: ours beside the peers, one run, one input."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.comparison_cases import Beads, alone_f1, beads, cases, read, score
from tests.benchmarks.comparison_peers import peers
from tracker.align import align
from tracker.compare.batch import Case
from tracker.compare.learned import learn_from, lexicon_of
from tracker.compare.rendering import Rendering, render
from tracker.compare.translate import translate_all


@dataclass(frozen=True, slots=True)
class Aligned:
    """What one aligner made of all texts, and the CPU seconds it took."""

    name: str
    beads: list[Beads]
    seconds: float


def alignment_tables(path: Path, published: str = "en", source: str | None = None) -> Iterator[str]:
    rows = read(path)
    given = cases(rows, published, source)
    translated = translate_all(given, None)
    learnt = learn_from([case for k, case in enumerate(given) if k not in translated])
    alone = [render(c.source, c.published, translated.get(k), None) for k, c in enumerate(given)]
    rendered = [
        one if k in translated else render(case.source, case.published, None, lexicon_of(case, learnt))
        for k, (case, one) in enumerate(zip(given, alone, strict=True))
    ]
    gold = [beads(row["gold"]) for row in rows]
    found, absent = peers()
    ours = _run("ours", lambda k: _ours(rendered[k].source, rendered[k].published), len(rows))
    single = _run("ours, each text alone", lambda k: _ours(alone[k].source, alone[k].published), len(rows))
    raw = _run(
        "ours on the raw source", lambda k: _ours(given[k].source.sentences, given[k].published.sentences), len(rows)
    )
    others = [
        _run(
            name,
            lambda k, find=find: find(given[k].source.sentences, rendered[k].source, rendered[k].published),
            len(rows),
        )
        for name, find in found.items()
    ]
    yield from _by_language(given, rendered, gold, [ours, single, raw, *others])
    if absent:
        yield f"\nNot in the table: {'; '.join(absent)}."
    yield from _speeds([ours, *others])
    yield from _by_variant(rows, gold, ours.beads)


def _ours(source: Sequence[str], published: Sequence[str]) -> Beads:
    return [(pair.source, pair.published) for pair in align(source, published)]


def _run(name: str, find: Callable[[int], Beads], count: int) -> Aligned:
    start = time.process_time()
    made = [find(place) for place in range(count)]
    return Aligned(name, made, max(time.process_time() - start, 1e-9))


def _by_language(
    given: Sequence[Case], rendered: Sequence[Rendering], gold: list[Beads], runs: list[Aligned]
) -> Iterator[str]:
    kinds: dict[str, set[str]] = defaultdict(set)
    for case, one in zip(given, rendered, strict=True):
        kinds[case.source.primary].add(one.kind)
    yield "Strict / lax F1:\n"
    yield f"| language | input | {' | '.join(run.name for run in runs)} |"
    yield "| --- | --- |" + " --: |" * len(runs)
    for language in sorted(kinds):
        places = [k for k, case in enumerate(given) if case.source.primary == language]
        scores = [score([gold[k] for k in places], [run.beads[k] for k in places]) for run in runs]
        cells = (f"{one.strict_f1:.3f} / {one.lax_f1:.3f}" for one in scores)
        yield f"| {language} | {', '.join(sorted(kinds[language]))} | {' | '.join(cells)} |"


def _speeds(runs: Sequence[Aligned]) -> Iterator[str]:
    ours = runs[0]
    yield f"\n{len(ours.beads) / ours.seconds:.0f} documents a second on one core, without translation or gloss."
    rates = (f"{run.name} {ours.seconds / run.seconds:.1f} times as many" for run in runs[1:])
    yield "Beside it: " + "; ".join(rates) + "."


def _by_variant(rows: Sequence[dict[str, Any]], gold: list[Beads], ours: list[Beads]) -> Iterator[str]:
    """Ours by kind of restructuring, with the sentences that have no partner."""
    variants = sorted({row.get("variant", "") for row in rows})
    yield "\n| ours | strict F1 | lax F1 | omitted found, F1 | added found, F1 |\n| --- | --: | --: | --: | --: |"
    for variant in [None, *variants]:
        places = [k for k, row in enumerate(rows) if variant in (None, row.get("variant", ""))]
        wanted, given = [gold[k] for k in places], [ours[k] for k in places]
        made = score(wanted, given)
        alone = (alone_f1(wanted, given, side) for side in (0, 1))
        cells = (f"{value:.3f}" if value is not None else "–" for value in alone)
        yield f"| {variant or 'all'} | {made.strict_f1:.3f} | {made.lax_f1:.3f} | {' | '.join(cells)} |"
