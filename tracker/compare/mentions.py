"""Numbers, dates, units and sums of money as a sentence writes them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from tracker.compare.facts import LanguageFacts, facts_of
from tracker.compare.number_words import read_number
from tracker.compare.numerals import numeral_values

TOKEN: Final = re.compile(
    r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,:]\d+)*|[^\W\d_]+|[%$€£¥₽₹]"
)
"""A numeral with its separators, a word, or a sign that stands for a unit."""

_CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|uhr\b|h\b|heures?\b|horas?\b|час\w*|o.clock|ore\b)", re.IGNORECASE)
_YEARS = range(1700, 2101)


@dataclass(frozen=True, slots=True)
class Mention:
    """One number, month or weekday in a sentence."""

    kind: str
    """`digit`, `word`, `ordinal`, `fraction`, `vague`, `weak`, `month`, `weekday`; `code`: digits at a letter."""
    values: tuple[float, ...]
    """What it may stand for: `1.200` may be 1200 or 1.2."""
    start: int
    end: int
    """Characters of the sentence."""
    unit: str | None = None
    currency: str | None = None
    clock: bool = False
    """Stands beside a word or sign for the time of day."""

    @property
    def year(self) -> bool:
        """Whether it looks like the year of a date."""
        return (
            self.kind == "digit" and self.unit in (None, "year") and self.currency is None and self.values[0] in _YEARS
        )


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its folded form."""

    text: str
    folded: str
    start: int
    end: int


def tokens_of(sentence: str) -> list[Token]:
    """Numerals, words and unit signs, in order."""
    return [Token(m.group(), m.group().casefold(), m.start(), m.end()) for m in TOKEN.finditer(sentence)]


@lru_cache(maxsize=20_000)
def mentions(sentence: str, language: str) -> tuple[Mention, ...]:
    """The numbers, months and weekdays of a sentence, in its order; a language without a pack has numerals alone."""
    facts = facts_of(language)
    tokens = tokens_of(sentence)
    found = list(_numbers(sentence, tokens, facts))
    if facts:
        found += _dates(tokens, facts)
    return _ranges(sentence, sorted(found, key=lambda m: (m.start, m.kind)))


_RANGE = re.compile(r"\s*(?:-|–|—|to|and|or|a|y|o|e|et|ou|à|bis|und|oder|до|и|или|-)\s*")


def _ranges(sentence: str, found: list[Mention]) -> tuple[Mention, ...]:
    """In `2 to 3 inches` and `$2 to 3` both numbers are of one unit."""
    for k in range(len(found) - 2, -1, -1):
        one, other = found[k], found[k + 1]
        if _RANGE.fullmatch(sentence, one.end, max(other.start, one.end)) and one.kind in ("digit", "word"):
            found[k] = replace(one, unit=one.unit or other.unit, currency=one.currency or other.currency)
            found[k + 1] = replace(other, currency=other.currency or one.currency)
    return tuple(found)


def _numbers(sentence: str, tokens: Sequence[Token], facts: LanguageFacts | None) -> Iterator[Mention]:
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.text[0].isdigit():
            mention, place = _numeral(sentence, tokens, place, facts)
            yield mention
            continue
        weekday = place + 1 < len(tokens) and tokens[place + 1].folded in ("feira", "feiras")
        read = read_number(tokens, place, facts) if facts and not weekday else None
        if read is None or facts is None:
            place += 1
            continue
        kind, values, after = read
        mention = Mention(kind, values, token.start, tokens[after - 1].end)
        yield _with_unit(mention, sentence, tokens, place, after, facts)
        place = after


