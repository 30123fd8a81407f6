"""Source and published text, aligned, with the departures."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.model.finding import Severity
from tracker.model.recipe import Recipe
from tracker.model.text import Span


class PairKind(StrEnum):
    ALIGNED = "aligned"
    MOVED = "moved"
    OMITTED = "omitted"
    """In the source only: `published` is empty."""
    ADDED = "added"
    """In the published text only: `source` is empty."""


class Reuse(StrEnum):
    """How a sentence of a same-language copy came to be."""

    KEPT = "kept"
    LIGHT = "light"
    REWRITTEN = "rewritten"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """Sentences of the source and of the published text that say the same. Every sentence stands in one pair."""

    source: tuple[int, ...]
    published: tuple[int, ...]
    kind: PairKind
    score_0_to_1: float
    """Similarity after the best translation at hand: for ranking and display, not a grade."""
    reuse: Reuse | None = None
    """For texts in one language; None across languages."""
    manual: bool = False
    """Linked by an editor: survives re-alignment."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A fact that differs between source and published text: becomes a finding of the published article."""

    check: str
    family: str
    """`number`, `date`, `name`, `negation`, `quote`, `addition`, `omission`, `wording`."""
    category: str
    severity: Severity
    source: tuple[int, ...]
    published: tuple[int, ...]
    source_spans: tuple[Span, ...]
    """Into the source text: the surface forms compared; may be empty."""
    published_spans: tuple[Span, ...]
    message: str
    score_0_to_1: float
    """The rule's confidence, for ordering."""
    measured_precision: float | None
    """For this language pair, on the development sets; None where not measured."""
    rule: str


@dataclass(frozen=True, slots=True)
class Comparison:
    source_sentences: tuple[Span, ...]
    """Into the source text."""
    published_sentences: tuple[Span, ...]
    pairs: tuple[SegmentPair, ...]
    """In the order of the published text; omissions where they would have stood."""
    departures: tuple[Departure, ...]
    not_checked: tuple[str, ...]
    """What is not checked for this language pair, in words."""
    recipe: Recipe
