"""Measure the finding of fragments: `python -m tests.benchmarks.fragments FOLDER` writes docs/figures/fragments.md.

FOLDER holds the development set (`dev.gold.jsonl`); without it only the project's own mixtures are measured.
"""

import json
import platform
import resource
import sys
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.fragment_peers import Finder, peers
from tests.benchmarks.fragment_score import Piece, count, figures, pieces
from tracker import detect
from tracker.config import FragmentSettings
from tracker.detect.table import load
from tracker.detect.training.mix import mixtures
from tracker.model import FragmentKind, Version
from tracker.segment import segment

QUIET = (FragmentKind.INTENTIONAL, FragmentKind.RESIDUE)
COLUMNS = ("token_f1", "span_f1", "exact_f1", "label", "alarms")
PAGE = Path(__file__).parents[2] / "docs" / "figures" / "fragments.md"
GROUPS = {
    "all mixed": lambda g: bool(g["fragments"]),
    "all clean": lambda g: not g["fragments"],
    "same-script close pairs (hard)": lambda g: g["slice"] == "hard",
    "other close pairs": lambda g: g["slice"] == "close",
    "3-5 words": lambda g: g["kind"] == "c",
    "1-2 words": lambda g: g["kind"] == "d",
    "1-2 words, with a capital": lambda g: g["kind"] == "d" and bool(g.get("name")),
    "plain news": lambda g: g["kind"] == "n_plain",
}


def tracker_finder(text: str, host: str) -> list[Piece]:
    """This program, the host found by itself."""
    version = Version(text)
    found = detect.find_fragments(version, segment(version), detect.document_language(text), FragmentSettings())
    return [Piece(f.span.start_char, f.span.end_char, f.language) for f in found if f.kind not in QUIET]


def own_set(size: int = 600) -> list[dict[str, Any]]:
    """Mixtures of the sentences that nothing was trained on."""
    return [
        {"text": m.text, "language": m.host, "kind": f"own {m.kind}", "slice": "own",
         "fragments": [] if m.kind == "clean" else [
             {"start": m.start_char, "end": m.end_char, "language": m.guest,
              "core": [m.start_char, m.end_char], "outer": [m.start_char, m.end_char]}]}
        for m in mixtures(size, seed=7, parity=1)
    ]  # fmt: skip


def measure(finder: Finder, passages: list[dict[str, Any]]) -> tuple[list[Counter[str]], float]:
    """(the sums of each passage, words per second of processor time)."""
    finder(passages[0]["text"], passages[0]["language"])
    start = time.process_time()
    found = [finder(p["text"], p["language"]) for p in passages]
    elapsed_s = time.process_time() - start
    words = sum(len(p["text"].split()) for p in passages)
    sums = [count(p["text"], pieces(p), one) for p, one in zip(passages, found, strict=True)]
    return sums, words / max(elapsed_s, 1e-9)


def rows(passages: list[dict[str, Any]], sums: list[Counter[str]]) -> list[str]:
    """The table by group, kind, slice and language of the host."""
    groups: dict[str, list[Counter[str]]] = defaultdict(list)
    for passage, one in zip(passages, sums, strict=True):
        names = [name for name, holds in GROUPS.items() if holds(passage)]
        labels = (f"kind {passage['kind']}", f"slice {passage['slice']}", f"host {passage['language']}")
        for name in (*names, *labels):
            groups[name].append(one)
    order = [*(name for name in GROUPS if name in groups), *sorted(set(groups) - set(GROUPS))]
    return [_row(f"{name} ({len(groups[name])})", figures(groups[name])) for name in order]


def _row(name: str, given: dict[str, float]) -> str:
    shown = [f"{given[c]:.3f}" if c != "alarms" else f"{given[c]:.1f}" for c in COLUMNS]
    return f"| {name} | {' | '.join(shown)} |"


HEAD = (
    "| | token F1 | span F1 | bounds within a word | right language | false alarms per 10,000 words |\n"
    "|---|--:|--:|--:|--:|--:|"
)


def page(passages: list[dict[str, Any]], own: list[dict[str, Any]]) -> str:
    """The whole page of figures."""
    load()
    start = time.process_time()
    sums, speed = measure(tracker_finder, passages or own)
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    mixed = [i for i, p in enumerate(passages or own) if p["fragments"]]
    lines = [
        "# Fragments: figures",
        "",
        f"Measured {datetime.now(UTC):%Y-%m-%d} with `python -m tests.benchmarks.fragments`,",
    ]
    lines += [f"2 cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}.", ""]
    lines += [f"Speed {speed:,.0f} words per second of one core over short passages; peak memory {peak_mb:.0f} MB.", ""]
    lines += ["## Beside other detectors", "", HEAD.replace("| | token", "| method | token") + "", ""]
    lines.pop()
    lines.append(_row(f"this program ({speed:,.0f} words/s)", _overall(sums, mixed)))
    for name, finder in peers().items():
        print(name, file=sys.stderr)
        theirs, pace = measure(finder, passages or own)
        lines.append(_row(f"{name} ({pace:,.0f} words/s)", _overall(theirs, mixed)))
    lines += ["", "F1 over the mixed passages, false alarms over the clean ones."]
    if passages:
        lines += ["", "## Development set", "", HEAD, *rows(passages, sums)]
    own_sums, _ = measure(tracker_finder, own)
    lines += [
        "",
        "## The project's own mixtures, sentences that nothing was trained on",
        "",
        HEAD,
        *rows(own, own_sums),
    ]
    print(f"{time.process_time() - start:.0f} s", file=sys.stderr)
    return "\n".join(lines) + "\n"


def _overall(sums: list[Counter[str]], mixed: list[int]) -> dict[str, float]:
    among = set(mixed)
    clean = figures(one for i, one in enumerate(sums) if i not in among)
    return {**figures(sums[i] for i in mixed), "alarms": clean["alarms"]}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    given = folder / "dev.gold.jsonl" if folder else None
    passages = [json.loads(line) for line in given.read_text("utf-8").splitlines()] if given else []
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(passages, own_set()), "utf-8")
    print(PAGE)


if __name__ == "__main__":
    main()
