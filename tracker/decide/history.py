"""Which decisions stand. Undoing and redoing are decisions too; nothing is ever taken out."""

from collections.abc import Sequence

from tracker.model import Decision, DecisionVerb


def standing(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that no standing decision takes back, in order, the taking-back ones left out."""
    undone: set[int] = set()
    kept: list[Decision] = []
    for decision in reversed(decisions):  # a decision is only ever taken back by a later one
        if decision.id in undone:
            continue
        if decision.undoes is not None:
            undone.add(decision.undoes)
        else:
            kept.append(decision)
    return tuple(reversed(kept))


def to_undo(decisions: Sequence[Decision]) -> Decision | None:
    """The decision that undoing would take back: the last one that stands."""
    done = standing(decisions)
    return done[-1] if done else None


def to_redo(decisions: Sequence[Decision]) -> Decision | None:
    """The taking-back that redoing would take back: the last one since a person last decided something new."""
    undone: list[Decision] = []
    for decision in decisions:
        if decision.verb is not DecisionVerb.UNDONE:
            undone.clear()
        elif undone and undone[-1].id == decision.undoes:
            undone.pop()
        else:
            undone.append(decision)
    return undone[-1] if undone else None
