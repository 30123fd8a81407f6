"""The library's list: how many articles, which, and the rows of one window."""

from collections.abc import Sequence
from typing import Any, Final

from sqlmodel import Session, col, func, select, text
from sqlmodel.sql.expression import SelectOfScalar

from tracker.model import LibraryOrder, LibraryQuery, LibraryRow
from tracker.store.rows import library_row
from tracker.store.search import match_expression
from tracker.store.tables import SummaryRow

WINDOW: Final = 200
"""Rows a screen asks for at once; more are fetched in pieces of this size."""

_FOUND: Final = """
    SELECT rowid FROM version_search WHERE version_search MATCH :asked
    UNION SELECT version_id FROM restated
    WHERE -id IN (SELECT rowid FROM version_search WHERE version_search MATCH :asked)
    """
"""Versions by their words; what later copies said of them is indexed under the negative id of that row."""

_ORDER: Final[dict[LibraryOrder, tuple[Any, ...]]] = {
    LibraryOrder.ADDED: (),
    LibraryOrder.PUBLISHED: (col(SummaryRow.published_at).desc().nulls_last(),),
    LibraryOrder.TITLE: (col(SummaryRow.title_key),),
    LibraryOrder.FINDINGS: (col(SummaryRow.findings_open).desc(),),
}


def count(session: Session, query: LibraryQuery) -> int:
    """How many articles the query finds."""
    return session.exec(_where(select(func.count()).select_from(SummaryRow), query)).one()


def ids(session: Session, query: LibraryQuery) -> list[int]:
    """The ids of all of them, in the query's order: 100,000 are a list of 3 MB, quicker than paging in SQL."""
    ordered = _where(select(SummaryRow.article_id), query).order_by(
        *_ORDER[query.order], col(SummaryRow.article_id).desc()
    )
    return list(session.exec(ordered))


def rows(session: Session, article_ids: Sequence[int]) -> list[LibraryRow]:
    """The rows of these articles, in the order asked; ids that are not there are passed over."""
    found: dict[int, LibraryRow] = {}
    for start in range(0, len(article_ids), WINDOW):
        page = article_ids[start : start + WINDOW]
        for row in session.exec(select(SummaryRow).where(col(SummaryRow.article_id).in_(page))):
            found[row.article_id] = library_row(row)
    return [found[i] for i in article_ids if i in found]


def _where(statement: SelectOfScalar[int], query: LibraryQuery) -> SelectOfScalar[int]:
    if query.text.strip():
        matching = text(f"summary.version_id IN ({_FOUND})")
        statement = statement.where(matching.bindparams(asked=match_expression(query.text) or '""'))
    if query.language is not None:
        statement = statement.where(col(SummaryRow.language) == query.language)
    if query.original is not None:
        statement = statement.where(col(SummaryRow.original_language) == query.original)
    if query.status is not None:
        statement = statement.where(col(SummaryRow.status) == query.status.value)
    return statement
