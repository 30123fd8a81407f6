"""The findings of a report as a spreadsheet: one row each, no cell that a spreadsheet would take for a formula."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from tracker.normalise import fold_space, visible_controls
from tracker.report import Report, ReportedArticle

MEDIA_TYPE: Final = "text/csv; charset=utf-8"
ENDING: Final = ".csv"

COLUMNS: Final = (
    "article", "title", "address", "text_language", "original_language", "original_basis", "finding", "check",
    "category", "severity", "status", "line", "column", "start_char", "end_char", "words", "message", "suggestion",
    "reason", "decisions", "id",
)  # fmt: skip
_FORMULA: Final = re.compile(r"^\s*[=+\-@＝＋－＠\t\r]")
"""How formulas begin in Excel, LibreOffice and Google Sheets, full-width forms too (OWASP, CSV injection)."""


def render(report: Report) -> bytes:
    """UTF-8 with a byte-order mark, which Excel needs to see that it is UTF-8; a header row first."""
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for article in report.articles:
        table.writerows([cell(value) for value in row] for row in _rows(article))
    return written.getvalue().encode("utf-8-sig")


def cell(value: object) -> str:
    """The value as a spreadsheet shows it and never runs it: an apostrophe goes before what begins like a formula."""
    text = visible_controls(fold_space(str("" if value is None else value)))
    return f"'{text}" if _FORMULA.match(text) and not isinstance(value, int) else text


def _rows(article: ReportedArticle) -> Iterator[tuple[object, ...]]:
    given = article.given
    name = given.article_id if given.article_id is not None else given.article.id
    known = (name, article.title, given.article.version.metadata.url, article.language.code, article.original.code,
             article.original_basis)  # fmt: skip
    for reported in article.findings:
        finding, place = reported.finding, reported.passage.place
        decisions = "; ".join(f"{line.verb} by {line.made_by}: {line.reason}" for line in reported.history)
        yield (
            *known, reported.number, finding.check, finding.category, str(finding.severity), str(finding.status),
            place.line, place.column, place.span.start_char, place.span.end_char, reported.passage.words,
            finding.message, finding.suggestion, finding.reason, decisions, finding.id,
        )  # fmt: skip
