"""The floors that the finding of fragments does not fall below. Lower one only on purpose, and say why."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.fragment_score import figures
from tests.benchmarks.fragments import measure, own_set, tracker_finder

SHARED = Path(os.environ.get("TRACKER_SHARED") or Path(__file__).parents[2].parent / "shared")
DEVELOPMENT = SHARED / "eval" / "fragments" / "dev.gold.jsonl"
Holds = Callable[[dict[str, Any]], bool]

FLOORS: list[tuple[str, Holds, str, float]] = [
    ("mixed", lambda g: bool(g["fragments"]), "token_f1", 0.98),
    ("mixed", lambda g: bool(g["fragments"]), "span_f1", 0.96),
    ("mixed", lambda g: bool(g["fragments"]), "exact_f1", 0.95),
    ("mixed", lambda g: bool(g["fragments"]), "label", 0.985),
    ("close pairs", lambda g: g["slice"] in ("hard", "close"), "token_f1", 0.98),
    ("3-5 words", lambda g: g["kind"] == "c", "token_f1", 0.97),
    ("1-2 words", lambda g: g["kind"] == "d", "token_f1", 0.94),
    ("1-2 words, capital", lambda g: g["kind"] == "d" and bool(g.get("name")), "token_f1", 0.82),
]
CEILINGS: list[tuple[str, Holds, float]] = [
    ("plain news", lambda g: g["kind"] == "n_plain", 0.5),
    ("clean", lambda g: not g["fragments"], 2.0),
]


def test_own_mixtures() -> None:
    passages = own_set(240)
    sums, _ = measure(tracker_finder, passages)
    mixed = figures(s for s, p in zip(sums, passages, strict=True) if p["fragments"])
    clean = figures(s for s, p in zip(sums, passages, strict=True) if not p["fragments"])
    assert mixed["token_f1"] > 0.96
    assert mixed["span_f1"] > 0.92
    assert clean["alarms"] < 15


@pytest.mark.skipif(not DEVELOPMENT.exists(), reason="the development set is not beside the repository")
def test_development_set() -> None:
    passages = [json.loads(line) for line in DEVELOPMENT.read_text("utf-8").splitlines()]
    sums, _ = measure(tracker_finder, passages)

    def of(holds: Holds) -> dict[str, float]:
        return figures(s for s, p in zip(sums, passages, strict=True) if holds(p))

    assert [(n, m, of(h)[m]) for n, h, m, floor in FLOORS if of(h)[m] < floor] == []
    assert [(n, of(h)["alarms"]) for n, h, ceiling in CEILINGS if of(h)["alarms"] > ceiling] == []
