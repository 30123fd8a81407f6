"""What the verbs hand to both front ends."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from tracker.model import (
    Analysis,
    Comparison,
    Decision,
    Finding,
    LibraryRow,
    Link,
    Retranslation,
    StoredRetranslation,
    Version,
    VersionNote,
)


@dataclass(frozen=True, slots=True)
class Added:
    """One article that is now in the library."""

    article_id: int
    version_number: int
    new: Literal["article", "version", "known"]
    """`known`: these very words were there already, nothing was stored."""
    name: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything of one article, at one version."""

    article_id: int
    name: str
    row: LibraryRow
    """As the list shows it (the newest version)."""
    version_number: int
    version: Version
    analysis: Analysis
    """With the standing decisions applied."""
    decisions: tuple[Decision, ...]
    """All of them, in the order they were made, undone ones too."""
    lost: tuple[Decision, ...]
    """Those whose words are no longer in this version."""
    versions: tuple[VersionNote, ...]
    links: tuple[Link, ...]
    retranslations: tuple[StoredRetranslation, ...]
    notes: tuple[str, ...]
    """What had to be mended to read it."""
    added_at: datetime

    @property
    def flags(self) -> tuple[Finding, ...]:
        """What people flagged themselves."""
        return tuple(f for f in self.analysis.findings if f.check == "flag")


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Source, published text and re-translation, aligned."""

    source_article_id: int
    published_article_id: int
    source: Version
    published: Version
    source_language: str
    published_language: str
    retranslation: Retranslation | None
    comparison: Comparison
    findings: tuple[Finding, ...] = ()
    """The departures as findings of the published article, decisions applied, in the order of the departures."""


@dataclass(frozen=True, slots=True)
class Report:
    """An export, ready to be written or shown."""

    filename: str
    """Safe on every system; holds no words of the article but letters and digits."""
    media_type: str
    data: bytes
