"""Translate again, offline, and keep what was made."""

from tracker.model import StoredRetranslation
from tracker.store import Session, translations


def retranslations(session: Session, article_id: int) -> tuple[StoredRetranslation, ...]:
    """The re-translations of an article that were kept, the last made first."""
    return translations.retranslations_of(session, article_id)
