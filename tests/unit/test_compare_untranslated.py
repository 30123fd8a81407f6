"""Words of the source that stayed in the translation, and what only looks so: names, loans, particles."""

import pytest

from tracker.compare import compare, side_of_sentences
from tracker.detect.lean import lean

CHECK = "left_untranslated"


def left(language, source, published):
    found = compare(side_of_sentences([source], language), side_of_sentences([published], "en"), [published])
    return [
        (d.score_0_to_1, [s.of(published) for s in d.published_spans]) for d in found.departures if d.check == CHECK
    ]


@pytest.mark.parametrize(
    ("language", "source", "published", "word"),
    [
        ("es", "El alcalde cerró la escuela.", "The alcalde closed the school.", "alcalde"),
        ("es", "Llegaron el alcalde y la jueza.", "The mayor y the judge arrived.", "y"),
        ("fr", "Le maire a fermé l'école hier.", "The mayor closed the school hier.", "hier"),
        ("de", "Die Schulleiterin verließ gestern die Versammlung.", "The head left the Versammlung.", "Versammlung"),
        ("de", "Er kam und sang.", "He came und sang.", "und"),
        ("it", "Il sindaco ha chiuso la scuola.", "The sindaco has closed the school.", "sindaco"),
        ("ru", "Мэр закрыл школу.", "The mayor closed the школу.", "школу"),
    ],
)
def test_a_word_of_the_source_that_stayed(language, source, published, word):
    ((score, words),) = left(language, source, published)
    assert word in words
    assert score >= 0.5


@pytest.mark.parametrize(
    ("language", "source", "published"),
    [
        ("es", "El diario La Voz de la Costa lo contó.", "The paper La Voz de la Costa told it."),
        ("es", "El general no comió en un restaurante.", "The general ate in no restaurant."),
        ("fr", "Elle joue une femme fatale.", "She plays a femme fatale."),
        ("fr", "La suite de l'hôtel donne sur la place.", "The suite of the hotel looks on the square."),
        ("de", "Frau Schneider traf Herrn Koch.", "Ms Schneider met Mr Koch."),
        ("es", "Pidió un e-mail.", "She asked for an e-mail."),
        ("en", "The mayor closed it.", "The mayor closed it."),
    ],
)
def test_names_loans_and_words_of_both_languages(language, source, published):
    assert not [score for score, _ in left(language, source, published) if score >= 0.5]


def test_how_words_lean():
    gestern, sing, number = lean(["gestern", "sing", "1998"], "de", "en")
    assert gestern > 5 > 0 > sing
    assert number == 0


def test_a_language_that_is_not_known_leans_nowhere():
    assert lean(["gestern"], "de", "tlh") == [0.0]
