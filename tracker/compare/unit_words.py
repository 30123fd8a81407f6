"""The units a sentence speaks of, with or without a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from tracker.compare.facts import LanguageFacts, facts_of
from tracker.compare.tokens import Token, tokens_of

_SHORTEST = 3
"""`m`, `h` and `in` are too short to be told from other words."""

_SHORT = ("%", "an")
"""But these are not; `an` is a unit in French alone."""


@dataclass(frozen=True, slots=True)
class Named:
    """How a sentence names a unit."""

    times: int = 0
    counted: bool = False
    """So many of them: a number, `few` or `last` stands beside it."""

    def plus(self, other: "Named") -> "Named":
        return Named(self.times + other.times, self.counted or other.counted)


@lru_cache(maxsize=20_000)
def unit_words(sentence: str, language: str) -> Mapping[str, Named]:
    """Keys of the units named → how; empty for a language without a pack."""
    facts = facts_of(language)
    found: dict[str, Named] = {}
    if facts is None:
        return MappingProxyType(found)
    tokens = tokens_of(sentence)
    for place in range(len(tokens)):
        unit = _unit(tokens, place, facts)
        if unit:
            so_many = _counted(tokens, place, facts) or _dated(tokens, place, unit, facts)
            found[unit] = found.get(unit, Named()).plus(Named(1, so_many))
    return MappingProxyType(found)


def _unit(tokens: Sequence[Token], place: int, facts: LanguageFacts) -> str | None:
    words = [token.folded for token in tokens[place : place + 3]]
    phrases = (facts.phrases.get(" ".join(words[:size])) for size in (3, 2))
    named = next((unit for unit in phrases if unit), None)
    if named is None and (len(words[0]) >= _SHORTEST or words[0] in _SHORT):
        named = facts.forms["units"].get(words[0])
    return named


def _counted(tokens: Sequence[Token], place: int, facts: LanguageFacts) -> bool:
    """Whether a number or a word like `few` stands just before."""
    before = tokens[max(place - 2, 0) : place]
    kinds = ("quantifiers", "cardinals", "scales", "vague")
    return any(t.text[0].isdecimal() or any(facts.forms[k].get(t.folded) is not None for k in kinds) for t in before)


_PERIODS: Final = ("year", "month", "week")
"""`last minute` and `this day` say something else."""


def _dated(tokens: Sequence[Token], place: int, unit: str, facts: LanguageFacts) -> bool:
    """Whether it is `last year`, `el mes pasado`: a word beside it says which."""
    near = [tokens[k].folded for k in (place - 1, place + 1) if 0 <= k < len(tokens)]
    return unit in _PERIODS and any(facts.forms["periods"].get(word) is not None for word in near)
