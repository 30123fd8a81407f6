from tracker.align.lexicon import Lexicon, learn

PAIRS = [
    ("el perro come", "the dog eats"),
    ("el gato come", "the cat eats"),
    ("el perro duerme", "the dog sleeps"),
    ("el gato duerme", "the cat sleeps"),
]


def test_words_are_learnt_from_sentences_that_say_the_same() -> None:
    lexicon = learn(PAIRS, "learnt es-en")
    assert {word: lexicon.words(word)[0] for word in ("perro", "gato", "come", "duerme", "el")} == {
        "perro": "dog",
        "gato": "cat",
        "come": "eats",
        "duerme": "sleeps",
        "el": "the",
    }
    assert lexicon.words("casa") == ()


def test_a_word_met_once_is_not_learnt() -> None:
    assert learn([("el zorro salta", "the fox jumps")], "x").entries == {}
    assert learn([], "x").entries == {}


def test_it_is_kept_and_read_again() -> None:
    lexicon = learn(PAIRS, "learnt es-en")
    assert Lexicon.unpacked(lexicon.packed()) == lexicon
    assert learn(PAIRS, "learnt es-en").packed() == lexicon.packed()
