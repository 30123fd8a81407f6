"""A lexicon learnt from confirmed pairs of our own."""

from tracker.compare import compare, side_of_sentences
from tracker.lexicon import Lexicon, learn

PAIRS = [
    ("kala on suuri", "the fish is big"),
    ("kala ui", "the fish swims"),
    ("suuri talo", "a big house"),
    ("talo on vanha", "the house is old"),
    ("vanha kala", "an old fish"),
]


def test_words_that_meet_again_and_again_are_translations():
    lexicon = learn(PAIRS, "fi", "en")
    assert lexicon.words("kala")[0] == "fish"
    assert lexicon.words("talo")[0] == "house"
    assert lexicon.words("kukka") == ()
    assert lexicon.sentences == 5


def test_it_is_kept_and_read_back():
    lexicon = learn(PAIRS, "fi", "en")
    again = Lexicon.of_bytes(lexicon.as_bytes())
    assert again == lexicon
    assert again.as_bytes() == lexicon.as_bytes()
    assert learn([], "fi", "en").entries == {}


def test_it_helps_the_next_alignment_and_the_result_says_so():
    source = side_of_sentences(["Kala ui.", "Vanha talo."], "fi")
    published = side_of_sentences(["An old house.", "The fish swims."], "en")
    found = compare(source, published, lexicon=learn(PAIRS, "fi", "en"))
    assert {(p.source, p.published) for p in found.pairs} == {((0,), (1,)), ((1,), (0,))}
    assert "confirmed pairs" in dict(found.recipe.parts)["rendering"]
