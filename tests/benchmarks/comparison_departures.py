"""Tables of the findings on edited news: what is found at how many false alarms, and how often each check was right."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.comparison_cases import cases, read
from tracker.compare.batch import Case, compare_all
from tracker.model import Comparison

ENOUGH = 12
"""Fewer flags than this measure nothing."""
SURE = 0.5
"""From this score on a flag is more than a hint."""
GROUPS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("numbers, dates, units", ("number", "date"), 1),
    ("negation", ("negation",), 2),
    ("names", ("name",), 4),
    ("names", ("name",), 8),
    ("quotation marks", ("quote",), 2),
    ("words in a quotation", ("quote", "wording"), 4),
    ("added", ("addition",), 4),
    ("omitted", ("omission",), 4),
    ("wording", ("wording",), 4),
)
"""Family of findings with the flagged sentences per 100 clean ones that are allowed it."""
_APART = {"quote_alter": "words in a quotation"}
"""Kinds of edit that have a row of their own, whatever family the set files them under."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A set of texts with known edits, compared."""

    rows: list[dict[str, Any]]
    cases: list[Case]
    comparisons: list[Comparison]

    def language(self, place: int) -> str:
        return self.cases[place].source.primary

    @property
    def languages(self) -> list[str]:
        return sorted({case.source.primary for case in self.cases})


def compared(path: Path) -> Edited:
    rows = read(path)
    given = cases(rows)
    return Edited(rows, given, [comparison for _, comparison in compare_all(given)])


def strongest(comparison: Comparison, families: Iterable[str] | None = None) -> dict[int, float]:
    """Published sentence → its highest score in these families, or in any."""
    found: dict[int, float] = {}
    for one in comparison.departures:
        if families is None or one.family in families:
            for place in one.published or (0,):
                found[place] = max(found.get(place, 0.0), one.score_0_to_1)
    return found


def recall_table(edited: Edited) -> Iterator[str]:
    """Recall of each kind of edit where each family may flag so many clean sentences."""
    languages = edited.languages
    yield f"| family, at flags per 100 clean sentences | edit | {' | '.join(languages)} | all |"
    yield "| --- | --- |" + " --: |" * (len(languages) + 1)
    for title, families, allowed in GROUPS:
        found = [strongest(comparison, families) for comparison in edited.comparisons]
        counts: dict[str, dict[str, list[int]]] = defaultdict(dict)
        for language in [*languages, "all"]:
            places = [k for k in range(len(edited.rows)) if language in ("all", edited.language(k))]
            threshold = _threshold(edited, found, places, allowed)
            for kind, hits in _hits(edited, found, places, (title, families), threshold).items():
                counts[kind][language] = hits
        for kind, by_language in sorted(counts.items()):
            cells = (_share(by_language.get(language)) for language in [*languages, "all"])
            yield f"| {title} at {allowed:g} | {kind.removeprefix('d_')} | {' | '.join(cells)} |"


def _share(hits: list[int] | None) -> str:
    return f"{sum(hits) / len(hits):.2f}" if hits else "–"


def _threshold(edited: Edited, found: Sequence[dict[int, float]], places: Sequence[int], allowed: float) -> float:
    """The lowest score that keeps to the allowance on the clean texts."""
    clean = [k for k in places if edited.rows[k]["clean"]]
    scores = sorted((value for k in clean for value in found[k].values()), reverse=True)
    last = int(allowed * sum(len(edited.rows[k]["tgt"]) for k in clean) / 100)
    return scores[last] + 1e-9 if last < len(scores) else 0.0


def _hits(
    edited: Edited,
    found: Sequence[dict[int, float]],
    places: Sequence[int],
    group: tuple[str, tuple[str, ...]],
    threshold: float,
) -> dict[str, list[int]]:
    title, families = group
    hits: dict[str, list[int]] = defaultdict(list)
    for k in places:
        for edit in edited.rows[k]["gold"]:
            apart = _APART.get(edit["kind"])
            if apart == title or (apart is None and title not in _APART.values() and edit["family"] in families):
                hits[edit["kind"]].append(found[k].get(edit["seg"], -1.0) >= threshold)
    return hits


def precision_table(edited: Edited) -> Iterator[str]:
    """Flags of `SURE` or more by check and language."""
    raised, right, clean = flags(edited)
    segments: Counter[str] = Counter()
    for k, row in enumerate(edited.rows):
        segments[edited.language(k)] += len(row["tgt"]) if row["clean"] else 0
    yield "| check | language | flags per 100 clean segments | flags on edited texts | of these right |"
    yield "| --- | --- | --: | --: | --: |"
    for check, language in sorted(raised):
        count, hits = raised[check, language], right[check, language]
        rate = 100 * clean[check, language] / max(segments[language], 1)
        yield f"| {check} | {language} | {rate:.1f} | {count} | {hits / max(count, 1):.2f} |"


Counts = Counter[tuple[str, str]]


def flags(edited: Edited) -> tuple[Counts, Counts, Counts]:
    """By check and language: flags on edited texts, those on an edited sentence, flags on clean texts."""
    raised, right, clean = Counts(), Counts(), Counts()
    for k, (row, comparison) in enumerate(zip(edited.rows, edited.comparisons, strict=True)):
        touched = {one["seg"] for one in row["gold"]}
        for one in comparison.departures:
            if one.score_0_to_1 >= SURE and one.published:
                key = one.check, edited.language(k)
                clean[key] += row["clean"]
                raised[key] += not row["clean"]
                right[key] += not row["clean"] and bool(touched & set(one.published))
    return raised, right, clean


def precision_pack(edited: Edited) -> str:
    """What the program shows with its findings; of whole articles, for of single edited sentences any flag is right."""
    raised, right, _ = flags(edited)
    lines = ["# Share of each check's flags that were right. Made by tests/benchmarks/comparison.py."]
    for language in edited.languages:
        lines.append(f"\n[{language}-en]")
        for (check, code), count in sorted(raised.items()):
            if code == language and count >= ENOUGH:
                lines.append(f"{check} = {right[check, code] / count:.2f}")
    return "\n".join(lines) + "\n"
