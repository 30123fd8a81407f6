"""What the mark-up of a page says of it: meta, link, JSON-LD, microdata → `Metadata`."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from tracker.ingest.jsonld import jsonld_fields
from tracker.ingest.languages import bcp47
from tracker.model import Metadata, MetadataField

META_NAMES: Final = re.compile(
    r"^(?:author|authors|byl|byline|creator|translator|language|content-language|date|pubdate|publish(?:ed)?[-_.]?date"
    r"|last-modified|source|original-?source|syndication-source|copyright|rights|publisher|agency|credit|news_agency"
    r"|dc(?:terms)?\.[\w.:]+|article:(?:author|publisher|published_time|modified_time)|og:(?:url|title|site_name|locale"
    r"|locale:alternate)|twitter:(?:creator|site)|parsely-(?:author|pub-date|title)|sailthru\.(?:author|date)"
    r"|citation_(?:author|language|publication_date)|cxense-[\w-]*author|application-name)$",
    re.IGNORECASE,
)
_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?")
_SAVED_FROM: Final = re.compile(r"saved from url=\(\d+\)(\S+)|^\s*url:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
_COMMENT: Final = re.compile(r"<!--(.*?)-->", re.DOTALL)
SAVED_FROM_CHARS: Final = 8192
_ITEMS: Final = frozenset("author translator creator editor publisher sourceOrganization inLanguage isBasedOn".split())
_TITLE_TAIL: Final = re.compile(r"\s+[|–—·•»-]\s+[^|–—·•»]{2,40}$")


def page_metadata(root: Any, source: str, url: str | None = None) -> Metadata:
    """The metadata of a page, parsed and as it came. `url` is where it was fetched from, where that is known."""
    fields = tuple(dict.fromkeys(_fields(root)))
    by_name: dict[str, list[str]] = {}
    for one in fields:
        by_name.setdefault(one.name, []).append(one.value)

    def first(*names: str) -> str | None:
        return next((by_name[name][0] for name in names if by_name.get(name)), None)

    canonical = _absolute(first("link.canonical"), url)
    address = url or _saved_from(source) or _absolute(first("og.url"), None) or canonical
    return Metadata(
        title=first("jsonld.headline", "og.title") or _heading(root) or _document_title(root),
        byline=_byline(by_name),
        outlet=first("jsonld.publisher.name", "og.site_name", "meta.publisher", "meta.application-name"),
        url=address,
        canonical_url=canonical,
        published=_date(by_name, ("jsonld.datePublished", "article.published_time", "time.datePublished", "meta.date",
                                  "meta.dc.date", "meta.pubdate", "meta.parsely-pub-date", "time.datetime")),
        modified=_date(by_name, ("jsonld.dateModified", "article.modified_time", "meta.last-modified")),
        declared_language=_language(by_name),
        alternates=tuple(_alternates(root, address)),
        fields=fields,
    )  # fmt: skip


def _fields(root: Any) -> Iterator[MetadataField]:
    for attribute in ("lang", "{http://www.w3.org/XML/1998/namespace}lang"):
        if root.tag == "html" and (value := (root.get(attribute) or "").strip()):
            yield MetadataField("html.lang", value)
    for element in root.iter("meta", "link", "a", "time", "script"):
        yield from _element_fields(element)
    for element in root.iter():
        if isinstance(element.tag, str) and (item := element.get("itemprop")) in _ITEMS:
            value = element.get("content") or element.get("href") or _text(element)
            if value and len(value) <= 200:
                yield MetadataField(f"itemprop.{item}", value)
    scripts = [s.text or "" for s in root.iter("script") if "ld+json" in (s.get("type") or "").lower()]
    yield from jsonld_fields(scripts)


def _element_fields(element: Any) -> Iterator[MetadataField]:
    rels = (element.get("rel") or "").lower().split()
    if element.tag == "meta":
        yield from _meta_field(element)
    elif element.tag == "link" and "canonical" in rels and element.get("href"):
        yield MetadataField("link.canonical", element.get("href").strip())
    elif element.tag == "link" and "alternate" in rels and element.get("hreflang") and element.get("href"):
        yield MetadataField("link.alternate", f"{element.get('hreflang').strip()} {element.get('href').strip()}")
    elif element.tag == "a" and "author" in rels and (name := _text(element)):
        yield MetadataField("rel.author", name)
    elif element.tag == "time" and element.get("datetime"):
        kind = "datePublished" if element.get("itemprop") == "datePublished" else "datetime"
        yield MetadataField(f"time.{kind}", element.get("datetime").strip())


def _meta_field(element: Any) -> Iterator[MetadataField]:
    name = (element.get("property") or element.get("name") or element.get("http-equiv") or "").strip().lower()
    value = " ".join(unescape(element.get("content") or "").split())
    if value and META_NAMES.match(name):
        for prefix in ("og:", "article:", "twitter:"):
            if name.startswith(prefix):
                yield MetadataField(f"{prefix[:-1]}.{name[len(prefix) :]}", value)
                return
        yield MetadataField(f"meta.{name}", value)


def _byline(by_name: dict[str, list[str]]) -> str | None:
    """The first source that names authors; addresses and handles are no names."""
    for source in ("jsonld.author.name", "meta.author", "meta.byl", "meta.parsely-author", "rel.author",
                   "itemprop.author", "meta.dc.creator", "article.author"):  # fmt: skip
        names = [name for name in by_name.get(source, ()) if "://" not in name and not name.startswith("@")]
        if names:
            return ", ".join(dict.fromkeys(names))
    return None


def _language(by_name: dict[str, list[str]]) -> str | None:
    for source in ("html.lang", "meta.content-language", "jsonld.inLanguage", "og.locale", "meta.language",
                   "meta.dc.language", "itemprop.inLanguage"):  # fmt: skip
        for value in by_name.get(source, ()):
            if code := bcp47(value):
                return code
    return None


def _date(by_name: dict[str, list[str]], sources: tuple[str, ...]) -> str | None:
    for source in sources:
        for value in by_name.get(source, ()):
            if found := _ISO_DATE.match(value):
                return found.group().replace(" ", "T", 1) if ":" in found.group() else found.group()
    return None


def _alternates(root: Any, base: str | None) -> Iterator[tuple[str, str]]:
    for element in root.iter("link"):
        if "alternate" in (element.get("rel") or "").lower().split() and element.get("hreflang"):
            code, address = bcp47(element.get("hreflang")), _absolute(element.get("href"), base)
            if code and address:
                yield code, address


def _saved_from(source: str) -> str | None:
    """The address that a browser or SingleFile wrote into a comment when it saved the page."""
    for comment in _COMMENT.findall(source[:SAVED_FROM_CHARS]):
        found = _SAVED_FROM.search(comment)
        address = found and (found.group(1) or found.group(2))
        if address and address.startswith(("http://", "https://")):
            return str(address)
    return None


def _heading(root: Any) -> str | None:
    headings = [text for h1 in root.iter("h1") if (text := _text(h1))]
    return headings[0] if len(headings) == 1 else None


def _document_title(root: Any) -> str | None:
    title = next((text for element in root.iter("title") if (text := _text(element))), None)
    return _TITLE_TAIL.sub("", title) if title else None


def _absolute(address: str | None, base: str | None) -> str | None:
    """The address with its base; None for what is no web address."""
    try:
        joined = urljoin(base or "", (address or "").strip())
        parts = urlsplit(joined)
    except ValueError:
        return None
    return joined if parts.scheme in ("http", "https") and parts.netloc else None


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
