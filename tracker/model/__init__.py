"""The vocabulary: frozen, slotted dataclasses. Imports nothing of ours outside this folder.

Import the names from here (`from tracker.model import Span, Credit`); the files are split by subject.
"""

from tracker.model.analysis import Analysis, Attribution
from tracker.model.article import Ingested, Metadata, MetadataField, Version
from tracker.model.comparison import Comparison, Departure, PairKind, Reuse, SegmentPair
from tracker.model.decision import Decision, DecisionVerb, Target, TargetKind
from tracker.model.finding import (
    SEVERITY_WEIGHTS,
    Finding,
    FindingStatus,
    Severity,
)
from tracker.model.fragment import Fragment, FragmentKind, TokenVote
from tracker.model.library import (
    ArticleStatus,
    LibraryOrder,
    LibraryQuery,
    LibraryRow,
    Link,
    LinkStatus,
    StoredRetranslation,
    VersionNote,
)
from tracker.model.progress import LeftOut, Progress
from tracker.model.provenance import (
    Agent,
    AgentKind,
    Basis,
    Chain,
    Citation,
    Clue,
    Credit,
    Dateline,
    Evidence,
    Gap,
    Hop,
    LinkedSource,
    OriginalLanguage,
    Role,
    Translation,
    TranslationKind,
)
from tracker.model.quotation import EditorialMark, EditorialMarkKind, Quotation, QuotationKind
from tracker.model.recipe import Recipe
from tracker.model.text import (
    UNDETERMINED,
    LanguageGuess,
    Paragraph,
    Segmentation,
    Selector,
    Sentence,
    Span,
    Zone,
)
from tracker.model.translation import Rendering, Retranslation, SentenceTranslation

__all__ = [
    "SEVERITY_WEIGHTS",
    "UNDETERMINED",
    "Agent",
    "AgentKind",
    "Analysis",
    "ArticleStatus",
    "Attribution",
    "Basis",
    "Chain",
    "Citation",
    "Clue",
    "Comparison",
    "Credit",
    "Dateline",
    "Decision",
    "DecisionVerb",
    "Departure",
    "EditorialMark",
    "EditorialMarkKind",
    "Evidence",
    "Finding",
    "FindingStatus",
    "Fragment",
    "FragmentKind",
    "Gap",
    "Hop",
    "Ingested",
    "LanguageGuess",
    "LeftOut",
    "LibraryOrder",
    "LibraryQuery",
    "LibraryRow",
    "Link",
    "LinkStatus",
    "LinkedSource",
    "Metadata",
    "MetadataField",
    "OriginalLanguage",
    "PairKind",
    "Paragraph",
    "Progress",
    "Quotation",
    "QuotationKind",
    "Recipe",
    "Rendering",
    "Retranslation",
    "Reuse",
    "Role",
    "SegmentPair",
    "Segmentation",
    "Selector",
    "Sentence",
    "SentenceTranslation",
    "Severity",
    "Span",
    "StoredRetranslation",
    "Target",
    "TargetKind",
    "TokenVote",
    "Translation",
    "TranslationKind",
    "Version",
    "VersionNote",
    "Zone",
]
