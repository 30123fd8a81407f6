"""Sources that a page states itself: the address of its source is the address of an article of the library."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.model import Analysis, Basis, Link, LinkStatus, Role, Version
from tracker.store import Session, articles
from tracker.store import links as proposals

RECIPE: Final = "stated@1"
_URL: Final = re.compile(r"https?://[^\s<>\"'»”)\]]{4,400}")
_FIELDS: Final = ("isBasedOn", "translationOfWork", "translation_of", "source_url", "translated_from")
_ROLES: Final = (Role.OUTLET, Role.WIRE, Role.RELAYER, Role.REPUBLISHER, Role.AUTHOR)


def keep_stated(session: Session, article_id: int, version: Version, analysis: Analysis) -> list[int]:
    """Store the links to articles of the library that this page states; the sources' ids."""
    links = [
        Link(source, article_id, LinkStatus.CONFIRMED, Basis.STATED, f"its page names {url}")
        for url, source in _named(session, version, analysis)
        if source != article_id
    ]
    proposals.add_proposals(session, links, RECIPE)
    return [link.source_article_id for link in links]


def _named(session: Session, version: Version, analysis: Analysis) -> Iterator[tuple[str, int]]:
    for url in stated_addresses(version, analysis):
        for written in _ways(url):
            if (known := articles.article_id_of(session, written)) is not None:
                yield url, known
                break


def stated_addresses(version: Version, analysis: Analysis) -> tuple[str, ...]:
    """The addresses that credits and source links of a version name, in order, each once."""
    told = [c.evidence.text for c in analysis.attribution.credits if c.role in _ROLES]
    told += [c.evidence.text for c in analysis.original_language.clues if c.kind == "source_link"]
    told += [f.value for f in version.metadata.fields if any(name in f.name for name in _FIELDS)]
    own = {version.metadata.url, version.metadata.canonical_url}
    found = (url.rstrip(".,;:") for words in told for url in _URL.findall(words))
    return tuple(dict.fromkeys(url for url in found if url not in own))


def _ways(url: str) -> tuple[str, ...]:
    """How the same address is written elsewhere: without its fragment or query, with or without `www.` and slash."""
    plain = url.partition("#")[0]
    short = plain.partition("?")[0]
    ways = [plain, short, *(w.rstrip("/") for w in (plain, short)), f"{short.rstrip('/')}/"]
    ways += [w.replace("://www.", "://", 1) if "://www." in w else w.replace("://", "://www.", 1) for w in list(ways)]
    ways += [w.replace("http://", "https://", 1) if w.startswith("http://") else "http" + w[5:] for w in list(ways)]
    return tuple(dict.fromkeys(ways))
