"""The checks of a comparison: one file each, found through `CHECKS`."""

from collections.abc import Sequence
from typing import Final

from tracker.compare.rendering import Rendering
from tracker.compare.sides import Side
from tracker.model import Departure, SegmentPair

VERSION = "1"

CHECKS: Final[dict[str, str]] = {}
"""Check id → dotted path of its module; nothing is imported until it is used."""


def run_checks(
    source: Side, published: Side, pairs: Sequence[SegmentPair], rendering: Rendering
) -> tuple[Departure, ...]:
    """What the checks raise, in the order of the published text."""
    return ()


def not_checked(source_language: str, published_language: str) -> tuple[str, ...]:
    """What is not looked at for this language pair, in words for an editor."""
    return ()
