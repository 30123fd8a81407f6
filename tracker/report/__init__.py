"""All that is known of one article, or several, as values that the export formats draw. Pure."""

from tracker.report.build import build_report
from tracker.report.values import Report, ReportedArticle, ReportInput

__all__ = ["Report", "ReportInput", "ReportedArticle", "build_report"]
