"""The languages that are told apart: one TOML file each, read when the tables are built.

`name` is English; `scripts` are those of `characters.SCRIPTS`; `wordfreq` names the frequency list to take. A language
without one brings `words`, its own words from the most frequent down.
"""

import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    """BCP 47."""
    name: str
    scripts: tuple[str, ...]
    wordfreq: str | None
    words: tuple[str, ...]
    """Most frequent first."""
    gloss: tuple[str, ...]
    """Words of it that lead to or follow a foreign term on purpose: "called", "meaning"."""
    residue: tuple[tuple[str, str, str], ...]
    """(first word of a fragment in it, host, what follows the fragment there): structure carried over, as in
    "a Corea and *to* its people"; the last word is the residue."""
    much_news: bool
    """Whether its news is much translated: other languages are less readily expected as guests."""
    noun_capitals: bool
    """Whether it writes all nouns with a capital."""
    kin: tuple[str, ...]
    """wordfreq's lists whose longer words, in `kin_letters`, stand in for those the own words leave out."""
    kin_letters: frozenset[str]
    spelling: tuple[tuple[str, str], ...]
    """(as listed, as also written): letters that the frequency list folds together."""


def read_languages() -> tuple[Language, ...]:
    """Every language there is a file for, in the order of their codes."""
    return tuple(_language(name, tomllib.loads(data.decode("utf-8"))) for name, data in language_files())


def language_files() -> tuple[tuple[str, bytes], ...]:
    """(code, content) of each file, in the order of the codes."""
    entries = [e for e in resources.files(__package__).iterdir() if e.name.endswith(".toml")]
    return tuple((e.name.removesuffix(".toml"), e.read_bytes()) for e in sorted(entries, key=lambda e: e.name))


def _language(code: str, given: dict[str, Any]) -> Language:
    return Language(
        code=code,
        name=given["name"],
        scripts=tuple(given["scripts"]),
        wordfreq=given.get("wordfreq"),
        words=tuple(str(given.get("words", "")).split()),
        gloss=tuple(str(given.get("gloss", "")).split()),
        residue=tuple((a, b, c) for a, b, c in given.get("residue", ())),
        much_news=bool(given.get("much_news")),
        noun_capitals=bool(given.get("noun_capitals")),
        kin=tuple(given.get("kin", ())),
        kin_letters=frozenset(given.get("kin_letters", "")),
        spelling=tuple((a, b) for a, b in given.get("spelling", ())),
    )
