"""Put articles into the library."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

from tracker import analyse as analysis_of
from tracker import decide
from tracker.batch import each_file, is_address, read_all
from tracker.errors import StoreError, TrackerError
from tracker.model import Analysis, Ingested, LeftOut, Progress, Version
from tracker.store import Session, articles, decisions
from tracker.store.articles import StoredVersion
from tracker.store.restated import add_restated, merged
from tracker.workflow.analysing import refresh, summary
from tracker.workflow.desk import Desk
from tracker.workflow.stating import keep_stated
from tracker.workflow.values import Added


def add(
    desk: Desk, names: Iterable[Path | str], input_format: str | None = None
) -> Iterator[Progress | Added | LeftOut]:
    """Store every article the names lead to; what could not be is said, and the rest goes on.

    The same words under the same identity are recognised; other words under it are a new version, and the same words
    with another title, by-line or date are the same version, of which something else is said now.
    """
    waiting = each_file(names)
    for done, name in enumerate(waiting):
        if isinstance(name, LeftOut):
            yield name
            continue
        yield Progress(done, len(waiting), name)
        for number, article in enumerate(_articles(name, input_format), start=1):
            if number > 1:
                yield Progress(done, len(waiting), f"{name}, article {number:,}")
            yield article if isinstance(article, LeftOut) else _added(desk, article)
    yield Progress(len(waiting), len(waiting), "read")


def _added(desk: Desk, article: Ingested) -> Added | LeftOut:
    try:
        return add_one(desk, article)
    except StoreError:
        raise  # what is wrong with the library is wrong for every article
    except TrackerError as error:
        return LeftOut(article.id, str(error))


def _articles(name: str, input_format: str | None) -> Iterator[Ingested | LeftOut]:
    if not is_address(name):
        return read_all([name], input_format)
    from tracker.fetch import fetch_articles  # the only way to the network here

    return fetch_articles(name)


def add_one(desk: Desk, article: Ingested) -> Added:
    """Store one article and its analysis, in one transaction."""
    with desk.store.reading() as session:
        known = _known(session, article)
    if known is not None and (now_said := _restated(article, known)) is None:
        return _as_known(article, known)
    version = now_said if known is not None and now_said is not None else article.version
    analysis = analysis_of.analyse(version, desk.settings)  # before the lock: nobody waits for it
    return store_analysed(desk, article, analysis)


def store_analysed(desk: Desk, article: Ingested, analysis: Analysis) -> Added:
    """Store an article that was analysed; where another program has stored it meanwhile, that is recognised."""
    with desk.store.writing() as session:
        known = _known(session, article)
        if known is not None and (version := _restated(article, known)) is None:
            return _as_known(article, known)
        if known is not None and version is not None:
            added, stated = _restate(session, desk, article, replace(known, version=version), analysis)
        else:
            added, stated = _store(session, desk, article, analysis)
    if stated or added.new in ("version", "metadata"):
        refresh(desk, added.article_id)  # the facts of its sources count, and it counts for what was made from it
    return added


def _known(session: Session, article: Ingested) -> StoredVersion | None:
    """Where these very words are stored already; None where they are not."""
    article_id = articles.article_id_of(session, article.identity)
    if article_id is None:
        return None
    sha256 = article.version.sha256
    numbers = [n.number for n in articles.version_notes(session, article_id) if n.sha256 == sha256]
    return articles.stored_version(session, article_id, numbers[0]) if numbers else None


def _as_known(article: Ingested, known: StoredVersion) -> Added:
    return Added(known.article_id, known.number, "known", article.id)


def _restated(article: Ingested, known: StoredVersion) -> Version | None:
    """The stored version as this copy describes it; None where it says nothing else."""
    said = merged(article.version.metadata, known.version.metadata)
    return None if said == known.version.metadata else replace(known.version, metadata=said)


def _restate(
    session: Session, desk: Desk, article: Ingested, described: StoredVersion, analysis: Analysis
) -> tuple[Added, list[int]]:
    """Keep what the words are said to be now, in place of the analysis of what they were said to be."""
    article_id, version, now = described.article_id, described.version, desk.clock()
    row_id = add_restated(session, described.id, version.metadata, now)
    articles.index_words(session, -row_id, version, article.id)
    articles.forget_analyses(session, described.id)
    articles.keep_analysis(session, described.id, desk.settings_digest, analysis, now)
    stated = keep_stated(session, article_id, version, analysis)
    return Added(article_id, described.number, "metadata", article.id), stated


def _store(session: Session, desk: Desk, article: Ingested, analysis: Analysis) -> tuple[Added, list[int]]:
    """Store it; and the sources its page states."""
    now = desk.clock()
    article_id = articles.article_id_of(session, article.identity)
    new: Literal["article", "version"] = "article" if article_id is None else "version"
    if article_id is None:
        article_id = articles.add_article(session, article, now)
    version_id, number = articles.add_version(session, article, article_id, now)
    articles.keep_analysis(session, version_id, desk.settings_digest, analysis, now)
    settled = decide.settle(analysis, article.version, decisions.decisions_of(session, article_id))
    name, added_at = articles.name_and_time(session, article_id)
    articles.keep_summary(session, summary(article_id, name, added_at, article.version, settled), version_id)
    stated = keep_stated(session, article_id, article.version, analysis)
    return Added(article_id, number, new, article.id), stated
