"""What the verbs hand to both front ends."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from tracker.model import (
    Analysis,
    Comparison,
    Decision,
    Distance,
    Finding,
    LibraryRow,
    Link,
    Recipe,
    Relation,
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
    new: Literal["article", "version", "metadata", "known"]
    """`known`: all of it was there already, nothing was stored. `metadata`: the words were, under another title,
    by-line or date; what it says now counts, what it said before is kept."""
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
    distances: tuple[Distance, ...] = ()
    """Of the pairs that have a re-translation to be compared with."""
    relation: Relation = Relation.SOURCE
    source_version: int = 1
    published_version: int = 1
    translated_by: Recipe | None = None
    """Between two engines: what made the text that stands in the place of the published one."""

    titles: tuple[str, str] = ("", "")
    """Of the two articles, as the library's list shows them."""
    rendered: tuple[str, ...] = ()
    """The re-translation of each sentence of the source; empty ones were not to be relied on."""

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        """Of the machines at work: the re-translation's, then, between two engines, the other's."""
        made = (self.retranslation.recipe if self.retranslation else None, self.translated_by)
        return tuple(recipe for recipe in made if recipe)

    @property
    def decidable(self) -> bool:
        """Whether its departures and pairs can be decided on: they are about words that somebody published."""
        return self.relation is not Relation.ENGINE


@dataclass(frozen=True, slots=True)
class Event:
    """Articles that probably report one event: an offer to compare them, never a verdict."""

    article_ids: tuple[int, ...]
    """Two or more; the one that was asked about first, else ascending."""
    reasons: tuple[str, ...]
    """What each has in common with the first, in words; empty for the first itself."""


@dataclass(frozen=True, slots=True)
class Report:
    """An export, ready to be written or shown."""

    filename: str
    """Safe on every system; holds no words of the article but letters and digits."""
    media_type: str
    data: bytes
