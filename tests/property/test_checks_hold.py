"""Whatever the text: checks point into it, say something, and come back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.checks import CHECKS, load_check
from tracker.checks.context import Context
from tracker.checks.example import Example
from tracker.checks.stage import context_of

SIGNS = "“”\"„«»'()[].,: —"
WORDS = (
    "\n\n", "Ann Lee", "said", "EFE", "biggerEFE", "12 dead", "61.4%", "ten points more", "Monday, March 19, 2024",
    "kyiv", "Kim Jong-un", "Â©", "\u00ad", "www.example.org",
)  # fmt: skip
PIECES = st.sampled_from((*SIGNS, *WORDS))


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["en", "es", "de", "fr", "zh", "ar", "und"]))
def test_every_issue_has_a_place_and_words(text: str, language: str) -> None:
    context = context_of(Example(text, language, original="ru"))
    for name in CHECKS:
        for issue in load_check(name).find(context):
            assert issue.spans
            assert issue.message
            assert all(s.end_char <= len(text) for s in issue.spans)


@pytest.fixture(scope="module")
def long_context() -> Context:
    return context_of(Example('“„"«(a” [»‘ — .,Ab(EFE)12%' * 3_000, original="es"))


@pytest.mark.parametrize("name", CHECKS)
def test_a_long_line_of_signs_is_read_once(name: str, long_context: Context) -> None:
    """Anything that backtracks or compares all with all would not come back."""
    for _, issue in zip(range(500), load_check(name).find(long_context), strict=False):
        assert issue.spans
