"""Provenance reports and other exports."""

import re
from collections.abc import Iterator, Sequence

from tracker.engines import Engines
from tracker.exports import export
from tracker.model import Ingested, LinkStatus, Progress
from tracker.report import ReportInput, build_report
from tracker.report.values import ComparedWith
from tracker.workflow.comparing import compare
from tracker.workflow.desk import Desk
from tracker.workflow.suggesting import suggest
from tracker.workflow.values import ArticleView, ComparisonView, Report
from tracker.workflow.viewing import article


def report(desk: Desk, engines: Engines, article_ids: Sequence[int], format_name: str) -> Iterator[Progress | Report]:
    """One document on the articles, in the order given.

    Fragments without a suggestion are given one where an engine of this machine can; an article that is linked to its
    source is compared with it.

    Raises:
        NotFoundError: one of them is not there.
        InputError: there is no such format.
    """
    chosen = export(format_name)
    given: list[ReportInput] = []
    for done, article_id in enumerate(article_ids):
        for _ in suggest(desk, engines, article_id):
            yield Progress(done, len(article_ids), "suggesting")
        view = article(desk, article_id)
        yield Progress(done, len(article_ids), view.row.title)
        given.append(as_report_input(view, compared_with_source(desk, engines, view)))
    data = chosen.render(build_report(given, desk.clock(), desk.user))
    yield Report(f"{_stem(article_ids)}{chosen.ENDING}", chosen.MEDIA_TYPE, data)


def compared_with_source(desk: Desk, engines: Engines, view: ArticleView) -> ComparedWith | None:
    """The comparison with the source that the article is linked to; None where it is linked to none."""
    if not any(k.published_article_id == view.article_id and k.status is LinkStatus.CONFIRMED for k in view.links):
        return None
    for event in compare(desk, engines, view.article_id):
        if isinstance(event, ComparisonView):
            title = article(desk, event.source_article_id).row.title
            return ComparedWith(
                title,
                event.source,
                event.source_language,
                event.comparison,
                event.retranslation,
                event.findings,
                event.distances,
            )
    return None


def as_report_input(view: ArticleView, compared: ComparedWith | None = None) -> ReportInput:
    """What a report is built from."""
    of_this = [kept for kept in reversed(view.retranslations) if kept.version_number == view.version_number]
    return ReportInput(
        article=as_ingested(view),
        analysis=view.analysis,
        article_id=view.article_id,
        version_number=view.version_number,
        versions=len(view.versions),
        added_at=view.added_at,
        decisions=view.decisions,
        lost=view.lost,
        retranslations=tuple(kept.retranslation for kept in of_this),
        compared=compared,
    )


def as_ingested(view: ArticleView) -> Ingested:
    """The article as ingest hands it on: what the exports are given."""
    return Ingested(view.name, view.name, view.version, "stored", view.notes)


def _stem(article_ids: Sequence[int]) -> str:
    """A file name from numbers alone: no word of an article gets into it."""
    shown = "-".join(str(i) for i in article_ids[:5])
    return re.sub(r"[^0-9a-z-]", "", f"provenance-{shown}{'-and-more' if len(article_ids) > 5 else ''}")
