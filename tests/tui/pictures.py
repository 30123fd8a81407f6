"""The pictures of the documentation, drawn from the sample article: `python -m tests.tui.pictures` makes them anew."""

import asyncio
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from tests.tui import comparison
from tests.tui.conftest import open_app
from tests.tui.fakes import library_of
from tui.screens.article import ArticleScreen
from tui.screens.compare import CompareScreen

_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""Fonts that the picture would fetch from elsewhere; any monospaced one will do."""
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
    Picture("quotations", "article", (120, 34), ("4", "tab", "end"), "desk-light"),
    Picture("compare", "compare", (140, 30), ("n",)),
)
"""In the documentation."""
SNAPSHOTS = (
    Picture("chain", "article", (120, 34), ("2", "tab", "down")),
    Picture("narrow", "article", (80, 24), ("n", "n")),
    Picture("narrow-compare", "compare", (80, 24), ("n",)),
    Picture("help", "article", (100, 40), ("question_mark",)),
)


async def arrange(pilot: Pilot[None], picture: Picture) -> None:
    """Bring the app to what the picture shows."""
    app = pilot.app
    app.theme = picture.theme
    if picture.screen == "article":
        app.push_screen(ArticleScreen(app.workflow.article(1)))  # type: ignore[attr-defined]
    elif picture.screen == "compare":
        app.push_screen(CompareScreen(comparison.view()))
    await pilot.pause()
    for key in picture.keys:
        await pilot.press(key)
    await pilot.pause()
    app.clear_notifications()
    await pilot.pause()


async def draw(picture: Picture) -> str:
    """The picture as SVG: the same on every machine."""
    app = open_app(library_of())
    async with app.run_test(size=picture.size) as pilot:
        await arrange(pilot, picture)
        return _FONTS.sub("", app.export_screenshot(title="tracker"))


async def main(folder: Path = FOLDER) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        (folder / f"{picture.name}.svg").write_text(await draw(picture), "utf-8")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
