"""The library through Pilot."""

from textual.widgets import Input, Static

from tests.tui.conftest import open_app
from tests.tui.fakes import FakeWorkflow
from tracker.errors import InputError, NotFoundError
from tracker.model import LeftOut, LibraryOrder, Progress
from tracker.workflow import Added
from tui.screens.article import ArticleScreen
from tui.screens.ask import Ask, Told
from tui.screens.library import LibraryScreen, split_paths
from tui.shape.library import added_words, columns
from tui.widgets.row_window import PAGE


def words_of(app, selector: str) -> str:
    return str(app.screen.query_one(selector, Static).content)


async def test_enter_opens_the_article(app):
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)


async def test_an_article_that_cannot_be_read_is_told(app, workflow, monkeypatch):
    def gone(*_):
        raise NotFoundError("There is no article 1 [/b].")

    monkeypatch.setattr(workflow, "article", gone)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        assert [n.message for n in app._notifications] == ["There is no article 1 [/b]."]


async def test_only_pages_in_sight_are_fetched():
    workflow = FakeWorkflow(rows=100_000)
    app = open_app(workflow)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert {len(ids) for ids in workflow.asked} == {PAGE}
        assert {ids[0] for ids in workflow.asked} == {100_000}
        assert "100,000 articles" in words_of(app, "#shown")
        await pilot.press("end")
        await pilot.pause()
        assert workflow.asked[-1][-1] == 1
        assert app.screen.list.row_id == 1


async def test_what_is_cut_is_said(monkeypatch):
    monkeypatch.setattr("tui.screens.library.MOST", 2_000)
    app = open_app(FakeWorkflow(rows=41_000))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "2,000 of 41,000 shown" in words_of(app, "#shown")


async def test_search_narrows_and_escape_shows_everything(app):
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"zzz", "enter")
        await pilot.pause()
        assert "No article answers" in words_of(app, "#empty")
        assert "0 of 1" in words_of(app, "#shown")
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.query_one(Input).value == ""
        assert app.screen.list.row_id == 1


async def test_filters_and_order(app):
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(app.screen, Ask)
        await pilot.press(*"ru", "enter")
        await pilot.pause()
        assert app.screen.query_asked.original == "ru"
        assert app.screen.list.row_id is None
        await pilot.press("escape", "s")
        await pilot.pause()
        assert app.screen.query_asked.order is LibraryOrder.PUBLISHED
        assert "last published first" in words_of(app, "#filters")


async def test_an_empty_library_says_how_to_add():
    app = open_app(FakeWorkflow())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "tracker add PATH" in words_of(app, "#empty")
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, Ask)


async def test_adding_says_what_was_left_out(app, workflow):
    workflow.steps = [Progress(0, None, "reading x"), Added(2, 1, "article", "x.txt"), LeftOut("[/b].txt", "is empty")]
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("a", *"x.txt", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert workflow.called == [("add", ["x.txt"])]
        assert isinstance(app.screen, Told)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.list.row_id == 1
        assert app.screen.list._ids == [2, 1]
        assert app.job is None


async def test_what_was_never_meant_to_be_read_is_not_counted(app, workflow):
    workflow.steps = [Added(2, 1, "article", "x.txt"), LeftOut("x.png", "Not an input format.", failed=False)]
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        for told in ("1 article added", "Nothing found there."):
            await pilot.press("a", *"x", "enter")
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert not isinstance(app.screen, Told)
            assert [n.message for n in app._notifications][-1] == told
            del workflow.steps[0]


async def test_an_error_is_a_notification(app, workflow):
    workflow.steps = [InputError("x", "cannot be read [/b] \x1b[31m.")]
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("a", *"x", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert [n.message for n in app._notifications] == ["x: cannot be read [/b] ␛[31m."]


async def test_the_hint_is_shown_once(tmp_path, workflow):
    for shown in (True, False):
        app = open_app(workflow, tmp_path)
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            assert app.screen.query_one("#hint").display is shown
            await pilot.press("h")


def test_columns_fit_any_screen():
    for width in range(40, 240):
        c = columns(width)
        total = c.title + c.outlet + c.text + c.original + c.chain + c.fragments + c.open + c.status
        assert total <= width
        assert min(c.title, c.chain) > 0
        assert c.fragments - 1 >= len("≠ 12")


def test_paths_as_a_shell_splits_them():
    assert split_paths("a 'b c' d\\ e") == ["a", "b c", "d e"]
    assert split_paths("it's") == ["it's"]


def test_a_batch_in_words():
    added = [Added(1, 1, "article", "a"), Added(1, 2, "version", "a")]
    assert added_words(added, [LeftOut("b", "c")]) == "1 article added, 1 new version, 1 left out"
    assert added_words([], []) == "Nothing found there."
