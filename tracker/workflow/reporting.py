"""Provenance reports and other exports."""

import re
from collections.abc import Iterator, Sequence

from tracker.exports import export
from tracker.model import Ingested, Progress
from tracker.report import ReportInput, build_report
from tracker.workflow.desk import Desk
from tracker.workflow.values import ArticleView, Report
from tracker.workflow.viewing import article


def report(desk: Desk, article_ids: Sequence[int], format_name: str) -> Iterator[Progress | Report]:
    """One document on the articles, in the order given.

    Raises:
        NotFoundError: one of them is not there.
        InputError: there is no such format.
    """
    chosen = export(format_name)
    given: list[ReportInput] = []
    for done, article_id in enumerate(article_ids):
        view = article(desk, article_id)
        yield Progress(done, len(article_ids), view.row.title)
        given.append(as_report_input(view))
    data = chosen.render(build_report(given, desk.clock(), desk.user))
    yield Report(f"{_stem(article_ids)}{chosen.ENDING}", chosen.MEDIA_TYPE, data)


def as_report_input(view: ArticleView) -> ReportInput:
    """What a report is built from."""
    of_this = (kept for kept in view.retranslations if kept.version_number == view.version_number)
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
    )


def as_ingested(view: ArticleView) -> Ingested:
    """The article as ingest hands it on: what the exports are given."""
    return Ingested(view.name, view.name, view.version, "stored", view.notes)


def _stem(article_ids: Sequence[int]) -> str:
    """A file name from numbers alone: no word of an article gets into it."""
    shown = "-".join(str(i) for i in article_ids[:5])
    return re.sub(r"[^0-9a-z-]", "", f"provenance-{shown}{'-and-more' if len(article_ids) > 5 else ''}")
