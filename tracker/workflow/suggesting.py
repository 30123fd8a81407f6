"""Suggestions for left-over fragments, kept with the article."""

from collections.abc import Iterator

from tracker.engines import Engines
from tracker.model import Progress, Retranslation
from tracker.store import translations
from tracker.store.cache import StoreCache
from tracker.suggest import suggest as suggestions_for
from tracker.suggest import wanted
from tracker.workflow.analysing import show
from tracker.workflow.desk import Desk


def suggest(desk: Desk, engines: Engines, article_id: int) -> Iterator[Progress | Retranslation]:
    """Translate the left-over fragments of the newest version that have no kept translation yet, where an engine can.

    Raises:
        NotFoundError: there is no such article.
    """
    shown = show(desk, article_id)
    analysis = shown.settled.analysis
    with desk.store.reading() as session:
        kept = translations.retranslations_of(session, article_id)
    done = {k.span for k in kept if k.version_number == shown.number}
    missing = [f for f in wanted(analysis) if f.span not in done]
    if not missing:
        return
    yield Progress(0, len(missing), "suggesting")
    for span, made in suggestions_for(shown.version.text, analysis, engines, StoreCache(desk.store)):
        if span not in done:
            with desk.store.writing() as session:
                translations.keep_retranslation(session, shown.version_id, span, made, desk.clock())
            yield made
