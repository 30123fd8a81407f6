"""What a person said. Append-only: undoing is a further decision."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tracker.model.text import Selector


class TargetKind(StrEnum):
    FINDING = "finding"
    HOP = "hop"
    CREDIT = "credit"
    ORIGINAL_LANGUAGE = "original_language"
    TRANSLATION = "translation"
    LINK = "link"
    PAIR = "pair"


class DecisionVerb(StrEnum):
    FLAGGED = "flagged"
    """A person's own finding."""
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    CORRECTED = "corrected"
    COMMENTED = "commented"
    UNDONE = "undone"
    """Takes back the decision named by `undoes`."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a decision is about."""

    kind: TargetKind
    key: str
    """The finding's id; the role and agent of a hop or credit (`translator:Regina Anavy`); the verdict's name."""
    selector: Selector | None = None
    """Where in the text, so that the decision is re-anchored when the article is edited."""


@dataclass(frozen=True, slots=True)
class Decision:
    id: int
    """Ascending in the order they were made; 0 before it is stored."""
    article_id: int
    target: Target
    verb: DecisionVerb
    made_at: datetime
    """UTC, aware."""
    made_by: str
    reason: str = ""
    value: str = ""
    """What it was corrected to; for a flag the JSON of category, severity, message and suggestion."""
    undoes: int | None = None
    about: str = ""
    """JSON of what was decided on as it stood then (a finding's check, category, severity, message, suggestion; a hop's
    role and languages): shows the decision where the analysis no longer gives its target."""
