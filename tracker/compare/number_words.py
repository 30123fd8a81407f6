"""Number words read as a number: `two hundred and five`, `veintidós mil`, `quatre-vingt-dix`, `einundzwanzig`."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Protocol

from tracker.compare.facts import LanguageFacts, facts_of, value_of


class Word(Protocol):
    """A token, as far as this file looks."""

    @property
    def folded(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_AND: Final = {"en": "and", "es": "y", "fr": "et", "de": "und", "it": "e", "pt": "e"}
_FIRST: Final = frozenset({"first", "primero", "primera", "erste", "ersten", "первый", "первая", "первого", "первое"})
_ONE: Final = frozenset({"one", "un", "une", "uno", "una", "um", "uma", "один", "одна", "одного", "одну"})
"""Only after tens: elsewhere these are articles."""


def read_number(tokens: Sequence[Word], place: int, facts: LanguageFacts) -> tuple[str, tuple[float, ...], int] | None:
    """Kind, values and the place after it of the number word at `place`; None where there is none.

    `third` may be the one after the second or one of three: it has both values.
    """
    cardinal = _cardinal(tokens, place, facts)
    if cardinal is not None:
        value, after = cardinal
        if value >= 20 and after < len(tokens) and (ordinal := _ordinal(tokens[after].folded, facts)):
            return "ordinal", (value + float(ordinal),), after + 1
        if after - place == 1 and tokens[place].folded in facts.forms["vague"].whole:
            return "vague", (value,), after
        return "word", (value,), after
    word = tokens[place].folded
    meant = [
        (kind, value_of(written))
        for kind, name in (("ordinal", "ordinals"), ("fraction", "fractions"), ("vague", "vague"), ("weak", "weak"))
        if (written := facts.forms[name].get(word)) is not None
    ]
    return (meant[0][0], tuple(value for _, value in meant), place + 1) if meant else None


def _ordinal(word: str, facts: LanguageFacts) -> str | None:
    """The ordinal that ends a number: `first` counts here."""
    return facts.forms["ordinals"].get(word) or ("1" if word in _FIRST else None)


def _cardinal(tokens: Sequence[Word], place: int, facts: LanguageFacts) -> tuple[float, int] | None:
    total, current, after, start = 0.0, 0.0, place, place
    while after < len(tokens) and (after == start or tokens[after].start - tokens[after - 1].end <= 1):
        word = tokens[after].folded
        scale = facts.forms["scales"].get(word)
        value = _simple(word, facts.language)
        if value is None and current >= 20 and after > start:
            value = 1.0 if word in _ONE else None
        if scale is not None and (len(word) > 2 or after > start):
            total, current = _scaled(total, current, float(scale))
        elif value is not None and _fits(current, value):
            current = _joined(current, value)
        elif word == _AND.get(facts.language) and after > start and _continues(tokens, after, current, facts):
            pass
        else:
            break
        after += 1
    return (total + current, after) if after > start else None


def _continues(tokens: Sequence[Word], place: int, current: float, facts: LanguageFacts) -> bool:
    """Whether a number goes on after `and`: `two hundred and five`, not `two and five`."""
    if place + 1 >= len(tokens) or current < 20:
        return False
    word = tokens[place + 1].folded
    value = 1.0 if word in _ONE else _simple(word, facts.language)
    return value is not None and value > 0 and _fits(current, value)


def _scaled(total: float, current: float, scale: float) -> tuple[float, float]:
    if current == 0 and total and total < scale:
        return total * scale, 0.0
    return total + (current or 1.0) * scale, 0.0


def _fits(current: float, value: float) -> bool:
    """Whether one number word can follow another in the same number."""
    if current == 0 or (value == 100 and current < 10):
        return True
    if current in (4, 60, 80) and value in (20, *range(10, 20)):
        return current != 4 or value == 20
    return any(current % unit == 0 and 0 < value < unit for unit in (100, 10))


def _joined(current: float, value: float) -> float:
    if (value == 100 and 0 < current < 10) or (current == 4 and value == 20):
        return current * value
    return current + value


@lru_cache(maxsize=50_000)
def _simple(word: str, language: str) -> float | None:
    """The value of one written word, taken apart where the language writes its numbers together."""
    facts = facts_of(language)
    if facts is None:
        return None
    written = facts.forms["cardinals"].get(word)
    if written is not None:
        return float(written)
    return _compound(word, facts) if facts.compounds and len(word) > 5 else None


def _compound(word: str, facts: LanguageFacts) -> float | None:
    pieces = dict(facts.forms["cardinals"].whole) | dict(facts.forms["scales"].whole)
    pieces |= {"ein": "1", "uno": "1", "und": ""} if facts.language == "de" else {"uno": "1", "un": "1"}
    parts, rest = [], word
    while rest:
        longest = max((p for p in pieces if rest.startswith(p)), key=len, default="")
        if not longest:
            return None
        parts.append(pieces[longest])
        rest = rest[len(longest) :]
    values = [float(p) for p in parts if p]
    return _sum(values) if len(values) > 1 else None


def _sum(values: Sequence[float]) -> float:
    total, current = 0.0, 0.0
    for value in values:
        if value >= 1000:
            total, current = total + (current or 1) * value, 0.0
        elif value == 100:
            current = (current or 1) * 100 if current < 10 else current + 100
        else:
            current += value
    return total + current
