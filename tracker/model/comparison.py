"""Source and published text, aligned, with the departures."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

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


class Relation(StrEnum):
    """What the two texts of a comparison are to each other."""

    SOURCE = "source"
    """The second was made from the first."""
    REPORT = "report"
    """Both report one event, neither is the other's source: what one of them alone tells is no departure."""
    VERSION = "version"
    """Two versions of one article, the earlier one first."""
    ENGINE = "engine"
    """The first was translated by a machine, and the second is that translation."""


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


SURE_ENOUGH: Final = 0.5
"""From this score on a departure is a finding; under it a hint, which is not counted in the measured precision."""


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
    """For this language pair, on the development sets; None where not measured, and for a hint."""
    rule: str

    @property
    def hint(self) -> bool:
        """Too doubtful to be a finding: shown where somebody asks for it."""
        return self.score_0_to_1 < SURE_ENOUGH


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Words that carry meaning and that nothing on the other side answers: highlighted, not judged."""

    source: tuple[Span, ...]
    """Into the source text, ascending; one for each word."""
    published: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a pair's published wording lies from an automatic re-translation of its source. No measure of quality:
    the machine is no witness, and a good translator is often far from it."""

    pair: int
    """Index into the comparison's pairs."""
    edits: int
    """Of TER: words put in, taken out, changed or moved to come from the re-translation to the published wording."""
    words: int
    """Of the re-translation, as TER counts them."""
    rank: int
    """By chrF among the pairs of this document, 1 the nearest; equal ones share a rank."""
    of: int
    """How many pairs are ranked."""
    only_published: tuple[Span, ...]
    """Runs of words that stand in the published wording only: into the published text."""
    only_retranslation: tuple[Span, ...]
    """And those of the machine: into the re-translations of the pair's sentences, joined by a space."""


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
    unanswered: Unanswered | None = None
    """None where no dictionary and no re-translation could tell, and for texts in one language."""
