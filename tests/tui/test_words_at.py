"""What the keyboard selects."""

from tracker.model import Span
from tui.words_at import next_word, previous_word, sentence_at, word_at

TEXT = "Díaz-Canel’s ally, “Putin”, left."


def words(span: Span | None) -> str | None:
    return span and span.of(TEXT)


def test_word_under_a_place():
    assert words(word_at(TEXT, 3)) == "Díaz-Canel’s"
    assert words(word_at(TEXT, 12)) == "ally"
    assert words(word_at(TEXT, len(TEXT))) == "."
    assert word_at("", 0) is None


def test_forwards_and_back():
    assert words(next_word(TEXT, 12)) == "ally"
    assert words(previous_word(TEXT, 13)) == "Díaz-Canel’s"
    assert previous_word(TEXT, 0) is None
    assert next_word(TEXT, len(TEXT)) is None


def test_back_over_a_long_gap():
    text = "word" + " " * 5000
    assert previous_word(text, len(text)) == Span(0, 4)


def test_sentence_under_a_place():
    sentences = [Span(0, 5), Span(6, 9), Span(20, 30)]
    assert [sentence_at(sentences, at) for at in (0, 5, 6, 12, 25, 99)] == [0, 0, 1, 1, 2, 2]
    assert sentence_at([], 4) is None
