"""Translating again, comparing, linking and exporting from the article screen."""

import pytest

from tests.tui import comparison, sample
from tests.tui.fakes import NOW
from tracker.engines import EngineStatus
from tracker.errors import InputError, NotFoundError
from tracker.model import (
    Basis,
    Link,
    LinkStatus,
    Progress,
    Relation,
    Retranslation,
    SentenceTranslation,
    StoredRetranslation,
)
from tracker.quotations.concordance import Group, Rendering
from tracker.workflow import Event, Report
from tui.screens.article import ArticleScreen
from tui.screens.ask import Ask, Choose
from tui.screens.compare import CompareScreen
from tui.screens.pick import PickArticle

SPAN = sample.at("desde el lunes")
AGAIN = Retranslation("es", "en", (SentenceTranslation(SPAN, "since Monday", None),), comparison.RECIPE)


async def opened(app, pilot) -> ArticleScreen:
    app.push_screen(ArticleScreen(app.workflow.article(1)))
    await pilot.pause()
    return app.screen


async def done(app, pilot) -> None:
    await app.workers.wait_for_complete()
    await pilot.pause()


async def test_translate_what_is_looked_at(app, workflow):
    workflow.steps = [Progress(0, 1, "one"), AGAIN]
    workflow.kept = (StoredRetranslation(1, 1, SPAN, NOW, AGAIN),)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n", "t")
        await done(app, pilot)
        assert workflow.called == [("translate", 1, None, [SPAN])]
        assert screen.shown_pane == "again"
        assert "witness" in screen.item.detail.plain


async def test_translate_the_sentence_under_the_cursor(app, workflow):
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("t")
        await done(app, pilot)
        assert workflow.called == [("translate", 1, None, [sample.at(sample.TITLE)])]


async def test_translate_the_fragment_that_its_pane_offers_until_the_cursor_goes_elsewhere(app, workflow):
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("5", "t")
        await done(app, pilot)
        await pilot.press("5", "right", "t")
        await done(app, pilot)
        assert workflow.called == [
            ("translate", 1, None, [SPAN]),
            ("translate", 1, None, [sample.at(sample.TITLE)]),
        ]


async def test_translate_the_whole_text_and_into_a_language(app, workflow):
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("T")
        await done(app, pilot)
        await pilot.press("i")
        await pilot.pause()
        assert isinstance(app.screen, Ask)
        await pilot.press(*"FR", "enter")
        await done(app, pilot)
        assert workflow.called == [("translate", 1, None, None), ("translate", 1, "fr", [sample.at(sample.TITLE)])]


async def test_without_an_engine_one_line_says_what_to_install(app, workflow):
    workflow.steps = [NotFoundError("No engine for es→en: `tracker models install es-en`.")]
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(app, pilot)
        await pilot.press("T")
        await done(app, pilot)
        assert [n.message for n in app._notifications] == ["No engine for es→en: `tracker models install es-en`."]
        assert app.job is None


