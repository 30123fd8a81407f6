"""Markdown: rendered by markdown-it, then read as a page whose whole body is the article."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from tracker.errors import InputError
from tracker.ingest.encoding import decode
from tracker.ingest.html import compose, parse
from tracker.ingest.languages import bcp47
from tracker.ingest.limits import refuse_too_long
from tracker.ingest.visible import visible_blocks
from tracker.model import Ingested, LeftOut, Metadata, MetadataField, Version

_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ENTRY: Final = re.compile(r"^([A-Za-z][\w -]{0,40}):[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_KEYS: Final = {
    "title": "title",
    "author": "byline",
    "byline": "byline",
    "date": "published",
    "published": "published",
    "updated": "modified",
    "url": "url",
    "link": "url",
    "canonical": "canonical_url",
    "canonical_url": "canonical_url",
    "outlet": "outlet",
    "publication": "outlet",
}


def read(data: bytes, name: str) -> Iterator[Ingested | LeftOut]:
    """The one article of a Markdown file; front matter becomes metadata, the stored text is what a reader sees.

    Raises:
        InputError: nothing to read in it.
    """
    from markdown_it import MarkdownIt

    decoded = decode(data)
    refuse_too_long(decoded.text, name)
    metadata, source = _front_matter(decoded.text)
    root = parse(f"<html><body>{MarkdownIt('commonmark').render(source)}</body></html>", name)
    blocks = visible_blocks(root.find("body"), metadata.url)
    if not blocks:
        raise InputError(name, "holds no text.")
    first_heading = next((index for index, block in enumerate(blocks) if "title" in block.roles), None)
    tags = ["title" if index == first_heading else None for index in range(len(blocks))]
    text, structure = compose(blocks, tags)
    if not metadata.title and first_heading is not None:
        metadata = replace(metadata, title=blocks[first_heading].text)
    identity = metadata.canonical_url or metadata.url or name
    yield Ingested(identity, Path(name).name, Version(text, metadata, structure), "markdown", decoded.notes)


def _front_matter(text: str) -> tuple[Metadata, str]:
    """The metadata of plain `key: value` front matter, and the text after it. Nested values are not read."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return Metadata(), text
    entries = [
        (key.strip().lower().replace(" ", "_"), value.strip("\"'")) for key, value in _ENTRY.findall(found.group(1))
    ]
    known = {_KEYS[key]: value for key, value in reversed(entries) if key in _KEYS}
    language = next((bcp47(value) for key, value in entries if key in ("lang", "language")), None)
    fields = tuple(MetadataField(f"front_matter.{key}", value) for key, value in entries)
    return Metadata(**known, declared_language=language, fields=fields), text[found.end() :]
