"""What is true about the sample articles."""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import ARTICLES, GOLD


@dataclass(frozen=True, slots=True)
class Gold:
    """The facts of one article. Texts are quoted exactly; names compare case-folded."""

    article: Path
    language: str
    original_language: str
    translation: str
    source: str | None
    """The stem of the article it was translated from, where that is in the corpus."""
    translators: tuple[str, ...]
    hops: tuple[tuple[str, str], ...]
    """(role, agent) from the origin to the page."""
    citations: tuple[str, ...]
    photos: tuple[str, ...]
    fragments: tuple[tuple[str, str], ...]
    """(text, BCP 47) of what was left over."""
    findings: tuple[tuple[str, str], ...]
    """(check, words inside or around its first span) that have to be raised."""
    departures: tuple[tuple[str, str], ...]
    """(family, words of the published text) that a comparison with the source has to raise."""
    boilerplate: tuple[str, ...]


def load() -> list[Gold]:
    """The facts of every article, sorted by name."""
    return [_gold(tomllib.loads(path.read_text("utf-8"))) for path in sorted(GOLD.glob("*.toml"))]


def digest() -> str:
    """16 hexadecimal digits over every article and fact: the floors are pinned to it."""
    hashed = hashlib.sha256()
    for path in sorted([*ARTICLES.iterdir(), *GOLD.iterdir()]):
        hashed.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return hashed.hexdigest()[:16]


def _gold(facts: dict[str, Any]) -> Gold:
    return Gold(
        article=ARTICLES / facts["article"],
        language=facts["language"],
        original_language=facts["original_language"],
        translation=facts["translation"],
        source=facts.get("source"),
        translators=tuple(facts["translators"]),
        hops=tuple((hop["role"], hop["agent"]) for hop in facts["hops"]),
        citations=tuple(facts["citations"]),
        photos=tuple(facts["photos"]),
        fragments=tuple((f["text"], f["language"]) for f in facts["fragments"]),
        findings=tuple((f["check"], f["text"]) for f in facts["findings"]),
        departures=tuple((d["family"], d["text"]) for d in facts["departures"]),
        boilerplate=tuple(facts["boilerplate"]),
    )
