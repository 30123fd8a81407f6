"""The compare screen through Pilot."""

import json
from dataclasses import replace

import pytest

from tests.tui import comparison
from tracker.model import DecisionVerb, FindingStatus, Recipe, Relation, TargetKind
from tui.screens.compare import CompareScreen


async def opened(app, pilot, view=None) -> CompareScreen:
    app.push_screen(CompareScreen(view or comparison.view()))
    await pilot.pause()
    return app.screen


def drawn(screen: CompareScreen) -> str:
    columns = screen.columns
    return "\n".join("".join(s.text for s in columns.render_line(y)) for y in range(columns.size.height))


async def test_three_columns_stand_beside_each_other(app):
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot)
        first = drawn(screen).splitlines()[0]
        assert "El puerto" in first
        assert "The port closed ⟨on⟩" in first
        assert "⟦the⟧" in first
        assert "[sic]" in drawn(screen)
        assert "[/b]" in drawn(screen)


async def test_no_word_is_cut_where_a_bar_is_needed(app):
    view = comparison.view()
    many = replace(view, comparison=replace(view.comparison, pairs=view.comparison.pairs * 12))
    async with app.run_test(size=(113, 24)) as pilot:
        screen = await opened(app, pilot, many)
        assert screen.columns.max_scroll_y > 0
        assert "…" not in drawn(screen)


async def test_narrow_screens_show_two_columns_at_a_time(app):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, pilot)
        assert screen.columns.shown == "texts"
        await pilot.press("v")
        assert screen.columns.shown == "machine"
        await pilot.press("v")
        assert screen.columns.shown == "all"


async def test_next_departure_shows_its_pair(app):
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n")
        await pilot.pause()
        assert screen.columns.cursor == 1
        assert screen.item.finding == comparison.FINDING
        await pilot.press("w")
        assert screen.columns.cursor == 2


async def test_decide_on_a_departure(app, workflow):
    settled = replace(comparison.FINDING, status=FindingStatus.CONFIRMED)
    workflow.steps = [replace(comparison.view(), findings=(settled, comparison.HINT_FINDING))]
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n")
        await pilot.pause()
        await pilot.press("c")
        await app.workers.wait_for_complete()
        await pilot.pause()
        decision = workflow.decisions[-1]
        assert (decision.verb, decision.target.key) == (DecisionVerb.CONFIRMED, comparison.FINDING.id)
        assert screen.item.finding.status is FindingStatus.CONFIRMED
        assert workflow.called == [("compare", 1, 2)]


async def test_link_by_hand(app, workflow):
    workflow.steps = [comparison.view()]
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("down", "down", "l", "down", "l")
        await app.workers.wait_for_complete()
        await pilot.pause()
        decision = workflow.decisions[-1]
        assert (decision.verb, decision.target.kind, decision.target.key) == (
            DecisionVerb.CONFIRMED, TargetKind.PAIR, "2",
        )  # fmt: skip
        places = json.loads(decision.value)
        assert [comparison.SOURCE[a:b] for a, b in places["source"]] == ["Nadie resultó herido."]
        assert [comparison.PUBLISHED[a:b] for a, b in places["published"]] == ["The storm was strong."]
        assert screen.columns.held is None


async def test_parting_and_taking_back(app, workflow):
    workflow.steps = [comparison.view()]
    async with app.run_test(size=(150, 40)) as pilot:
        await opened(app, pilot)
        await pilot.press("U")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert workflow.decisions[-1].verb is DecisionVerb.DISMISSED
        await pilot.press("u")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert workflow.decisions[-1].verb is DecisionVerb.UNDONE
        taken_back = workflow.decisions[-1].id
        await pilot.press("r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert workflow.decisions[-1].undoes == taken_back


@pytest.mark.parametrize("key", ["l", "l,down,escape"])
async def test_holding_is_let_go_with_escape(app, key):
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press(*key.split(","))
        assert (screen.columns.held is None) is ("escape" in key)
        assert app.screen is screen


def underlined(screen: CompareScreen) -> set[str]:
    """What carries a line and nothing else: words without a counterpart."""
    return {
        cell.text[start:end]
        for row in screen.rows
        for cell in (row.source, row.published)
        for start, end, style in cell.styles
        if style == "underline"
    }


async def test_words_without_a_counterpart_are_underlined_until_they_are_not_wanted(app):
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot)
        assert underlined(screen) == {"espera", "waiting"}
        assert "without counterpart" in str(screen.query_one("#compare-legend").content)
        await pilot.press("W")
        assert underlined(screen) == set()
        assert "without counterpart" not in str(screen.query_one("#compare-legend").content)


async def test_hints_are_shown_when_asked_for(app):
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot)
        await pilot.press("n", "n")
        assert screen.item.finding == comparison.FINDING
        await pilot.press("h", "n")
        await pilot.pause()
        assert screen.item.finding == comparison.HINT_FINDING
        assert "a hint" in screen.item.detail.plain


async def test_without_a_departure_the_pair_says_how_far_it_is_from_the_machine(app):
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot)
        told = " ".join(str(screen.query_one("#departure").content).split())
        assert "2 edits on 5 words from an automatic" in told
        assert "2 of 2 by nearness" in told
        assert "%" not in told
        await pilot.press("n")
        await pilot.pause()
        assert "40 in the source" in str(screen.query_one("#departure").content)
        await pilot.press("down")
        await pilot.pause()
        assert screen.item is None
        assert "pair · omitted" in str(screen.query_one("#departure").content)


async def test_nothing_is_decided_of_what_a_machine_wrote(app, workflow):
    made = replace(comparison.view(), relation=Relation.ENGINE, translated_by=Recipe.of(engine="argos 1.2"))
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot, made)
        assert "argos 1.2" in str(screen.query_one("ColumnHeads").heads)
        await pilot.press("n", "c", "l", "U", "u")
        assert workflow.decisions == []
        assert screen.columns.held is None


async def test_reports_on_one_event_are_called_by_their_titles(app):
    reports = replace(comparison.view(), relation=Relation.REPORT, titles=("El puerto [/b]", "The port"))
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await opened(app, pilot, reports)
        assert screen.query_one("ColumnHeads").heads[0] == "El puerto [/b] · Spanish"
        assert "neither the source" in str(screen.query_one("#compare-caution").content)
