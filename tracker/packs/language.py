"""languages/<code>.toml: how credits are written in one language."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.errors import ConfigError
from tracker.packs.patterns import CreditPattern, Label
from tracker.packs.reading import pack_files, parse


@dataclass(frozen=True, slots=True, eq=False)
class LanguagePack:
    """The rules of one language; equal by identity, so that what is built from it is cheap to find again."""

    code: str
    name: str
    """In English."""
    credits: tuple[CreditPattern, ...]
    """Specific ones first: of two that overlap the earlier holds."""
    labels: tuple[Label, ...]
    months: tuple[str, ...] = ()
    """Case-folded beginnings of the twelve months' names, January first; further forms follow as `name=3`."""
    by_words: tuple[str, ...] = ()
    """What stands before the name in a byline ("By", "Von")."""
    photo_words: tuple[str, ...] = ()
    function_words: frozenset[str] = frozenset()
    """Frequent short words, by which a URL's slug is read as language; without diacritics as well."""
    said_words: tuple[str, ...] = ()
    """Beginnings of verbs and phrases that cite somebody ("reported", "according to")."""
    agency_words: tuple[str, ...] = ()
    """"agency", "newspaper", "channel": beside them a short or unknown name is a medium."""
    given_names: frozenset[str] = frozenset()
    """Frequent given names, folded: a weak clue to the language of an author."""
    bio_words: tuple[str, ...] = ()
    """Beginnings of the occupations that notes on authors name ("professor", "columnist")."""
    spellings: tuple[str, ...] = ()
    """How this language spells foreign (mostly Slavic and Arabic) names, as regular expressions."""


def load_languages(folder: Path | None = None) -> tuple[LanguagePack, ...]:
    """The language packs sorted by code; a desk's own file adds its entries to the built-in language."""
    tables: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for name, data in pack_files(folder):
        if name.removeprefix("desk/").startswith("languages/"):
            tables.setdefault(Path(name).stem, []).append((name, parse(name, data)))
    return tuple(_merged(code, found) for code, found in sorted(tables.items()))


def _merged(code: str, tables: list[tuple[str, dict[str, Any]]]) -> LanguagePack:
    names = {c: stem for _, table in tables for c, stem in table.get("names", {}).items()}
    words = {key: _words(tables, key) for key in _WORD_LISTS}
    return LanguagePack(
        code=code,
        name=next((t["name"] for _, t in tables if "name" in t), code),
        credits=tuple(_credit(code, name, e, names) for name, t in tables for e in t.get("credit", ())),
        labels=tuple(_label(code, name, e) for name, t in tables for e in t.get("label", ())),
        months=words["months"],
        by_words=words["by_words"],
        photo_words=words["photo_words"],
        function_words=frozenset(words["function_words"]),
        said_words=words["said_words"],
        agency_words=words["agency_words"],
        given_names=frozenset(words["given_names"]),
        bio_words=words["bio_words"],
        spellings=words["spellings"],
    )


_WORD_LISTS = (
    "months",
    "by_words",
    "photo_words",
    "function_words",
    "said_words",
    "agency_words",
    "given_names",
    "bio_words",
    "spellings",
)


def _words(tables: list[tuple[str, dict[str, Any]]], key: str) -> tuple[str, ...]:
    """A word list: TOML arrays, or strings of words separated by spaces (by `|` where entries have spaces)."""
    found: list[str] = []
    for _, table in tables:
        value = table.get(key, ())
        if isinstance(value, str):
            value = value.split("|") if "|" in value else value.split()
        found += [v.strip() for v in value if v.strip()]
    return tuple(found)


def _credit(code: str, file: str, entry: dict[str, Any], names: dict[str, str]) -> CreditPattern:
    try:
        return CreditPattern(
            id=f"{code}.{entry['id']}",
            source=entry["pattern"],
            needs=tuple(entry["needs"]),
            language_names=tuple(names.items()),
            role=entry.get("role", ""),
            kind=entry.get("kind", ""),
            unless=entry.get("unless", ""),
            examples=tuple(entry["examples"]),
            counter_examples=tuple(entry["counter_examples"]),
        )
    except KeyError as error:
        raise ConfigError(f"{file}: the credit {entry.get('id', '?')} has no {error}.") from error


def _label(code: str, file: str, entry: dict[str, Any]) -> Label:
    try:
        return Label(
            id=f"{code}.{entry['id']}",
            role=entry["role"],
            words=tuple(word.casefold() for word in entry["words"]),
            examples=tuple(entry["examples"]),
            counter_examples=tuple(entry["counter_examples"]),
        )
    except KeyError as error:
        raise ConfigError(f"{file}: the label {entry.get('id', '?')} has no {error}.") from error
