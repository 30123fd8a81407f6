"""A quotation with one of its marks missing."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, excerpt
from tracker.checks.example import Example
from tracker.model import Severity
from tracker.quotations.paired import ProblemKind

ID = "unbalanced_quotation_marks"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "A quotation that is opened and never closed, or closed and never opened."
EXAMPLES: Final = (
    Example("“We shall rebuild the bridge, the mayor said on Monday.", finds="“"),
    Example("We shall rebuild the bridge,” the mayor said on Monday.", finds="”"),
    Example("Le maire a promis « un nouveau pont avant l’hiver.", "fr", finds="«"),
    Example('She called it "a disgrace and left.', finds='"'),
)
COUNTER_EXAMPLES: Final = (
    Example("“We shall rebuild the bridge.\n\n“We shall do it before winter,” the mayor said."),
    Example("“We shall rebuild the bridge.\n\nWe shall do it before winter,” the mayor said."),
    Example("The plank is 12\" wide and 6' long; the boys' club paid for it."),
    Example("« Un pont neuf », dit le maire, « avant l’hiver ».", "fr"),
    Example("市长说：“我们会重建大桥。”《日报》报道了此事。", "zh"),
)

_WORDS: Final = {
    ProblemKind.UNCLOSED: "is opened here and never closed",
    ProblemKind.UNOPENED: "is closed here and was never opened",
}


def find(context: Context) -> Iterator[Issue]:
    """One issue for each mark without its partner."""
    for problem in context.marks.problems:
        if words := _WORDS.get(problem.kind):
            shown = excerpt(context.text, problem.span.start_char, problem.span.end_char)
            yield Issue((problem.span,), f"A quotation {words}: {shown} — supply the other mark or take this one out.")
