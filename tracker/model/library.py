"""The library: what its list shows of an article, how it is asked, and how articles are linked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tracker.model.provenance import Basis
from tracker.model.recipe import Recipe
from tracker.model.text import Span
from tracker.model.translation import Retranslation


class ArticleStatus(StrEnum):
    """How far a person has come with an article."""

    NOTHING_FOUND = "nothing_found"
    OPEN = "open"
    """Findings, and none of them decided."""
    IN_REVIEW = "in_review"
    """Some findings decided, some open."""
    AUDITED = "audited"
    """Every finding decided."""


class LibraryOrder(StrEnum):
    """How the list is sorted; the newest article wins every tie."""

    ADDED = "added"
    """Last added first."""
    PUBLISHED = "published"
    """Last published first, those without a date at the end."""
    TITLE = "title"
    FINDINGS = "findings"
    """Most open findings first."""


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """Which articles; every field that is given must hold."""

    text: str = ""
    """Words to find in title, text, outlet or address; the last word may be unfinished."""
    language: str | None = None
    """BCP 47 of the text."""
    original: str | None = None
    """BCP 47 of the original language."""
    status: ArticleStatus | None = None
    order: LibraryOrder = LibraryOrder.ADDED


@dataclass(frozen=True, slots=True)
class LibraryRow:
    """One line of the library's list, of the newest version, decisions applied."""

    article_id: int
    title: str
    """The title, else the first words of the text, else the file's name; one line."""
    outlet: str | None
    language: str
    original_language: str | None
    original_basis: Basis
    chain_short: str
    """The agents of the chain, `EFE → 14ymedio → Regina Anavy`, gaps as `…`; empty where there is no chain."""
    fragments: int
    findings_open: int
    findings_total: int
    status: ArticleStatus
    published: str | None
    """ISO 8601, as the page gives it."""
    added_at: datetime
    """UTC, aware."""
    lost_place: int
    """Decisions whose words are no longer in the text."""


@dataclass(frozen=True, slots=True)
class VersionNote:
    """One version of an article, without its text."""

    number: int
    """From 1, in the order they were added."""
    sha256: str
    chars: int
    added_at: datetime


class LinkStatus(StrEnum):
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Link:
    """That one article of the library is the source of another."""

    source_article_id: int
    published_article_id: int
    status: LinkStatus
    basis: Basis
    """`stated` by the page, `decided` by a person, `inferred` by the program."""
    reason: str
    score_0_to_1: float | None = None
    """Of a proposal: for ranking; None where a person linked."""


@dataclass(frozen=True, slots=True)
class StoredRetranslation:
    """A re-translation that was kept, with the version it is of."""

    id: int
    version_number: int
    span: Span | None
    """The passage; None for the whole version."""
    made_at: datetime
    retranslation: Retranslation

    @property
    def recipe(self) -> Recipe:
        return self.retranslation.recipe
