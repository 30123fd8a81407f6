"""What stands around a number: halves, dozens and decades that belong to it, its unit and its currency."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tracker.compare.facts import LanguageFacts, values_of
from tracker.compare.tokens import Mention, Token

_OF: Final = frozenset({"of", "de", "di", "d"})
AND: Final = {"en": "and", "es": "y", "fr": "et", "de": "und", "it": "e", "pt": "e", "ru": "с"}
_ROUND: Final = frozenset({10.0, 12.0, 15.0, 20.0, 30.0, 40.0, 50.0, 60.0, 100.0})
"""Numbers with a noun for `about so many`."""
_PERIODS: Final = (10.0, 100.0, 1000.0)
"""Decades, centuries and millennia, as numbers of years."""


def with_more(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> tuple[Mention, int]:
    """The mention with what it is multiplied by or what is added to it, and the place after that."""
    for rule in (_half_hour, _times_scale, _nth_part, _parts, _product, _and_half, _decades):
        found = rule(mention, tokens, after, facts)
        if found:
            return replace(found[0], end=tokens[found[1] - 1].end), found[1]
    return mention, after


Found = tuple[Mention, int] | None


def _half_hour(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> Found:
    """`half past five`, `halb acht`."""
    if 0.5 not in mention.values or after >= len(tokens):
        return None
    past = facts.language == "en" and tokens[after].folded == "past"
    place = after + 1 if past else after
    halb = facts.language == "de" and tokens[after - 1].folded == "halb"
    written = facts.forms["cardinals"].whole.get(tokens[place].folded) if place < len(tokens) and (past or halb) else ""
    if not written or not 0 < float(written) <= 12:
        return None
    return replace(mention, kind="word", values=(float(written) + (0.5 if past else -0.5),), clock=True), place + 1


def _times_scale(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> Found:
    """`half a million`, `media docena`, `zweieinhalb Milliarden`, `ein halbes Jahrhundert`."""
    share = next((v for v in mention.values if v == 0.5 or v > 1), None)
    if share is None or mention.kind not in ("fraction", "loose") or (mention.kind == "loose" and share != 0.5):
        return None
    place = after + 1 if _article(tokens, after, facts) else after
    if place >= len(tokens):
        return None
    scale = facts.forms["scales"].get(tokens[place].folded)
    if scale:
        return replace(mention, kind="word", values=(float(scale) * share,)), place + 1
    periods = [p for p in _PERIODS if _is(tokens, place, facts, "weak", p)]
    return (replace(mention, values=(periods[0] * share, share)), place + 1) if periods else None


_PART: Final = frozenset("parte partes parti partie parties часть части частей".split())


def _nth_part(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> Found:
    """`la quinta parte`, `tres cuartas partes`."""
    if mention.kind == "ordinal" and after < len(tokens) and tokens[after].folded in _PART:
        return replace(mention, values=(*mention.values, round(1 / mention.values[0], 6))), after + 1  # or the nth
    if mention.kind != "word" or after + 1 >= len(tokens) or tokens[after + 1].folded not in _PART:
        return None
    under = facts.forms["ordinals"].get(tokens[after].folded)
    value = round(mention.values[0] / float(under), 6) if under else 1.0
    return (replace(mention, kind="fraction", values=(value,)), after + 2) if value < 1 else None


def _parts(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> Found:
    """`two thirds`, `tres cuartos`, `zwei Fünftel`."""
    if mention.kind not in ("word", "digit") or after >= len(tokens) or tokens[after].start - mention.end > 1:
        return None
    word = tokens[after].folded
    written = facts.forms["fractions"].get(word)
    if not written or (facts.language == "en" and not word.endswith("s")):
        return None
    value = round(mention.values[0] * values_of(written)[0], 6)
    return (replace(mention, kind="fraction", values=(value,)), after + 1) if value < 1 else None


def _product(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> Found:
    """`tens of thousands`, `une centaine de milliers`, `сотни тысяч`."""
    of = after < len(tokens) and tokens[after].folded in _OF
    if mention.kind != "vague" and not (of and mention.kind == "word" and mention.values[0] in _ROUND):
        return None
    place = after + 1 if of else after
    if place >= len(tokens):
        return None
    written = facts.forms["vague"].whole.get(tokens[place].folded) or facts.forms["scales"].get(tokens[place].folded)
    if not written or float(written) <= mention.values[0]:
        return None
    tens = 10.0 if mention.values[0] == 12 else mention.values[0]
    return replace(mention, values=(tens * float(written),)), place + 1


def _and_half(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> Found:
    """`two and a half million`, `dos años y medio`, `два с половиной`."""
    if mention.kind not in ("word", "digit", "weak", "loose") or len(mention.values) > 2:
        return None
    place = after
    unit = facts.forms["units"].get(tokens[place].folded) if place < len(tokens) else None
    place += unit is not None
    if place >= len(tokens) or tokens[place].folded != AND.get(facts.language):
        return None
    place += 2 if _article(tokens, place + 1, facts) else 1
    if not (_is(tokens, place, facts, "fractions", 0.5) or _is(tokens, place, facts, "loose", 0.5)):
        return None
    near = place + 1 < len(tokens) and tokens[place + 1].start - tokens[place].end <= 1 and not unit
    scale = facts.forms["scales"].get(tokens[place + 1].folded) if near else None
    last = float(facts.forms["scales"].get(tokens[after - 1].folded) or 1)
    value = mention.values[0] + 0.5 * last if last > 1 else (mention.values[0] + 0.5) * float(scale or 1)
    kind = "word" if mention.kind in ("weak", "loose") else mention.kind
    return replace(mention, kind=kind, values=(value,), unit=unit or mention.unit), place + (2 if scale else 1)


def _decades(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> Found:
    """`three decades` may be thirty years."""
    if mention.kind not in ("word", "digit") or after >= len(tokens) or tokens[after].start - mention.end > 1:
        return None
    periods = [p for p in _PERIODS if _is(tokens, after, facts, "weak", p)]
    if not periods or mention.values[0] > 30:
        return None
    unit = "century" if periods[0] == 100 else mention.unit
    return replace(mention, values=(*mention.values, mention.values[0] * periods[0]), unit=unit), after + 1


def _article(tokens: Sequence[Token], place: int, facts: LanguageFacts) -> bool:
    return _is(tokens, place, facts, "weak", 1.0) or (place < len(tokens) and tokens[place].folded in ("a", "an"))


def _is(tokens: Sequence[Token], place: int, facts: LanguageFacts, kind: str, value: float) -> bool:
    written = facts.forms[kind].get(tokens[place].folded) if 0 <= place < len(tokens) else None
    return written is not None and value in values_of(written)


_ENDINGS: Final = frozenset("st nd rd th e er ème ère º ª".split())
"""What makes a numeral an ordinal."""


def with_unit(
    mention: Mention, sentence: str, tokens: Sequence[Token], place: int, after: int, facts: LanguageFacts
) -> tuple[Mention, int]:
    """The mention with the unit or currency at it: before it (`$5`), after it, or after a preposition; the place after.

    Words of the unit that could be read as numbers (`por ciento`, `30-second`) are passed over.
    """
    currency = None
    if place and mention.start - tokens[place - 1].end <= 1:
        currency = facts.forms["currencies"].get(tokens[place - 1].folded)
    hyphen = sentence[mention.end : mention.end + 1] == "-"
    if after < len(tokens) and (tokens[after].folded in _ENDINGS or (hyphen and _short(tokens[after].text))):
        after += tokens[after].start - mention.end <= 1 and sentence[mention.end : mention.end + 1] != " "
    unit, passed = mention.unit, 0
    if unit is None and _of_an_hour(mention, tokens, after, facts):
        return replace(mention, kind="fraction", values=(0.25,), unit="hour"), after + 2
    half = mention.kind in ("fraction", "loose") and 0.5 in mention.values
    if unit is None and (half or mention.kind in _MEASURED):
        article = half and after < len(tokens) and _article(tokens, after, facts)
        place_of_unit = after + 1 if article else after
        unit, passed = _unit(mention, sentence, tokens[place_of_unit : place_of_unit + 4], facts)
        passed = 0 if article else passed
        if unit and mention.kind == "loose":
            mention = replace(mention, kind="fraction", values=(0.5,))  # `medio centímetro`
    if unit is None and currency is None:
        currency = _currency_after(mention, sentence, tokens[after : after + 2], facts)
    return replace(mention, unit=unit, currency=currency), after + passed


def _of_an_hour(mention: Mention, tokens: Sequence[Token], after: int, facts: LanguageFacts) -> bool:
    """`un cuarto de hora`, `un quart d'heure`."""
    if 0.25 not in mention.values or after + 1 >= len(tokens) or tokens[after].folded not in _OF:
        return False
    return facts.forms["units"].get(tokens[after + 1].folded) == "hour"


def _short(word: str) -> bool:
    return word.isalpha() and len(word) < 3


def _currency_after(mention: Mention, sentence: str, following: Sequence[Token], facts: LanguageFacts) -> str | None:
    """The currency after the number, one word between them at most: `millones de libras`, `britische Pfund`."""
    for place, token in enumerate(following):
        if any(c in ",;:()" for c in sentence[mention.end : token.start]):
            return None
        currency = facts.forms["currencies"].get(token.folded)
        if currency and (not place or following[0].folded in _OF or currency in CERTAIN):
            return currency
    return None


CERTAIN: Final = frozenset({"USD", "EUR", "GBP", "JPY", "RUB", "INR", "CNY", "UAH", "PLN", "ILS", "bitcoin"})
"""Currencies whose words mean little else; `crown`, `real` and `won` do."""


_MEASURED: Final = ("digit", "code", "word", "fraction", "vague", "weak")
_FAR: Final = 10
"""Characters from a number to its unit, with an ending or an article between them."""


def _unit(mention: Mention, sentence: str, following: Sequence[Token], facts: LanguageFacts) -> tuple[str | None, int]:
    if not following or following[0].start - mention.end > _FAR:
        return None, 0
    words, between = [token.folded for token in following], sentence[mention.end : following[0].start]
    if words[0] in facts.forms["weak"].whole and _hundred(words[0], facts) and mention.values[0] < 40:
        return "century", 0
    nth = facts.language == "de" and between == ". "  # `in der 63. Minute`
    if any(c in ".,;:()" for c in between) and not nth:
        return None, 0
    for size in (4, 3, 2):
        phrase = facts.phrases.get(" ".join(words[:size]))
        if phrase:
            return phrase, size
    if not between and following[0].text in ("C", "F", "С"):
        return "degree", 1
    ending = facts.forms["endings"].get(words[0]) if between in ("", "-") else None
    if ending in ("-", "ordinal"):
        return None, 0
    unit = ending or facts.forms["units"].get(words[0])
    return unit, int(unit is not None)


def _hundred(word: str, facts: LanguageFacts) -> bool:
    return "100" in (facts.forms["weak"].get(word) or "").split()
