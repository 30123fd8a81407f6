"""Decisions: added, read, never changed."""

from dataclasses import replace

from sqlmodel import Session, col, select

from tracker.model import Decision, TargetKind
from tracker.store.insert import insert_one
from tracker.store.rows import decision_columns, decision_value
from tracker.store.tables import DecisionRow


def add_decision(session: Session, decision: Decision) -> Decision:
    """Store a decision; it comes back with its id."""
    return replace(decision, id=insert_one(session, DecisionRow, decision_columns(decision)))


def decisions_of(session: Session, article_id: int) -> tuple[Decision, ...]:
    """The decisions on an article, in the order they were made, undone ones too."""
    asked = select(DecisionRow).where(DecisionRow.article_id == article_id).order_by(col(DecisionRow.id))
    return tuple(decision_value(row) for row in session.exec(asked))


def articles_decided_on(session: Session, kind: TargetKind, key: str) -> tuple[int, ...]:
    """The articles with a decision on this target, ascending: which texts were ever linked to a source."""
    asked = select(DecisionRow.article_id).where(DecisionRow.target_kind == kind.value, DecisionRow.target_key == key)
    return tuple(sorted(set(session.exec(asked))))
