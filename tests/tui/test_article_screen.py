"""The article through Pilot: reading, deciding, flagging."""

from dataclasses import replace

import pytest

from tests.tui import sample
from tests.tui.conftest import open_app
from tests.tui.fakes import FakeWorkflow
from tracker.errors import StoreError
from tracker.model import Basis, DecisionVerb, FindingStatus, Role, Severity, Version
from tui.screens.article import ArticleScreen
from tui.screens.ask import Ask
from tui.screens.flag import FlagForm
from tui.widgets.choice import Choice
from tui.widgets.detail_view import DetailView
from tui.widgets.item_list import ItemList


async def opened(app, pilot) -> ArticleScreen:
    app.push_screen(ArticleScreen(app.workflow.article(1)))
    await pilot.pause()
    return app.screen


def status_of(screen: ArticleScreen, number: int) -> FindingStatus:
    return next(f for f in screen.view.analysis.findings if f.id == sample.FINDINGS[number].id).status


async def test_next_and_previous_walk_through_the_text(app):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        seen = []
        for _ in range(5):
            await pilot.press("n")
            seen.append(screen.item.finding.check)
        first = "untranslated_fragment"
        assert seen == [first, "false_friend", "glued_quotation", "round_trip", first]
        await pilot.press("p")
        assert screen.item.finding.check == "round_trip"
        assert screen.text.place.start_char >= sample.FINDINGS[3].spans[0].start_char


async def test_confirm_shows_at_once(app, workflow):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n", "c")
        await pilot.pause()
        assert status_of(screen, 0) is FindingStatus.CONFIRMED
        assert screen.item.finding.status is FindingStatus.CONFIRMED
        assert workflow.decisions[-1].verb is DecisionVerb.CONFIRMED
        assert workflow.decisions[-1].target.selector.exact == "desde el lunes"


async def test_dismiss_needs_a_reason(app, workflow):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n", "d")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, Ask)
        await pilot.press(*"house style", "enter")
        await pilot.pause()
        assert workflow.decisions[-1].reason == "house style"
        assert status_of(screen, 0) is FindingStatus.DISMISSED


async def test_undo_and_redo(app):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n", "c", "u")
        await pilot.pause()
        assert status_of(screen, 0) is FindingStatus.OPEN
        await pilot.press("r")
        await pilot.pause()
        assert status_of(screen, 0) is FindingStatus.CONFIRMED
        await pilot.press("7")
        assert len(screen.view.decisions) == 3


async def test_the_chosen_severity_shows_without_colour(app):
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("f")
        await pilot.pause()
        marks = [choice._button.plain.strip() for choice in app.screen.query(Choice)]
        assert ["●" in mark for mark in marks] == [False, True, False, False]


async def test_flag_selected_words(app):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("slash", *"more than", "enter")
        await pilot.pause()
        assert screen.text.selection.of(sample.TEXT) == "More than"
        await pilot.press("f")
        await pilot.pause()
        assert isinstance(app.screen, FlagForm)
        await pilot.press(*"how many [/b]", "ctrl+s")
        await pilot.pause()
        flagged = screen.view.flags[0]
        assert (flagged.message, flagged.severity) == ("how many [/b]", Severity.MAJOR)
        assert flagged.spans[0].of(sample.TEXT) == "More than"
        assert screen.text.selection is None


async def test_select_words_and_sentences(app):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("slash", *"ships", "enter", "escape", "shift+right", "shift+right")
        assert screen.text.selection.of(sample.TEXT) == "ships are waiting"
        await pilot.press("shift+left", "shift+left", "shift+left")
        assert screen.text.selection.of(sample.TEXT) == "40 ships"
        await pilot.press("escape", "s")
        assert screen.text.selection.of(sample.TEXT) == "More than 40 ships are waiting in the roads."
        await pilot.press("s")
        assert screen.text.selection.of(sample.TEXT).endswith("to the north.")
        await pilot.press("escape")
        assert screen.text.selection is None


async def test_decide_on_a_hop_and_on_the_verdict(app):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("2")
        screen.items.focus()
        await pilot.press("home", "down", "down", "down", "c")
        await pilot.pause()
        hop = next(h for h in screen.view.analysis.chain.hops if h.role is Role.TRANSLATOR)
        assert hop.basis is Basis.DECIDED
        await pilot.press("3", "home", "o")
        await pilot.pause()
        await pilot.press("backspace", "backspace", *"pt", "enter")
        await pilot.pause()
        verdict = screen.view.analysis.original_language
        assert (verdict.code, verdict.basis) == ("pt", Basis.DECIDED)


async def test_every_pane_shows_its_entries(app):
    names = ("findings", "chain", "language", "quotations", "fragments", "again", "history")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        counts = []
        for key, name in enumerate(names, 1):
            await pilot.press(str(key))
            assert screen.shown_pane == name
            counts.append(len(screen._of(name)))
        assert counts == [4, 8, 5, 3, 1, 0, 0]
        assert app.screen.query_one(ItemList).option_count == 1


async def test_an_error_is_told_and_nothing_breaks(app, workflow, monkeypatch):
    def full(*_, **__):
        raise StoreError("The disk is full [/b].")

    monkeypatch.setattr(workflow, "decide", full)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(app, pilot)
        await pilot.press("n", "c")
        await pilot.pause()
        assert [n.message for n in app._notifications] == ["The disk is full [/b]."]


async def test_hostile_text_is_shown_as_it_is():
    text = "He said [a Corea del Norte] and [/b]\x1b[31m \u202eevil\n\nنص عربي"
    bare = replace(sample.analysis(), segmentation=sample.segmentation(text), findings=(), fragments=(), quotations=())
    app = open_app(FakeWorkflow([(Version(text), bare)]))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(app, pilot)
        drawn = "".join(s.text for s in screen.text.render_line(0))
        assert "[a Corea del Norte] and [/b]␛[31m ◁evil" in drawn


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (40, 12)])
async def test_any_size(app, size):
    async with app.run_test(size=size) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n", "2", "tab", "down")
        await pilot.pause()
        assert screen.item is not None
        assert screen.text.size.height > 2


async def test_a_pane_offers_the_entry_nearest_the_cursor_with_its_detail(app):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        cursor = screen.text.place
        for pane in "2345":
            await pilot.press(pane)
            await pilot.pause()
            assert screen.item is not None
            assert screen.items.item == screen.item
            assert screen.query_one(DetailView)._detail == screen.item.detail
        assert screen.text.place == cursor, "nothing moved: the pane only offers"
        await pilot.press("n")
        assert screen.item.finding.id == sample.FINDINGS[0].id


async def test_the_whole_mark_is_in_sight_on_a_small_screen(workflow):
    long = replace(sample.FINDINGS[1], spans=(sample.at(sample.TEXT[-420:-60]),))
    workflow.articles[1] = (sample.VERSION, replace(sample.analysis(), findings=(sample.FINDINGS[0], long)))
    app = open_app(workflow)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n", "n")
        await pilot.pause()
        top, height = screen.text.scroll_offset.y, screen.text.scrollable_content_region.height
        rows = [screen.text.row_of(at) for at in (long.spans[0].start_char, long.spans[0].end_char - 1)]
        assert top <= rows[0] < rows[1] < top + height
