"""The pictures of the documentation, drawn from the sample article: `python -m tests.tui.pictures` makes them anew."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.tui import comparison
from tests.tui.conftest import open_app
from tests.tui.fakes import library_of
from tui.app import TrackerApp
from tui.screens.article import ArticleScreen
from tui.screens.compare import CompareScreen

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    screen: str
    size: tuple[int, int]
    keys: Sequence[str] = ()
    theme: str = "desk-dark"


PICTURES = (
    Picture("library", "library", (120, 24)),
    Picture("article", "article", (120, 34), ("n",)),
    Picture("chain", "article", (120, 34), ("2", "tab", "down")),
    Picture("quotations", "article", (120, 34), ("4", "tab", "end"), "desk-light"),
    Picture("compare", "compare", (140, 30), ("n",)),
    Picture("narrow", "article", (80, 24), ("n", "n")),
    Picture("flag", "article", (100, 30), ("n", "f"), "desk-light"),
)


async def draw(picture: Picture) -> str:
    """The picture as SVG: equal on every machine."""
    app = open_app(library_of())
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        _open(app, picture.screen)
        await pilot.pause()
        for key in picture.keys:
            await pilot.press(key)
        await pilot.pause()
        app.screen.set_focus(app.screen.focused)
        await pilot.pause()
        return app.export_screenshot(title="tracker")


def _open(app: TrackerApp, screen: str) -> None:
    if screen == "article":
        app.push_screen(ArticleScreen(app.workflow.article(1)))
    elif screen == "compare":
        app.push_screen(CompareScreen(comparison.view()))


async def main(folder: Path = FOLDER) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        (folder / f"{picture.name}.svg").write_text(await draw(picture), "utf-8")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
