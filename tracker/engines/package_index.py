"""Which Argos packages are published: the index, as last fetched."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tracker.engines.argos_packages import packages_folder
from tracker.engines.download import fetch
from tracker.engines.languages import fallbacks, from_argos
from tracker.engines.protocol import Pair
from tracker.errors import EngineError, NotFoundError
from tracker.model import Progress

_ARROW: Final = re.compile(r"\s*(?:→|->|>)\s*")


@dataclass(frozen=True, slots=True)
class Published:
    """A package that can be fetched. The index gives neither size nor checksum."""

    code: str
    """As the index names it: `translate-es_en`."""
    pair: Pair
    version: str
    links: tuple[str, ...]
    """Those that can be fetched, in the order of the index."""

    @property
    def order(self) -> tuple[int, ...]:
        return tuple(int(number) for number in re.findall(r"\d+", self.version))


def index_path() -> Path:
    """Where Argos Translate keeps the index it fetched last; shared with it."""
    return packages_folder().parent / "index.json"


def published(path: Path | None = None) -> tuple[Published, ...]:
    """The packages of the index fetched last, newest versions only, by pair; empty where none was ever fetched."""
    try:
        entries = json.loads((path or index_path()).read_text("utf-8"))
    except (OSError, ValueError):
        return ()
    newest: dict[Pair, Published] = {}
    for one in filter(None, (_published(entry) for entry in entries if isinstance(entry, dict))):
        if one.pair not in newest or newest[one.pair].order < one.order:
            newest[one.pair] = one
    return tuple(newest[pair] for pair in sorted(newest))


def refresh(url: str | None = None, path: Path | None = None) -> Iterator[Progress]:
    """Fetch the index anew; what is there stays where that fails.

    Raises:
        EngineError: there is no network, or what came is no index.
    """
    path = path or index_path()
    fetched = path.with_name("index.json.fetched")
    yield from fetch(url or _index_url(), fetched)
    if not published(fetched):
        fetched.unlink()
        raise EngineError("What came from the address of the package index is no index.")
    fetched.replace(path)


def find_published(what: str, path: Path | None = None) -> Published:
    """The package for a pair written `es-en`, `es→en`, `es_en` or `translate-es_en`.

    Raises:
        NotFoundError: the index has no such package; the text names what it has for the source language.
    """
    known = published(path)
    wanted = _ARROW.sub("-", what.strip()).replace("_", "-").removeprefix("translate-")
    for one in known:
        if wanted.casefold() == f"{one.pair.source}-{one.pair.target}".casefold() or what == one.code:
            return one
    source = fallbacks(wanted.split("-")[0])[-1]
    others = [str(one.pair) for one in known if one.pair.source == source]
    hint = f" From {source} there are: {', '.join(others)}." if others else ""
    raise NotFoundError(f"No package for {what} is published.{hint}")


def _published(entry: dict[str, Any]) -> Published | None:
    codes = entry.get("from_code"), entry.get("to_code")
    if entry.get("type", "translate") != "translate" or not all(isinstance(code, str) and code for code in codes):
        return None
    links = tuple(link for link in entry.get("links") or () if str(link).startswith(("https://", "http://")))
    pair = Pair(from_argos(str(codes[0])), from_argos(str(codes[1])))
    code = str(entry.get("code") or f"translate-{codes[0]}_{codes[1]}")
    return Published(code, pair, str(entry.get("package_version") or ""), links)


def _index_url() -> str:
    """Argos Translate's own setting (ARGOS_PACKAGE_INDEX, or its settings.json)."""
    try:
        from argostranslate import settings
    except ImportError as error:
        raise EngineError("Argos Translate is not installed: pip install argos-translate-lt") from error
    return str(settings.remote_package_index)
