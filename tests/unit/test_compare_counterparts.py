"""Words with and without a counterpart, and the stretch of a sentence that the other side has nothing for."""

import pytest

from tracker.compare import side_of_sentences
from tracker.compare.context import Context
from tracker.compare.counterparts import linked_words, published_words, source_words, stem
from tracker.compare.lengths import Lengths
from tracker.compare.rendering import Rendering
from tracker.compare.surplus import stretch_of
from tracker.model import PairKind, SegmentPair

SOURCE = "El alcalde cerró el puente viejo antes del invierno."
PLAIN = "The mayor closed the old bridge before the winter."


def context(source, published, translated=None, language="es"):
    left, right = side_of_sentences(source, language), side_of_sentences(published, "en")
    count = min(len(source), len(published))
    pairs = tuple(SegmentPair((k,), (k,), PairKind.ALIGNED, 1.0) for k in range(count))
    kind = "translation" if translated else "letters alone"
    return Context(left, right, pairs, Rendering(tuple(translated or source), tuple(published), kind))


def one(published, translated=PLAIN, source=SOURCE, language="es"):
    made = context([source], [published], [translated] if translated else None, language)
    return made, made.pairs[0]


def test_a_translation_answers_the_words_of_a_faithful_sentence():
    assert all(word.answered for word in published_words(*one(PLAIN)))


def test_a_word_put_in_has_no_answer():
    words = published_words(*one(PLAIN.replace("mayor", "furious mayor")))
    assert [w.text for w in words if not w.answered] == ["furious"]


@pytest.mark.parametrize(
    ("language", "source", "published"),
    [
        ("es", "la cuestión importante", "important question"),
        ("de", "Herr Kowalski kommt", "Kowalski"),
        ("ru", "Резерфорд и президент", "Rutherford president"),
        ("ru", "Джон ушёл", "John"),
    ],
)
def test_names_and_cognates_answer_each_other_without_a_dictionary(language, source, published):
    words = published_words(*one(published, None, source, language))
    assert words
    assert all(w.answered for w in words)


def test_the_answer_is_placed_where_it_stands():
    first, *_, last = published_words(*one(PLAIN))
    assert first.link < 0.3 < 0.6 < last.link


def test_both_sides_come_from_one_look():
    made, pair = one(PLAIN)
    assert linked_words(made, pair) == (source_words(made, pair), published_words(made, pair))


@pytest.mark.parametrize(("one", "other"), [("closing", "closed"), ("cities", "city"), ("Mayor's", "mayors")])
def test_forms_of_a_word_share_a_stem(one, other):
    assert stem(one.casefold()) == stem(other)


def test_a_clause_between_commas_is_one_stretch():
    made, pair = one("The mayor, whom furious shopkeepers jeered, closed the old bridge before the winter.")
    source, published = linked_words(made, pair)
    found = stretch_of(published, source, made.published.sentences)
    assert [w.text for w in found.words] == ["furious", "shopkeepers", "jeered"]
    assert (found.edges, found.others, found.inside) == (2, 0, 0)


def test_no_stretch_in_a_faithful_sentence():
    made, pair = one(PLAIN)
    source, published = linked_words(made, pair)
    assert stretch_of(published, source, made.published.sentences) is None


def test_few_sentences_are_held_against_the_usual_length_of_their_languages():
    made, pair = one(PLAIN)
    assert abs(Lengths(made).over(pair)) < 0.2
    longer, pair = one(PLAIN[:-1] + ", and nobody in the whole of the old quarter had been told a word about it.")
    assert Lengths(longer).over(pair) > 0.5
