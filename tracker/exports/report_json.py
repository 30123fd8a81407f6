"""A report as JSON: the audit's keys, and what the library and people know besides. Keys are added, never renamed."""

import json
import re
from typing import Any, Final

from tracker.exports.audit_json import audit_object, decision_object
from tracker.exports.prov import prov_document
from tracker.exports.translation_json import translation_object
from tracker.report import Report, ReportedArticle
from tracker.report.values import ReportedComparison, ReportedDeparture, ReportedFragment

MEDIA_TYPE: Final = "application/json"
ENDING: Final = ".json"
SCHEMA: Final = "provenance-report/1"

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def render(report: Report) -> bytes:
    """One JSON object, indented, in UTF-8; lone surrogates of a broken text as `\\udXXX`."""
    document = {
        "schema": SCHEMA,
        "made_at": report.made_at.isoformat(),
        "made_by": report.made_by,
        "program": report.program,
        "articles": [_article(article) for article in report.articles],
    }
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return (_LONE_SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n").encode("utf-8")


def _article(article: ReportedArticle) -> dict[str, Any]:
    given = article.given
    metadata = given.article.version.metadata
    return {
        **audit_object(given.article, given.analysis),
        "article_id": given.article_id,
        "identity": given.article.identity,
        "version": given.version_number,
        "versions": given.versions,
        "added_at": given.added_at and given.added_at.isoformat(),
        "metadata": {
            "byline": metadata.byline,
            "outlet": metadata.outlet,
            "url": metadata.url,
            "canonical_url": metadata.canonical_url,
            "published": metadata.published,
            "modified": metadata.modified,
            "declared_language": metadata.declared_language,
            "alternates": [{"language": code, "url": url} for code, url in metadata.alternates],
            "fields": [{"name": field.name, "value": field.value} for field in metadata.fields],
        },
        "notes": list(article.notes),
        "summary": article.summary,
        "rivals": [[{"role": h.role, "agent": h.agent} for h in rival.hops] for rival in article.rivals],
        "suggestions": [_suggestion(f) for f in article.fragments if f.suggestion],
        "decisions": [decision_object(d) for d in given.decisions],
        "lost": [d.id for d in given.lost],
        "retranslations": [translation_object(given.article, r) for r in given.retranslations],
        "comparison": _comparison(article.comparison) if article.comparison else None,
        "prov": prov_document(article),
    }


def _suggestion(fragment: ReportedFragment) -> dict[str, Any]:
    assert fragment.suggestion
    span = fragment.passage.place.span
    return {
        "start_char": span.start_char,
        "end_char": span.end_char,
        "text": fragment.suggestion.text,
        "engine": fragment.suggestion.engine,
        "reliable": fragment.suggestion.reliable,
    }


def _comparison(comparison: ReportedComparison) -> dict[str, Any]:
    return {
        "source": comparison.name,
        "source_sha256": comparison.source_sha256,
        "source_language": comparison.source_language.code,
        "rows": [
            {
                "kind": row.kind,
                "source": row.source,
                "published": row.published,
                "retranslation": row.retranslation or None,
                "departures": [d.departure.message for d in row.departures],
                "findings": [_departure(d) for d in row.departures],
                "no_counterpart": {
                    "source": [piece.text for piece in row.source_pieces if piece.marks],
                    "published": [piece.text for piece in row.published_pieces if piece.marks],
                },
                "distance_from_retranslation": row.distance or None,
            }
            for row in comparison.rows
        ],
        "rows_in_all": comparison.total_rows,
        "hints": comparison.hints,
        "not_checked": list(comparison.not_checked),
        "distance_from_retranslation": comparison.distance or None,
        "retranslated_by": comparison.retranslated_by,
        "recipe": comparison.recipe.as_dict(),
    }


def _departure(reported: ReportedDeparture) -> dict[str, Any]:
    found = reported.departure
    return {
        "check": found.check,
        "family": found.family,
        "rule": found.rule,
        "severity": found.severity,
        "status": reported.status,
        "message": found.message,
        "measured_precision": found.measured_precision,
    }
