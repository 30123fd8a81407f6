"""names.toml: how each language writes well-known names and places."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from tracker.packs import read_tables

_KEYS: Final = frozenset(("kind", "right"))


@dataclass(frozen=True, slots=True)
class Name:
    """One name in its forms."""

    kind: str
    """`given`, `surname` or `place`."""
    forms: tuple[tuple[str, tuple[str, ...]], ...]
    """(language, accepted forms, the first preferred)."""
    right: frozenset[str]
    """Case-folded words beside which any form is right."""

    def in_language(self, code: str) -> tuple[str, ...]:
        """The forms of a language; empty where none are listed."""
        return next((forms for language, forms in self.forms if language == code), ())

    def languages_of(self, form: str) -> tuple[str, ...]:
        """The languages that write it so."""
        return tuple(language for language, forms in self.forms if form in forms)


@dataclass(frozen=True, slots=True)
class Names:
    by_form: Mapping[str, Name]
    """Every form as written; of two names that share one, the first."""
    common: frozenset[str]
    """Forms that are words as well."""
    accented: Mapping[str, str]
    """Name without accents → with them."""


@cache
def load_names(folder: Path | None = None) -> Names:
    """The built-in names with the desk's own."""
    by_form: dict[str, Name] = {}
    tables = read_tables("names.toml", folder)
    for entry in (e for table in tables for e in table.get("name", ())):
        name = _name(entry)
        for _, forms in name.forms:
            for form in forms:
                by_form.setdefault(form, name)
    accented = [w for table in tables for w in table.get("accented", "").split()]
    common = frozenset(w for table in tables for w in table.get("common", "").split())
    return Names(by_form, common, {_plain(w): w for w in accented})


def _name(entry: dict[str, Any]) -> Name:
    forms = tuple((k, tuple(v)) for k, v in entry.items() if k not in _KEYS)
    return Name(entry["kind"], forms, frozenset(entry.get("right", "").split()))


def _plain(word: str) -> str:
    return word.translate(_ACCENTS)


_ACCENTS: Final = str.maketrans("áéíóúñÁÉÍÓÚÑ", "aeiounAEIOUN")
