"""The words of a sentence as names are looked for: which have a capital, and which capitals belong together."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tracker.align.transliterate import romanised
from tracker.align.vectors import fold

_TOKEN: Final = re.compile(r"[^\W\d_](?:[^\W_]|[’'&](?=[^\W_])|\.(?=[^\W\d_]))*\.?")
_ELISION: Final = re.compile(
    r"(?:[ldjnmtscLDJNMTSC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu|[dDnNsS]?[aAeEuU]ll|[uU]n|[qQ]uest|[cC]om)[’'](?=\w)"
)
_POSSESSIVE: Final = re.compile(r"['’](?:s|m|ll|re|ve|d|t)?$", re.IGNORECASE)
_SHORT_FORM: Final = re.compile(
    r"(?:[^\W\d_]\.)+|[^\W\d_]{2}\.|(?:Rev|Gen|Sen|Gov|Rep|Sgt|Col|Capt|Prof|Hon|Mrs|Ltd|Inc|Corp|Msgr|Sra|Srta|Mme|Mlle)\."
)
_OPENS: Final = ".!?:…\"“”«„'‘‹([—–-•*"
_HYPHENS: Final = "-‐‑"
_JOINS: Final = frozenset(
    "of the for and & de du des la le les von van der den del della di da do dos al el bin y e et".split()
)
"""Small words inside a name of several words."""
_CREDIT: Final = re.compile(r"[^!?\n]{2,110}?(?:\.\s?[-–—]+\s?|\s[–—-]{1,2}\s)(?=\w)")
_ASIDE: Final = re.compile(r"\([^()\d]+\)")
_DATE: Final = re.compile(r"\d{1,2}\.?\s+(?:de\s+)?[^\W\d_]{3,}\.?(?:,?\s+(?:de\s+)?\d{4})?|[^\W\d_]{3,}\.?\s\d{1,2}\b")
_LAST_LATIN: Final = "\u0370"
_SHORTEST: Final = 2
_MOST_SMALL: Final = 2


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence."""

    text: str
    plain: str
    """Romanised, without accents, possessive and full stop."""
    start: int
    end: int
    capital: bool
    first: bool
    """Begins a sentence or what stands in quotation marks: capitalised for that alone, perhaps."""
    quoted: bool
    """An opening mark stands before it."""
    run: int
    """Which name of the sentence it belongs to; -1 for a word in small letters."""

    shouted: bool
    """All capitals: an abbreviation."""
    latin: bool
    """Written in Latin letters."""


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """A word as names are compared: `Trump's` is `trump`, `Трамп` is `tramp`."""
    bare = _POSSESSIVE.sub("", word).strip(".'’")
    return romanised(fold(bare)).replace(".", "").replace("’", "'")


@lru_cache(maxsize=20_000)
def credit_end(sentence: str) -> int:
    """Where the credit that a sentence begins with ends: `Lisbon, 3 May (Lusa).- The port …`; 0 where it has none.

    Place, date and agency before a dash; a place alone is part of the text.
    """
    found = _CREDIT.match(sentence)
    if not found:
        return 0
    head = found.group()
    bare = _ASIDE.sub(" ", _DATE.sub(" ", head))
    if bare.strip(" .,-–—") == head.strip(" .,-–—"):
        return 0
    return (
        0
        if re.search(r"\b(?!via\b|por\b)[^\W\d_]{3,}\b", re.sub(r"\b[^\W\d_]*[A-ZÀ-ÞА-ЯЁ]\w*", " ", bare))
        else found.end()
    )


@lru_cache(maxsize=20_000)
def words_in(sentence: str) -> tuple[Word, ...]:
    """All words in order; words with a hyphen part by part, articles before an apostrophe left off."""
    found: list[Word] = []
    run, last_end, last_was_name, credit = -1, 0, False, credit_end(sentence)
    small = 0
    for one in _TOKEN.finditer(sentence):
        start, text = one.start(), one.group()
        if elided := _ELISION.match(text):
            start, text = start + elided.end(), text[elided.end() :]
        if text.endswith(".") and not (_SHORT_FORM.fullmatch(text) and text[0].isupper()):
            text = text[:-1]
        capital = text[:1].isupper() and len(text.strip(".")) >= _SHORTEST and start >= credit
        between = sentence[last_end : one.start()]
        joined = bool(found) and (not between.strip() or between in _HYPHENS)
        if capital:
            if not (joined and last_was_name and small <= _MOST_SMALL):
                run += 1
            small = 0
        elif joined and last_was_name and text.casefold() in _JOINS:
            small += 1
        else:
            last_was_name = False
        before = sentence[:start].rstrip()
        opened = not before or (before[-1] in _OPENS and sentence[start - 1] not in _HYPHENS)
        first = opened and not (found and found[-1].text[-1:] == "." and not sentence[found[-1].end : start].strip())
        quoted = bool(before) and before[-1] in "\"“”«„'‘‹"
        if text:
            end, name = start + len(text), run if capital else -1
            shouted, latin = capital and _shouted(text), text[0] < _LAST_LATIN
            found.append(Word(text, plain(text), start, end, capital, first, quoted, name, shouted, latin))
        last_was_name = capital or (last_was_name and not capital)
        last_end = one.end()
    return tuple(found)


def _shouted(text: str) -> bool:
    letters = text.replace(".", "").rstrip("s")
    return len(letters) >= _SHORTEST and letters.isupper()


@lru_cache(maxsize=20_000)
def capitalised(sentence: str) -> tuple[Word, ...]:
    """The words with a capital, in order."""
    return tuple(word for word in words_in(sentence) if word.capital)


_HEADLINE: Final = 0.75
"""From this share of capitalised words on a sentence is a headline, and its capitals say nothing."""


@lru_cache(maxsize=20_000)
def is_headline(sentence: str) -> bool:
    """Whether most longer words have capitals."""
    words = [w for w in words_in(sentence) if len(w.text) > 3]
    return len(words) > 2 and sum(w.capital for w in words) >= _HEADLINE * len(words)
