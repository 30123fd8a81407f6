"""The rule packs: data only (TOML), each entry with examples and counter-examples."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.packs.desk import check_desk
from tracker.packs.language import LanguagePack, load_languages
from tracker.packs.media import load_agencies, load_outlets
from tracker.packs.reading import pack_files, read_tables
from tracker.packs.registry import Medium, Registry, fold_name, host_of
from tracker.packs.tools import Tools, load_tools

__all__ = [
    "LanguagePack",
    "Medium",
    "Packs",
    "Registry",
    "Tools",
    "fold_name",
    "host_of",
    "load_packs",
    "read_tables",
]


@dataclass(frozen=True, slots=True)
class Packs:
    """All rule packs in force, built-in and the desk's own."""

    digest: str
    """16 hexadecimal digits over the bytes of every pack file: part of the recipe."""
    agencies: Registry
    outlets: Registry
    languages: tuple[LanguagePack, ...]
    """Sorted by code."""
    tools: Tools
    """Machine-translation systems."""
    folder: Path | None = None
    """The desk's own, for the packs that are read only when they are needed."""

    def medium(self, name: str, *, credit: bool = False) -> Medium | None:
        """The agency or outlet of that name; with `credit`, ambiguous short names count as well."""
        return self.agencies.by_name(name, credit=credit) or self.outlets.by_name(name, credit=credit)

    def medium_of_host(self, url: str) -> Medium | None:
        """The agency or outlet whose site a URL or host belongs to."""
        return self.agencies.by_host(url) or self.outlets.by_host(url)

    def home_language(self, name_or_url: str) -> str | None:
        """The language an agency or outlet writes in at home, by name, URL or host; None where several or not known."""
        if "/" in name_or_url or ("." in name_or_url.strip(".") and " " not in name_or_url):
            by_site = self.outlets.language_of(name_or_url) or self.agencies.language_of(name_or_url)
            if by_site:
                return by_site
        medium = self.medium(name_or_url, credit=True)
        return medium.home_language if medium else None

    def language(self, code: str) -> LanguagePack | None:
        """The language pack of a code."""
        return next((p for p in self.languages if p.code == code), None)


@cache
def load_packs(folder: Path | None = None) -> Packs:
    """The built-in packs, with the desk's own from `folder` added; read once per folder.

    Raises:
        ConfigError: an entry cannot be read.
    """
    if folder is not None:
        check_desk(folder)
    digest = hashlib.sha256()
    for name, data in pack_files(folder):
        digest.update(name.encode() + b"\0" + data + b"\0")
    return Packs(
        digest=digest.hexdigest()[:16],
        agencies=load_agencies(folder),
        outlets=load_outlets(folder),
        languages=load_languages(folder),
        tools=load_tools(folder),
        folder=folder,
    )
