"""Re-translations that were kept, and the cache of translated sentences."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session, col, select

from tracker.model import Retranslation, Span, StoredRetranslation
from tracker.store.codec import decode, encode
from tracker.store.tables import RetranslationRow, TranslatedSentenceRow, VersionRow


def retranslations_of(session: Session, article_id: int) -> tuple[StoredRetranslation, ...]:
    """The re-translations of all versions of an article, the last made first."""
    asked = (
        select(RetranslationRow, VersionRow.number)
        .join(VersionRow, col(VersionRow.id) == col(RetranslationRow.version_id))
        .where(VersionRow.article_id == article_id)
        .order_by(col(RetranslationRow.made_at).desc(), col(RetranslationRow.id).desc())
    )
    return tuple(_value(row, number) for row, number in session.exec(asked))


def keep_retranslation(
    session: Session, version_id: int, span: Span | None, made: Retranslation, now: datetime
) -> None:
    """Store a re-translation; one of the same passage and recipe is replaced, any other stays beside it."""
    row = {
        "version_id": version_id,
        "start_char": span.start_char if span else 0,
        "end_char": span.end_char if span else 0,
        "whole": span is None,
        "target_language": made.target_language,
        "recipe": made.recipe.digest,
        "data": encode(made),
        "made_at": now,
    }
    place = ["version_id", "start_char", "end_char", "target_language", "recipe"]
    made_again = {"data": row["data"], "made_at": now}
    session.execute(insert(RetranslationRow).values(row).on_conflict_do_update(index_elements=place, set_=made_again))


def cached_sentences(session: Session, recipe: str, sentences: Sequence[str]) -> dict[str, str]:
    """What the cache holds of these sentences (by their SHA-256) under this recipe."""
    found: dict[str, str] = {}
    for start in range(0, len(sentences), 500):  # SQLite takes a limited number of values in one question
        asked = select(TranslatedSentenceRow.sentence, TranslatedSentenceRow.data).where(
            TranslatedSentenceRow.recipe == recipe,
            col(TranslatedSentenceRow.sentence).in_(sentences[start : start + 500]),
        )
        found.update(session.exec(asked).all())
    return found


def keep_sentences(session: Session, recipe: str, translated: Mapping[str, str]) -> None:
    """Put sentences into the cache; those that are there stay as they are."""
    rows = [{"recipe": recipe, "sentence": key, "data": data} for key, data in sorted(translated.items())]
    if rows:
        session.execute(insert(TranslatedSentenceRow).on_conflict_do_nothing(), rows)


def _value(row: RetranslationRow, number: int) -> StoredRetranslation:
    assert row.id is not None
    span = None if row.whole else Span(row.start_char, row.end_char)
    return StoredRetranslation(row.id, number, span, row.made_at, decode(Retranslation, row.data))
