"""The same words with other metadata: the version stays as it is, and what was said of it later is kept beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session, col, select

from tracker.model import Metadata
from tracker.store.codec import decode, encode
from tracker.store.insert import insert_one
from tracker.store.tables import RestatedRow


@dataclass(frozen=True, slots=True)
class Restated:
    """What a later copy said of itself; what it left out stands as it was."""

    metadata: Metadata
    added_at: datetime


def add_restated(session: Session, version_id: int, metadata: Metadata, now: datetime) -> int:
    """Keep the metadata that a later copy of a version brought; its id."""
    return insert_one(session, RestatedRow, {"version_id": version_id, "metadata": encode(metadata), "added_at": now})


def restated(session: Session, version_id: int) -> tuple[Restated, ...]:
    """What later copies of a version said, oldest first: the last of them counts."""
    asked = select(RestatedRow).where(RestatedRow.version_id == version_id).order_by(col(RestatedRow.id))
    return tuple(Restated(decode(Metadata, row.info), row.added_at) for row in session.exec(asked))


def merged(newer: Metadata, older: Metadata) -> Metadata:
    """What the newer copy says, and of the older one what the newer leaves out."""
    values: dict[str, Any] = {f.name: getattr(newer, f.name) or getattr(older, f.name) for f in fields(Metadata)}
    return replace(newer, **values)


_NAMES: Final = {
    "url": "address",
    "canonical_url": "canonical address",
    "declared_language": "declared language",
    "alternates": "other language versions",
    "fields": "what the page says of its makers",
}


def history(first: Metadata, later: Sequence[Restated]) -> Iterator[str]:
    """In words for an editor, oldest first: what changed, when, and what it was."""
    before = first
    for one in later:
        for field in fields(Metadata):
            old, new = getattr(before, field.name), getattr(one.metadata, field.name)
            if old != new:
                yield f"{one.added_at:%Y-%m-%d}: {_changed(_NAMES.get(field.name, field.name), old, new)}."
        before = one.metadata


def _changed(name: str, old: Any, new: Any) -> str:
    if not isinstance(old, str | None) or not isinstance(new, str | None):
        return f"{name} changed"
    return f"{name} “{new}”, before “{old}”" if old else f"{name} “{new}”, before none"
