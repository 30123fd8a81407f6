"""Rows to values and back; nowhere else."""

from datetime import UTC, datetime
from typing import Any

from tracker.model import (
    Analysis,
    ArticleStatus,
    Basis,
    Decision,
    DecisionVerb,
    Ingested,
    LibraryRow,
    Metadata,
    Selector,
    Target,
    TargetKind,
    Version,
)
from tracker.store.codec import decode, encode
from tracker.store.tables import DecisionRow, SummaryRow, VersionRow


def storable(text: str) -> str:
    """Text for a column of SQLite's text type, which takes neither lone surrogates nor, everywhere, NUL."""
    return text.encode("utf-8", "replace").decode().replace("\0", "�")


def version_columns(article: Ingested, article_id: int, number: int, now: datetime) -> dict[str, Any]:
    version = article.version
    return {
        "article_id": article_id,
        "number": number,
        "sha256": version.sha256,
        "chars": len(version.text),
        "text": version.text.encode("utf-8", "surrogatepass"),
        "metadata": encode(version.metadata),
        "structure": encode(version.structure),
        "input_format": article.input_format,
        "notes": encode(article.notes),
        "added_at": now,
    }


def version_value(row: VersionRow) -> Version:
    structure = decode(tuple[tuple[int, int, str], ...], row.structure)
    return Version(row.text.decode("utf-8", "surrogatepass"), decode(Metadata, row.info), structure)


def notes_value(row: VersionRow) -> tuple[str, ...]:
    return decode(tuple[str, ...], row.notes)


def analysis_value(data: str) -> Analysis:
    return decode(Analysis, data)


def decision_columns(decision: Decision) -> dict[str, Any]:
    selector = decision.target.selector
    return {
        "article_id": decision.article_id,
        "target_kind": decision.target.kind.value,
        "target_key": storable(decision.target.key),
        "selector": None if selector is None else encode(selector),
        "verb": decision.verb.value,
        "made_at": decision.made_at,
        "made_by": storable(decision.made_by),
        "reason": storable(decision.reason),
        "value": storable(decision.value),
        "about": storable(decision.about),
        "undoes": decision.undoes,
    }


def decision_value(row: DecisionRow) -> Decision:
    assert row.id is not None
    selector = None if row.selector is None else decode(Selector, row.selector)
    return Decision(
        id=row.id,
        article_id=row.article_id,
        target=Target(TargetKind(row.target_kind), row.target_key, selector),
        verb=DecisionVerb(row.verb),
        made_at=row.made_at,
        made_by=row.made_by,
        reason=row.reason,
        value=row.value,
        undoes=row.undoes,
        about=row.about,
    )


def summary_columns(row: LibraryRow, version_id: int) -> dict[str, Any]:
    title = storable(row.title)
    return {
        "article_id": row.article_id,
        "version_id": version_id,
        "title": title,
        "title_key": title.casefold(),
        "outlet": None if row.outlet is None else storable(row.outlet),
        "language": row.language,
        "original_language": row.original_language,
        "original_basis": row.original_basis.value,
        "chain_short": storable(row.chain_short),
        "fragments": row.fragments,
        "findings_open": row.findings_open,
        "findings_total": row.findings_total,
        "status": row.status.value,
        "published": row.published and storable(row.published),
        "published_at": utc(row.published),
        "lost_place": row.lost_place,
        "added_at": row.added_at,
    }


def library_row(row: SummaryRow) -> LibraryRow:
    return LibraryRow(
        article_id=row.article_id,
        title=row.title,
        outlet=row.outlet,
        language=row.language,
        original_language=row.original_language,
        original_basis=Basis(row.original_basis),
        chain_short=row.chain_short,
        fragments=row.fragments,
        findings_open=row.findings_open,
        findings_total=row.findings_total,
        status=ArticleStatus(row.status),
        published=row.published,
        added_at=row.added_at,
        lost_place=row.lost_place,
    )


def utc(published: str | None) -> datetime | None:
    """A page's own date in UTC, for sorting only; None where it is no full date."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    try:
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (OverflowError, ValueError):
        return None
