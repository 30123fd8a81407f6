"""Suggestions for left-over fragments, and the same quotation in several articles."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tracker.engines import Decoding, Engines, ModelFact, Pair
from tracker.model import Rendering, Retranslation
from tracker.quotations.concordance import Group
from tracker.store import open_store
from tracker.workflow import Report, Workflow

ARTICLE = (
    "Harbour reopens\n\nThe harbour of Lerma opened again on Monday, the council said. The boats that had waited "
    "[en la otra orilla del río] since Friday went out at six.\n\n“We have waited for this day since the storm took "
    "the old pier away,” said Nieves Otaola, the mayor of Lerma.\n"
)
OTHER = (
    "Old pier to be rebuilt\n\nThe town will rebuild its pier, it was decided on Tuesday. “We have waited for this day "
    "since the storm took the old pier away,” said the mayor, Nieves Otaola. The work will cost 3 million euros.\n"
)


class OneSentence:
    """An engine that knows one sentence."""

    name, version, keeps_marks, searches = "parrot", "1", True, False

    def pairs(self) -> tuple[Pair, ...]:
        return (Pair("es", "en"),)

    def model(self, pair: Pair, decoding: Decoding) -> ModelFact:
        return ModelFact("river", "1", "0" * 64)

    def translate(self, sentences: Sequence[str], pair: Pair, decoding: Decoding) -> list[Rendering]:
        return [Rendering("On the other bank of the river") for _ in sentences]

    def close(self) -> None:
        pass


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    for name, words in (("a.txt", ARTICLE), ("b.txt", OTHER)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    store = open_store(f"sqlite:///{tmp_path / 'tracker.db'}")
    with Workflow(store, engines=Engines({"parrot": OneSentence()}), user="editor") as opened:
        list(opened.add([tmp_path / "a.txt", tmp_path / "b.txt"]))
        yield opened


def test_a_fragment_is_given_a_suggestion_with_the_name_of_the_engine(workflow: Workflow) -> None:
    made = [event for event in workflow.suggest(1) if isinstance(event, Retranslation)]
    view = workflow.article(1)
    assert [f.span.of(view.version.text) for f in view.analysis.fragments] == ["en la otra orilla del río"]
    assert [s.text for one in made for s in one.sentences] == ["on the other bank of the river"]
    found = [f for f in view.analysis.findings if f.check == "untranslated_fragment"]
    assert [f.suggestion for f in found] == ["“on the other bank of the river” (parrot 1)"]
    assert list(workflow.suggest(1)) == []


def test_a_report_brings_the_suggestion(workflow: Workflow) -> None:
    reports = [event for event in workflow.report([1], "markdown") if isinstance(event, Report)]
    assert "on the other bank of the river" in reports[0].data.decode()


def test_retranslations_of_two_models_stay_beside_each_other(workflow: Workflow) -> None:
    list(workflow.suggest(1))
    span = workflow.article(1).analysis.fragments[0].span
    engine = workflow.engines.get("parrot")
    engine.version = "2"
    list(workflow.translate(1, "en", [span]))
    kept = workflow.article(1).retranslations
    assert [k.recipe.as_dict()["engine"] for k in kept] == ["parrot 2", "parrot 1"]
    assert replace(kept[0], id=0) != replace(kept[1], id=0)


def test_the_same_quotation_is_found_in_another_article(workflow: Workflow) -> None:
    groups = [event for event in workflow.concordance(1) if isinstance(event, Group)]
    assert [[r.article for r in g.renderings] for g in groups] == [["1", "2"]]
    assert {r.speaker for r in groups[0].renderings} == {"Nieves Otaola"}
