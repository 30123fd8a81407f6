"""A confirmed link feeds chain and verdict at once, and taking it back takes them back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.model import Basis, DecisionVerb, TranslationKind
from tracker.workflow import ComparisonView, Workflow, open_workflow

SOURCE = (
    "El alcalde de Lerma dimitió el lunes\n\nLERMA, 3 mar (EFE) — El alcalde de Lerma dimitió el lunes, según dijo el "
    "ayuntamiento. La oposición de la ciudad pidió elecciones para el mes de junio.\n"
)
PUBLISHED = (
    "Mayor resigns\n\nThe mayor of Lerma resigned on Monday, the town hall said. The opposition of the city asked for "
    "elections in the month of June.\n"
)


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    """A library with the published article as 1 and its source as 2."""
    (tmp_path / "1.txt").write_text(PUBLISHED, encoding="utf-8")
    (tmp_path / "2.txt").write_text(SOURCE, encoding="utf-8")
    with open_workflow(f"sqlite:///{tmp_path / 'tracker.db'}", user="editor") as opened:
        list(opened.add([tmp_path / "1.txt", tmp_path / "2.txt"]))
        yield opened


def test_a_link_gives_the_original_language_and_the_hops_of_the_source(workflow: Workflow) -> None:
    assert workflow.article(1).analysis.original_language.code == "en"
    workflow.link(2, 1)
    analysis = workflow.article(1).analysis
    assert (analysis.original_language.code, analysis.original_language.basis) == ("es", Basis.DECIDED)
    assert analysis.original_language.clues[0].kind == "linked_source"
    assert analysis.translation.kind is TranslationKind.UNKNOWN
    assert [h.agent.name for h in analysis.chain.hops if h.agent][:1] == ["EFE"]
    assert all(e.span is None for e in analysis.chain.hops[0].evidence)
    assert workflow.rows([1])[0].original_language == "es"


def test_what_is_decided_on_the_source_counts_for_what_was_made_from_it(workflow: Workflow) -> None:
    workflow.link(2, 1)
    hop = workflow.article(2).analysis.chain.hops[0]
    from tracker.decide import ORIGINAL_LANGUAGE, target_of

    workflow.decide(2, ORIGINAL_LANGUAGE, DecisionVerb.CORRECTED, value="ca")
    assert workflow.rows([1])[0].original_language == "ca"
    workflow.decide(2, target_of(hop, workflow.article(2).version.text), DecisionVerb.DISMISSED, reason="not theirs")
    assert [h.agent.name for h in workflow.article(1).analysis.chain.hops if h.agent] == []


def test_taking_the_link_back_takes_its_facts_back(workflow: Workflow) -> None:
    before = workflow.article(1).analysis
    workflow.link(2, 1)
    workflow.undo(1)
    assert workflow.article(1).analysis == before
    assert workflow.rows([1])[0].original_language == "en"


def test_a_linked_article_is_compared_with_its_source(workflow: Workflow) -> None:
    workflow.link(2, 1)
    views = [event for event in workflow.compare(1) if isinstance(event, ComparisonView)]
    assert [(v.source_article_id, v.source_language, v.published_language) for v in views] == [(2, "es", "en")]
    covered = {j for pair in views[0].comparison.pairs for j in pair.published}
    assert covered == set(range(len(views[0].comparison.published_sentences)))
