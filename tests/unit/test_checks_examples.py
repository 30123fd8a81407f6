"""Every check against the examples it carries."""

import pytest

from tracker.checks import CHECKS, load_check
from tracker.checks.example import Example
from tracker.checks.stage import context_of
from tracker.model import Severity

FINDS = [(name, example) for name in CHECKS for example in load_check(name).EXAMPLES]
SILENT = [(name, example) for name in CHECKS for example in load_check(name).COUNTER_EXAMPLES]


@pytest.mark.parametrize(("name", "example"), FINDS, ids=lambda v: v if isinstance(v, str) else v.text[:40])
def test_a_check_finds_its_examples(name: str, example: Example) -> None:
    issues = list(load_check(name).find(context_of(example)))
    assert issues
    assert example.finds in issues[0].spans[0].of(example.text)
    assert example.says in issues[0].message


@pytest.mark.parametrize(("name", "example"), SILENT, ids=lambda v: v if isinstance(v, str) else v.text[:40])
def test_a_check_is_silent_in_its_counter_examples(name: str, example: Example) -> None:
    assert [i.message for i in load_check(name).find(context_of(example))] == []


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_says_what_it_is(name: str) -> None:
    check = load_check(name)
    assert name == check.ID
    assert check.HELP.endswith((".", "?"))
    assert check.EXAMPLES
    assert check.COUNTER_EXAMPLES
    assert isinstance(check.SEVERITY, Severity)
    dimension, _, kind = check.CATEGORY.partition("/")
    assert dimension in MQM_DIMENSIONS
    assert kind


MQM_DIMENSIONS = {
    "accuracy",
    "audience-appropriateness",
    "custom",
    "design-and-markup",
    "linguistic-conventions",
    "locale-conventions",
    "style",
    "terminology",
}
