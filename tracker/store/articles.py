"""Articles, their versions and analyses."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session, col, select, text

from tracker.errors import NotFoundError
from tracker.model import Analysis, Ingested, LibraryRow, Version, VersionNote
from tracker.store.codec import encode
from tracker.store.insert import insert_one
from tracker.store.restated import history, restated
from tracker.store.rows import analysis_value, notes_value, storable, summary_columns, version_columns, version_value
from tracker.store.search import search_text
from tracker.store.tables import AnalysisRow, ArticleRow, SummaryRow, VersionRow


def article_id_of(session: Session, identity: str) -> int | None:
    """The article with this identity; None where there is none."""
    return session.exec(select(ArticleRow.id).where(ArticleRow.identity == storable(identity))).one_or_none()


def name_and_time(session: Session, article_id: int) -> tuple[str, datetime]:
    """What the article was called when it was first added, and when that was.

    Raises:
        NotFoundError: there is no such article.
    """
    row = session.get(ArticleRow, article_id)
    if row is None:
        raise NotFoundError(f"There is no article {article_id}. `tracker list` shows what there is.")
    return row.name, row.added_at


def add_article(session: Session, article: Ingested, now: datetime) -> int:
    """Store a new article without a version; its id."""
    row = {"identity": storable(article.identity), "name": storable(article.id), "added_at": now}
    return insert_one(session, ArticleRow, row)


def add_version(session: Session, article: Ingested, article_id: int, now: datetime) -> tuple[int, int]:
    """Store a further version and index its words; its id and number."""
    number = len(version_notes(session, article_id)) + 1
    version_id = insert_one(session, VersionRow, version_columns(article, article_id, number, now))
    index_words(session, version_id, article.version, article.id)
    return version_id, number


def index_words(session: Session, row_id: int, version: Version, name: str) -> None:
    """Have a version found by the words of its text and by what is said of it."""
    metadata = version.metadata
    named = (metadata.title, metadata.outlet, metadata.byline, metadata.url, name)
    words = search_text("\n".join([*(n for n in named if n), version.text]))
    session.execute(
        text("INSERT INTO version_search (rowid, words) VALUES (:id, :words)").bindparams(id=row_id, words=words)
    )


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """A version with what was last said of it."""

    id: int
    article_id: int
    number: int
    version: Version
    notes: tuple[str, ...]
    """What had to be mended to read it, then what its metadata were before."""


def stored_version(session: Session, article_id: int, number: int | None = None) -> StoredVersion:
    """One version, the newest where no number is given.

    Raises:
        NotFoundError: there is no such article or version.
    """
    row = _version_row(session, article_id, number)
    assert row.id is not None
    first, later = version_value(row), restated(session, row.id)
    newest = replace(first, metadata=later[-1].metadata) if later else first
    return StoredVersion(
        row.id, row.article_id, row.number, newest, (*notes_value(row), *history(first.metadata, later))
    )


def _version_row(session: Session, article_id: int, number: int | None) -> VersionRow:
    asked = select(VersionRow).where(VersionRow.article_id == article_id).order_by(col(VersionRow.number).desc())
    row = session.exec(asked if number is None else asked.where(VersionRow.number == number)).first()
    if row is None:
        name_and_time(session, article_id)
        raise NotFoundError(f"Article {article_id} has no version {number}.")
    return row


def version_notes(session: Session, article_id: int) -> tuple[VersionNote, ...]:
    """The versions of an article, oldest first, without their texts."""
    asked = select(VersionRow.number, VersionRow.sha256, VersionRow.chars, VersionRow.added_at)
    found = session.exec(asked.where(VersionRow.article_id == article_id).order_by(col(VersionRow.number)))
    return tuple(VersionNote(*row) for row in found)


def version_text(session: Session, article_id: int) -> Version:
    """The newest version of an article."""
    return stored_version(session, article_id).version


def cached_analysis(session: Session, version_id: int, recipe: str, settings: str) -> Analysis | None:
    """The stored analysis, where recipe and settings are the same; else None, and it must be made again."""
    row = session.get(AnalysisRow, (version_id, settings))
    return None if row is None or row.recipe != recipe else analysis_value(row.data)


def out_of_date(session: Session, recipe: str, settings: str) -> list[int]:
    """The articles whose newest version has no analysis of this recipe and these settings, ascending.

    Articles that are linked to a source are always among them: their recipe holds the source's facts.
    """
    known = select(AnalysisRow.version_id).where(AnalysisRow.recipe == recipe, AnalysisRow.settings == settings)
    asked = select(SummaryRow.article_id).where(col(SummaryRow.version_id).not_in(known))
    return list(session.exec(asked.order_by(col(SummaryRow.article_id))))


def keep_analysis(session: Session, version_id: int, settings: str, analysis: Analysis, now: datetime) -> None:
    """Store an analysis in place of an older one of the same settings."""
    session.merge(
        AnalysisRow(
            version_id=version_id, settings=settings, recipe=analysis.recipe.digest, data=encode(analysis), made_at=now
        )
    )


def forget_analyses(session: Session, version_id: int) -> None:
    """Drop what was computed of a version, under whatever settings: something else is said of it now."""
    for row in session.exec(select(AnalysisRow).where(AnalysisRow.version_id == version_id)):
        session.delete(row)
    session.flush()


def keep_summary(session: Session, row: LibraryRow, version_id: int) -> None:
    """Store what the list shows of an article, in place of what it showed."""
    session.merge(SummaryRow(**summary_columns(row, version_id)))


def summarised_version(session: Session, article_id: int) -> int | None:
    """The id of the version that the list shows."""
    return session.exec(select(SummaryRow.version_id).where(SummaryRow.article_id == article_id)).one_or_none()
