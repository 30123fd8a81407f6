"""schema.org JSON-LD of a page → its provenance-bearing fields."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from tracker.model import MetadataField

AGENTS: Final = (
    "author", "creator", "contributor", "editor", "translator", "publisher", "provider", "sourceOrganization",
    "copyrightHolder", "sdPublisher", "producer",
)  # fmt: skip
"""Properties whose values are persons or organisations."""
WORKS: Final = (
    "translationOfWork",
    "workTranslation",
    "isBasedOn",
    "isBasedOnUrl",
    "exampleOfWork",
    "mainEntityOfPage",
)
"""Properties whose values are other works."""
SCALARS: Final = (
    "headline", "alternativeHeadline", "inLanguage", "datePublished", "dateModified", "dateCreated", "dateline",
    "creditText", "copyrightNotice", "url",
)  # fmt: skip
_ARTICLE: Final = re.compile(
    r"article|posting|report|creativework|blog|review|translat|interview|analysis", re.IGNORECASE
)
_PAGE_PROPERTIES: Final = frozenset({"inLanguage", "translator", "translationOfWork", "isBasedOn", "isBasedOnUrl"})
_PAGE: Final = re.compile(r"webpage|itempage", re.IGNORECASE)
_TRAILING_COMMA: Final = re.compile(r",(\s*[}\]])")
_WRAPPING: Final = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}\*/)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
MAX_DEPTH: Final = 12


def jsonld_fields(scripts: Iterable[str]) -> Iterator[MetadataField]:
    """The fields of all article nodes, in page order: `jsonld.translator.name`, `jsonld.translationOfWork.url`, …

    Scripts that are no JSON even after the usual mendings are passed over.
    """
    nodes = [node for script in scripts for node in _nodes(_parse(script), 0)]
    known = {str(node["@id"]): node for node in nodes if node.get("@id") and len(node) > 1}
    seen: set[tuple[str, str]] = set()
    for node in nodes:
        for name, value in _node_fields(node, known):
            if (name, value) not in seen:
                seen.add((name, value))
                yield MetadataField(f"jsonld.{name}", value)


def _parse(script: str) -> Any:
    text = _WRAPPING.sub("", _WRAPPING.sub("", script)).strip()
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """The value's objects, those in lists and graphs too; outer before inner."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "author", "publisher"):
            yield from _nodes(value.get(key), depth + 1)


def _node_fields(node: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    kinds = " ".join(str(kind) for kind in _listed(node.get("@type")))
    is_article = bool(_ARTICLE.search(kinds))
    if not is_article and not _PAGE.search(kinds):
        return
    for name, value in node.items():
        if not is_article and name not in _PAGE_PROPERTIES:
            continue
        for item in _listed(value):
            yield from _value_fields(name, _resolved(item, known), known)


def _value_fields(name: str, value: Any, known: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    if name in SCALARS:
        if word := _language(value) if name == "inLanguage" else _scalar(value):
            yield name, word
    elif name in AGENTS:
        if word := _scalar(value if isinstance(value, str) else _first(value, "name")):
            yield f"{name}.name", word
    elif name in WORKS:
        yield from _work_fields(name, value, known)
    elif name == "locationCreated" and (word := _scalar(_first(value, "name"))):
        yield "locationCreated.name", word


def _work_fields(name: str, value: Any, known: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    url = _scalar(value if isinstance(value, str) else _first(value, "url", "@id", "sameAs"))
    if url:
        yield name, url
        yield f"{name}.url", url
    if not isinstance(value, Mapping) or name == "mainEntityOfPage":
        return
    if word := _scalar(_first(value, "name", "headline")):
        yield f"{name}.name", word
    if word := _language(value.get("inLanguage")):
        yield f"{name}.inLanguage", word
    for agent in ("author", "translator", "publisher"):
        for item in _listed(value.get(agent)):
            item = _resolved(item, known)
            if word := _scalar(item if isinstance(item, str) else _first(item, "name")):
                yield f"{name}.{agent}.name", word


def _resolved(value: Any, known: Mapping[str, Mapping[str, Any]]) -> Any:
    """A bare reference (`{"@id": …}`) as the node it refers to."""
    if isinstance(value, Mapping) and set(value) <= {"@id", "@type"}:
        return known.get(str(value.get("@id")), value)
    return value


def _first(value: Any, *names: str) -> Any:
    found = (value.get(name) for name in names) if isinstance(value, Mapping) else ()
    return next((item for item in found if item), None)


def _language(value: Any) -> str | None:
    return _scalar(value if isinstance(value, str) else _first(value, "alternateName", "name", "@id"))


def _scalar(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, Mapping):
        value = value.get("@value")
    text = " ".join(str(value).split()) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
    return text or None


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
