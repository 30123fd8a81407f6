"""Words that stand in one wording only."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.compare.worddiff import differing

TEXTS = st.text(alphabet="ab .,“”", max_size=40)


def words(one: str, other: str) -> tuple[list[str], list[str]]:
    left, right = differing(one, other)
    return [one[a:b] for a, b in left], [other[a:b] for a, b in right]


def test_changed_words():
    assert words("the reservoir loses water", "the dam loses all water") == (["reservoir"], ["dam", "all"])


def test_case_and_punctuation_do_not_count():
    assert words("“Water,” he said.", "water he Said") == ([], [])


def test_neighbours_are_one_run():
    assert words("a very long day", "a day") == (["very long"], [])


def test_nothing_to_compare():
    assert words("", "something") == ([], [])


@given(TEXTS, TEXTS)
def test_ranges_lie_in_order_inside(one, other):
    for ranges, text in zip(differing(one, other), (one, other), strict=True):
        assert all(0 <= a < b <= len(text) for a, b in ranges)
        assert list(ranges) == sorted(ranges)


@given(TEXTS)
def test_a_text_equals_itself(text):
    assert differing(text, text) == ((), ())
