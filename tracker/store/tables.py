"""The tables. Table models do not validate: values are checked before they become rows (`rows.py`)."""

# No `from __future__ import annotations` here: SQLModel reads the annotations when the class is made.

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel


class ArticleRow(SQLModel, table=True):
    """One published text under one identity."""

    __tablename__ = "article"
    id: int | None = Field(default=None, primary_key=True)
    identity: str = Field(unique=True)
    name: str
    """What it was called when it was first added: the record's id, else the file's name."""
    added_at: datetime


class VersionRow(SQLModel, table=True):
    """One exact text. A trigger keeps it from being changed or removed."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("article_id", "number"), UniqueConstraint("article_id", "sha256"))
    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id")
    number: int
    sha256: str = Field(index=True)
    chars: int
    text: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    """UTF-8 with lone surrogates passed through: SQLite's own text type refuses them."""
    info: str = Field(sa_column=Column("metadata", Text, nullable=False))
    structure: str = Field(sa_column=Column(Text, nullable=False))
    input_format: str
    notes: str = Field(sa_column=Column(Text, nullable=False))
    added_at: datetime


class RestatedRow(SQLModel, table=True):
    """The metadata that a later copy of a version brought. Append-only, by a trigger."""

    __tablename__ = "restated"
    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="version.id", index=True)
    info: str = Field(sa_column=Column("metadata", Text, nullable=False))
    added_at: datetime


class AnalysisRow(SQLModel, table=True):
    """An analysis as computed, without decisions: a cache, made again when recipe or settings change."""

    __tablename__ = "analysis"
    version_id: int = Field(foreign_key="version.id", primary_key=True)
    settings: str = Field(primary_key=True)
    recipe: str
    data: str = Field(sa_column=Column(Text, nullable=False))
    made_at: datetime


class SummaryRow(SQLModel, table=True):
    """What the library's list shows of an article: derived, replaced whenever analysis or decisions change."""

    __tablename__ = "summary"
    __table_args__ = (
        Index("summary_title", "title_key", "article_id"),
        Index("summary_published", "published_at", "article_id"),
        Index("summary_open", "findings_open", "article_id"),
    )
    article_id: int = Field(foreign_key="article.id", primary_key=True)
    version_id: int = Field(foreign_key="version.id", index=True)
    title: str
    title_key: str
    outlet: str | None
    language: str = Field(index=True)
    original_language: str | None = Field(index=True)
    original_basis: str
    chain_short: str
    fragments: int
    findings_open: int
    findings_total: int
    status: str = Field(index=True)
    published: str | None
    published_at: datetime | None
    """`published` in UTC, for sorting; None where it is no full date."""
    lost_place: int
    added_at: datetime


class DecisionRow(SQLModel, table=True):
    """What a person said. Append-only, by a trigger."""

    __tablename__ = "decision"
    __table_args__ = (Index("decision_target", "target_kind", "target_key"),)
    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(sa_column=Column(ForeignKey("article.id"), nullable=False, index=True))
    target_kind: str
    target_key: str
    selector: str | None = Field(default=None, sa_column=Column(Text))
    verb: str
    made_at: datetime
    made_by: str
    reason: str = Field(sa_column=Column(Text, nullable=False))
    value: str = Field(sa_column=Column(Text, nullable=False))
    about: str = Field(sa_column=Column(Text, nullable=False))
    undoes: int | None = Field(default=None, foreign_key="decision.id")


class RetranslationRow(SQLModel, table=True):
    """A re-translation that was kept. Another recipe is another row; none is replaced."""

    __tablename__ = "retranslation"
    __table_args__ = (UniqueConstraint("version_id", "start_char", "end_char", "target_language", "recipe"),)
    id: int | None = Field(default=None, primary_key=True)
    version_id: int = Field(foreign_key="version.id")
    start_char: int
    end_char: int
    whole: bool
    target_language: str
    recipe: str
    data: str = Field(sa_column=Column(Text, nullable=False))
    made_at: datetime


class TranslatedSentenceRow(SQLModel, table=True):
    """The translation cache: one sentence under one recipe."""

    __tablename__ = "translated_sentence"
    recipe: str = Field(primary_key=True)
    sentence: str = Field(primary_key=True)
    """SHA-256 of the sentence."""
    data: str = Field(sa_column=Column(Text, nullable=False))


class ProposalRow(SQLModel, table=True):
    """A link that the program proposes; a person's word on it is a decision."""

    __tablename__ = "link_proposal"
    source_article_id: int = Field(foreign_key="article.id", primary_key=True)
    published_article_id: int = Field(foreign_key="article.id", primary_key=True, index=True)
    basis: str
    reason: str
    score_0_to_1: float
    recipe: str


class ArtefactRow(SQLModel, table=True):
    """What was learnt or indexed and is kept between runs: a lexicon of confirmed pairs, parts of the link index."""

    __tablename__ = "artefact"
    kind: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    recipe: str
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    made_at: datetime


class LinkFeaturesRow(SQLModel, table=True):
    """What the cross-language index knows of a version."""

    __tablename__ = "link_features"
    version_id: int = Field(foreign_key="version.id", primary_key=True)
    recipe: str
    data: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class ShingleRow(SQLModel, table=True):
    """One run of words of a version, by its fingerprint: finds copies."""

    __tablename__ = "shingle"
    __table_args__ = {"sqlite_with_rowid": False}
    fingerprint: int = Field(primary_key=True)
    version_id: int = Field(foreign_key="version.id", primary_key=True)
