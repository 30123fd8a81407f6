"""How well fragments were found: the figures of the benchmark, for its passages and for the project's mixtures.

A token is a run of letters and digits, or one Han or kana character; tokens without letters never count. `core` words
must be found, words between `core` and `outer` may be either way (they are ordinary in both languages).
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_ALONE = "぀-ヿ㐀-䶿一-鿿豈-﫿"
_TOKEN = re.compile(rf"[{_ALONE}]|(?:(?![{_ALONE}])[^\W_]|[̀-ًͯ-ٰٟ])+")
_ALONE_WORDS = 0.6
"""A Han or kana character counts as so many words."""


@dataclass(frozen=True)
class Piece:
    """A fragment that is expected or was found, in characters."""

    start: int
    end: int
    language: str
    core: tuple[int, int] | None = None
    outer: tuple[int, int] | None = None


def count(text: str, expected: list[Piece], found: list[Piece]) -> Counter[str]:
    """The sums of one passage, to be added up and handed to `figures`."""
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text)]
    letters = {i for i, (a, b) in enumerate(tokens) if any(c.isalpha() for c in text[a:b])}

    def inside(start: int, end: int) -> set[int]:
        return {i for i in letters if tokens[i][0] < end and tokens[i][1] > start}

    cores = [inside(*(p.core or (p.start, p.end))) for p in expected]
    outers = [inside(*(p.outer or (p.start, p.end))) for p in expected]
    core, outer = set().union(*cores), set().union(*outers)
    runs = [(inside(p.start, p.end), p.language) for p in found]
    said = set().union(*(run for run, _ in runs)) - (outer - core)
    sums = Counter(hit=len(said & core), extra=len(said - core), missed=len(core - said), expected=len(expected))
    sums["found"] = sum(bool(run - (outer - core)) for run, _ in runs)
    sums["alarms"] = sum(not run & outer for run, _ in runs)
    host = letters - outer
    alone = sum(bool(re.match(f"[{_ALONE}]", text[tokens[i][0]])) for i in host)
    sums["host_tenths"] = round(10 * (len(host) - alone + _ALONE_WORDS * alone))
    sums.update(_matches(expected, cores, outers, runs))
    return sums


def _matches(
    expected: list[Piece], cores: list[set[int]], outers: list[set[int]], runs: list[tuple[set[int], str]]
) -> Counter[str]:
    """One-to-one matches that share at least half of their tokens, edge words left out, the best first."""
    pairs = []
    for i, (run, _) in enumerate(runs):
        for j, core in enumerate(cores):
            counted = run - (outers[j] - core)
            if counted & core:
                pairs.append((len(counted & core) / len(counted | core), i, j))
    sums: Counter[str] = Counter()
    used: set[tuple[str, int]] = set()
    for share, i, j in sorted(pairs, key=lambda p: (-p[0], p[1:])):
        if share >= 0.5 and not used & {("run", i), ("core", j)}:
            used |= {("run", i), ("core", j)}
            sums["matched"] += 1
            sums["labelled"] += runs[i][1] == expected[j].language
            sums["exact"] += _near(runs[i][0], cores[j], outers[j])
    return sums


def _near(run: set[int], core: set[int], outer: set[int]) -> bool:
    """Whether both bounds are within a token of the core's, or among the words that may be either way."""
    left = min(outer) - 1 <= min(run) <= min(core) + 1
    return left and max(core) - 1 <= max(run) <= max(outer) + 1


def figures(sums: Iterable[Counter[str]]) -> dict[str, float]:
    """Shares from 0 to 1; `alarms` per 10,000 words of the host."""
    total: Counter[str] = Counter()
    for one in sums:
        total.update(one)
    spans = total["expected"] + total["found"]
    return {
        "token_f1": _ratio(2 * total["hit"], 2 * total["hit"] + total["extra"] + total["missed"]),
        "span_f1": _ratio(2 * total["matched"], spans),
        "exact_f1": _ratio(2 * total["exact"], spans),
        "label": _ratio(total["labelled"], total["matched"]),
        "alarms": _ratio(100_000 * total["alarms"], total["host_tenths"]),
    }


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def pieces(gold: dict[str, Any]) -> list[Piece]:
    """The expected fragments of a line of the development set."""
    return [Piece(f["start"], f["end"], f["language"], tuple(f["core"]), tuple(f["outer"])) for f in gold["fragments"]]
