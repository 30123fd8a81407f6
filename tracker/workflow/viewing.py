"""Look at one article."""

from dataclasses import replace

from tracker.store import articles, library
from tracker.suggest import with_suggestions
from tracker.workflow.analysing import show, summary
from tracker.workflow.desk import Desk
from tracker.workflow.linking import links
from tracker.workflow.translating import retranslations
from tracker.workflow.values import ArticleView


def article(desk: Desk, article_id: int, number: int | None = None) -> ArticleView:
    """Everything of one article, at its newest version where no number is given.

    Raises:
        NotFoundError: there is no such article or version.
    """
    shown = show(desk, article_id, number)
    analysis = shown.settled.analysis
    with desk.store.reading() as session:
        name, added_at = articles.name_and_time(session, article_id)
        kept = retranslations(session, article_id)
        made = [(k.span, k.retranslation) for k in kept if k.span and k.version_number == shown.number]
        return ArticleView(
            article_id=article_id,
            name=name,
            row=next(iter(library.rows(session, [article_id])), None)
            or summary(article_id, name, added_at, shown.version, shown.settled),
            version_number=shown.number,
            version=shown.version,
            analysis=replace(analysis, findings=with_suggestions(analysis.findings, made)),
            decisions=shown.decisions,
            lost=shown.settled.lost,
            versions=articles.version_notes(session, article_id),
            links=links(session, article_id),
            retranslations=kept,
            notes=articles.stored_version(session, article_id, shown.number).notes,
            added_at=added_at,
        )
