"""Names that languages write quite differently: organisations, countries and their peoples, cities, offices."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from tracker.compare.names.spelling import alike
from tracker.compare.names.words import Word, plain, words_in

_FOLDER: Final = Path(__file__).parents[2] / "packs" / "names"
_DECLINING: Final = frozenset("ru uk be bg sr mk pl cs sk hr sl lt lv fi et hu tr".split())
"""Languages whose names of places have endings: CLDR gives the nominative."""
_LONGEST_ENDING: Final = 3
_SURE_LETTERS: Final = 5
"""Shorter beginnings meet words of other languages by chance."""
_KEY: Final = 2
"""Letters by which beginnings are found."""

Groups = frozenset[str]
_NONE: Final[Groups] = frozenset()
_GENERAL: Final = "name"
SEAT: Final = "seat"
"""Ends the group of what stands for a government: `Moscow`, `the Kremlin`."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name."""

    words: tuple[str, ...]
    """Plain; one that ends in * is a beginning."""
    group: str
    written: str
    """`small` counts in any letters, `capital` with a capital, `capitals` in capitals alone."""
    most: int = 40
    """Letters that may follow a beginning."""


class Table:
    """Forms by the beginning of their first word."""

    def __init__(self) -> None:
        self._forms: dict[str, list[Form]] = {}
        self.beginning = lru_cache(maxsize=100_000)(self._beginning)

    def add(self, form: Form) -> None:
        self._forms.setdefault(form.words[0].rstrip("*")[:_KEY], []).append(form)

    def _beginning(self, word: str) -> tuple[Form, ...]:
        """The forms whose first word a plain word is; kept, since nearly all words are none."""
        return tuple(form for form in self._forms.get(word[:_KEY], ()) if _same(form.words[0], word, form.most))

    def at(self, words: Sequence[Word], place: int) -> Iterator[Form]:
        """The forms that begin at a word."""
        for form in self.beginning(words[place].plain):
            if _stands(form, words, place):
                yield form


def _stands(form: Form, words: Sequence[Word], place: int) -> bool:
    """Whether the rest of a form stands here, too, and it is written as it should be."""
    first = words[place]
    if place + len(form.words) > len(words) or (form.written == "capitals" and not first.shouted):
        return False
    if form.written == "capital" and not (first.capital and (len(first.plain) > _KEY or "." in first.text)):
        return False
    return all(_same(form.words[k], words[place + k].plain, form.most) for k in range(1, len(form.words)))


def _same(asked: str, word: str, most: int) -> bool:
    if asked[-1] != "*":
        return asked == word
    return word.startswith(asked[:-1]) and len(word) - len(asked) < most


@lru_cache(maxsize=20_000)
def groups_in(sentence: str, language: str) -> tuple[Groups, ...]:
    """For each word of a sentence, the names it may stand for; empty for most words."""
    words = words_in(sentence)
    found: list[set[str]] = [set() for _ in words]
    tables = (_general(), _places(language)) if words else ()
    for place in range(len(words)):
        for table in tables:
            for form in table.at(words, place):
                for k in range(len(form.words)):
                    found[place + k].add(form.group)
    return tuple(frozenset(one) if one else _NONE for one in found)


@lru_cache(maxsize=100_000)
def aliases(word: str) -> Groups:
    """The names that a plain word by itself may stand for; empty for most words."""
    return frozenset(
        form.group for form in _general().beginning(word) if len(form.words) == 1 and form.written == "small"
    )


@lru_cache(maxsize=100_000)
def is_people(word: str) -> bool:
    """Whether a plain word in small letters is surely a people or its adjective: `danesa`, `britische`."""
    return any(
        is_place(form.group) and len(form.words) == 1 and len(form.words[0].rstrip("*")) >= _SURE_LETTERS
        for form in _general().beginning(word)
        if form.written == "small"
    )


@cache
def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text("utf-8"))


@cache
def _general() -> Table:
    table = Table()
    listed = [(f"{_GENERAL} {n}", line) for n, line in enumerate(_read("aliases.toml")["names"])]
    for group, line in [*listed, *_read("peoples.toml").items()]:
        names, _, capitals = line.partition("|")
        for forms, meant in ((names, group), (capitals, f"{group} {SEAT}")):
            for written in forms.split():
                if form := _form(written, meant):
                    table.add(form)
    return table


def is_place(group: str) -> bool:
    """Whether a group is a country, a people, a language or a city, not an office or an organisation."""
    return not group.startswith(_GENERAL)


def seat_or_country(group: str) -> str:
    """For a country its seat of government, for a seat its country."""
    return group.removesuffix(f" {SEAT}") if group.endswith(f" {SEAT}") else f"{group} {SEAT}"


def _form(written: str, group: str) -> Form | None:
    """Words with a hyphen are cut at it, as they are in sentences."""
    parts = [part for part in written.replace("-", "_").split("_") if part.strip("*")]
    words = tuple(plain(part.rstrip("*")) + ("*" if part.endswith("*") else "") for part in parts)
    if not words or not all(word.rstrip("*") for word in words):
        return None
    capitals = len(words) == 1 and written.rstrip("*").replace(".", "").isupper()
    return Form(words, group, "capitals" if capitals else "capital" if written[0].isupper() else "small")


@cache
def _places(language: str) -> Table:
    """CLDR's names of territories, languages and cities in one language."""
    from babel import Locale, UnknownLocaleError

    table = Table()
    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return table
    named = [
        (code, str(name)) for code, name in sorted(locale.territories.items()) if code.isalpha() and len(code) == 2
    ]
    named += [(f"language {code}", str(name)) for code, name in sorted(locale.languages.items()) if code.isalpha()]
    named += [
        (f"city {zone}", str(given["city"])) for zone, given in sorted(locale.time_zones.items()) if given.get("city")
    ]
    for group, name in named:
        words = tuple(word.plain for word in words_in(name) if word.plain)
        if words and len(words[0]) > 2:
            table.add(Form(_declined(words, language), group, "small", _LONGEST_ENDING))
    return table


def _declined(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    if language not in _DECLINING:
        return words
    return tuple(_stem(word) for word in words)


def _stem(word: str) -> str:
    bare = word.rstrip("aeiouy")
    return f"{bare}*" if len(bare) >= 4 else word


@cache
def stand_ins(language: str) -> frozenset[str]:
    """General words that stand where a name stood; plain, empty for a language without a list."""
    return frozenset(plain(word) for word in _read("aliases.toml")["stand_ins"].get(language, "").split())


@cache
def common_words() -> frozenset[str]:
    """Words that stand in names without being one: titles, institutions, points of the compass; plain."""
    return frozenset(_read("aliases.toml")["common"].split())


def stands_in(name: str, words: Sequence[str], by_sound: bool) -> bool:
    """Whether a plain word of a name is among others, in any spelling known; `by_sound` where the scripts differ."""
    groups = aliases(name)
    return any(alike(name, word, by_sound) or (groups and groups & aliases(word)) for word in words)
