"""Entries of the panes: what they say."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.tui import comparison, sample
from tests.tui.fakes import one_article
from tracker.model import (
    Decision,
    DecisionVerb,
    FindingStatus,
    QuotationKind,
    SentenceTranslation,
    StoredRetranslation,
    Target,
    TargetKind,
)
from tui.shape.again import again_items, done_words, recipe_words, warning_words
from tui.shape.chain import chain_items, chain_line
from tui.shape.findings import finding_items, fragment_items
from tui.shape.history import history_items
from tui.shape.items import Detail, field, quoted
from tui.shape.language import language_items
from tui.shape.panes import MOST, pane
from tui.shape.quotations import path_words, quotation_items

TEXT, ANALYSIS = sample.TEXT, sample.analysis()
WHEN = datetime(2024, 5, 6, 10, 0, tzinfo=UTC)


def test_the_chain_shows_its_gap_and_its_rival():
    assert chain_line(ANALYSIS.chain).plain.startswith(" ┄?┄▸ EFE es ─▸ El Faro del Sur es ─▸ Nora Whitfield en")
    rows = [item.row.plain.split("\n")[0] for item in chain_items(ANALYSIS, TEXT)]
    assert rows[0] == "┊ gap"
    assert rows[3] == "■ Nora Whitfield  translator"
    assert rows[4] == "── Rival chain 1 ──"
    assert rows[-1] == "❝ Reuters"


def test_a_hop_shows_the_words_that_prove_it():
    item = next(i for i in chain_items(ANALYSIS, TEXT) if i.key == "hop:2")
    assert "“Translated by Nora Whitfield”" in item.detail.plain
    assert "Spanish → English" in item.detail.plain
    assert item.target == Target(TargetKind.HOP, "translator:Nora Whitfield", item.target.selector)


def test_nobody_named_is_said():
    bare = replace(ANALYSIS, chain=replace(ANALYSIS.chain, hops=(), gaps=(), rivals=()))
    bare = replace(bare, attribution=replace(ANALYSIS.attribution, credits=(), citations=()))
    assert "nobody is named" in chain_items(bare, TEXT)[0].row.plain


def test_clues_by_weight_each_with_its_evidence():
    rows = [item.row.plain for item in language_items(ANALYSIS)]
    assert "First written in Spanish" in rows[0]
    assert "desde el lunes" in rows[2]
    field_clue = language_items(ANALYSIS)[-1]
    assert "field link.canonical" in field_clue.detail.plain


def test_findings_that_lost_their_place_come_last_and_point_nowhere():
    lost = replace(sample.FINDINGS[0], status=FindingStatus.LOST_PLACE)
    items = finding_items(replace(ANALYSIS, findings=(lost, *sample.FINDINGS[1:])), TEXT)
    assert items[-1].finding == lost
    assert items[-1].spans == ()
    assert "lost its place" in items[-1].row.plain


def test_a_fragment_shows_what_each_word_said():
    detail = fragment_items(ANALYSIS, TEXT)[0].detail.plain
    assert "desde +6.2" in detail
    assert "three Spanish words" in detail


def test_the_way_of_a_quotation():
    said = ANALYSIS.quotations[0]
    assert path_words(ANALYSIS.quotations[2]) == "⟳ round trip"
    assert path_words(replace(said, translations=2)) == "⇉ relay, 2 translations"
    assert path_words(replace(said, translations=0)) == "as spoken"
    assert path_words(replace(said, translations=None)) == "? translations unknown"
    scare = replace(said, kind=QuotationKind.SCARE)
    assert "scare quotes" in quotation_items(replace(ANALYSIS, quotations=(scare,)), TEXT)[0].row.plain


def test_history_shows_what_was_taken_back():
    target = Target(TargetKind.FINDING, "x")
    made = Decision(1, 1, target, DecisionVerb.DISMISSED, WHEN, "ada", "house style [/b]")
    taken = Decision(2, 1, target, DecisionVerb.UNDONE, WHEN, "ada", undoes=1)
    newest, first = history_items((made, taken))
    assert "took back" in newest.row.plain
    assert "taken back by a later decision" in first.detail.plain
    assert "house style [/b]" in first.detail.plain


def test_unreliable_output_is_never_shown_as_a_translation():
    bad = SentenceTranslation(sample.at("Reuters"), "the the the", None, warnings=("repetition",), reliable=False)
    kept = StoredRetranslation(1, 1, None, WHEN, replace(comparison.AGAIN, sentences=(bad,)))
    head, sentence = again_items((kept,), TEXT)
    assert "witness" in head.detail.plain
    assert "unreliable" in sentence.row.plain
    assert "repeats itself" in sentence.detail.plain
    assert done_words(kept.retranslation) == "↻ Spanish → English: 1 sentence, 1 unreliable"


@pytest.mark.parametrize(
    ("warning", "words"),
    [("lost_number:12", "lost a number: 12"), ("repetition", "repeats itself"), ("new_kind", "new kind")],
)
def test_warnings_in_words(warning, words):
    assert warning_words(warning) == words


def test_a_recipe_on_one_line():
    assert recipe_words(comparison.RECIPE) == "engine apertium 3.8.3 · model spa-eng · model sha256 abababababab"


def test_values_are_wrapped_beside_their_names():
    detail = Detail((field("why", "one two three four five"),))
    assert detail.at(22).plain.splitlines() == ["why         one two", "            three four", "            five"]


def test_quotation_marks_are_not_doubled():
    assert quoted("“Yes”", 20) == "“Yes”"
    assert quoted("Yes", 20) == "“Yes”"


def test_a_pane_that_is_cut_counts_everything():
    article = one_article().article(1)
    many = replace(ANALYSIS, quotations=ANALYSIS.quotations * 400)
    shown = pane("quotations")
    assert shown.count(replace(article, analysis=many)) == 1_200
    assert len(shown.items(replace(article, analysis=many))) == MOST
