"""The checks that need no second text: one file each, found through `CHECKS`. A check raises an issue, not an error."""

import hashlib
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from typing import Final, Protocol

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.config import Settings
from tracker.model import Finding, Severity

__all__ = ["CHECKS", "MOST_ISSUES", "VERSION", "Check", "Context", "Issue", "finding_id", "load_check", "run_checks"]

VERSION = "2"

_NAMES: Final = (
    "untranslated_fragment",
    "reversed_quotation_mark",
    "unbalanced_quotation_marks",
    "unbalanced_brackets",
    "glued_quotation",
    "glued_words",
    "missing_space",
    "doubled_passage",
    "byline_against_dateline",
    "translator_not_credited",
    "round_trip_quotation",
    "relay_quotation",
    "orphan_quotation",
    "quotation_worded_differently",
    "quotation_without_speaker",
    "false_friend",
    "false_friend_hint",
    "foreign_name_form",
    "inconsistent_name",
    "place_without_capital",
    "difference_stated",
    "headline_figure",
    "weekday_against_date",
    "contradicting_ages",
    "institution_named_twice",
    "invisible_characters",
    "broken_characters",
)
CHECKS: Final[dict[str, str]] = {name: f"tracker.checks.{name}" for name in _NAMES}
"""Check id → dotted path of its module; nothing is imported until it is used."""

MOST_ISSUES: Final = 200
"""Of one check in one version; a text that raises more is broken as a whole, and the last issue says so."""


class Check(Protocol):
    """What the module of a check offers."""

    ID: str
    CATEGORY: str
    """MQM-Core, dimension/type."""
    SEVERITY: Severity
    VERSION: str
    ON_BY_DEFAULT: bool
    HELP: str
    """One sentence for an editor: what it finds."""
    EXAMPLES: tuple[Example, ...]
    """Texts it must raise an issue in."""
    COUNTER_EXAMPLES: tuple[Example, ...]
    """Texts it must be silent in."""

    def find(self, context: Context) -> Iterable[Issue]: ...


def load_check(name: str) -> Check:
    """The module of one check.

    Raises:
        KeyError: there is no check of that name.
    """
    check: Check = import_module(CHECKS[name])
    return check


def run_checks(context: Context, settings: Settings) -> tuple[Finding, ...]:
    """What the checks in force raise, in the order of the text; equal input gives equal ids."""
    found = sorted(_raise(context, settings), key=lambda f: (f.spans[0], f.check, f.message))
    return tuple(found)


def finding_id(check: str, quoted: str, earlier: int) -> str:
    """The stable id of a finding: see `Finding.id`."""
    return hashlib.sha256(f"{check}\0{quoted}\0{earlier}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _raise(context: Context, settings: Settings) -> Iterator[Finding]:
    for name in CHECKS:
        check = load_check(name)
        if name in settings.checks_off or not (check.ON_BY_DEFAULT or name in settings.checks_on):
            continue
        seen: dict[str, int] = {}
        for number, issue in enumerate(islice(check.find(context), MOST_ISSUES), 1):
            quoted = issue.spans[0].of(context.version.text)
            earlier = seen[quoted] = seen.get(quoted, -1) + 1
            cut = f" Only the first {MOST_ISSUES} of this kind are listed." if number == MOST_ISSUES else ""
            yield Finding(
                id=finding_id(name, quoted, earlier),
                check=name,
                category=check.CATEGORY,
                severity=issue.severity or check.SEVERITY,
                spans=issue.spans,
                message=issue.message + cut,
                suggestion=issue.suggestion,
                reason=issue.reason,
                rule=f"{name}@{check.VERSION}",
            )
