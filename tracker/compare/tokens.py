"""The pieces of a sentence that numbers, dates, units and money are read from."""

import re
from dataclasses import dataclass
from typing import Final

TOKEN: Final = re.compile(
    r"\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,:]\d+)*|[½⅓⅔¼¾⅕⅛⅜⅝⅞]"
    r"|(?:US|A|C|HK|NZ|R|S)\$|[^\W\d_]+|[°º]\s?[CFС](?![^\W\d_])|[%$€£¥₽₹₩₪°]"
)
"""A numeral with its separators, a word, or a sign that stands for a unit or a currency."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its folded form."""

    text: str
    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One number, month or weekday in a sentence."""

    kind: str
    """`digit`, `word`, `ordinal`, `fraction`, `vague`, `loose`, `weak`, `roman`, `month`, `weekday`, `day` (yesterday);
    `code`: digits at a letter."""
    values: tuple[float, ...]
    """What it may stand for: `1.200` may be 1200 or 1.2."""
    start: int
    end: int
    """Characters of the sentence."""
    unit: str | None = None
    currency: str | None = None
    clock: bool = False
    """Stands beside a word or sign for the time of day."""
    aside: bool = False
    """In a dateline: it may answer, and left over it tells nothing beside a dateline that has none."""

    @property
    def year(self) -> bool:
        """Whether it looks like the year of a date."""
        return (
            self.kind == "digit" and self.unit in (None, "year") and self.currency is None and self.values[0] in _YEARS
        )


_YEARS: Final = range(1700, 2101)


def tokens_of(sentence: str) -> list[Token]:
    """Numerals, words and signs, in order."""
    return [Token(m.group(), _folded(m.group()), m.start(), m.end()) for m in TOKEN.finditer(sentence)]


def _folded(written: str) -> str:
    folded = written.casefold()
    return (
        folded.replace("º", "°").replace(" ", "").replace("\u00a0", "")
        if folded[0] in "°º" and len(folded) > 1
        else folded
    )
