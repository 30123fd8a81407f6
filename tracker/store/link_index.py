"""The link index as it is kept: features for the search across languages, fingerprints for copies."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sqlmodel import Session, col, delete, func, insert, select

from tracker.store.insert import table_of
from tracker.store.opening import Store
from tracker.store.tables import LinkFeaturesRow, ShingleRow, SummaryRow

MOST_HOLDERS: Final = 60
"""A run of words that more texts hold proves no copy; the rest of them is not fetched."""


def not_indexed(session: Session, recipe: str) -> list[int]:
    """The articles whose newest version is not in the index under this recipe, ascending."""
    known = select(LinkFeaturesRow.version_id).where(LinkFeaturesRow.recipe == recipe)
    asked = select(SummaryRow.article_id).where(col(SummaryRow.version_id).not_in(known))
    return list(session.exec(asked.order_by(col(SummaryRow.article_id))))


def keep_features(session: Session, version_id: int, recipe: str, features: bytes, fingerprints: Iterable[int]) -> None:
    """Put a version into the index, in place of what an older recipe said of it."""
    session.merge(LinkFeaturesRow(version_id=version_id, recipe=recipe, data=features))
    session.execute(delete(ShingleRow).where(col(ShingleRow.version_id) == version_id))
    rows = [{"fingerprint": f, "version_id": version_id} for f in dict.fromkeys(fingerprints)]
    if rows:
        session.connection().execute(insert(table_of(ShingleRow)), rows)


def features_state(session: Session) -> tuple[int, int]:
    """Changes whenever the features do: how many there are of newest versions, and the last of these."""
    joined = select(func.count(), func.coalesce(func.sum(SummaryRow.version_id), 0)).select_from(SummaryRow)
    count, total = session.exec(joined).one()
    return int(count), int(total)


def all_features(session: Session) -> Iterator[tuple[int, bytes]]:
    """(article id, features) of every newest version, by article."""
    asked = select(SummaryRow.article_id, LinkFeaturesRow.data).join(
        LinkFeaturesRow, col(LinkFeaturesRow.version_id) == col(SummaryRow.version_id)
    )
    yield from session.exec(asked.order_by(col(SummaryRow.article_id)))


class StoredPostings:
    """Where fingerprints are found: the newest versions of the library, by article id."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def having(self, fingerprints: Sequence[int]) -> Mapping[int, Sequence[int]]:
        """Fingerprint → ids of the articles that have it, ascending; those nobody has are absent."""
        found: dict[int, list[int]] = {}
        joined = select(SummaryRow.article_id).join(
            ShingleRow, col(ShingleRow.version_id) == col(SummaryRow.version_id)
        )
        with self._store.reading() as session:
            for fingerprint in fingerprints:
                asked = joined.where(ShingleRow.fingerprint == fingerprint).limit(MOST_HOLDERS)
                if ids := sorted(session.exec(asked)):
                    found[fingerprint] = ids
        return found
