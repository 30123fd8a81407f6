"""What is painted where, and what the margin tells."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.tui import sample
from tracker.model import FindingStatus, Span
from tui.marks import Layer, Mark, MarkIndex
from tui.shape.marks import article_marks

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(SPANS, max_size=12), st.integers(0, 60), st.integers(1, 20))
def test_exactly_the_marks_of_a_line_are_found(spans, start, length):
    marks = [Mark(span, Layer.FINDING, "bold", key=str(n)) for n, span in enumerate(spans)]
    line = Span(start, start + length)
    found = {m.key for m in MarkIndex(marks).within(line.start_char, line.end_char)}
    assert found == {m.key for m in marks if m.span.overlaps(line)}


def test_everything_that_is_known_of_a_text_is_marked():
    marks = article_marks(sample.analysis())
    assert {m.layer for m in marks} == {
        Layer.BOILERPLATE, Layer.QUOTATION, Layer.CITATION, Layer.CREDIT, Layer.FRAGMENT, Layer.FINDING,
    }  # fmt: skip
    assert all(m.symbol and m.word for m in marks)
    assert [m.key for m in marks if m.layer is Layer.FRAGMENT] == ["fragment:0"]


def test_what_is_decided_is_shown_by_its_decision_and_not_by_its_severity():
    dismissed, confirmed = FindingStatus.DISMISSED, FindingStatus.CONFIRMED
    findings = (replace(sample.FINDINGS[0], status=dismissed), replace(sample.FINDINGS[1], status=confirmed))
    marks = [m for m in article_marks(replace(sample.analysis(), findings=findings)) if m.layer is Layer.FINDING]
    assert [(m.symbol, m.word, bool(m.style)) for m in marks] == [("✗", "dismissed", False), ("✓", "confirmed", True)]


def test_a_finding_that_lost_its_place_is_not_painted():
    lost = (replace(sample.FINDINGS[0], status=FindingStatus.LOST_PLACE),)
    marks = article_marks(replace(sample.analysis(), findings=lost))
    assert all(m.layer is not Layer.FINDING for m in marks)
