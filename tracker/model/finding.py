"""What a check raised, or a person flagged. A check raises an issue; only a person makes it an error."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tracker.model.text import Span


class Severity(StrEnum):
    """MQM severity levels."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


SEVERITY_WEIGHTS: Final = {Severity.NEUTRAL: 0, Severity.MINOR: 1, Severity.MAJOR: 5, Severity.CRITICAL: 25}
"""MQM 2.0 scoring weights, DESIGN.md."""


class FindingStatus(StrEnum):
    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    CORRECTED = "corrected"
    LOST_PLACE = "lost_its_place"
    """Decided on an earlier version; the words are no longer in the text."""


@dataclass(frozen=True, slots=True)
class Finding:
    id: str
    """Stable over re-analysis: 16 hexadecimal digits of the SHA-256 of check, quoted words and their count of
    earlier occurrences. Survives edits elsewhere in the text."""
    check: str
    """The check's id, or `flag` for a person's own."""
    category: str
    """MQM-Core, dimension/type: `accuracy/untranslated`."""
    severity: Severity
    spans: tuple[Span, ...]
    """At least one; the first is where it is shown."""
    message: str
    suggestion: str | None
    reason: str
    """Why it was raised, with the words that show it."""
    rule: str
    status: FindingStatus = FindingStatus.OPEN
