"""Words in quotation marks and who is said to have said them."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.model.provenance import Basis
from tracker.model.text import Span


class QuotationKind(StrEnum):
    SPEECH = "speech"
    SCARE = "scare"
    """Scare quotes and "so-called"."""
    TITLE = "title"


class EditorialMarkKind(StrEnum):
    CUT = "cut"
    """`[…]`, `(…)`."""
    INSERTION = "insertion"
    """Words in brackets inside the quotation."""


@dataclass(frozen=True, slots=True)
class EditorialMark:
    kind: EditorialMarkKind
    span: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation, its marks included in `span`."""

    span: Span
    content: Span
    """Without the quotation marks."""
    kind: QuotationKind
    speaker: str | None
    speaker_span: Span | None
    """The name; where `speaker` is None, the pronoun that is said to speak and means nobody the text names."""
    speaker_role: str | None
    """"foreign minister", where the text says it."""
    venue: str | None
    """Telegram, a column in Rodong Sinmun, the medium cited; where the text says it."""
    spoken_language: str | None
    """The language probably spoken, BCP 47."""
    basis: Basis
    """Of `spoken_language`."""
    reason: str
    """In words: why that language."""
    translations: int | None
    """How many translations lie between the mouth and this page; None where not known."""
    round_trip: bool
    """Spoken in the page's own language, but reached it through another."""
    marks: tuple[EditorialMark, ...]
    rule: str
