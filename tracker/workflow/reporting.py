"""Provenance reports and other exports."""

import json
import re
from collections.abc import Iterator, Sequence

from tracker.exports.audit_json import audit_object
from tracker.model import Ingested, Progress
from tracker.workflow.desk import Desk
from tracker.workflow.values import ArticleView, Report
from tracker.workflow.viewing import article


def report(desk: Desk, article_ids: Sequence[int], format_name: str) -> Iterator[Progress | Report]:
    """One document on the articles, in the order given.

    Raises:
        NotFoundError: one of them is not there, or there is no such format.
    """
    lines = []
    for done, article_id in enumerate(article_ids):
        view = article(desk, article_id)
        yield Progress(done, len(article_ids), view.row.title)
        lines.append(json.dumps(audit_object(as_ingested(view), view.analysis)))
    data = ("\n".join(lines) + "\n").encode()
    yield Report(f"{_stem(article_ids)}.json", "application/json", data)


def as_ingested(view: ArticleView) -> Ingested:
    """The article as ingest hands it on: what the exports are given."""
    return Ingested(view.name, view.name, view.version, "stored", view.notes)


def _stem(article_ids: Sequence[int]) -> str:
    """A file name from numbers alone: no word of an article gets into it."""
    shown = "-".join(str(i) for i in article_ids[:5])
    return re.sub(r"[^0-9a-z-]", "", f"provenance-{shown}{'-and-more' if len(article_ids) > 5 else ''}")
