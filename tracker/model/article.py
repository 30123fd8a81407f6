"""What was published: metadata, versions, and what ingest hands on."""

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MetadataField:
    """One provenance-bearing field of the page, as found."""

    name: str
    """Dotted, source first: `jsonld.translator.name`, `og.locale`, `html.lang`, `link.canonical`."""
    value: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file or page says of itself. Everything may be unknown."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    """Where it was fetched from or says it is from."""
    canonical_url: str | None = None
    published: str | None = None
    """ISO 8601, with the page's own offset where it gives one."""
    modified: str | None = None
    declared_language: str | None = None
    """BCP 47, as declared by the page or the JSON record; not detected."""
    alternates: tuple[tuple[str, str], ...] = ()
    """(BCP 47, URL) of other language versions (hreflang), in page order."""
    fields: tuple[MetadataField, ...] = ()
    """Every provenance-bearing field, in page order."""

    def values(self, name: str) -> tuple[str, ...]:
        """All values of one field, in page order."""
        return tuple(f.value for f in self.fields if f.name == name)


@dataclass(frozen=True, slots=True)
class Version:
    """One exact text of an article, kept for ever."""

    text: str
    """As stored: never changed, never cleaned; every span points into it."""
    metadata: Metadata = field(default_factory=Metadata)
    structure: tuple[tuple[int, int, str], ...] = ()
    """What mark-up said of ranges of the text: (start_char, end_char, tag) with tags `title`, `byline`, `caption`,
    `boilerplate`, `italic`, `quote`, `link:<URL>`; sorted; empty for plain text."""

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the text in UTF-8 (lone surrogates passed through)."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Ingested:
    """One article as read from a file, a page or a JSON record."""

    identity: str
    """The article's identity: its canonical URL, else its URL, else its id, else the absolute file name."""
    id: str
    """What is handed back to the caller: the record's own id, else the file's name."""
    version: Version
    input_format: str
    """`text`, `markdown`, `html`, `json` or `jsonl`."""
    notes: tuple[str, ...] = ()
    """What had to be mended to read it, in words for an editor ("not valid UTF-8, read as windows-1252")."""
