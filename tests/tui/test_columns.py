"""Cells of the compare screen: words, signs and places."""

from dataclasses import replace

from tests.tui import comparison, sample
from tests.tui.fakes import one_article
from tracker.model import Retranslation, SentenceTranslation
from tui.shape.columns import beside, has_source, pair_rows
from tui.shape.compare import (
    departure_items,
    head_words,
    legend_line,
    margin_words,
    pair_detail,
    precision_words,
    unchecked_line,
)


def test_what_differs_from_the_machine_is_bracketed_on_both_sides():
    row = pair_rows(comparison.view())[0]
    assert row.source.text == "El puerto cerró el lunes."
    assert row.published.text == "The port closed ⟨on⟩ Monday."
    assert row.machine.text == "The port closed ⟦the⟧ Monday."


def test_a_departure_has_its_sign_and_style_at_its_place():
    row = pair_rows(comparison.view())[1]
    assert row.departures == (0,)
    assert "▲40 " in row.source.text
    styled = [row.published.text[a:b] for a, b, style in row.published.styles if "severity-major" in style]
    assert len(styled) == 1
    assert "▲400" in styled[0]


def test_an_empty_side_stays_empty():
    rows = pair_rows(comparison.view())
    assert (rows[2].published.text, rows[3].source.text) == ("", "")
    assert rows[3].machine.text == ""
    assert [margin_words(r.pair)[1] for r in rows] == ["aligned", "aligned", "omitted", "added", "by hand"]


def test_two_texts_in_one_language_are_compared_with_each_other():
    row = pair_rows(comparison.view(None, "en"))[0]
    assert row.source.text.startswith("⟨El puerto")
    assert row.published.text.startswith("⟦The port")


def test_two_languages_and_no_machine_are_not():
    row = pair_rows(comparison.view(None))[0]
    assert "⟨" not in row.source.text + row.published.text


def test_beside_without_a_source():
    article = one_article().article(1)
    spans = [s.content for s in article.analysis.segmentation.sentences]
    made = Retranslation("en", "es", tuple(SentenceTranslation(s, "x", None) for s in spans), comparison.RECIPE, True)
    view = beside(article, made)
    assert not has_source(view)
    rows = pair_rows(view)
    assert rows[0].published.text == sample.TITLE
    assert rows[0].machine.text == "x"
    assert "No source" in unchecked_line(view).plain


def test_what_is_said_around():
    view = comparison.view()
    assert head_words(view) == ("Source · Spanish", "Published · English", "Re-translation · English")
    assert "Not checked for Spanish → English: negation; names" in unchecked_line(view).plain
    legend = legend_line(view).plain
    assert "− 1 omitted" in legend
    assert "machine only" in legend
    assert "97%" in precision_words(comparison.DEPARTURE)


def test_departures_are_items_with_both_forms():
    item = departure_items(comparison.view())[0]
    assert "“40”" in item.detail.plain
    assert "“400”" in item.detail.plain
    assert item.finding == comparison.FINDING


def test_a_line_beneath_words_leaves_out_the_signs_at_its_ends():
    row = pair_rows(comparison.view())[1]
    assert [row.published.text[a:b] for a, b, style in row.published.styles if style == "underline"] == ["waiting"]


def test_a_sentence_that_departs_as_a_whole_is_coloured_and_not_underlined():
    view = comparison.view()
    whole = replace(comparison.DEPARTURE, published_spans=(comparison.RIGHT[1],))
    view = replace(view, comparison=replace(view.comparison, departures=(whole,)), findings=(comparison.FINDING,))
    (style,) = [s for _, _, s in pair_rows(view)[1].published.styles if "severity" in s]
    assert "underline" not in style


def test_what_the_engine_warns_of_is_said_of_the_pair():
    view = comparison.view()
    made = replace(comparison.AGAIN.sentences[1], warnings=("lost_number:40",))
    again = replace(comparison.AGAIN, sentences=(comparison.AGAIN.sentences[0], made, *comparison.AGAIN.sentences[2:]))
    view = replace(view, retranslation=again)
    assert "lost a number: 40" in pair_detail(view, pair_rows(view)[1]).plain
    assert "lost a number" not in pair_detail(view, pair_rows(view)[0]).plain
