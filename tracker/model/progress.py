"""What long verbs yield while they work."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int | None
    """None while it is not known."""
    what: str
    """In words: "reading 004.txt"."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something a batch went on without, and why: it is always said."""

    name: str
    reason: str
    failed: bool = True
    """False for what was never meant to be read: the pictures in a folder of articles."""
    count: int = 1
    """How many: the broken records of one file are told together."""
