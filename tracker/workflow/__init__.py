"""The verbs that both front ends call. Only here is anything loaded, worked out and saved.

Long verbs are generators: they yield `Progress` (and `LeftOut`) while they work and their result last.
"""

from tracker.doctor import Answer, DoctorLine
from tracker.retranslate import TranslateOptions
from tracker.workflow.options import CompareOptions
from tracker.workflow.values import Added, ArticleView, ComparisonView, Event, Report
from tracker.workflow.verbs import Workflow, open_workflow

__all__ = [
    "Added",
    "Answer",
    "ArticleView",
    "CompareOptions",
    "ComparisonView",
    "DoctorLine",
    "Event",
    "Report",
    "TranslateOptions",
    "Workflow",
    "open_workflow",
]
