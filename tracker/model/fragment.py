"""Runs of words in another language than their surroundings."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.model.text import Span


class FragmentKind(StrEnum):
    LEFT_OVER = "left_over"
    BRACKETED_INSERTION = "bracketed_insertion"
    INTENTIONAL = "intentional"
    """Glossed, italic, quoted as a saying, a work's title, a loanword."""
    RESIDUE = "residue"
    """Words of the host language in the other language's structure ("supported … and to its people")."""


@dataclass(frozen=True, slots=True)
class TokenVote:
    """What one token said: evidence an editor can read."""

    span: Span
    favours_guest: float
    """Log-likelihood ratio guest against host, in nats; negative speaks for the host."""


@dataclass(frozen=True, slots=True)
class Fragment:
    span: Span
    language: str
    """BCP 47 of the fragment."""
    kind: FragmentKind
    score_0_to_1: float
    votes: tuple[TokenVote, ...]
    reason: str
    """In words, for an editor."""
    rule: str
