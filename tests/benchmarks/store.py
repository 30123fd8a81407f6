"""How long a library of 100,000 articles takes to open, to list and to search: `python tests/benchmarks/store.py`.

Writes docs/figures/store.md. The articles are made of words drawn by a seeded generator. They have no analyses: opening
and listing never read one.
"""

import platform
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sqlalchemy import text  # noqa: E402

from tracker.config import Settings  # noqa: E402
from tracker.model import ArticleStatus, Basis, Ingested, LibraryOrder, LibraryQuery, LibraryRow, Metadata, Version  # noqa: E402
from tracker.store import open_store  # noqa: E402
from tracker.store.insert import table_of  # noqa: E402
from tracker.store.rows import summary_columns, version_columns  # noqa: E402
from tracker.store.search import search_text  # noqa: E402
from tracker.store.tables import ArticleRow, SummaryRow, VersionRow  # noqa: E402
from tracker.workflow import Workflow  # noqa: E402

ARTICLES = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
WORDS = 300
LANGUAGES = ("en", "es", "fr", "de", "ru", "pt", "it", "ca")


def made_up(number: int, words: list[str], dice: random.Random) -> tuple[Ingested, LibraryRow]:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
    # Zipf's law: word k is drawn in proportion to 1 / k
    drawn = [words[int(len(words) ** dice.random()) - 1] for _ in range(WORDS)]
    title = " ".join(drawn[:8]).capitalize()
    article = Ingested(
        f"https://example.org/{number}",
        str(number),
        Version(title + "\n\n" + " ".join(drawn), Metadata(title=title)),
        "html",
    )
    row = LibraryRow(
        article_id=number, title=title, outlet="Example", language=LANGUAGES[number % 8], original_language="es",
        original_basis=Basis.INFERRED, chain_short="EFE → Example", fragments=number % 3, findings_open=number % 5,
        findings_total=5, status=ArticleStatus.IN_REVIEW, published=now.date().isoformat(), added_at=now, lost_place=0,
    )  # fmt: skip
    return article, row


def fill(url: str) -> None:
    """Write the library in batches of 2,000."""
    dice = random.Random(7)
    words = [
        "".join(dice.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(dice.randint(3, 11))) for _ in range(60_000)
    ]
    store = open_store(url)
    for start in range(1, ARTICLES + 1, 2_000):
        batch = [made_up(n, words, dice) for n in range(start, min(start + 2_000, ARTICLES + 1))]
        with store.writing() as session:
            connection = session.connection()
            rows = [
                {"id": r.article_id, "identity": a.identity, "name": a.id, "added_at": r.added_at} for a, r in batch
            ]
            connection.execute(table_of(ArticleRow).insert(), rows)
            versions = [{"id": r.article_id, **version_columns(a, r.article_id, 1, r.added_at)} for a, r in batch]
            connection.execute(table_of(VersionRow).insert(), versions)
            connection.execute(table_of(SummaryRow).insert(), [summary_columns(r, r.article_id) for _, r in batch])
            index = [{"id": r.article_id, "words": search_text(a.version.text)} for a, r in batch]
            connection.execute(text("INSERT INTO version_search (rowid, words) VALUES (:id, :words)"), index)
    store.close()


def seconds(work: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return median(taken)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tracker.db"
        url = f"sqlite:///{path}"
        begun = time.perf_counter()
        fill(url)
        filled = time.perf_counter() - begun

        def opened() -> None:
            with Workflow(open_store(url), Settings()) as workflow:
                workflow.rows(workflow.ids()[:200])

        lines = [("open, all ids, first page of 200", seconds(opened))]
        with Workflow(open_store(url), Settings()) as workflow:
            ids = workflow.ids()
            lines.append(("a page of 200 in the middle", seconds(lambda: workflow.rows(ids[50_000:50_200]))))
            for order in LibraryOrder:
                lines.append((f"all ids by {order}", seconds(lambda o=order: workflow.ids(LibraryQuery(order=o)))))
            rare, common = "zqxvj", workflow.rows([7])[0].title.split()[0]
            for asked in (workflow.rows([77])[0].title, common, f"{common[:2]}", rare):
                query = LibraryQuery(text=asked)
                found = workflow.count(query)
                shown = "eight words" if " " in asked else f"“{asked}”"
                lines.append((f"search {shown}: {found:,} found, ids", seconds(lambda q=query: workflow.ids(q))))
            filtered = LibraryQuery(language="es", status=ArticleStatus.IN_REVIEW)
            lines.append(("ids of one language and status", seconds(lambda: workflow.ids(filtered))))
        size = path.stat().st_size / 1e6
    write(lines, filled, size)


def write(lines: list[tuple[str, float]], filled: float, size: float) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    day, sqlite = f"{datetime.now(UTC):%d %B %Y}", sqlite3.sqlite_version
    machine = f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}, SQLite {sqlite}"
    table = "\n".join(f"| {what} | {taken * 1000:,.1f} ms |" for what, taken in lines)
    page = f"""# The store: figures

{ARTICLES:,} made-up articles of {WORDS} words, {size:,.0f} MB on disk; filling took {filled:.0f} s, peak memory of the
whole run {memory:.0f} MB. Median of five, everything in the system's cache.
{day}, 2 cores {machine}. Made by `python tests/benchmarks/store.py`.

| what | time |
|---|--:|
{table}
"""
    print(page)
    (ROOT / "docs/figures/store.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
