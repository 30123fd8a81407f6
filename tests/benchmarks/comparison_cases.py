"""Texts whose alignment is known, and how near an alignment comes to it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.compare.batch import Case

Bead = tuple[tuple[int, ...], tuple[int, ...]]
"""Sentences of the source and of the published text that belong together; one side may be empty."""
Beads = list[Bead]


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def cases(rows: Sequence[dict[str, Any]], published: str = "en", source: str | None = None) -> list[Case]:
    """Rows with `id`, `src`, `tgt` and, where `source` is None, `lang` as the program's own cases."""
    return [
        Case.of({"id": r["id"], "source": r["src"], "published": r["tgt"]}, source or r["lang"], published)
        for r in rows
    ]


def beads(gold: Iterable[Sequence[Sequence[int]]]) -> Beads:
    return [(tuple(sorted(left)), tuple(sorted(right))) for left, right in gold]


@dataclass(slots=True)
class Score:
    """Counts over many texts.

    Source: strict and lax as bleualign and vecalign count them: precision over all beads, recall without the empty
    ones; lax: a bead is right where it shares a pair of sentences with one of the gold.
    """

    strict: int = 0
    lax: int = 0
    asked: int = 0
    strict_of_gold: int = 0
    lax_of_gold: int = 0
    gold: int = 0

    def add(self, wanted: Beads, given: Beads) -> None:
        strict, lax, count = _hits(wanted, given)
        self.strict, self.lax, self.asked = self.strict + strict, self.lax + lax, self.asked + count
        strict, lax, count = _hits(_full(given), _full(wanted))
        self.strict_of_gold += strict
        self.lax_of_gold += lax
        self.gold += count

    @property
    def strict_f1(self) -> float:
        return f1(self.strict / max(self.asked, 1), self.strict_of_gold / max(self.gold, 1))

    @property
    def lax_f1(self) -> float:
        return f1(self.lax / max(self.asked, 1), self.lax_of_gold / max(self.gold, 1))


def score(wanted: Iterable[Beads], given: Iterable[Beads]) -> Score:
    made = Score()
    for one, other in zip(wanted, given, strict=True):
        made.add(one, other)
    return made


def alone_f1(wanted: Iterable[Beads], given: Iterable[Beads], side: int) -> float | None:
    """F1 of the sentences without a partner, of the source (0) or the published text (1); None where there are none."""
    right = asked = full = 0
    for one, other in zip(wanted, given, strict=True):
        gold, found = _alone(one, side), _alone(other, side)
        right, asked, full = right + len(gold & found), asked + len(found), full + len(gold)
    return f1(right / max(asked, 1), right / full) if full else None


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _full(given: Beads) -> Beads:
    return [bead for bead in given if bead[0] and bead[1]]


def _alone(given: Beads, side: int) -> set[int]:
    return {place for bead in given if not bead[1 - side] for place in bead[side]}


def _hits(reference: Beads, tested: Beads) -> tuple[int, int, int]:
    known = set(reference)
    partners: dict[int, set[int]] = {}
    for left, right in reference:
        for place in left:
            partners.setdefault(place, set()).update(right)
    strict = [bead in known for bead in tested]
    lax = [
        same or any(partners.get(place, set()) & set(bead[1]) for place in bead[0])
        for same, bead in zip(strict, tested, strict=True)
    ]
    return sum(strict), sum(lax), len(tested)
