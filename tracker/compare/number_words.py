"""Number words read as a number: `two hundred and five`, `veintidós mil`, `quatre-vingt-dix`, `einundzwanzig`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

from tracker.compare.compounds import compound_number
from tracker.compare.facts import LanguageFacts, facts_of, values_of
from tracker.compare.measures import AND


class Word(Protocol):
    """A token, as far as this file looks."""

    @property
    def folded(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_FIRST: Final = frozenset(
    "first primero primera erste ersten unième первый первая первого первое первой первом primo prima primeiro".split()
)
_ONE: Final = frozenset("one un une uno una um uma один одна одного одну одной одним одному одном одно".split())
"""Only after tens: elsewhere these are articles."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words."""

    kind: str
    """As of a `Mention`."""
    values: tuple[float, ...]
    after: int
    """The place of the first token after it."""
    unit: str | None = None
    """The unit its own word names: `zweijährig`."""


_OTHER: Final = ("ordinals", "fractions", "vague", "loose", "weak", "units", "months", "weekdays")
_ALL: Final = ("cardinals", "scales", *_OTHER, "days")


@lru_cache(maxsize=100_000)
def is_plain(word: str, language: str) -> bool:
    """Whether a case-folded word says nothing of numbers and dates: most words do, and are passed over quickly."""
    facts = facts_of(language)
    if facts is None:
        return True
    return not any(facts.forms[kind].get(word) for kind in _ALL) and compound_number(word, language) is None


_KINDS: Final = (("ordinal", "ordinals"), ("fraction", "fractions"), ("vague", "vague"), ("loose", "loose"),
                 ("weak", "weak"))  # fmt: skip


def read_number(tokens: Sequence[Word], place: int, facts: LanguageFacts) -> Number | None:
    """The number word or words at `place`; None where there are none.

    `third` may be the one after the second or one of three: it has both values.
    """
    cardinal = _cardinal(tokens, place, facts)
    if cardinal is not None:
        value, after = cardinal
        if value >= 20 and after < len(tokens) and (ordinal := _ordinal(tokens[after].folded, facts)):
            return Number("ordinal", (value + float(ordinal),), after + 1)
        if after - place == 1 and tokens[place].folded in facts.forms["vague"].whole:
            return Number("vague", values_of(facts.forms["vague"].whole[tokens[place].folded]), after)
        unsure = after - place == 1 and tokens[place].folded in facts.forms["loose"].whole
        return Number("loose" if unsure else "word", (value,), after)
    word = tokens[place].folded
    meant = [(kind, v) for kind, name in _KINDS if (w := facts.forms[name].get(word)) for v in values_of(w)]
    if meant:
        return Number(meant[0][0], tuple(value for _, value in meant), place + 1)
    return _compound(word, place, facts)


def _compound(word: str, place: int, facts: LanguageFacts) -> Number | None:
    compound = compound_number(word, facts.language)
    if compound is None or compound.ending is None or any(facts.forms[kind].get(word) for kind in _OTHER):
        return None
    if compound.ending == "ordinal":
        return Number("ordinal", (compound.value,), place + 1)
    unit = None if compound.ending == "-" else compound.ending
    return Number("word" if unit and compound.value > 1 else "loose", (compound.value,), place + 1, unit)


def _ordinal(word: str, facts: LanguageFacts) -> str | None:
    """The ordinal that ends a number: `first` counts here."""
    return facts.forms["ordinals"].get(word) or ("1" if word in _FIRST else None)


def _cardinal(tokens: Sequence[Word], place: int, facts: LanguageFacts) -> tuple[float, int] | None:
    total, current, after, start = 0.0, 0.0, place, place
    while after < len(tokens) and (after == start or tokens[after].start - tokens[after - 1].end <= 1):
        word = tokens[after].folded
        scale = facts.forms["scales"].get(word)
        value = _simple(word, facts)
        if value is None and current >= 20 and after > start:
            value = 1.0 if word in _ONE else None
        if _year(tokens, after, start, current, value, facts):
            current = current * 100 + (value or 0.0)
            after += 1
            continue
        if scale is not None and (len(word) > 2 or after > start):
            total, current = _scaled(total, current, float(scale))
        elif value is not None and _fits(current, value, facts):
            current = _joined(current, value)
        elif word == AND.get(facts.language) != "с" and after > start and _continues(tokens, after, current, facts):
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
    value = 1.0 if word in _ONE else _simple(word, facts)
    return value is not None and value > 0 and _fits(current, value, facts)


def _scaled(total: float, current: float, scale: float) -> tuple[float, float]:
    if current == 0 and total and total < scale:
        return total * scale, 0.0
    return total + (current or 1.0) * scale, 0.0


def _year(
    tokens: Sequence[Word], after: int, start: int, current: float, value: float | None, facts: LanguageFacts
) -> bool:
    """Whether this word ends a year in words: `nineteen ninety`, `twenty twenty`."""
    return (
        facts.language == "en"
        and after == start + 1
        and 17 <= current <= 20
        and value is not None
        and 10 <= value < 100
    )


def _fits(current: float, value: float, facts: LanguageFacts) -> bool:
    """Whether one number word can follow another in the same number."""
    if current == 0 or (value == 100 and (current < 10 or 10 < current < 20)):
        return True
    low = current % 100
    if facts.language == "fr" and low in (4, 60, 80) and value in (20, *range(10, 20)):
        return (low == 4) == (value == 20)
    return any(current % unit == 0 and 0 < value < unit for unit in (100, 10))


def _joined(current: float, value: float) -> float:
    if value == 100 and 0 < current < 20:
        return current * value
    if current % 100 == 4 and value == 20:
        return current - 4 + 80
    return current + value


def _simple(word: str, facts: LanguageFacts) -> float | None:
    """The value of one written word, taken apart where the language writes its numbers together."""
    written = facts.forms["cardinals"].get(word)
    if written is not None:
        return float(written)
    if any(word in facts.forms[kind].whole for kind in _OTHER):
        return None
    compound = compound_number(word, facts.language)
    return compound.value if compound and compound.ending is None else None
