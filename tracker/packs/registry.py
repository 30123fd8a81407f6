"""Who is who: agencies and outlets with their home languages, looked up by name and by host."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

_ARTICLES: Final = ("the ", "el ", "la ", "le ", "les ", "il ", "der ", "die ", "das ", "de ", "o ", "a ")
_QUOTES: Final = str.maketrans("", "", "\"'“”„«»‘’‚`*_()[]《》「」『』")


@lru_cache(maxsize=50_000)
def fold_name(name: str) -> str:
    """The form under which names are compared: no case, no diacritics, no quotation marks, single spaces."""
    flat = unicodedata.normalize("NFKD", name.casefold().translate(_QUOTES))
    return " ".join("".join(c for c in flat if not unicodedata.combining(c)).split()).strip(" .,;:-–—|/")


def own_name(medium: "Medium") -> tuple[str, ...]:
    """The folded name of a medium: outranks another's tag of the same form."""
    return (fold_name(medium.name),)


def host_of(url: str) -> str:
    """The host of a URL or bare host name, without `www.`; empty where there is none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")


@dataclass(frozen=True, slots=True)
class Medium:
    """One agency or outlet of the registry."""

    name: str
    country: str
    """ISO 3166-1 alpha-2, or `XX` where it has none."""
    home: tuple[str, ...]
    """BCP 47 codes of the languages it writes in at home, the main one first; empty where there is none."""
    services: tuple[str, ...] = ()
    """BCP 47 codes of all languages it is known to publish in."""
    aliases: tuple[str, ...] = ()
    """Other names that mean it wherever they stand."""
    tags: tuple[str, ...] = ()
    """Short or ambiguous names, read only where a credit stands or beside an agency word."""
    hosts: tuple[str, ...] = ()
    """Its own sites: what the entry can be checked against."""
    sections: tuple[tuple[str, str], ...] = ()
    """(host and path prefix, BCP 47) of sites or parts of sites in another language."""
    agency: bool = False
    syndicate: bool = False
    platform: bool = False
    """Where others publish: never cited as a medium itself."""
    traps: str = ""
    """What its names are easily mistaken for."""

    @property
    def home_language(self) -> str | None:
        """The one language it writes in at home; None where there are several or none."""
        return self.home[0] if len(self.home) == 1 else None


@dataclass(frozen=True, slots=True, eq=False)
class Registry:
    """Media by name and by host; lookups fold case, diacritics and a leading article; equal by identity."""

    media: tuple[Medium, ...]
    names: dict[str, Medium] = field(repr=False)
    tags: dict[str, Medium] = field(repr=False)
    hosts: dict[str, Medium] = field(repr=False)
    sections: dict[str, str] = field(repr=False)

    @classmethod
    def of(cls, media: Iterable[Medium]) -> "Registry":
        """A registry; where two media share a name, the later entry (a desk's own) holds it."""
        kept = tuple(media)
        registry = cls(kept, {}, {}, {}, {})
        for medium in kept:
            tags = {fold_name(n) for n in medium.tags}
            sure = [f for f in map(fold_name, (medium.name, *medium.aliases)) if f not in tags]
            registry.names.update((f, medium) for f in sure)
            registry.tags.update((f, medium) for f in sorted(tags) if f not in registry.tags or f in own_name(medium))
            registry.hosts.update((h, medium) for h in medium.hosts)
            registry.sections.update(medium.sections)
        return registry

    def by_name(self, name: str, *, credit: bool = False) -> Medium | None:
        """The medium of that name; with `credit`, ambiguous short names count as well."""
        folded = fold_name(name)
        found = self.names.get(folded) or (self.tags.get(folded) if credit else None)
        for article in _ARTICLES:
            if found is None and folded.startswith(article):
                bare = folded.removeprefix(article)
                found = self.names.get(bare) or (self.tags.get(bare) if credit else None)
        return found or (self.names.get(f"the {folded}") if credit or " " in folded else None)

    def by_host(self, url: str) -> Medium | None:
        """The medium whose site a URL or host belongs to, sub-domains included."""
        host = host_of(url)
        while "." in host:
            if host in self.hosts:
                return self.hosts[host]
            host = host.partition(".")[2]
        return None

    def language_of(self, url: str) -> str | None:
        """The language a site publishes in: that of the part of the site, else its home language."""
        if (by_section := self.section_language(url)) is not None:
            return by_section
        medium = self.by_host(url)
        return medium.home_language if medium else None

    def section_language(self, url: str) -> str | None:
        """The language of the longest registered part of a site that a URL lies in."""
        if not (host := host_of(url)):
            return None
        parts = [p for p in urlsplit(url if "//" in url else f"//{url}").path.split("/") if p]
        for length in range(min(len(parts), 3), -1, -1):
            if found := self.sections.get("/".join([host, *parts[:length]])):
                return found
        return None
