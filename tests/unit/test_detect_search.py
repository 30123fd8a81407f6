"""The search for the decoder's weights."""

from dataclasses import replace

from tracker.detect.training.loss import batches, loss
from tracker.detect.training.search import START, walk
from tracker.detect.weights import load_weights


def test_the_walk_is_the_same_for_one_seed_and_only_keeps_what_is_better() -> None:
    given = batches(60, seed=5, parity=0)
    steps = list(walk(START, given, rounds=25, seed=1))
    losses = [least for _, _, least in steps]
    assert steps == list(walk(START, given, rounds=25, seed=1))
    assert len(steps) > 1
    assert losses == sorted(losses, reverse=True)
    assert loss(steps[-1][1], given) == losses[-1]


def test_weights_that_find_nothing_miss_every_fragment() -> None:
    given = batches(80, seed=5, parity=1)
    mixed = sum(int((batch.guest >= 0).sum()) for batch in given) / 80
    assert loss(replace(load_weights(), enter=-1e4), given) == mixed


def test_the_weights_in_use_find_most_and_raise_few_alarms() -> None:
    assert loss(load_weights(), batches(200, seed=5, parity=1)) < 0.35
    assert loss(replace(load_weights(), enter=0.0), batches(200, seed=5, parity=1)) > 1
