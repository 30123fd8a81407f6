"""Words without a counterpart, contraries, words like the source's, and times of day with an h."""

import pytest

from tracker.align.glossary import glossary_for
from tracker.compare import compare, side_of_sentences
from tracker.compare.mentions import mentions

with_dictionary = pytest.mark.skipif(glossary_for("es", "en") is None, reason="no dictionary on this machine")
SOURCE = "El alcalde cerró el puente viejo antes del invierno."
FAITHFUL = "The mayor closed the old bridge before the winter."


def raised(published, source=SOURCE, translated=FAITHFUL, language="es"):
    found = compare(side_of_sentences([source], language), side_of_sentences([published], "en"), [translated])
    return {d.check: d for d in found.departures}


def test_a_faithful_sentence_raises_nothing():
    assert not raised(FAITHFUL)


def test_the_contrary_of_a_word():
    found = raised("The mayor closed the old bridge after the winter.")
    assert "antes" in found["opposite_word"].message


def test_a_clause_put_in():
    clause = ", although furious shopkeepers threatened lengthy lawsuits against municipal engineers"
    found = raised(FAITHFUL.removesuffix(".") + clause + ".")["words_added"]
    assert found.family == "addition"
    assert found.score_0_to_1 >= 0.5
    assert "shopkeepers" in found.message


@with_dictionary
def test_a_clause_left_out():
    found = raised("The mayor closed.")["words_omitted"]
    assert found.family == "omission"
    assert found.score_0_to_1 >= 0.5
    assert found.source_spans


def test_a_word_left_as_the_source_writes_it():
    found = raised("The alcalde closed the old bridge before the winter.")
    assert found["left_untranslated"].score_0_to_1 >= 0.5
    assert "alcalde" in found["left_untranslated"].message
    assert "word_like_the_source" not in found


def test_a_name_is_not_a_word_left():
    found = raised("Ana Puente closed it.", "Ana Puente lo cerró.", "Ana Puente closed it.")
    assert "word_like_the_source" not in found


@pytest.mark.parametrize(
    ("language", "written"), [("fr", "vers 17 h 30"), ("fr", "vers 17h30"), ("de", "um 17 Uhr 30")]
)
def test_hours_and_minutes_are_one_time(language, written):
    (found,) = mentions(written, language)
    assert found.clock
    assert 17.5 in found.values
