"""Suggestions stand inside a sentence: no capital that only the engine put there."""

import pytest

from tracker.model import Recipe, Retranslation, SentenceTranslation, Span
from tracker.suggest import _inside_a_sentence


@pytest.mark.parametrize(
    ("fragment", "made", "suggested"),
    [
        ("siete plazas", "Seven places", "seven places"),
        ("lunes por la noche", "Monday night", "Monday night"),
        ("Siete plazas", "Seven places", "Seven places"),
        ("la OTAN", "NATO", "NATO"),
    ],
)
def test_a_capital_stays_only_where_the_words_have_one(fragment: str, made: str, suggested: str) -> None:
    sentence = SentenceTranslation(Span(0, len(fragment)), made, None)
    given = Retranslation("es", "en", (sentence,), Recipe.of(engine="a fake"))
    assert [s.text for s in _inside_a_sentence(fragment, given).sentences] == [suggested]
