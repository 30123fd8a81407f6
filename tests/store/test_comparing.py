"""Comparisons of a library: sources, versions, reports on one event, two engines, and pairs linked by hand."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tracker.anchor import make_selector
from tracker.engines import Decoding, Engines, ModelFact, Pair
from tracker.errors import InputError, NotFoundError
from tracker.model import (
    DecisionVerb,
    PairKind,
    Progress,
    Relation,
    Rendering,
    SegmentPair,
    Target,
    TargetKind,
)
from tracker.store import open_store
from tracker.workflow import CompareOptions, ComparisonView, Event, Workflow

SPANISH = (
    "El mercado de Brañas vuelve a abrir\n\nBrañas, 3 mar 2031 (EFE).- El mercado de Brañas abrió el lunes con 48 "
    "puestos. La alcaldesa Remedios Quintás dijo que la obra costó 612.000 euros. El viejo mercado se quemó en 1994. "
    "Nadie resultó herido.\n\nEFE\n"
)
ENGLISH = (
    "The market of Brañas opens again\n\nBrañas, 3 March 2031 (EFE) — The market of Brañas opened on Monday with 48 "
    "stalls. Mayor Remedios Quintás said the work cost 612,000 euros. The old market burned down in 1994. "
    "Nobody was hurt.\n\nTranslated by Nora Whitfield\n"
)
EDITED = ENGLISH.replace("48 stalls", "84 stalls").replace("Nobody was hurt.", "Nobody was hurt. Rain fell all day.")
FROST = (
    "Growers fear the frost\n\nVintners in the hills of Salina lit 300 fires last night to save the buds. Insurance "
    "will not pay, said Edoardo Malaspina.\n"
)


class Parrot:
    """Says each sentence again, with a word of its own before it."""

    version, keeps_marks, searches = "1", True, False

    def __init__(self, name: str) -> None:
        self.name = name

    def pairs(self) -> tuple[Pair, ...]:
        return (Pair("en", "es"), Pair("es", "en"))

    def model(self, pair: Pair, decoding: Decoding) -> ModelFact:
        return ModelFact(self.name, "1", "0" * 64)

    def translate(self, sentences: Sequence[str], pair: Pair, decoding: Decoding) -> list[Rendering]:
        return [Rendering(f"{self.name.title()} {sentence}") for sentence in sentences]

    def close(self) -> None:
        """Nothing to close."""


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    engines = Engines({"polly": Parrot("polly"), "jacko": Parrot("jacko")})
    with Workflow(open_store(f"sqlite:///{tmp_path / 'tracker.db'}"), engines=engines, user="editor") as opened:
        yield opened


def add(workflow: Workflow, folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        list(workflow.add([path]))


def only(events: Iterator[Progress | ComparisonView]) -> ComparisonView:
    return next(event for event in events if isinstance(event, ComparisonView))


def pair_of(view: ComparisonView, words: str) -> SegmentPair:
    """The pair whose published side has these words."""
    sentences = [span.of(view.published.text) for span in view.comparison.published_sentences]
    at = next(n for n, sentence in enumerate(sentences) if words in sentence)
    return next(pair for pair in view.comparison.pairs if at in pair.published)


def link_by_hand(workflow: Workflow, view: ComparisonView, left: str, right: str) -> None:
    source = next(s for s in view.comparison.source_sentences if left in s.of(view.source.text))
    published = next(s for s in view.comparison.published_sentences if right in s.of(view.published.text))
    places = {
        "source": [[source.start_char, source.end_char]],
        "published": [[published.start_char, published.end_char]],
    }
    target = Target(TargetKind.PAIR, str(view.source_article_id), make_selector(view.published.text, published))
    workflow.decide(view.published_article_id, target, DecisionVerb.CONFIRMED, value=json.dumps(places))


PLAIN = CompareOptions(translate=False)


def test_credits_and_bylines_are_no_departures(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, es=SPANISH, en=ENGLISH)
    view = only(workflow.compare(2, 1, PLAIN))
    text = view.published.text
    assert not any("Whitfield" in span.of(text) for span in view.comparison.published_sentences)
    assert [d.message for d in view.comparison.departures if not d.hint] == []
    assert all(pair.kind is PairKind.ALIGNED for pair in view.comparison.pairs if pair.published)


def test_a_pair_linked_by_hand_survives_alignment_anew_and_an_edit_until_it_is_taken_back(
    workflow: Workflow, tmp_path: Path
) -> None:
    add(workflow, tmp_path, es=SPANISH, en=ENGLISH)
    view = only(workflow.compare(2, 1, PLAIN))
    assert not pair_of(view, "Nobody").manual
    link_by_hand(workflow, view, "se quemó", "Nobody was hurt")
    linked = pair_of(only(workflow.compare(2, 1, PLAIN)), "Nobody")
    assert (linked.manual, linked.source) == (True, pair_of(view, "burned").source)
    add(workflow, tmp_path, en=EDITED)
    assert pair_of(only(workflow.compare(2, 1, PLAIN)), "Nobody was hurt").manual
    workflow.undo(2)
    assert not pair_of(only(workflow.compare(2, 1, PLAIN)), "Nobody was hurt").manual
    workflow.redo(2)
    assert pair_of(only(workflow.compare(2, 1, PLAIN)), "Nobody was hurt").manual


def test_two_versions_of_one_article(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, en=ENGLISH)
    with pytest.raises(InputError, match="no version before"):
        only(workflow.compare(1, 1))
    add(workflow, tmp_path, en=EDITED)
    view = only(workflow.compare(1, 1))
    assert (view.relation, view.source_version, view.published_version) == (Relation.VERSION, 1, 2)
    assert any(d.family == "number" for d in view.comparison.departures)
    assert pair_of(view, "Rain fell").kind is PairKind.ADDED
    back = only(workflow.compare(1, 1, CompareOptions(source_version=2, published_version=1)))
    assert (back.source_version, back.published_version) == (2, 1)
    with pytest.raises(InputError, match="compared with itself"):
        only(workflow.compare(1, 1, CompareOptions(source_version=2)))
    with pytest.raises(NotFoundError):
        only(workflow.compare(1, 1, CompareOptions(source_version=9)))


def test_what_one_of_two_reports_tells_alone_is_no_departure(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, es=SPANISH, en=EDITED)
    as_source = only(workflow.compare(2, 1, PLAIN)).comparison.departures
    report = only(workflow.compare(2, 1, CompareOptions(translate=False, relation=Relation.REPORT)))
    families = {d.family for d in report.comparison.departures}
    assert "addition" in {d.family for d in as_source}
    assert not families & {"addition", "omission"}
    assert "number" in families
    assert report.titles == ("El mercado de Brañas vuelve a abrir", "The market of Brañas opens again")


def test_two_engines_stand_side_by_side(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, es=SPANISH, en=ENGLISH)
    workflow.link(1, 2)
    view = only(workflow.compare_engines(2, ("polly", "jacko")))
    assert (view.relation, view.decidable, view.source_article_id) == (Relation.ENGINE, False, 1)
    assert [r.as_dict()["engine"] for r in view.recipes] == ["polly 1", "jacko 1"]
    assert all(p.source == p.published and not p.manual for p in view.comparison.pairs)
    assert "Jacko El mercado" in view.published.text
    assert any(d.family == "negation" for d in view.comparison.departures)
    assert len(view.distances) == len(view.comparison.pairs)


def test_an_article_without_a_source_is_translated_itself_by_two_engines(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, es=SPANISH)
    view = only(workflow.compare_engines(1, ("polly", "jacko"), "en"))
    assert (view.source_article_id, view.published_language) == (1, "en")
    with pytest.raises(InputError, match="no other original language"):
        only(workflow.compare_engines(1, ("polly", "jacko")))
    with pytest.raises(InputError, match="two different engines"):
        only(workflow.compare_engines(1, ("polly", "polly")))


def test_articles_on_one_event_are_offered_with_their_reasons(workflow: Workflow, tmp_path: Path) -> None:
    add(workflow, tmp_path, es=SPANISH, en=ENGLISH, frost=FROST)
    every = [e for e in workflow.events() if isinstance(e, Event)]
    assert [e.article_ids for e in every] == [(1, 2)]
    assert "48" in every[0].reasons[1]
    assert [e.article_ids for e in workflow.events([2]) if isinstance(e, Event)] == [(2, 1)]
    assert [e for e in workflow.events([3]) if isinstance(e, Event)] == []
    with pytest.raises(NotFoundError):
        list(workflow.events([9]))
