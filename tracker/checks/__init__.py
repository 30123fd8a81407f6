"""The checks that need no second text: one file each, found through `CHECKS`."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Final, Protocol

from tracker.chain import Provenance
from tracker.config import Settings
from tracker.model import (
    Attribution,
    Finding,
    Fragment,
    LanguageGuess,
    Quotation,
    Segmentation,
    Severity,
    Span,
    Version,
)
from tracker.packs import Packs

VERSION = "1"

CHECKS: Final[dict[str, str]] = {}
"""Check id → dotted path of its module; nothing is imported until it is used."""


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a check may look at."""

    version: Version
    segmentation: Segmentation
    language: LanguageGuess
    attribution: Attribution
    provenance: Provenance
    quotations: tuple[Quotation, ...]
    fragments: tuple[Fragment, ...]
    packs: Packs


@dataclass(frozen=True, slots=True)
class Issue:
    """What a check yields; `run_checks` makes it a finding."""

    spans: tuple[Span, ...]
    message: str
    suggestion: str | None = None
    reason: str = ""
    severity: Severity | None = None
    """None: the check's own severity."""


class Check(Protocol):
    """What the module of a check offers."""

    ID: str
    CATEGORY: str
    SEVERITY: Severity
    VERSION: str
    ON_BY_DEFAULT: bool

    def find(self, context: Context) -> Iterable[Issue]: ...


def run_checks(context: Context, settings: Settings) -> tuple[Finding, ...]:
    """What the checks in force raise, in the order of the text; equal input gives equal ids."""
    found = sorted(_raise(context, settings), key=lambda f: (f.spans[0], f.check, f.message))
    return tuple(found)


def finding_id(check: str, quoted: str, earlier: int) -> str:
    """The stable id of a finding: see `Finding.id`."""
    return hashlib.sha256(f"{check}\0{quoted}\0{earlier}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _raise(context: Context, settings: Settings) -> Iterator[Finding]:
    for name, path in CHECKS.items():
        check: Check = import_module(path)
        if name in settings.checks_off or not (check.ON_BY_DEFAULT or name in settings.checks_on):
            continue
        seen: dict[str, int] = {}
        for issue in check.find(context):
            quoted = issue.spans[0].of(context.version.text)
            earlier = seen[quoted] = seen.get(quoted, -1) + 1
            yield Finding(
                id=finding_id(name, quoted, earlier),
                check=name,
                category=check.CATEGORY,
                severity=issue.severity or check.SEVERITY,
                spans=issue.spans,
                message=issue.message,
                suggestion=issue.suggestion,
                reason=issue.reason,
                rule=f"{name}@{check.VERSION}",
            )
