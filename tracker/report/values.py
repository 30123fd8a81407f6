"""What an export format is given. Words of the article are raw here: each format escapes them its own way."""

from dataclasses import dataclass
from datetime import datetime

from tracker.model import (
    Analysis,
    Comparison,
    Decision,
    Departure,
    Distance,
    Finding,
    Ingested,
    Quotation,
    Recipe,
    Retranslation,
    Span,
    Version,
)


@dataclass(frozen=True, slots=True)
class ComparedWith:
    """A comparison with a source, with what is needed to show it."""

    name: str
    """The source's title or file."""
    source: Version
    source_language: str
    comparison: Comparison
    retranslation: Retranslation | None = None
    findings: tuple[Finding, ...] = ()
    """The departures with what was decided of them, in their order; none: nothing was decided."""
    distances: tuple[Distance, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportInput:
    """What is known of one article; only the first two fields are needed."""

    article: Ingested
    analysis: Analysis
    """With the standing decisions applied."""
    article_id: int | None = None
    version_number: int | None = None
    versions: int | None = None
    """How many versions the library has."""
    added_at: datetime | None = None
    decisions: tuple[Decision, ...] = ()
    """All, in the order they were made, undone ones too."""
    lost: tuple[Decision, ...] = ()
    """Those that lost their place in this version."""
    retranslations: tuple[Retranslation, ...] = ()
    """Of this version or passages of it, oldest first."""
    compared: ComparedWith | None = None


@dataclass(frozen=True, slots=True)
class Language:
    code: str | None
    """BCP 47; None for "not known"."""
    name: str
    """In English with the code: `Spanish (es)`, `not known`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in the stored text."""

    span: Span
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The words, or the metadata field, that prove something."""

    text: str
    place: Place | None
    field: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the text with a little of what stands around them."""

    before: str
    words: str
    after: str
    place: Place


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One decision, in words."""

    made_at: datetime
    made_by: str
    verb: str
    reason: str
    value: str
    undone: bool


@dataclass(frozen=True, slots=True)
class ReportedHop:
    number: int
    """From 1, from who spoke or wrote first."""
    role: str
    """In words: `translator`, `machine translation`."""
    agent: str | None
    """None: the part is known, the name is not."""
    language_in: Language | None
    language_out: Language | None
    basis: str
    reason: str
    proofs: tuple[Proof, ...]
    rule: str
    gap_before: str | None
    """Who is missing before this step, and why that is thought."""


@dataclass(frozen=True, slots=True)
class ReportedChain:
    hops: tuple[ReportedHop, ...]
    gap_after: str | None
    """Who is missing after the last step."""
    reason: str
    """Why it is preferred to its rivals."""


@dataclass(frozen=True, slots=True)
class ReportedClue:
    kind: str
    """In words."""
    language: Language
    weight_0_to_1: float
    proof: Proof
    rule: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """How an engine renders a passage: never a witness."""

    text: str
    engine: str
    """Names and versions, in words."""
    reliable: bool


@dataclass(frozen=True, slots=True)
class ReportedFragment:
    passage: Passage
    language: Language
    kind: str
    score_0_to_1: float
    reason: str
    suggestion: Suggestion | None


@dataclass(frozen=True, slots=True)
class ReportedQuotation:
    passage: Passage
    quotation: Quotation
    spoken: Language
    translations: str
    """In words: `none`, `2 translations`, `not known`."""


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    number: int
    finding: Finding
    passage: Passage
    check: str
    """In words: `untranslated fragment`."""
    others: tuple[Place, ...]
    """Its further places."""
    history: tuple[HistoryLine, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that carries the same marks throughout."""

    text: str
    marks: tuple[str, ...]
    """`credit`, `citation`, `quotation`, `fragment`, `finding`, `boilerplate`; of a comparison `alone`, for words
    without a counterpart; empty for unmarked text."""


@dataclass(frozen=True, slots=True)
class ReportedDeparture:
    """A finding of a comparison."""

    departure: Departure
    status: str
    precision: str
    """In words: how often the rule was right when that was measured."""


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One pair of segments."""

    kind: str
    """`by hand` where a person linked them."""
    source_pieces: tuple[Piece, ...]
    published_pieces: tuple[Piece, ...]
    retranslation: str
    distance: str
    """From the re-translation, in words; empty where it was not measured."""
    departures: tuple[ReportedDeparture, ...]
    """Without the hints."""

    @property
    def source(self) -> str:
        return "".join(piece.text for piece in self.source_pieces)

    @property
    def published(self) -> str:
        return "".join(piece.text for piece in self.published_pieces)


@dataclass(frozen=True, slots=True)
class ReportedComparison:
    name: str
    source_sha256: str
    source_language: Language
    rows: tuple[ComparedRow, ...]
    total_rows: int
    """More than the rows where the report was cut."""
    departures: int
    """Without the hints."""
    hints: int
    """Departures too doubtful to be findings: counted, not shown."""
    checked: str
    """Languages of the comparison, in words: `Spanish (es) → English (en)`."""
    not_checked: tuple[str, ...]
    distance: str
    """Of the whole text, in words; empty where it was not measured."""
    words_marked: bool
    """Whether words without a counterpart could be told."""
    retranslated_by: str | None
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class ReportedArticle:
    given: ReportInput
    title: str
    """The title, else the first words, else the name."""
    facts: tuple[tuple[str, str], ...]
    """Identity: what and value, in reading order."""
    language: Language
    original: Language
    original_basis: str
    translation: str
    """In words: `translated, nobody says how (inferred)`."""
    translation_proofs: tuple[Proof, ...]
    summary: str
    """One or two sentences for an editor in a hurry."""
    clues: tuple[ReportedClue, ...]
    chain: ReportedChain
    rivals: tuple[ReportedChain, ...]
    citations: tuple[tuple[str, tuple[Place, ...]], ...]
    """Agencies and outlets quoted for a fact, each with its places."""
    quotations: tuple[ReportedQuotation, ...]
    total_quotations: int
    fragments: tuple[ReportedFragment, ...]
    findings: tuple[ReportedFinding, ...]
    lost: tuple[HistoryLine, ...]
    comparison: ReportedComparison | None
    text: tuple[Piece, ...]
    """The stored text, whole unless `total_chars` is greater than what is here."""
    total_chars: int
    boilerplate_chars: int
    notes: tuple[str, ...]

    @property
    def shown_chars(self) -> int:
        """How much of the text is in `text`."""
        return sum(len(piece.text) for piece in self.text)


@dataclass(frozen=True, slots=True)
class Report:
    articles: tuple[ReportedArticle, ...]
    made_at: datetime
    """Aware."""
    made_by: str
    program: str
    """Name and version."""
