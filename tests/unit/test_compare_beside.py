"""What is shown beside a comparison: words without a counterpart, and distances from a re-translation."""

from tracker.compare import compare, side_of_sentences, side_of_version
from tracker.compare.as_json import comparison_object
from tracker.compare.context import Context
from tracker.compare.distance import distances, rendered_sentences
from tracker.compare.rendering import render
from tracker.compare.unanswered import unanswered
from tracker.model import Recipe, Retranslation, SentenceTranslation, Version

SOURCE = ["El panadero cerró la tienda el martes.", "Llovía mucho en la plaza.", "Nadie protestó."]
PUBLISHED = ["The baker closed his crooked shop on Tuesday.", "It rained a lot in the square.", "Nobody protested."]
MACHINE = ["The baker closed the shop on Tuesday.", "It rained much in the square.", "Nobody protested."]


def compared(machine=MACHINE):
    source, published = side_of_sentences(SOURCE, "es"), side_of_sentences(PUBLISHED, "en")
    return compare(source, published, machine), published


def test_a_word_that_nothing_answers_is_marked_and_no_other_of_its_sentence():
    comparison, published = compared()
    assert comparison.unanswered is not None
    words = [span.of(published.text) for span in comparison.unanswered.published]
    assert "crooked" in words
    assert not {"baker", "Tuesday", "rained", "protested"} & set(words)


def test_nothing_is_marked_where_nothing_could_tell():
    for pair in (("es", "es"), ("xx", "en")):
        source, published = (side_of_sentences(PUBLISHED, code) for code in pair)
        rendering = render(source, published, None, None)
        assert unanswered(Context(source, published, (), rendering)) is None


def test_a_distance_counts_edits_and_ranks_within_the_document():
    comparison, published = compared()
    found = distances(comparison, MACHINE, published)
    assert [one.pair for one in found] == [0, 1, 2]
    assert [(one.rank, one.of) for one in found] == [(2, 3), (3, 3), (1, 3)]
    assert found[2].edits == 0
    assert found[0].edits == 2
    assert [span.of(published.text) for span in found[0].only_published] == ["his crooked"]
    assert [span.of(MACHINE[0]) for span in found[0].only_retranslation] == ["the"]


def test_equal_wordings_share_a_rank():
    comparison, published = compared(PUBLISHED)
    assert {one.rank for one in distances(comparison, PUBLISHED, published)} == {1}


def test_a_sentence_that_is_not_rendered_or_too_long_has_no_distance():
    comparison, published = compared()
    assert [one.pair for one in distances(comparison, ["", *MACHINE[1:]], published)] == [1, 2]
    assert [one.pair for one in distances(comparison, ["word " * 200, *MACHINE[1:]], published)] == [1, 2]


def test_an_unreliable_rendering_is_left_out():
    source = side_of_sentences(SOURCE, "es")
    made = tuple(
        SentenceTranslation(span, text, None, reliable=bool(n))
        for n, (span, text) in enumerate(zip(source.spans, MACHINE, strict=True))
    )
    again = Retranslation("es", "en", made, Recipe.of(engine="x 1"))
    assert rendered_sentences(again, source) == ("", *MACHINE[1:])


def test_json_counts_characters_of_the_sentence_where_sentences_were_given():
    comparison, published = compared()
    made = comparison_object("one", comparison, False, distances(comparison, MACHINE, published), MACHINE)
    word = next(w for w in made["no_counterpart"]["published"] if w["sentence"] == 0)
    assert PUBLISHED[0][word["start_char"] : word["end_char"]] == "crooked"
    first = made["pairs"][0]
    assert first["retranslation"] == MACHINE[0]
    assert first["distance_from_retranslation"]["only_published"] == [{"sentence": 0, "start_char": 17, "end_char": 28}]
    assert made["distance_from_retranslation"] == {"edits": 4, "words": 15, "pairs": 3}


def test_json_without_a_retranslation_has_no_distance():
    comparison, _ = compared(None)
    made = comparison_object("one", comparison, False)
    assert "distance_from_retranslation" not in made
    assert all("retranslation" not in pair for pair in made["pairs"])


def test_lines_that_say_whose_a_text_is_are_no_sentences_of_a_side():
    text = "The boat is back\n\nThe boat sailed at noon on Friday after two years.\n\nTranslated by Nora Whitfield\n"
    assert side_of_version(Version(text), "en").sentences == (
        "The boat is back",
        "The boat sailed at noon on Friday after two years.",
    )
