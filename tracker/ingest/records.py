"""One JSON record → one article. Shared by the JSON and JSON Lines formats."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from tracker.errors import InputError
from tracker.ingest.languages import bcp47
from tracker.ingest.limits import refuse_too_long
from tracker.model import Ingested, Metadata, MetadataField, Version

_TEXT_FIELDS: Final = {
    "title": ("title", "headline"),
    "byline": ("byline", "author", "authors"),
    "outlet": ("outlet", "publisher", "source_name", "site_name"),
    "url": ("url", "link"),
    "canonical_url": ("canonical_url", "canonical"),
    "published": ("published", "date", "date_published", "datePublished"),
    "modified": ("modified", "date_modified", "dateModified"),
}
"""Metadata field → the record's keys that may hold it; the first that does counts."""
_PROVENANCE: Final = (
    "translator",
    "translated_from",
    "translation_of",
    "source",
    "source_url",
    "original_language",
    "agency",
    "credit",
)


def ingest_record(record: Any, name: str, number: int, input_format: str) -> Ingested:
    """The article of one record: `{"id", "text" or "html", "title"?, "url"?, "lang"?, …}`.

    `number` counts records from 1: the id of a record that has none is its number.

    Raises:
        InputError: no object, or neither `text` nor `html` in it.
    """
    where = f"{name}, record {number}"
    if not isinstance(record, Mapping):
        raise InputError(where, "is not a JSON object.")
    identifier = str(record["id"]) if record.get("id") not in (None, "") else str(number)
    version, notes = _version(record, where)
    refuse_too_long(version.text, where)
    metadata = version.metadata
    identity = metadata.url or metadata.canonical_url or f"{name}#{identifier}"
    return Ingested(identity, identifier, version, input_format, notes)


def _version(record: Mapping[str, Any], where: str) -> tuple[Version, tuple[str, ...]]:
    text, html = record.get("text"), record.get("html")
    given = _metadata(record)
    if isinstance(text, str) and text.strip():
        return Version(text, given), ()
    if isinstance(html, str) and html.strip():
        from tracker.ingest.html import page_version

        version, notes = page_version(html, url=given.url)
        return replace(version, metadata=_merged(given, version.metadata)), notes
    raise InputError(where, 'holds no text: neither "text" nor "html" is a filled string.')


def _metadata(record: Mapping[str, Any]) -> Metadata:
    found = {name: _first(record, keys) for name, keys in _TEXT_FIELDS.items()}
    language = _first(record, ("lang", "language", "declared_language"))
    fields = tuple(MetadataField(f"record.{key}", value) for key in _PROVENANCE if (value := _words(record.get(key))))
    return Metadata(**found, declared_language=bcp47(language), fields=fields)  # type: ignore[arg-type]


def _merged(given: Metadata, page: Metadata) -> Metadata:
    """What the record says goes before what its page says."""
    chosen = {name: getattr(given, name) or getattr(page, name) for name in (*_TEXT_FIELDS, "declared_language")}
    return replace(page, **chosen, fields=(*given.fields, *page.fields))


def _first(record: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next((value for key in keys if (value := _words(record.get(key)))), None)


def _words(value: Any) -> str | None:
    """A string, a list of strings joined, or the name of an object."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, Mapping):
        return _words(value.get("name"))
    if isinstance(value, list):
        return ", ".join(word for item in value if (word := _words(item))) or None
    return None