async def test_compare_with_the_linked_source(app, workflow):
    workflow.linked = (Link(2, 1, LinkStatus.CONFIRMED, Basis.STATED, "the page names it"),)
    workflow.steps = [comparison.view()]
    async with app.run_test(size=(150, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("x")
        await done(app, pilot)
        assert workflow.called == [("compare", 1, 2)]
        assert isinstance(app.screen, CompareScreen)


async def test_without_a_link_the_source_is_asked_for(app, workflow):
    workflow.articles[2] = (sample.VERSION, sample.analysis())
    workflow.steps = [comparison.view()]
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("x")
        await pilot.pause()
        assert isinstance(app.screen, Choose)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PickArticle)
        await pilot.press(*"port", "enter")
        await done(app, pilot)
        assert workflow.called == [("link", 2, 1), ("compare", 1, 2)]


async def test_a_refused_link_is_told(app, workflow, monkeypatch):
    def refused(*_):
        raise InputError("article 1", "cannot be its own source.")

    monkeypatch.setattr(workflow, "link", refused)
    workflow.linked = (Link(1, 1, LinkStatus.PROPOSED, Basis.INFERRED, "shared numbers [/b]", 0.8),)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(app, pilot)
        await pilot.press("L")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert [n.message for n in app._notifications] == ["article 1: cannot be its own source."]


@pytest.mark.parametrize("there", [False, True])
async def test_export_asks_before_it_overwrites(app, workflow, tmp_path, monkeypatch, there):
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "provenance-1.md"
    if there:
        target.write_text("mine")
    workflow.steps = [Report("provenance-1.md", "text/markdown", b"# Report")]
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        if there:
            assert target.read_text() == "mine"
            await pilot.press("ctrl+s")
        await done(app, pilot)
        assert target.read_text() == "# Report"
        assert workflow.called == [("report", [1], "markdown")]


async def test_export_names_follow_the_format_and_a_missing_folder_is_said(app, workflow, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        path = app.screen.query_one("#path")
        assert path.value.endswith("provenance-1.json")
        path.value = str(tmp_path / "nowhere" / "x.json")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "There is no folder" in str(app.screen.query_one("#warning").content)
        assert workflow.called == []


async def test_look_for_the_source_offers_what_is_found(app, workflow):
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(app, pilot)
        await pilot.press("L")
        await pilot.pause()
        await pilot.press("enter")
        await done(app, pilot)
        assert workflow.called == [("propose_links", 1)]
        assert "No likely source in the library." in [n.message for n in app._notifications]
        workflow.linked = (Link(2, 1, LinkStatus.PROPOSED, Basis.INFERRED, "shared numbers [/b]", 0.8),)
        workflow.articles[2] = workflow.articles[1]
        await pilot.press("L")
        await pilot.pause()
        await pilot.press("enter")
        await done(app, pilot)
        assert isinstance(app.screen, Choose)
        await pilot.press("enter")
        await done(app, pilot)
        assert ("link", 2, 1) in workflow.called


async def test_the_same_quotation_elsewhere(app, workflow):
    workflow.articles[2] = workflow.articles[1]
    renderings = (Rendering("1", 0, "[sic] We warned", "en", "Tomás Rey"), Rendering("2", 1, "We did warn", "en"))
    workflow.steps = [Progress(0, 1, "x"), Group(renderings, "shared words [/b]")]
    async with app.run_test(size=(120, 36)) as pilot:
        first = await opened(app, pilot)
        await pilot.press("q")
        await done(app, pilot)
        assert isinstance(app.screen, Choose)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ArticleScreen)
        assert app.screen is not first
        assert app.screen.view.article_id == 2


async def test_reports_on_the_same_event_are_offered(app, workflow):
    workflow.articles[2] = workflow.articles[1]
    workflow.steps = [Progress(0, 1, "x"), Event((1, 2), ("", "numbers in common: 40 [/b]"))]
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("X")
        await pilot.pause()
        await pilot.press("enter")
        await done(app, pilot)
        assert workflow.called == [("events", [1])]
        assert isinstance(app.screen, Choose)
        workflow.steps = [comparison.view()]
        await pilot.press("enter")
        await done(app, pilot)
        assert workflow.called[-1] == ("compare", 1, 2)
        assert workflow.how.relation is Relation.REPORT
        assert isinstance(app.screen, CompareScreen)


async def test_no_report_on_the_same_event_is_said(app, workflow):
    workflow.steps = [Progress(0, 1, "x")]
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(app, pilot)
        await pilot.press("X")
        await pilot.pause()
        await pilot.press("enter")
        await done(app, pilot)
        assert "No other article" in [n.message for n in app._notifications][-1]


@pytest.mark.parametrize("ready", [False, True])
async def test_two_engines_are_set_side_by_side_where_two_are_ready(app, workflow, monkeypatch, ready):
    status = [EngineStatus("argos", "1", ready), EngineStatus("apertium", "3", True)]
    monkeypatch.setattr(workflow, "engine_status", lambda: status)
    workflow.steps = [comparison.view()]
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(app, pilot)
        await pilot.press("X")
        await pilot.pause()
        await pilot.press("end", "enter")
        await done(app, pilot)
        assert workflow.called == ([("compare_engines", 1, ["apertium", "argos"])] if ready else [])
        assert ready or "Two engines are needed" in [n.message for n in app._notifications][-1]


async def test_what_was_made_from_an_article_is_set_beside_it(app, workflow):
    workflow.articles[2] = workflow.articles[1]
    workflow.linked = (Link(1, 2, LinkStatus.CONFIRMED, Basis.DECIDED, ""),)
    workflow.steps = [comparison.view()]
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("X")
        await pilot.pause()
        await pilot.press("enter")
        await done(app, pilot)
        assert workflow.called == [("compare", 2, 1)]
