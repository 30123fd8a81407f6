"""Commands, keys, palette, help."""

import pytest
from textual.command import CommandPalette
from textual.widgets import Static

from tests.tui.conftest import open_app
from tests.tui.keys import PAGE, page
from tui.app import SCREENS, all_commands
from tui.commands.everywhere import EVERYWHERE
from tui.keymap import read_keys
from tui.screens.help import HelpScreen
from tui.screens.library import LibraryScreen
from tui.screens.machine import MachineScreen
from tui.themes import DARK, LIGHT


def test_every_command_has_words_a_key_and_a_name_of_its_own():
    actions = [c.action() for c in all_commands()]
    assert len(set(actions)) == len(actions)
    for command in all_commands():
        assert command.words().endswith(".")
        assert command.key
        assert command.label


@pytest.mark.parametrize("screen", SCREENS)
def test_no_two_commands_share_a_key(screen):
    keys = [key for command in (*screen.VERBS, *EVERYWHERE) for key in command.key.split(",")]
    assert len(set(keys)) == len(keys)


async def test_help_names_every_command_of_the_screen(app):
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        shown = " ".join(str(app.screen.query_one("VerticalScroll Static", Static).content).split())
        assert all(c.words() in shown for c in LibraryScreen.VERBS)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)


async def test_the_palette_runs_a_command(app):
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)
        await pilot.press(*"light")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert app.theme == LIGHT


async def test_theme_is_remembered(workflow, tmp_path):
    app = open_app(workflow, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.theme == DARK
        await pilot.press("f3")
    again = open_app(workflow, tmp_path)
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert again.theme == LIGHT


async def test_keys_are_remapped(workflow, tmp_path):
    (tmp_path / "keys.toml").write_text('sort_list = "f8"\nnothing_like_it = "x"\n')
    app = open_app(workflow, tmp_path)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("s")
        assert app.screen.query_asked.order == "added"
        await pilot.press("f8")
        assert app.screen.query_asked.order == "published"
        assert "nothing_like_it" in " ".join(n.message for n in app._notifications)


def test_a_broken_key_file_is_named(tmp_path):
    path = tmp_path / "keys.toml"
    path.write_text("[[[")
    assert "TOML" in read_keys(path, all_commands()).problems[0]
    path.write_text("sort_list = 3")
    assert "needs its keys" in read_keys(path, all_commands()).problems[0]
    assert read_keys(tmp_path / "none.toml", all_commands()).remapped == {}


async def test_the_machine_screen_says_what_is_missing(app):
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(app.screen, MachineScreen)
        shown = str(app.screen.query_one(".page Static", Static).content)
        assert "tracker models install es-en" in shown
        assert "[/b]" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)


def test_the_page_of_keys_is_up_to_date():
    assert PAGE.read_text("utf-8") == page()
