"""Commands, keys, palette, help."""

import pytest
from textual.command import CommandPalette
from textual.widgets import Static
from textual.widgets._footer import FooterKey

from tests.tui.conftest import open_app
from tests.tui.keys import PAGE, page
from tui.app import SCREENS, all_commands, commands_together
from tui.commands.everywhere import EVERYWHERE
from tui.keymap import read_keys
from tui.screens.article import ArticleScreen
from tui.screens.help import HelpScreen
from tui.screens.library import LibraryScreen
from tui.screens.machine import MachineScreen
from tui.themes import DARK, LIGHT
from tui.widgets.key_footer import cells, fitting


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
    assert "TOML" in read_keys(path, commands_together()).problems[0]
    path.write_text("sort_list = 3")
    assert "needs its keys" in read_keys(path, commands_together()).problems[0]
    assert read_keys(tmp_path / "none.toml", commands_together()).remapped == {}


@pytest.mark.parametrize(
    ("lines", "remapped", "told"),
    [
        ('next_finding = "f8"\nconfirm_finding = "f8"', {"next_finding": "f8"}, ["next_finding", "confirm_finding"]),
        ('next_finding = "c"', {"next_finding": "c"}, ["next_finding", "confirm_finding"]),
        ('next_finding = "f2"', {"next_finding": "f2"}, ["next_finding", "show_machine"]),
        ('next_finding = "c"\nconfirm_finding = "n"', {"next_finding": "c", "confirm_finding": "n"}, []),
        ('sort_list = "f8"\nnext_finding = "f8"', {"sort_list": "f8", "next_finding": "f8"}, []),
        ('next_finding = "n, /"\nsearch_text = "f7"', {"next_finding": "n,slash", "search_text": "f7"}, []),
    ],
)
def test_two_commands_with_one_key_are_both_named(tmp_path, lines, remapped, told):
    path = tmp_path / "keys.toml"
    path.write_text(lines)
    keys = read_keys(path, commands_together())
    assert keys.remapped == remapped
    assert len(keys.problems) == bool(told)
    assert all(name in keys.problems[0] for name in told)


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


@pytest.mark.parametrize("width", [60, 80, 100, 140])
async def test_no_key_at_the_foot_is_cut(app, width):
    async with app.run_test(size=(width, 24)) as pilot:
        app.push_screen(ArticleScreen(app.workflow.article(1)))
        await pilot.pause()
        keys = list(app.screen.query(FooterKey))
        assert keys[0].description == "Help"
        assert keys[1].description == "Next"
        assert all(key.region.right <= width for key in keys)
        assert sum(key.region.width for key in keys) == sum(cells(k.key_display, k.description) for k in keys)


def test_as_many_fit_as_there_is_room_for():
    assert fitting([8, 8, 11], 16) == 2
    assert fitting([8, 8, 11], 27) == 3
    assert fitting([], 10) == 0
