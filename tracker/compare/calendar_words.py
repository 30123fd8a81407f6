"""Months, weekdays and days told from today, as words."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.compare.facts import LanguageFacts, facts_of
from tracker.compare.number_words import is_plain
from tracker.compare.tokens import Mention, Token

KINDS: Final = ("month", "weekday", "day")
_CAPITALS: Final = frozenset({"en", "de"})
"""Languages that write months and weekdays with a capital letter."""
_AMBIGUOUS: Final = frozenset(
    {"may", "march", "marco", "sun", "mon", "sat", "mar", "dec", "jan", "sep", "fri", "thu", "tue"}
)


def calendar_mentions(tokens: Sequence[Token], facts: LanguageFacts) -> Iterator[Mention]:
    """Months and weekdays in the order of the tokens; also those of names left in English (`Monday Review`)."""
    for place, token in enumerate(tokens):
        found = None if is_plain(token.folded, facts.language) else _named(tokens, place, facts)
        found = found or (_foreign(token, facts) if token.text[0].isupper() else None)
        if found and not (token.folded in _AMBIGUOUS and not _dated(tokens, place)):
            yield Mention(found[0], (float(found[1]),), token.start, token.end)


def _named(tokens: Sequence[Token], place: int, facts: LanguageFacts) -> tuple[str, str] | None:
    token = tokens[place]
    if short_weekday(tokens, place, facts):
        return "weekday", _SHORT[token.folded]
    joined = place + 1 < len(tokens) and tokens[place + 1].start == token.end + 1
    for kind in KINDS:
        value = facts.forms[f"{kind}s"].get(token.folded)
        if value is None and joined:
            value = facts.forms[f"{kind}s"].get(f"{token.folded}-{tokens[place + 1].folded}")
        if value and token.folded in _WEDNESDAY and not (place and tokens[place - 1].folded in _BEFORE_WEDNESDAY):
            continue
        if value and (kind == "day" or _cased(tokens, place, kind, facts)):
            return kind, value
    return None


_SHORT: Final = {"segunda": "1", "terça": "2", "quarta": "3", "quinta": "4", "sexta": "5"}
_BEFORE_SHORT: Final = frozenset(
    "na nas à às até desde da dessa nessa desta nesta última próxima passada esta e".split()
)
_AFTER_SHORT: Final = frozenset(
    "de da do das dos à a o e em na no nas nos por para que com passada próxima última".split()
)


def short_weekday(tokens: Sequence[Token], place: int, facts: LanguageFacts) -> bool:
    """Whether a Portuguese ordinal is short for a weekday: `na sexta, …`, not `na sexta posição`."""
    if facts.language != "pt" or tokens[place].folded not in _SHORT or not place:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    ends = after is None or after.start - tokens[place].end > 1 or after.folded in _AFTER_SHORT
    return ends and tokens[place - 1].folded in _BEFORE_SHORT


def _cased(tokens: Sequence[Token], place: int, kind: str, facts: LanguageFacts) -> bool:
    """Whether it is written as the language writes these words: `Mars` is a planet, `Santo Domingo` a city.

    Where they are written small, many still write a weekday with a capital letter, and a month at its day or year.
    """
    token = tokens[place]
    if not place or facts.language == "pt":  # in Portugal with a capital until 2009
        return True
    if facts.language in _CAPITALS:
        return token.text[0].isupper() or (facts.language == "de" and token.folded.endswith("s"))
    if not token.text[0].isupper():
        return True
    return _dated(tokens, place) if kind == "month" else not tokens[place - 1].text[0].isupper()


_WEDNESDAY: Final = frozenset({"среда", "среды", "среде", "среду"})
"""Russian for Wednesday, and for surroundings."""
_BEFORE_WEDNESDAY: Final = frozenset(
    "в на до со с по к эту прошлую следующую минувшую нынешнюю ближайшую вечером утром вечера утра вторник и".split()
)


def _foreign(token: Token, facts: LanguageFacts) -> tuple[str, str] | None:
    english = facts_of("en")
    if facts.language == "en" or english is None or not token.text[0].isupper() or len(token.text) < 5:
        return None
    found = ((kind, english.forms[f"{kind}s"].get(token.folded)) for kind in ("month", "weekday"))
    return next(((kind, value) for kind, value in found if value and token.folded not in _AMBIGUOUS), None)


_BEFORE_DATES: Final = frozenset("in since until by last next early late mid of from to on this".split())


def _dated(tokens: Sequence[Token], place: int) -> bool:
    """Whether `May`, `March` or `Sun` stands where a date would."""
    near = [tokens[k] for k in (place - 1, place + 1) if 0 <= k < len(tokens)]
    before = tokens[place - 1].folded if place else ""
    return any(t.text[0].isdecimal() for t in near) or (before in _BEFORE_DATES and tokens[place].text[0].isupper())
