"""Saved web pages: the stored text is the visible text in reading order; nothing is run and nothing fetched."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from tracker.errors import InputError
from tracker.ingest.encoding import Decoded, declared_charset, decode
from tracker.ingest.limits import refuse_too_long
from tracker.ingest.main_text import block_tags
from tracker.ingest.markup import page_metadata
from tracker.ingest.visible import Block, visible_blocks
from tracker.model import Ingested, LeftOut, Metadata, Version
from tracker.normalise import mend_surrogates

MIN_VISIBLE_CHARS: Final = 200
"""Pages that show less are read again with what their styles hide: their text is shown by script."""
_UNREADABLE: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
_XML_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_HTML_END: Final = re.compile(r"</(?:html|body)\s*>\s*(?:<!--.{0,2000}?-->\s*)*$", re.IGNORECASE | re.DOTALL)


def read(data: bytes, name: str) -> Iterator[Ingested | LeftOut]:
    """The one article of a saved page.

    Raises:
        InputError: no visible text in it.
    """
    decoded = _decoded(data)
    version, notes = page_version(decoded.text, name=name)
    metadata = version.metadata
    identity = identity_of(metadata) or name
    yield Ingested(identity, Path(name).name, version, "html", (*decoded.notes, *notes))


def _decoded(data: bytes) -> Decoded:
    if (
        data[:200].lower().lstrip().startswith((b"from: <saved by", b"mime-version:"))
        or b"multipart/related" in data[:2000]
    ):
        from tracker.ingest.mhtml import first_page

        return first_page(data)
    return decode(data, declared_charset(data))


def identity_of(metadata: Metadata) -> str | None:
    """The page's own canonical address, else its address: a copy may name its source's as canonical."""
    canonical, url = metadata.canonical_url, metadata.url
    if canonical and (not url or _host(canonical) == _host(url)) and canonical.rstrip("/").count("/") > 2:
        return canonical
    return url or canonical


def page_version(html: str, url: str | None = None, name: str = "page") -> tuple[Version, tuple[str, ...]]:
    """The version of a page's source, and what had to be mended.

    Raises:
        InputError: no visible text in it.
    """
    refuse_too_long(html, name)
    root = parse(html, name)
    metadata = page_metadata(root, html, url)
    body = root.find("body") if root.find("body") is not None else root
    blocks = visible_blocks(body, metadata.url)
    if sum(len(block.text) for block in blocks) < MIN_VISIBLE_CHARS:
        blocks = visible_blocks(body, metadata.url, with_hidden=True)
    if not blocks:
        raise InputError(name, "is a page without visible text.", "Save the page after it has loaded.")
    text, structure = compose(blocks, block_tags(blocks, html, metadata.title))
    notes = (
        () if _HTML_END.search(html[-4096:]) or "<body" not in html.lower() else ("the page breaks off before its end",)
    )
    return Version(text, metadata, structure), notes


def parse(html: str, name: str) -> Any:
    """The page as an lxml tree, comments dropped; broken mark-up is mended as lxml mends it.

    Raises:
        InputError: nothing that could be mended.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, encoding="utf-8")
    source = _XML_DECLARATION.sub("", _UNREADABLE.sub("\ufffd", mend_surrogates(html)))
    try:
        return document_fromstring(source.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(name, "is a page that cannot be read.") from error


def compose(blocks: Sequence[Block], tags: Sequence[str | None]) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The stored text, and the ranges of it that mark-up speaks of."""
    pieces: list[str] = []
    structure: list[tuple[int, int, str]] = []
    length = 0
    for index, (block, tag) in enumerate(zip(blocks, tags, strict=True)):
        if index:
            listed = "list" in block.roles and "list" in blocks[index - 1].roles
            pieces.append("\n" if listed else "\n\n")
            length += len(pieces[-1])
        structure += [(length + start, length + end, mark) for start, end, mark in block.marks]
        if tag:
            structure.append((length, length + len(block.text), tag))
        pieces.append(block.text)
        length += len(block.text)
    return "".join(pieces) + "\n", tuple(sorted(structure))


def _host(url: str) -> str:
    return url.split("/")[2].lower().removeprefix("www.") if url.count("/") >= 2 else ""
