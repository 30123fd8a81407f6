"""Time until the screens are ready, in CPU seconds: `python tests/benchmarks/screens.py`.

The library of 100,000 rows is the fake of the screens' tests, so that the list is measured and not the database; the
articles are analysed beforehand.
"""

import asyncio
import os
import platform
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.tui import sample
from tests.tui.conftest import open_app
from tests.tui.fakes import FakeWorkflow
from tracker.model import Analysis, Version
from tui.screens.article import ArticleScreen
from tui.widgets.row_window import RowWindow
from tui.wrap import wrap

SIZE = (120, 40)
PAGE = Path(__file__).parents[2] / "docs" / "figures" / "screens.md"
ROWS: list[str] = []
HEAD = f"""# How quick the screens are

CPU seconds at 120 × 40, without a terminal (Textual's Pilot); keys are the mean of 20. The library is a list in memory,
so the list is measured and not the database; the article is analysed beforehand. 5 MB is one article of 5,000,000
characters.

{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, Textual
{version("textual")}, {datetime.now(UTC):%Y-%m-%d}; `python tests/benchmarks/screens.py`.

| what | CPU s |
|---|--:|"""


def long_article(chars: int) -> tuple[Version, Analysis]:
    """The sample's paragraphs over and over, with the sample's findings at the front."""
    body = sample.TEXT + "\n\n"
    text = body * (chars // len(body) + 1)
    return Version(text), replace(sample.analysis(), segmentation=sample.segmentation(text))


async def library(rows: int) -> None:
    app = open_app(FakeWorkflow(rows=rows))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        ids = list(range(rows, 0, -1))
        started = time.process_time()
        app.screen.query_one(RowWindow).show_ids(ids)
        await pilot.pause()
        tell(f"library, {rows:,} rows: ids to drawn", started)
        await keys(f"library, {rows:,} rows", pilot, "down", 20)
        started = time.process_time()
        await pilot.press("end")
        await pilot.pause()
        tell(f"library, {rows:,} rows: to the last row", started)


async def keys(name: str, pilot: object, key: str, count: int) -> None:
    started = time.process_time()
    await pilot.press(*[key] * count)  # type: ignore[attr-defined]
    await pilot.pause()  # type: ignore[attr-defined]
    tell(f"{name}: one key ({key})", started, count)


async def article(name: str, chars: int) -> None:
    workflow = FakeWorkflow([long_article(chars)])
    view = workflow.article(1)
    app = open_app(workflow)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        started = time.process_time()
        app.push_screen(ArticleScreen(view))
        await pilot.pause()
        tell(f"article, {name}: opened", started)
        await keys(f"article, {name}", pilot, "pagedown", 20)
        await keys(f"article, {name}", pilot, "n", 20)


def wrapping(chars: int) -> None:
    text = long_article(chars)[0].text
    started = time.process_time()
    wrap(text, 80)
    tell(f"wrapping {chars / 1e6:.0f} MB", started)


def tell(what: str, started: float, count: int = 1) -> None:
    took_s = (time.process_time() - started) / count
    ROWS.append(f"| {what} | {took_s:.3f} |")
    print(f"{what:<46} {took_s:8.3f} s")


async def main() -> None:
    steps: list[Callable[[], object]] = [lambda: library(1_000), lambda: library(100_000)]
    steps += [lambda: article("600 words", 3_600), lambda: article("5 MB", 5_000_000)]
    for step in steps:
        await step()  # type: ignore[misc]
    wrapping(5_000_000)
    PAGE.write_text("\n".join([HEAD, *ROWS]) + "\n", "utf-8")


if __name__ == "__main__":
    asyncio.run(main())
