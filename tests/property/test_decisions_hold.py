"""No review move loses a decision; undo and redo are each other's reverse."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import decide
from tracker.anchor import anchor, make_selector
from tracker.model import Decision, DecisionVerb, Span, Target, TargetKind

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TARGET = Target(TargetKind.FINDING, "0123456789abcdef")


def replayed(moves: list[str]) -> list[Decision]:
    """The history that an editor's moves leave behind."""
    history: list[Decision] = []
    for move in moves:
        taken = {"undo": decide.to_undo, "redo": decide.to_redo}.get(move)
        if taken is None:
            history.append(Decision(len(history) + 1, 1, TARGET, DecisionVerb.COMMENTED, NOW, "editor"))
        elif (back := taken(history)) is not None:
            undone = DecisionVerb.UNDONE
            history.append(Decision(len(history) + 1, 1, TARGET, undone, NOW, "editor", undoes=back.id))
    return history


def expected(moves: list[str]) -> list[int]:
    """The same with two plain stacks; the numbers count decisions from 0."""
    done: list[int] = []
    undone: list[int] = []
    made = 0
    for move in moves:
        if move == "decide":
            done.append(made)
            made += 1
            undone.clear()
        elif move == "undo" and done:
            undone.append(done.pop())
        elif move == "redo" and undone:
            done.append(undone.pop())
    return sorted(done)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["decide", "undo", "redo"]), max_size=30))
def test_what_stands_is_what_two_stacks_say(moves: list[str]) -> None:
    history = replayed(moves)
    own = [d.id for d in history if d.verb is not DecisionVerb.UNDONE]
    assert [own.index(d.id) for d in decide.standing(history)] == expected(moves)


@settings(deadline=None)
@given(st.text(max_size=80), st.data())
def test_a_selector_finds_its_place_in_the_text_it_was_made_of(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    place = anchor(text, make_selector(text, span))
    if len(span):
        assert place == span
    else:
        assert place is None or place.start_char <= len(text)


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_words_survive_edits_elsewhere(before: str, after: str) -> None:
    words = "the mayor of Vallfosca resigned"
    selector = make_selector(f"On Monday {words}, the council said.", Span(10, 10 + len(words)))
    place = anchor(f"{before} On Monday {words}, the council said. {after}", selector)
    assert place is not None
    assert place.start_char == len(before) + 11
