"""Put articles into the library."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tracker import analyse as analysis_of
from tracker import decide
from tracker.batch import is_address, read_all
from tracker.errors import TrackerError
from tracker.model import Analysis, Ingested, LeftOut, Progress
from tracker.store import articles, decisions
from tracker.workflow.analysing import refresh, summary
from tracker.workflow.desk import Desk
from tracker.workflow.stating import keep_stated
from tracker.workflow.values import Added


def add(
    desk: Desk, names: Iterable[Path | str], input_format: str | None = None
) -> Iterator[Progress | Added | LeftOut]:
    """Store every article the names lead to; what could not be is said, and the rest goes on.

    The same words under the same identity are recognised; other words under it are a new version.
    """
    done = 0
    for name in names:
        for article in _articles(name, input_format):
            if isinstance(article, LeftOut):
                yield article
                continue
            yield Progress(done, None, f"reading {article.id}")
            try:
                yield add_one(desk, article)
            except TrackerError as error:
                yield LeftOut(article.id, str(error))
            done += 1
    yield Progress(done, done, "read")


def _articles(name: Path | str, input_format: str | None) -> Iterator[Ingested | LeftOut]:
    if not is_address(str(name)):
        return read_all([name], input_format)
    from tracker.fetch import fetch_articles  # the only way to the network here

    return fetch_articles(str(name))


def add_one(desk: Desk, article: Ingested) -> Added:
    """Store one article and its analysis, in one transaction."""
    known = _known(desk, article)
    if known is not None:
        return known
    analysis = analysis_of.analyse(article.version, desk.settings)  # before the lock: nobody waits for it
    return _store(desk, article, analysis)


def _known(desk: Desk, article: Ingested) -> Added | None:
    """Where these very words are stored already; None where they are not."""
    with desk.store.reading() as session:
        article_id = articles.article_id_of(session, article.identity)
        if article_id is None:
            return None
        sha256 = article.version.sha256
        numbers = [n.number for n in articles.version_notes(session, article_id) if n.sha256 == sha256]
        return Added(article_id, numbers[0], "known", article.id) if numbers else None


def _store(desk: Desk, article: Ingested, analysis: Analysis) -> Added:
    now = desk.clock()
    with desk.store.writing() as session:
        article_id = articles.article_id_of(session, article.identity)
        new = article_id is None
        if article_id is None:
            article_id = articles.add_article(session, article, now)
        version_id, number = articles.add_version(session, article, article_id, now)
        articles.keep_analysis(session, version_id, desk.settings_digest, analysis, now)
        settled = decide.settle(analysis, article.version, decisions.decisions_of(session, article_id))
        name, added_at = articles.name_and_time(session, article_id)
        row = summary(article_id, name, added_at, article.version, settled)
        articles.keep_summary(session, row, version_id)
        stated = keep_stated(session, article_id, article.version, analysis)
    if stated or not new:
        refresh(desk, article_id)  # the facts of its sources count, and it counts for what was made from it
    return Added(article_id, number, "article" if new else "version", article.id)
