"""The judge's weights can be made again from what is in the repository."""

import pytest

from tracker.detect.judge import FEATURES
from tracker.detect.training.mix import mixtures, sentences, strangers
from tracker.detect.training.train import train
from tracker.detect.weights import load_judge


def test_training_gives_the_weights_that_come_with_the_program() -> None:
    assert dict(zip(FEATURES, train(), strict=True)) == pytest.approx(
        dict(zip(FEATURES, load_judge(), strict=True)), abs=0.002
    )


def test_mixtures_are_the_same_for_one_seed_and_hold_what_they_say() -> None:
    made = list(mixtures(50, seed=3, parity=1))
    assert made == list(mixtures(50, seed=3, parity=1))
    assert made != list(mixtures(50, seed=4, parity=1))
    own = sentences()
    for mixture in made:
        words = mixture.text[mixture.start_char : mixture.end_char]
        if mixture.kind == "clean":
            assert not words
            assert any(name in mixture.text for name in strangers())
        else:
            assert any(words in sentence for sentence in own[mixture.guest])


def test_training_and_testing_share_no_sentence() -> None:
    even = {m.text for m in mixtures(40, seed=1, parity=0)}
    assert all(sentence not in text for text in even for sentence in sentences()["en"][1::2])
