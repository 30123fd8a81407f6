"""Which quotation marks belong together: nested, over several paragraphs, and where one is missing or reversed."""

from bisect import bisect_right
from collections.abc import Sequence

from tracker.model import Paragraph, Span, Zone
from tracker.quotations.mark_style import mark_style
from tracker.quotations.marks import FAMILIES, find_marks
from tracker.quotations.paired import Marks, Pair, Problem, ProblemKind
from tracker.quotations.pairing import REACH, Pairing


def pair_marks(text: str, paragraphs: Sequence[Paragraph], language_code: str) -> Marks:
    """Pair the quotation marks of a version; boilerplate is not read.

    Linear in the length of the text. Single marks pair only where both ends are sure: an apostrophe is never a problem.
    """
    readable = [p for p in paragraphs if p.zone is not Zone.BOILERPLATE and len(p.content)]
    marks = [tuple(find_marks(text, p.content.start_char, p.content.end_char)) for p in readable]
    pairing = Pairing(text, mark_style(marks, language_code))
    for paragraph, found in zip(readable, marks, strict=True):
        pairing.read(paragraph.content, found)
    pairing.give_up()
    pairs, problems = _joined(pairing, [p.content.start_char for p in readable], text)
    return Marks(
        tuple(sorted(pairs, key=lambda p: (p.span.start_char, -p.span.end_char))),
        tuple(sorted(problems, key=lambda p: (p.span, p.kind))),
    )


def _joined(pairing: Pairing, starts: Sequence[int], text: str) -> tuple[list[Pair], list[Problem]]:
    """A quotation that is opened, runs over paragraphs with quotations of their own, and is closed: one, no problem."""
    problems = sorted(pairing.problems, key=lambda p: p.span)
    kept: list[Problem] = []
    ends: dict[int, Span] = {}
    for problem in problems:
        last = kept[-1] if kept else None
        if last and _makes_one(last, problem, starts, text):
            kept.pop()
            ends[last.span.start_char] = problem.span
        else:
            kept.append(problem)
    return [
        _prolonged(p, ends[p.span.start_char], text) if p.span.start_char in ends else p for p in pairing.pairs
    ], kept


def _makes_one(first: Problem, second: Problem, starts: Sequence[int], text: str) -> bool:
    if (first.kind, second.kind) != (ProblemKind.UNCLOSED, ProblemKind.UNOPENED):
        return False
    if FAMILIES[first.span.of(text)] is not FAMILIES[second.span.of(text)]:
        return False
    apart = bisect_right(starts, second.span.start_char) - bisect_right(starts, first.span.start_char)
    return 1 <= apart <= REACH


def _prolonged(pair: Pair, end: Span, text: str) -> Pair:
    span = Span(pair.span.start_char, end.end_char)
    return Pair(span, Span(span.start_char + 1, end.start_char), pair.opening, end.of(text), pair.depth)
