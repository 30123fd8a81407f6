"""offices.toml and countries.toml: who most probably speaks which language in public."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tracker.packs import fold_name, read_tables


@dataclass(frozen=True, slots=True)
class Person:
    """One office-holder."""

    name: str
    office: str
    country: str
    speaks: str
    """BCP 47; empty where they are quoted in several languages."""
    since: str
    """ISO 8601; empty where not dated."""
    until: str
    source: str


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    """ISO 3166-1 alpha-2."""
    speaks: tuple[str, ...]
    """BCP 47; one where public office uses one."""


@cache
def load_people(folder: Path | None = None) -> Mapping[str, Person]:
    """People by every folded name; by surname too where only one has it."""
    people: dict[str, Person] = {}
    by_surname: dict[str, list[Person]] = {}
    for table in read_tables("offices.toml", folder):
        for entry in table.get("person", ()):
            person = Person(
                *(entry.get(k, "") for k in ("name", "office", "country", "speaks", "since", "until", "source"))
            )
            for name in (person.name, *entry.get("aliases", ())):
                people[fold_name(name)] = person
            by_surname.setdefault(fold_name(person.name).split()[-1], []).append(person)
    for surname, found in by_surname.items():
        if len(found) == 1 and len(surname) > 3:
            people.setdefault(surname, found[0])
    return people


@cache
def _country_tables(folder: Path | None) -> tuple[dict[str, Any], ...]:
    """Parsed once for all languages."""
    return tuple(read_tables("countries.toml", folder))


@cache
def load_countries(code: str, folder: Path | None = None) -> tuple[Mapping[str, Country], Mapping[str, Country]]:
    """The words of one language that name a country: whole words, and beginnings of words."""
    whole: dict[str, Country] = {}
    beginnings: dict[str, Country] = {}
    for table in _country_tables(folder):
        for key, entry in table.items():
            country = Country(key, tuple(entry.get("speaks", ())))
            for word in entry.get(code, "").casefold().split():
                (beginnings if word.endswith("*") else whole)[word.rstrip("*")] = country
    return whole, beginnings


def country_of(words: Iterable[str], code: str, folder: Path | None = None) -> Country | None:
    """The first country that one of the words names in the language `code`; two words may name it together."""
    whole, beginnings = load_countries(code, folder)
    previous = ""
    for word in words:
        folded = word.casefold().removesuffix("'s").removesuffix("’s").strip(".")
        found = whole.get(f"{previous}-{folded}") or whole.get(folded) or _beginning(folded, beginnings)
        if found:
            return found
        previous = folded
    return None


def _beginning(word: str, beginnings: Mapping[str, Country]) -> Country | None:
    if not beginnings:
        return None
    return next((beginnings[word[:n]] for n in range(min(len(word), 14), 2, -1) if word[:n] in beginnings), None)
