"""The verbs on a small library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.analyse import analyse
from tracker.errors import InputError, NotFoundError
from tracker.model import (
    DecisionVerb,
    FindingStatus,
    Ingested,
    LeftOut,
    LibraryOrder,
    LibraryQuery,
    Metadata,
    MetadataField,
    Severity,
    Span,
    Version,
)
from tracker.store import articles
from tracker.workflow import Added, Workflow, open_workflow
from tracker.workflow.adding import add_one, store_analysed
from tracker.workflow.remembered import MOST_ANALYSES, Remembered

ENGLISH = "Harbour reopens\n\nThe harbour of Lerma opened again on Monday, the council said. Boats went out at six.\n"
GERMAN = "Neue Maßnahmen\n\nDer Hafen wurde am Montag wieder geöffnet, wie der Rat mitteilte.\n"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    with open_workflow(f"sqlite:///{tmp_path / 'library' / 'tracker.db'}", user="editor") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "a.txt").write_text(ENGLISH, encoding="utf-8")
    (texts / "b.txt").write_text(GERMAN, encoding="utf-8")
    return texts


def added(workflow: Workflow, *paths: Path) -> list[Added]:
    return [event for event in workflow.add(paths) if isinstance(event, Added)]


def test_a_folder_is_added_in_the_order_of_its_names(workflow: Workflow, folder: Path) -> None:
    assert [(a.name, a.new, a.version_number) for a in added(workflow, folder)] == [
        ("a.txt", "article", 1),
        ("b.txt", "article", 1),
    ]
    assert workflow.count() == 2
    assert workflow.ids(LibraryQuery(order=LibraryOrder.TITLE)) == [1, 2]
    assert [row.title for row in workflow.rows([2, 1, 77])] == ["Neue Maßnahmen", "Harbour reopens"]


def test_the_same_words_are_recognised_and_other_words_are_a_new_version(workflow: Workflow, folder: Path) -> None:
    added(workflow, folder)
    assert {a.new for a in added(workflow, folder)} == {"known"}
    (folder / "a.txt").write_text(ENGLISH + "One more line.\n", encoding="utf-8")
    assert added(workflow, folder / "a.txt") == [Added(1, 2, "version", "a.txt")]
    view = workflow.article(1)
    assert view.version.text.endswith("One more line.\n")
    assert [v.number for v in view.versions] == [1, 2]
    assert workflow.article(1, 1).version.text == ENGLISH


@pytest.mark.parametrize("asked", ["massnahmen", "MASSNAHMEN", "Maßnahmen", "maßn", "rat geoffnet"])
def test_search_folds_what_is_asked_as_it_folds_what_is_stored(workflow: Workflow, folder: Path, asked: str) -> None:
    added(workflow, folder)
    assert workflow.ids(LibraryQuery(text=asked)) == [2]
    assert workflow.count(LibraryQuery(text=asked)) == 1


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(workflow: Workflow, folder: Path) -> None:
    events = list(workflow.add([folder / "none.txt", folder / "a.txt"]))
    assert [e.name for e in events if isinstance(e, LeftOut)] == [str(folder / "none.txt")]
    assert [e.name for e in events if isinstance(e, Added)] == ["a.txt"]


def test_a_flag_survives_an_edit_and_can_be_taken_back_and_given_again(workflow: Workflow, folder: Path) -> None:
    added(workflow, folder)
    place = ENGLISH.index("Boats")
    flagged = workflow.flag(1, Span(place, place + 14), "style", Severity.MINOR, "Which boats?")
    assert flagged.status is FindingStatus.CONFIRMED
    (folder / "a.txt").write_text("Corrected. " + ENGLISH, encoding="utf-8")
    added(workflow, folder / "a.txt")
    assert [f.spans for f in workflow.article(1).flags] == [(Span(place + 11, place + 25),)]
    undone = workflow.undo(1)
    assert undone is not None
    assert undone.verb is DecisionVerb.UNDONE
    assert workflow.article(1).flags == ()
    workflow.redo(1)
    assert len(workflow.article(1).flags) == 1
    assert workflow.redo(1) is None
    assert len(workflow.history(1)) == 3


def test_a_flag_whose_words_are_gone_is_kept_as_lost(workflow: Workflow, folder: Path) -> None:
    added(workflow, folder)
    place = ENGLISH.index("Boats")
    workflow.flag(1, Span(place, place + 21), "style", Severity.MINOR, "Which boats?")
    (folder / "a.txt").write_text("Harbour reopens\n\nNothing else.\n", encoding="utf-8")
    added(workflow, folder / "a.txt")
    view = workflow.article(1)
    assert [f.status for f in view.flags] == [FindingStatus.LOST_PLACE]
    assert view.row.lost_place == 1
    assert [d.id for d in view.lost] == [1]


def test_links_are_seen_from_both_sides_and_do_not_run_in_circles(workflow: Workflow, folder: Path) -> None:
    added(workflow, folder)
    workflow.link(2, 1, reason="the same council")
    assert workflow.links(1) == workflow.links(2) != ()
    with pytest.raises(InputError, match="circle"):
        workflow.link(1, 2)
    workflow.unlink(2, 1)
    assert workflow.links(1) == ()


def test_an_article_that_is_not_there_is_said(workflow: Workflow) -> None:
    with pytest.raises(NotFoundError, match="no article 5"):
        workflow.article(5)


def test_what_another_program_stored_meanwhile_is_recognised(workflow: Workflow) -> None:
    article = Ingested("/articles/a.txt", "a.txt", Version(ENGLISH), "text")
    analysis = analyse(article.version, workflow.desk.settings)
    stored = [store_analysed(workflow.desk, article, analysis) for _ in range(2)]
    assert [one.new for one in stored] == ["article", "known"]


def test_a_decision_does_not_read_the_analysis_again(
    workflow: Workflow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(workflow.add([folder / "a.txt"]))
    (article_id,) = workflow.ids()
    before = workflow.article(article_id)

    def read(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(articles, "cached_analysis", read)
    workflow.flag(article_id, Span(0, 7), "style", Severity.MINOR, "Which one?")
    assert len(workflow.article(article_id).analysis.findings) == len(before.analysis.findings) + 1


def test_few_analyses_are_remembered(workflow: Workflow) -> None:
    analysis = analyse(Version(ENGLISH), workflow.desk.settings)
    held = Remembered()
    for number in range(MOST_ANALYSES + 1):
        held.keep((number, "recipe", "settings", Metadata()), analysis)
    assert held.get((0, "recipe", "settings", Metadata())) is None
    assert held.get((1, "recipe", "settings", Metadata())) is analysis


def told(workflow: Workflow, translator: str = "", **said: str) -> str:
    """Add the same words under the same address with other metadata; what became of it."""
    named = (MetadataField("record.translator", translator),) if translator else ()
    metadata = Metadata(url="https://paper.example/1", fields=named, **said)
    (added,) = [add_one(workflow.desk, Ingested("https://paper.example/1", "1", Version(ENGLISH, metadata), "json"))]
    return added.new


def test_the_same_words_under_another_title_are_the_same_version_and_its_history_is_kept(workflow: Workflow) -> None:
    assert told(workflow, title="Harbour opens", byline="Ann Lee", published="2026-03-01") == "article"
    assert told(workflow, title="Harbour opens") == "known", "what a copy leaves out is not taken away"
    assert told(workflow, title="Quay of Lerma opens", translator="Paul Reed") == "metadata"
    assert told(workflow, title="Quay of Lerma opens") == "known"
    view = workflow.article(1)
    assert (view.version.metadata.title, view.version.metadata.published) == ("Quay of Lerma opens", "2026-03-01")
    assert view.row.title == "Quay of Lerma opens"
    assert len(view.versions) == 1
    assert [note.partition(": ")[2] for note in view.notes] == [
        "title “Quay of Lerma opens”, before “Harbour opens”.",
        "what the page says of its makers changed.",
    ]
    assert "Paul Reed" in {c.agent.name for c in view.analysis.attribution.credits if c.agent}
    assert workflow.ids(LibraryQuery("lerma quay opens")) == [1]
    assert workflow.ids(LibraryQuery("harbour opens")) == [1], "the old title still finds it"
