"""What the screens look like. New pictures: `python -m tests.tui.pictures` and `pytest tests/tui --snapshot-update`."""

import pytest

from tests.tui.conftest import open_app
from tests.tui.fakes import library_of
from tests.tui.pictures import FOLDER, PICTURES, SNAPSHOTS, arrange, draw


@pytest.mark.parametrize("picture", PICTURES, ids=lambda p: p.name)
async def test_the_documentation_shows_the_screens_as_they_are(picture):
    assert await draw(picture) == (FOLDER / f"{picture.name}.svg").read_text("utf-8")


@pytest.mark.parametrize("picture", SNAPSHOTS, ids=lambda p: p.name)
def test_snapshot(snap_compare, picture):
    async def before(pilot):
        await arrange(pilot, picture)

    assert snap_compare(open_app(library_of()), terminal_size=picture.size, run_before=before)
