"""Every entry of every pair finds its example and is silent in its counter-example."""

from pathlib import Path

import pytest

import tracker.packs
from tracker.checks.example import Example
from tracker.checks.false_friend_pack import FalseFriend, entries_of, find_false_friends
from tracker.checks.stage import context_of

PAIRS = sorted(p.stem for p in (Path(tracker.packs.__file__).parent / "false_friends").glob("*.toml"))
ENTRIES = [(pair, entry) for pair in PAIRS for entry in entries_of(*pair.split("-"))]


def found(pair: str, text: str) -> list[FalseFriend]:
    source, target = pair.split("-")
    return [m.entry for m in find_false_friends(context_of(Example(text, target, original=source)))]


@pytest.mark.parametrize(("pair", "entry"), ENTRIES, ids=lambda v: v if isinstance(v, str) else " ".join(v.phrases[0]))
def test_an_entry_holds_in_its_example_and_not_in_its_counter_example(pair: str, entry: FalseFriend) -> None:
    assert entry in found(pair, entry.example)
    assert entry not in found(pair, entry.counter)


def test_ten_pairs_are_there() -> None:
    assert len(PAIRS) == 10


def test_nothing_is_found_without_an_original_language() -> None:
    assert list(find_false_friends(context_of(Example("The Chilean chancellor resigned.")))) == []


def test_words_apart_are_no_phrase() -> None:
    assert found("es-en", "The reform is pending, of course.") == []
