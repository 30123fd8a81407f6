"""How well sentences are aligned and departures found, beside the peers at hand, and how fast copies are found.

Run by hand: `python tests/benchmarks/comparison.py FOLDER [--articles N] [--write]`. FOLDER holds the development
sets (`align.dev.jsonl`, `tamper.dev.jsonl`, `demetr.dev.jsonl`); `--articles` makes an index of so many synthetic ones.
`--write` puts the tables into docs/figures/comparison.md, and the precisions into the pack that the program shows.
"""

import argparse
import json
import platform
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tracker.align import align  # noqa: E402
from tracker.compare.batch import Case, compare_all  # noqa: E402
from tracker.compare.rendering import render  # noqa: E402
from tracker.compare.translate import translate_all  # noqa: E402
from tracker.link import fingerprints  # noqa: E402
from tracker.link.copies import find_copies  # noqa: E402

MEASURED: tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]] = Counter(), Counter()
"""Flags, and right flags, by check and language, over the sets of whole articles of one run."""
ENOUGH = 12
"""Fewer flags than this measure nothing."""
Beads = list[tuple[tuple[int, ...], tuple[int, ...]]]


def cases(path: Path) -> tuple[list[Case], list[dict[str, Any]]]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    given = [{"id": r["id"], "source": r["src"], "published": r["tgt"], "source_language": r["lang"]} for r in rows]
    return [Case.of(one | {"published_language": "en"}) for one in given], rows


