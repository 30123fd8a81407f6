"""What was learnt and is kept between runs, with the recipe that says from what."""

from datetime import datetime
from typing import Final

from sqlmodel import Session

from tracker.store.tables import ArtefactRow

LEXICON: Final = "lexicon"


def artefact(session: Session, kind: str, key: str) -> bytes | None:
    """What is kept under this key; None where nothing is."""
    row = session.get(ArtefactRow, (kind, key))
    return None if row is None else row.data


def keep_artefact(session: Session, kind: str, key: str, recipe: str, data: bytes, now: datetime) -> None:
    """Keep it in place of what was kept before."""
    session.merge(ArtefactRow(kind=kind, key=key, recipe=recipe, data=data, made_at=now))
