"""Numbers in digits: dates, times, scores, fractions, heights, sums."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tracker.compare.facts import LanguageFacts
from tracker.compare.measures import AND, with_more, with_unit
from tracker.compare.numerals import is_score, numeral_values
from tracker.compare.tokens import Mention, Token

_CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b|uhr\b|h\b|heures?\b|horas?\b|час\w*|o.clock|ore\b)", re.IGNORECASE)
_BEFORE_CLOCK = re.compile(r"\b(?:ore|alle|um|las|at|à|às|в)\s$", re.IGNORECASE)
_CODE = re.compile(r"[^\W\d_]-?$")
"""A letter before the digits: `B747`, `T-34`."""
_DATE = re.compile(r"(?:(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))(?![\d/.-]*\d)")
_MONTHS = range(1, 13)


def read_digits(
    sentence: str, tokens: Sequence[Token], place: int, facts: LanguageFacts | None
) -> tuple[tuple[Mention, ...], int]:
    """What the digits at this place say, and the place after them."""
    token = tokens[place]
    dated = _date(sentence, tokens, place)
    if dated:
        return dated
    if is_score(token.text):
        return _score(token), place + 1
    minutes = _minutes(tokens, place)
    if minutes:
        hours = numeral_values(f"{token.text}:{minutes}", ".")
        return (Mention("digit", hours, token.start, tokens[place + 2].end, clock=True),), place + 3
    measured = _in_two_units(tokens, place, facts) if facts else None
    if measured:
        return (measured[0],), measured[1]
    mention, after = _plain(sentence, tokens, place, facts)
    return (mention,), after


def _plain(sentence: str, tokens: Sequence[Token], place: int, facts: LanguageFacts | None) -> tuple[Mention, int]:
    token = tokens[place]
    values, after = _value(sentence, tokens, place, facts)
    coded = _CODE.search(sentence, max(token.start - 2, 0), token.start) or _in_word(tokens, after, facts)
    kind = "code" if coded else "digit"
    clock = ":" in token.text or bool(_CLOCK.match(sentence, token.end)) or _hour_named(sentence, token)
    mention = Mention(kind, values, token.start, tokens[after - 1].end, clock=clock)
    if facts is None:
        return mention, after
    mention, after = _scaled(mention, tokens, after, facts)
    mention, after = with_more(mention, tokens, after, facts)
    return with_unit(mention, sentence, tokens, place, after, facts)


def _in_word(tokens: Sequence[Token], after: int, facts: LanguageFacts | None) -> bool:
    """Whether digits begin a name: `99radio`; not `11million`, `19enne` or `90er`."""
    if facts is None or after >= len(tokens) or tokens[after].start != tokens[after - 1].end:
        return False
    word = tokens[after].folded
    return word.isalpha() and len(word) > 3 and all(facts.forms[k].get(word) is None for k in _MEASURES)


_MEASURES: Final = ("scales", "units", "endings", "vague", "currencies", "ordinals")


def _hour_named(sentence: str, token: Token) -> bool:
    """Whether `17.30` stands where a time would."""
    written = re.fullmatch(r"\d{1,2}\.[0-5]\d", token.text)
    return bool(written and _BEFORE_CLOCK.search(sentence, max(token.start - 6, 0), token.start))


def _scaled(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> tuple[Mention, int]:
    """The number times the words after it: `500 mil millones`, `2.5m`, where one letter may also be a unit."""
    while after < len(tokens) and tokens[after].start - mention.end <= 1:
        scale = facts.forms["scales"].get(tokens[after].folded) or _english_scale(tokens, after)
        if not scale:
            break
        scaled = tuple(value * float(scale) for value in mention.values)
        short = len(tokens[after].text) == 1
        values = (*mention.values, *scaled) if short else scaled
        mention, after = replace(mention, values=values, end=tokens[after].end), after + 1
    phrase = [t.folded for t in tokens[after : after + 3]]
    if len(phrase) == 3 and phrase[0] in _THOUSANDS and phrase[1] == "de" and phrase[2] in facts.forms["scales"].whole:
        times = 1000 * float(facts.forms["scales"].whole[phrase[2]])
        return replace(mention, values=tuple(v * times for v in mention.values), end=tokens[after + 2].end), after + 3
    return mention, after


_THOUSANDS: Final = frozenset({"miles", "milhares"})
_ENGLISH: Final = {"m": "1000000", "bn": "1000000000", "k": "1000"}


def _english_scale(tokens: Sequence[Token], after: int) -> str | None:
    """`£70m` is written so in other languages too."""
    signed = after > 1 and tokens[after - 2].text in "$€£¥₽₹" and tokens[after - 2].end == tokens[after - 1].start
    return _ENGLISH.get(tokens[after].folded) if signed and tokens[after].start == tokens[after - 1].end else None


SIGNS: Final = dict(
    zip("½⅓⅔¼¾⅕⅛⅜⅝⅞", (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 1 / 8, 3 / 8, 5 / 8, 7 / 8), strict=True)
)
"""Fractions in one sign."""


def _value(
    sentence: str, tokens: Sequence[Token], place: int, facts: LanguageFacts | None
) -> tuple[tuple[float, ...], int]:
    """The value of a numeral, of `2/3`, `½`, `2 1/2` and `2½`, and the place after it."""
    alone = _fraction(sentence, tokens, place)
    if alone:
        return (round(alone[0], 6),), alone[1]
    values = numeral_values(tokens[place].text, facts.decimal if facts else ".")
    near = place + 1 < len(tokens) and tokens[place + 1].start - tokens[place].end <= 1
    part = _fraction(sentence, tokens, place + 1) if near and tokens[place].text.isdecimal() else None
    return ((round(values[0] + part[0], 6),), part[1]) if part else (values, place + 1)


def _fraction(sentence: str, tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    if tokens[place].text in SIGNS:
        return SIGNS[tokens[place].text], place + 1
    if place + 1 >= len(tokens) or sentence[tokens[place].end : tokens[place + 1].start] not in ("/", "⁄"):
        return None
    over, under = tokens[place].text, tokens[place + 1].text
    written = over.isdecimal() and under.isdecimal() and 0 < int(over) < int(under) <= 10  # 9/11 and 24/7 are none
    return (int(over) / int(under), place + 2) if written else None


def _date(sentence: str, tokens: Sequence[Token], place: int) -> tuple[tuple[Mention, ...], int] | None:
    """Day, month and year of `29.09.2018`, `9/29/2018` and `2018-09-29`: the month may be either of two numbers."""
    start = tokens[place].start
    found = _DATE.match(sentence, start)
    if not found or (start and sentence[start - 1] in "/.-"):
        return None
    one, other, year = (found[1], found[3], found[4]) if found[1] else (found[7], found[6], found[5])
    first, second = float(one), float(other)
    months = tuple(v for v in (second, first) if v in _MONTHS)
    if not months or max(first, second) > 31 or (found[4] and len(found[4]) == 2 and found[2] != "/"):
        return None
    days = (first, second) if len(months) > 1 else ((first,) if second in months else (second,))
    after = next((k for k in range(place, len(tokens)) if tokens[k].start >= found.end()), len(tokens))
    years = (float(year), 2000 + float(year)) if len(year) == 2 else (float(year),)
    spans = {"day": days, "month": months, "year": years}
    end = found.end()
    return (
        Mention("digit", spans["day"], start, end),
        Mention("month", months, start, end),
        Mention("digit", years, start, end),
    ), after


def _score(token: Token) -> tuple[Mention, ...]:
    """`2:1` is two numbers."""
    cut = token.text.index(":")
    return (
        Mention("digit", (float(token.text[:cut]),), token.start, token.start + cut),
        Mention("digit", (float(token.text[cut + 1 :]),), token.start + cut + 1, token.end),
    )


_HOURS: Final = frozenset({"h", "uhr", "ч"})


def _minutes(tokens: Sequence[Token], place: int) -> str:
    """The minutes of `17 h 30`, `19h30` and `19 Uhr 30`; empty where there are none."""
    near = tokens[place : place + 3]
    if len(near) < 3 or near[1].folded not in _HOURS or near[2].start - near[0].end > 5:
        return ""
    written = near[0].text.isdecimal() and int(near[0].text) < 25 and near[2].text.isdecimal()
    return near[2].text if written and len(near[2].text) == 2 and int(near[2].text) < 60 else ""


_SMALLER: Final = {"foot": (12, "inch"), "metre": (100, "cm")}


def _in_two_units(tokens: Sequence[Token], place: int, facts: LanguageFacts) -> tuple[Mention, int] | None:
    """`5-foot-9`, `5 feet 9 inches`, `1 m 75` as one length in the larger unit."""
    near = list(tokens[place : place + 5])
    if len(near) > 3 and near[2].folded == AND.get(facts.language):
        del near[2]
    if len(near) < 3 or not near[0].text.isdecimal() or not near[2].text.isdecimal():
        return None
    unit = facts.forms["units"].get(near[1].folded)
    named = len(near) > 3 and facts.forms["units"].get(near[3].folded) == _SMALLER.get(unit or "", (0, ""))[1]
    far = near[2].start - near[1].end
    if unit not in _SMALLER or near[1].start - near[0].end > 1 or far > (4 if named else 1):
        return None
    parts = _SMALLER[unit][0]
    if int(near[2].text) >= parts or (unit == "metre" and not named and len(near[2].text) != 2):
        return None
    value = round(int(near[0].text) + int(near[2].text) / parts, 3)
    after = tokens.index(near[3 if named else 2]) + 1
    return Mention("digit", (value,), near[0].start, tokens[after - 1].end, unit=unit), after
