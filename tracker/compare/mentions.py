"""Numbers, dates, units and sums of money as a sentence writes them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from tracker.compare.calendar_words import calendar_mentions, short_weekday
from tracker.compare.dateline import dateline_end
from tracker.compare.digits import SIGNS, read_digits
from tracker.compare.facts import LanguageFacts, facts_of
from tracker.compare.measures import with_more, with_unit
from tracker.compare.number_words import is_plain, read_number
from tracker.compare.roman import roman_value
from tracker.compare.tokens import Mention, Token, tokens_of

__all__ = ["Mention", "mentions", "tokens_of"]


@lru_cache(maxsize=20_000)
def mentions(sentence: str, language: str) -> tuple[Mention, ...]:
    """The numbers, months and weekdays of a sentence, in its order; a language without a pack has numerals alone."""
    facts = facts_of(language)
    tokens = tokens_of(sentence)
    found = list(_numbers(sentence, tokens, facts))
    if facts:
        found += calendar_mentions(tokens, facts)
    months = [m.start for m in found if m.kind == "month"]
    if months:
        found = [replace(m, kind="ordinal") if _first_of_month(m, months) else m for m in found]
    end = dateline_end(sentence) if found else 0
    if end:
        found = [replace(m, aside=m.end <= end) for m in found]
    return _ranges(sentence, sorted(found, key=lambda m: (m.start, m.kind)))


_OF = 4
"""Characters of ` de ` between a day and its month."""


def _first_of_month(mention: Mention, months: Sequence[int]) -> bool:
    """`am ersten April`, `primero de mayo`: a day, where elsewhere the word says little."""
    near = any(0 < start - mention.end <= _OF for start in months)
    return near and mention.kind == "loose" and mention.values == (1.0,)


_RANGE = re.compile(r"\s*(?:-|–|—|to|and|or|a|y|o|e|et|ou|à|bis|und|oder|до|и|или|-)\s*")


def _ranges(sentence: str, found: list[Mention]) -> tuple[Mention, ...]:
    """In `2 to 3 inches`, `$2 to 3` and `Xe-XIe siècle` both numbers are of one unit."""
    for k in range(len(found) - 2, -1, -1):
        one, other = found[k], found[k + 1]
        if one.kind in _COUNTED and _RANGE.fullmatch(sentence, one.end, max(other.start, one.end)):
            kind = "ordinal" if one.kind == "roman" and other.unit == "century" else one.kind
            found[k] = replace(one, kind=kind, unit=one.unit or other.unit, currency=one.currency or other.currency)
            found[k + 1] = replace(other, currency=other.currency or one.currency)
    return tuple(found)


_COUNTED: Final = ("digit", "word", "roman", "ordinal")


def _numbers(sentence: str, tokens: Sequence[Token], facts: LanguageFacts | None) -> Iterator[Mention]:
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.text[0].isdecimal() or token.text in SIGNS:
            made, place = read_digits(sentence, tokens, place, facts)
            yield from made
            continue
        found = _read_word(sentence, tokens, place, facts) if facts else None
        if found is None:
            place += 1
        else:
            mention, place = found
            yield mention


def _read_word(sentence: str, tokens: Sequence[Token], place: int, facts: LanguageFacts) -> tuple[Mention, int] | None:
    """The number written in words or in Roman numerals at this place, and the place after it."""
    token = tokens[place]
    if token.folded in ("a", "an") and facts.language == "en":
        one = Mention("weak", (1.0,), token.start, token.end)
        found = with_more(one, tokens, place + 1, facts)  # `a year and a half`
        return found if found[0] is not one else None
    if is_plain(token.folded, facts.language):
        return (_roman(tokens, place, facts) or _foreign(token, place, facts)) if token.text[0].isupper() else None
    if place + 1 < len(tokens) and tokens[place + 1].folded in ("feira", "feiras"):
        return None
    if short_weekday(tokens, place, facts):
        return None
    read = read_number(tokens, place, facts)
    if read is None:
        return _roman(tokens, place, facts) or _foreign(token, place, facts)
    mention = Mention(read.kind, read.values, token.start, tokens[read.after - 1].end, unit=read.unit)
    mention, after = with_more(mention, tokens, read.after, facts)
    return with_unit(mention, sentence, tokens, place, after, facts)


def _roman(tokens: Sequence[Token], place: int, facts: LanguageFacts) -> tuple[Mention, int] | None:
    token = tokens[place]
    value = roman_value(token.text) if set(token.text.rstrip("eèmr")) <= set("IVX") else None
    if value is None:
        return None
    near = [tokens[k].folded for k in (place - 2, place - 1, place + 1, place + 2) if 0 <= k < len(tokens)]
    if any("100" in (facts.forms["weak"].get(word) or "").split() for word in near):
        return Mention("ordinal", (float(value),), token.start, token.end, unit="century"), place + 1
    if len(token.text) > 1:
        return Mention("roman", (float(value),), token.start, token.end), place + 1
    return None


def _foreign(token: Token, place: int, facts: LanguageFacts) -> tuple[Mention, int] | None:
    """A number in a name left in English: `Seven Dials`. It can answer, and tells nothing else."""
    english = facts_of("en")
    if facts.language == "en" or english is None or not token.text[0].isupper():
        return None
    written = english.forms["cardinals"].get(token.folded)
    return (Mention("weak", (float(written),), token.start, token.end), place + 1) if written else None