def strict_f1(gold: Sequence[Beads], found: Sequence[Beads]) -> float:
    """As bleualign and vecalign count: precision over all beads, recall without the empty ones."""
    hits = asked = right = full = 0
    for wanted, given in zip(gold, found, strict=True):
        wanted_set, given_set = set(wanted), set(given)
        hits, asked = hits + len(wanted_set & given_set), asked + len(given_set)
        both = {bead for bead in wanted_set if bead[0] and bead[1]}
        right, full = right + len(both & given_set), full + len(both)
    precision, recall = hits / max(asked, 1), right / max(full, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def gale_church(source: Sequence[str], published: Sequence[str]) -> Beads:
    """nltk's, by length alone; it leaves out what it aligns with nothing."""
    from nltk.translate.gale_church import align_blocks

    left: dict[int, set[int]] = defaultdict(set)
    right: dict[int, set[int]] = defaultdict(set)
    for i, j in align_blocks([len(s) for s in source], [len(s) for s in published]):
        left[i].add(j)
        right[j].add(i)
    beads: Beads = []
    for i in sorted(left):
        rows = sorted({k for j in left[i] for k in right[j]})
        if rows[0] == i:
            beads.append((tuple(rows), tuple(sorted({j for k in rows for j in left[k]}))))
    return beads


def alignment_table(folder: Path) -> Iterator[str]:
    given, rows = cases(folder / "align.dev.jsonl")
    translated = translate_all(given, None)
    gold = [[(tuple(a), tuple(b)) for a, b in row["gold"]] for row in rows]
    ours: list[Beads] = []
    kinds: dict[str, set[str]] = defaultdict(set)
    spent = 0.0
    for place, case in enumerate(given):
        rendering = render(case.source, case.published, translated.get(place), None)
        kinds[case.source.primary].add(rendering.kind)
        start = time.process_time()
        pairs = align(rendering.source, rendering.published)
        spent += time.process_time() - start
        ours.append([(p.source, p.published) for p in pairs])
    raw = [[(p.source, p.published) for p in align(c.source.sentences, c.published.sentences)] for c in given]
    by_length = [gale_church(c.source.sentences, c.published.sentences) for c in given]
    yield "| language | input | ours | ours on the raw source | Gale–Church (nltk) |\n| --- | --- | --: | --: | --: |"
    for language in sorted(kinds):
        places = [k for k, case in enumerate(given) if case.source.primary == language]
        cells = [strict_f1([gold[k] for k in places], [one[k] for k in places]) for one in (ours, raw, by_length)]
        yield f"| {language} | {', '.join(sorted(kinds[language]))} | " + " | ".join(f"{c:.3f}" for c in cells) + " |"
    yield f"\n{len(given) / spent:.0f} documents a second on one core, without translation or gloss."


def departure_table(path: Path) -> Iterator[str]:
    given, rows = cases(path)
    raised: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    clean: Counter[tuple[str, str]] = Counter()
    segments: Counter[str] = Counter()
    for (case, comparison), row in zip(compare_all(given), rows, strict=True):
        language = case.source.primary
        edited = {one["seg"] for one in row["gold"]}
        segments[language] += len(row["tgt"]) if row["clean"] else 0
        for one in comparison.departures:
            key = one.check, language
            if one.score_0_to_1 >= 0.5 and one.published:
                clean[key] += row["clean"]
                raised[key] += not row["clean"]
                right[key] += not row["clean"] and bool(edited & set(one.published))
    if any(len(row["tgt"]) > 1 for row in rows):  # single sentences are all edited: any flag would be right
        MEASURED[0].update(raised)
        MEASURED[1].update(right)
    yield "| check | language | flags per 100 clean segments | flags on edited texts | of these right |"
    yield "| --- | --- | --: | --: | --: |"
    for check, language in sorted(raised):
        count, hits = raised[check, language], right[check, language]
        rate = 100 * clean[check, language] / max(segments[language], 1)
        yield f"| {check} | {language} | {rate:.1f} | {count} | {hits / max(count, 1):.2f} |"


class Stored:
    """Postings in SQLite as the store keeps them: one row for each fingerprint of each text."""

    def __init__(self, path: Path) -> None:
        self.database = sqlite3.connect(path)
        self.database.execute(
            "CREATE TABLE posting (fingerprint INTEGER, text INTEGER, PRIMARY KEY (fingerprint, text)) WITHOUT ROWID"
        )

    def having(self, asked: Sequence[int]) -> dict[int, list[int]]:
        marks = ",".join("?" * len(asked))
        found: dict[int, list[int]] = {}
        rows = self.database.execute(
            f"SELECT fingerprint, text FROM posting WHERE fingerprint IN ({marks})",
            list(asked),
        )
        for fingerprint, text in rows:
            found.setdefault(fingerprint, []).append(text)
        return found


def synthetic(random_: random.Random) -> str:
    """400 words whose frequencies fall off as those of a language do."""
    words = (int(40_000 ** random_.random()) for _ in range(400))
    return " ".join(f"w{word}" for word in words)


def copies_table(count: int) -> Iterator[str]:
    random_ = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "postings.db")
        stored, start, rows = Stored(path), time.process_time(), 0
        kept: list[tuple[int, str]] = []
        for number in range(count):
            text = synthetic(random_)
            marks = fingerprints(text)
            rows += len(marks)
            stored.database.executemany("INSERT INTO posting VALUES (?, ?)", [(mark, number) for mark in marks])
            if number % max(count // 200, 1) == 0:
                words = text.split()
                place = random_.randrange(len(words) - 12)
                kept.append((number, " ".join(words[place : place + 12])))
        stored.database.commit()
        built = time.process_time() - start
        start = time.perf_counter()
        hits = sum(any(c.id == number for c in find_copies(text, stored)) for number, text in kept)
        each = (time.perf_counter() - start) / len(kept) * 1000
        size = path.stat().st_size / 1e6
    yield "| articles | rows | index | making it, CPU s | copied sentences of 12 words found | a query |"
    yield "| --: | --: | --: | --: | --: | --: |"
    yield f"| {count:,} | {rows:,} | {size:.0f} MB | {built:.0f} | {hits} of {len(kept)} | {each:.2f} ms |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    lines = ["# Comparison: figures\n", _where() + "\n"]
    parts: list[tuple[str, Callable[[], Iterator[str]]]] = []
    if options.folder:
        parts += [
            ("Alignment, strict F1", lambda: alignment_table(options.folder)),
            ("Flags of 0.5 or more on edited news", lambda: departure_table(options.folder / "tamper.dev.jsonl")),
            ("The same on DEMETR", lambda: departure_table(options.folder / "demetr.dev.jsonl")),
        ]  # fmt: skip
    if options.articles:
        parts.append(("Copies", lambda: copies_table(options.articles)))
    for title, table in parts:
        lines += [f"\n## {title}\n", *table()]
        print("\n".join(lines[-len(lines) :]) if not options.write else title, flush=True)
    if options.write:
        (ROOT / "docs" / "figures" / "comparison.md").write_text("\n".join(lines) + "\n", "utf-8")
        if options.folder:
            (ROOT / "tracker" / "packs" / "comparison_precision.toml").write_text(precision_pack(), "utf-8")


def precision_pack() -> str:
    """What the program shows with its findings."""
    lines = ["# Share of each check's flags that were right. Made by tests/benchmarks/comparison.py."]
    for language in sorted({language for _, language in MEASURED[0]}):
        lines.append(f"\n[{language}-en]")
        for (check, code), count in sorted(MEASURED[0].items()):
            if code == language and count >= ENOUGH:
                lines.append(f"{check} = {MEASURED[1][check, code] / count:.2f}")
    return "\n".join(lines) + "\n"


def _where() -> str:
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()} {platform.system()}, 2 cores shared, Python "
        f"{platform.python_version()}, nltk {metadata.version('nltk')}. Made by `tests/benchmarks/comparison.py`. "
        "The development sets are one to one translations cut by rule: read the figures as needed, not as sufficient."
    )


if __name__ == "__main__":
    main()
