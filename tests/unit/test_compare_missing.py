"""Places of an English sentence where a word fell out, and places that only look so."""

import pytest

from tracker.compare import compare, side_of_sentences


def missing(published, language="en"):
    sides = side_of_sentences(["Текст источника."], "ru"), side_of_sentences([published], language)
    found = [d for d in compare(*sides, manual=(((0,), (0,)),)).departures if d.check == "word_missing"]
    return [s.of(published) for d in found for s in d.published_spans]


@pytest.mark.parametrize(
    ("published", "place"),
    [
        ("She walked to the of the village.", "the of"),
        ("They put it into a.", "a."),
        ("Yesterday the was closed.", "the was"),
        ("A of the council resigned.", "A of"),
        ("He sold his house and its and left.", "its and"),
        ("It is the the best of all.", "the the"),
    ],
)
def test_a_word_fell_out(published, place):
    assert missing(published) == [place]


@pytest.mark.parametrize(
    "published",
    [
        "She walked to the end of the village for a while.",
        "They chose Plan A and hepatitis A is gone.",
        "The in-house lawyer and the by-election.",
        "He had no objection to my being late.",
        "The will of the dead and the above list.",
        "It was the U.S. that left.",
        "The Who are on tour.",
        "The minister's of age.",
    ],
)
def test_nothing_fell_out(published):
    assert not missing(published)


def test_only_languages_with_a_pack():
    assert not missing("le de la", "fr")
