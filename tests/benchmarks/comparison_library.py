"""Tables of a large library: the source found across languages, and the cost of an index of copies."""

import random
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.comparison_cases import read
from tracker.link import fingerprints
from tracker.link.copies import find_copies
from tracker.link.ranking import Pool


def linking_table(folder: Path) -> Iterator[str]:
    """Recall of the source among texts of all languages; of a digest both sources are wanted."""
    pool = read(folder / "link.pool.jsonl")
    document = {row["id"]: row["doc"] for row in pool}
    asked = Pool((row["id"], row["text"], row.get("lang")) for row in pool)
    places: dict[str, list[int]] = defaultdict(list)
    for row in read(folder / "link.query.dev.jsonl"):
        wanted = [row["doc"], *([row["also"]] if row.get("also") else [])]
        ranked = list(dict.fromkeys(document[id_] for id_, _ in asked.rank(row["text"])))
        places[row["kind"]].append(max(ranked.index(doc) - len(wanted) + 1 if doc in ranked else 999 for doc in wanted))
    yield f"| query among {len(pool)} texts | queries | recall@1 (digest: both first) | recall@5 |"
    yield "| --- | --: | --: | --: |"
    for kind, found in sorted(places.items()):
        first, five = (sum(place <= last for place in found) / len(found) for last in (0, 4))
        yield f"| {kind} | {len(found)} | {first:.3f} | {five:.3f} |"


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


def library_table(count: int) -> Iterator[str]:
    """Copied runs of twelve words, looked for among so many synthetic articles in a database."""
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
