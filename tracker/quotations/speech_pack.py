"""packs/speech/<code>.toml: how one language says who spoke."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tracker.packs import read_tables


@dataclass(frozen=True, slots=True)
class SpeechPack:
    """The words of one language that stand around quotations, case-folded."""

    code: str
    verbs: frozenset[str]
    aux: frozenset[str]
    """Auxiliaries, clitics and adverbs between speaker and verb."""
    pronouns: frozenset[str]
    neuter: frozenset[str]
    """Those of the pronouns that mean no person."""
    own: frozenset[str]
    """Those that mean the writer or people in general: nobody named."""
    according: tuple[str, ...]
    """Phrases before the speaker, longest first."""
    determiners: frozenset[str]
    stops: frozenset[str]
    """Prepositions and conjunctions that end the speaker's name and office."""
    of: frozenset[str]
    """Links inside an office ("minister of")."""
    particles: frozenset[str]
    """Small words inside names."""
    roles: frozenset[str]
    role_phrases: tuple[str, ...]
    works: frozenset[str]
    """Nouns after which quotation marks hold a title."""
    so_called: tuple[str, ...]
    networks: frozenset[str]
    network_x: tuple[str, ...]
    in_language: tuple[str, ...]
    language_names: Mapping[str, str]
    nouns_capitalised: bool = False
    capitals: bool = True
    """Whether the script tells names by capitals."""
    spaced: bool = True
    role_endings: tuple[str, ...] = ()
    """Offices long enough to be the end of a compound."""

    def is_role(self, word: str) -> bool:
        """Whether a case-folded word names an office; compounds count by their end (`Außenminister`)."""
        return word in self.roles or (self.nouns_capitalised and word.endswith(self.role_endings))


def no_speech(code: str, spaced: bool) -> SpeechPack:
    """For a language without a pack: quotations are found, speakers are not."""
    sets: dict[str, Any] = dict.fromkeys(_SETS, frozenset())
    lists: dict[str, Any] = dict.fromkeys(_LISTS, ())
    return SpeechPack(code=code, language_names={}, spaced=spaced, **sets, **lists)


@cache
def load_speech(code: str, folder: Path | None = None) -> SpeechPack | None:
    """The pack of a language, with the desk's own entries added; None where there is none."""
    base = code.split("-")[0]
    tables = read_tables(f"speech/{base}.toml", folder)
    if not tables:
        return None
    words: dict[str, Any] = {name: frozenset(_words(tables, name)) for name in _SETS}
    phrases: dict[str, Any] = {name: _phrases(tables, name) for name in _LISTS}
    return SpeechPack(
        code=base,
        **words,
        **phrases,
        language_names={k: v for t in tables for k, v in t.get("language_names", {}).items()},
        nouns_capitalised=any(t.get("nouns_capitalised", False) for t in tables),
        role_endings=tuple(sorted(r for r in words["roles"] if len(r) > 4)),
        capitals=all(t.get("capitals", True) for t in tables),
        spaced=all(t.get("spaced", True) for t in tables),
    )


_SETS = (
    "verbs",
    "aux",
    "pronouns",
    "neuter",
    "own",
    "determiners",
    "stops",
    "of",
    "particles",
    "roles",
    "works",
    "networks",
)
_LISTS = ("according", "role_phrases", "so_called", "network_x", "in_language")


def _words(tables: list[dict[str, Any]], name: str) -> list[str]:
    return [word.casefold() for table in tables for word in table.get(name, "").split()]


def _phrases(tables: list[dict[str, Any]], name: str) -> tuple[str, ...]:
    found = {phrase.casefold() for table in tables for phrase in table.get(name, ())}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))