def _numeral(sentence: str, tokens: Sequence[Token], place: int, facts: LanguageFacts | None) -> tuple[Mention, int]:
    token, after = tokens[place], place + 1
    values = numeral_values(token.text, facts.decimal if facts else ".")
    if facts and after < len(tokens):
        scale = facts.forms["scales"].get(tokens[after].folded)
        if scale and tokens[after].start - token.end <= 1:
            scaled = tuple(value * float(scale) for value in values)
            values = scaled if len(tokens[after].text) > 1 else (*values, *scaled)
            after += 1
    minutes = _minutes(tokens, place)
    if minutes:
        clock_time = numeral_values(f"{token.text}:{minutes}", "."), token.start, tokens[place + 2].end
        return Mention("digit", *clock_time, clock=True), place + 3
    clock = ":" in token.text or bool(_CLOCK.match(sentence, token.end))
    kind = "code" if token.start and sentence[token.start - 1].isalpha() else "digit"
    mention = Mention(kind, values, token.start, tokens[after - 1].end, clock=clock)
    return (_with_unit(mention, sentence, tokens, place, after, facts) if facts else mention), after


_HOURS: Final = frozenset({"h", "uhr", "ч"})


def _minutes(tokens: Sequence[Token], place: int) -> str:
    """The minutes of `17 h 30`, `19h30` and `19 Uhr 30`; empty where there are none."""
    near = tokens[place : place + 3]
    if len(near) < 3 or near[1].folded not in _HOURS or near[2].start - near[0].end > 5:
        return ""
    written = near[0].text.isdigit() and int(near[0].text) < 25 and near[2].text.isdigit()
    return near[2].text if written and len(near[2].text) == 2 and int(near[2].text) < 60 else ""


def _with_unit(
    mention: Mention, sentence: str, tokens: Sequence[Token], place: int, after: int, facts: LanguageFacts
) -> Mention:
    """The mention with the unit or currency that stands at it: before it (`$5`), after it, or after a preposition."""
    unit, currency = None, None
    if place and mention.start - tokens[place - 1].end <= 1:
        currency = facts.forms["currencies"].get(tokens[place - 1].folded)
    following = tokens[after : after + 4]
    words = [token.folded for token in following]
    for size in (3, 2):
        unit = unit or facts.phrases.get(" ".join(words[:size]))
    if following and following[0].start - mention.end <= 2:
        unit = unit or facts.forms["units"].get(words[0])
    if unit is None and currency is None:
        near = [w for w, t in zip(words[:2], following, strict=False) if t.start - mention.end <= 5]
        currency = next((c for w in near if (c := facts.forms["currencies"].get(w))), None)
    return replace(mention, unit=unit, currency=currency)


_CAPITALS: Final = frozenset({"en", "de"})
"""Languages that write months and weekdays with a capital letter."""
_AMBIGUOUS: Final = frozenset({"may", "march", "sun", "mon", "sat", "mar", "dec", "jan", "sep", "fri", "thu", "tue"})


def _dates(tokens: Sequence[Token], facts: LanguageFacts) -> Iterator[Mention]:
    for place, token in enumerate(tokens):
        if token.text[0].isupper() != (facts.language in _CAPITALS) and place:
            continue
        for kind, name in (("month", "months"), ("weekday", "weekdays")):
            value = facts.forms[name].get(token.folded)
            joined = place + 1 < len(tokens) and tokens[place + 1].start == token.end + 1
            if value is None and joined:
                value = facts.forms[name].get(f"{token.folded}-{tokens[place + 1].folded}")
            if value and not (token.folded in _AMBIGUOUS and not _dated(tokens, place)):
                yield Mention(kind, (float(value),), token.start, token.end)


_BEFORE_DATES: Final = frozenset("in since until by last next early late mid of from to on this".split())


def _dated(tokens: Sequence[Token], place: int) -> bool:
    """Whether `May`, `March` or `Sun` stands where a date would."""
    near = [tokens[k] for k in (place - 1, place + 1) if 0 <= k < len(tokens)]
    before = tokens[place - 1].folded if place else ""
    return any(t.text[0].isdigit() for t in near) or (before in _BEFORE_DATES and tokens[place].text[0].isupper())
