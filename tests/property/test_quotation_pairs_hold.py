"""Whatever the text: pairs point into it, are nested or apart, and every mark is used once."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.model import Version
from tracker.quotations.pairs import pair_marks
from tracker.segment import segment

SIGNS = "“”„\"‘’‚'«»‹›「」《》 \n.,:;()[]—abcÉ1"


@given(st.text(alphabet=SIGNS, max_size=120), st.sampled_from(["en", "de", "fr", "sv", "zh", "und"]))
def test_pairs_and_problems_point_into_the_text(text: str, language: str) -> None:
    marks = pair_marks(text, segment(Version(text)).paragraphs, language)
    for pair in marks.pairs:
        assert pair.span.contains(pair.content)
        assert pair.span.end_char <= len(text)
        assert pair.opening == text[pair.span.start_char]
        assert not pair.closing or text[pair.span.end_char - 1] == pair.closing
    opened = [p.span.start_char for p in marks.pairs]
    assert len(set(opened)) == len(opened)
    assert all(p.span.end_char <= len(text) for p in marks.problems)


def test_half_a_million_marks_are_read_once() -> None:
    """Anything quadratic would not come back."""
    text = '“„"«(a” [»‘' * 50_000
    marks = pair_marks(text, segment(Version(text)).paragraphs, "en")
    assert len(marks.pairs) > 50_000
