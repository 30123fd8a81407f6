"""The analysis of a version, from the cache where recipe and settings are the same; and what the list shows of it."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from tracker import analyse as analysis_of
from tracker import decide
from tracker.chain.short import chain_short
from tracker.errors import StoreError
from tracker.model import (
    Analysis,
    ArticleStatus,
    Decision,
    Finding,
    FindingStatus,
    LibraryRow,
    Link,
    LinkedSource,
    Progress,
    Version,
    Zone,
)
from tracker.packs import load_packs
from tracker.store import articles, decisions
from tracker.workflow.confirmed import confirmed_offspring, confirmed_sources
from tracker.workflow.desk import Desk

TITLE_CHARS: Final = 120
"""A text without a title is called by its first words, as many as fit a line."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A version as it stands: analysed and decided on."""

    version_id: int
    number: int
    version: Version
    settled: decide.Settled
    decisions: tuple[Decision, ...]


def show(desk: Desk, article_id: int, number: int | None = None) -> Shown:
    """A version with its analysis and decisions; analysed now where the cache is of another recipe.

    Raises:
        NotFoundError: there is no such article or version.
    """
    return _show(desk, article_id, number, frozenset())


def _show(desk: Desk, article_id: int, number: int | None, above: frozenset[int]) -> Shown:
    """`above` are the articles this one is a source of: a circle of links, if there ever is one, is not followed."""
    sources = [_facts(desk, link, above | {article_id}) for link in _sources(desk, article_id, above)]
    recipe = analysis_of.recipe(load_packs(desk.settings.packs_folder), sources)
    with desk.store.reading() as session:
        stored = articles.stored_version(session, article_id, number)
        version = stored.version
        said = decisions.decisions_of(session, article_id)
        key = stored.id, recipe.digest, desk.settings_digest, version.metadata
        analysis = desk.remembered.get(key) or articles.cached_analysis(session, *key[:3])
    fresh = analysis is None
    if analysis is None:
        analysis = analysis_of.analyse(version, desk.settings, sources=sources)
    desk.remembered.keep(key, analysis)
    shown = Shown(stored.id, stored.number, version, decide.settle(analysis, version, said), said)
    if fresh:
        with suppress(StoreError):  # a library that may only be read is shown all the same; the cache is a cache
            _keep(desk, article_id, shown, analysis)
    return shown


def _sources(desk: Desk, article_id: int, above: frozenset[int]) -> list[Link]:
    with desk.store.reading() as session:
        known = confirmed_sources(session, article_id)
    return [link for link in known if link.source_article_id not in above | {article_id}]


def _facts(desk: Desk, link: Link, above: frozenset[int]) -> LinkedSource:
    """What the analysis of a published text is told of its source, decisions on the source applied."""
    shown = _show(desk, link.source_article_id, None, above)
    analysis, metadata = shown.settled.analysis, shown.version.metadata
    return LinkedSource(
        article_id=link.source_article_id,
        title=_title(shown.version, analysis, ""),
        language=analysis.language.code,
        original_language=analysis.original_language.code,
        hops=analysis.chain.hops,
        outlet=metadata.outlet,
        basis=link.basis,
    )


def _keep(desk: Desk, article_id: int, shown: Shown, analysis: Analysis) -> None:
    """Store a fresh analysis; where it is of the newest version, the list shows it."""
    with desk.store.writing() as session:
        articles.keep_analysis(session, shown.version_id, desk.settings_digest, analysis, desk.clock())
        if articles.summarised_version(session, article_id) in (None, shown.version_id):
            name, added_at = articles.name_and_time(session, article_id)
            row = summary(article_id, name, added_at, shown.version, shown.settled)
            articles.keep_summary(session, row, shown.version_id)


def refresh(desk: Desk, article_id: int) -> None:
    """Bring what the list shows up to date, of the article and of those that were made from it."""
    waiting, done = [article_id], set[int]()
    while waiting:
        one = waiting.pop()
        if one in done:
            continue
        done.add(one)
        shown = show(desk, one)
        with desk.store.writing() as session:
            name, added_at = articles.name_and_time(session, one)
            articles.keep_summary(session, summary(one, name, added_at, shown.version, shown.settled), shown.version_id)
            waiting += confirmed_offspring(session, one)


def analyse_again(desk: Desk, article_ids: Sequence[int] | None) -> Iterator[Progress | Shown]:
    """Analyse these articles, or all that are out of date, and show it in the list; decisions are applied again.

    Raises:
        NotFoundError: one of them is not there.
    """
    recipe = analysis_of.recipe(load_packs(desk.settings.packs_folder))
    if article_ids is None:
        with desk.store.reading() as session:
            article_ids = articles.out_of_date(session, recipe.digest, desk.settings_digest)
    for done, article_id in enumerate(article_ids):
        yield Progress(done, len(article_ids), f"analysing article {article_id}")
        refresh(desk, article_id)
        yield show(desk, article_id)


def summary(article_id: int, name: str, added_at: datetime, version: Version, settled: decide.Settled) -> LibraryRow:
    """What the list shows of an article."""
    analysis, metadata = settled.analysis, version.metadata
    there = [f for f in analysis.findings if f.status is not FindingStatus.LOST_PLACE]
    still_open = [f for f in there if f.status is FindingStatus.OPEN]
    return LibraryRow(
        article_id=article_id,
        title=_title(version, analysis, name),
        outlet=metadata.outlet,
        language=analysis.language.code,
        original_language=analysis.original_language.code,
        original_basis=analysis.original_language.basis,
        chain_short=chain_short(analysis),
        fragments=len(analysis.fragments),
        findings_open=len(still_open),
        findings_total=len(there),
        status=_status(there, still_open),
        published=metadata.published,
        added_at=added_at,
        lost_place=len(settled.lost),
    )


def title_of(shown: Shown) -> str:
    """What an article is called, as the list shows it."""
    return _title(shown.version, shown.settled.analysis, "")


def _title(version: Version, analysis: Analysis, name: str) -> str:
    """The declared title, else the headline that was made out, else the first words that are no boilerplate."""
    paragraphs = analysis.segmentation.paragraphs
    spoken = (p for p in paragraphs if p.zone is not Zone.BOILERPLATE and p.content.of(version.text).strip())
    found = next((p for p in paragraphs if p.zone is Zone.TITLE), None) or next(spoken, None)
    title = " ".join((version.metadata.title or (found.content.of(version.text) if found else "") or name).split())
    return title if len(title) <= TITLE_CHARS else title[: TITLE_CHARS - 1].rstrip() + "…"


def _status(there: list[Finding], still_open: list[Finding]) -> ArticleStatus:
    if not there:
        return ArticleStatus.NOTHING_FOUND
    if not still_open:
        return ArticleStatus.AUDITED
    return ArticleStatus.OPEN if len(still_open) == len(there) else ArticleStatus.IN_REVIEW
