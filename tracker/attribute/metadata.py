"""Credits that the mark-up states: JSON-LD, front matter, records, meta elements."""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from tracker.attribute.agents import is_address, looks_organised, resolve, role_of
from tracker.model import AgentKind, Basis, Credit, Evidence, Metadata, MetadataField, Role, Span, TranslationKind
from tracker.packs import Packs, fold_name, host_of

VERSION: Final = "1"
_TRANSLATOR: Final = ("jsonld.translator.name", "front_matter.translator", "record.translator", "meta.translator")
_BASED_ON: Final = ("jsonld.isBasedOn", "jsonld.isBasedOnUrl", "jsonld.translationOfWork")
_SOURCE: Final = (
    "jsonld.sourceOrganization.name",
    "jsonld.provider.name",
    "front_matter.source",
    "front_matter.via",
    "front_matter.original_url",
    "record.source",
    "meta.source",
    "meta.original-source",
    "meta.syndication-source",
)
_AUTHOR: Final = (
    "jsonld.author.name",
    "front_matter.author",
    "record.author",
    "record.byline",
    "meta.author",
    "rel.author",
)
_LANGUAGE_OF_SOURCE: Final = ("jsonld.translationOfWork.inLanguage", "jsonld.isBasedOn.inLanguage")


def metadata_credits(metadata: Metadata, packs: Packs, text_language: str) -> Iterator[Credit]:
    """The credits of the mark-up, in the order of its fields; a page that is based on itself credits nobody."""
    own = {_page(u) for u in (metadata.url, metadata.canonical_url) if u}
    publishers = {fold_name(v) for v in (*metadata.values("jsonld.publisher.name"), metadata.outlet or "") if v}
    of_source = next((v[:2].lower() for name in _LANGUAGE_OF_SOURCE for v in metadata.values(name)), None)
    for field in metadata.fields:
        if field.name in _TRANSLATOR:
            yield from _translator(field, packs, text_language, of_source)
        elif field.name in _BASED_ON:
            if _page(field.value) not in own:
                yield from _medium(field, packs, of_source)
        elif field.name in _SOURCE and fold_name(field.value) not in publishers and _page(field.value) not in own:
            yield from _medium(field, packs, None)
        elif field.name in _AUTHOR and fold_name(field.value) not in publishers:
            yield from _author(field, packs)


def _translator(field: MetadataField, packs: Packs, text_language: str, source: str | None) -> Iterator[Credit]:
    named = resolve(field.value, Span(0, len(field.value)), packs, person=True)
    if named is None:
        return
    machine = named.agent.kind is AgentKind.TOOL
    role = Role.MACHINE_TRANSLATOR if machine else Role.TRANSLATOR
    kind = TranslationKind.MACHINE if machine else TranslationKind.HUMAN
    evidence = Evidence(field.value, None, field.name)
    yield Credit(role, named.agent, Basis.STATED, evidence, f"metadata@{VERSION}", None, source, text_language, kind)


def _medium(field: MetadataField, packs: Packs, language: str | None) -> Iterator[Credit]:
    named = resolve(field.value, Span(0, len(field.value)), packs)
    if named is None or (not named.medium and not is_address(field.value) and not looks_organised(field.value)):
        return
    out = language or packs.home_language(field.value)
    evidence = Evidence(field.value, None, field.name)
    stated = language is not None
    yield Credit(
        role_of(named), named.agent, Basis.STATED, evidence, f"metadata@{VERSION}", None, None, out, None, stated
    )


def _author(field: MetadataField, packs: Packs) -> Iterator[Credit]:
    if is_address(field.value) or "//" in field.value:
        return
    named = resolve(field.value, Span(0, len(field.value)), packs, person=True)
    if named is None or (named.medium is None and named.agent.kind is not AgentKind.PERSON):
        return
    role = role_of(named) if named.medium else Role.AUTHOR
    evidence = Evidence(field.value, None, field.name)
    yield Credit(role, named.agent, Basis.STATED, evidence, f"metadata@{VERSION}")


def _page(url: str) -> str:
    """A URL as far as it names a page: host and path."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return url
    return f"{host_of(url)}{path.rstrip('/')}" if "//" in url else url
