"""Numbers within one word: `einundzwanzig`, `duecento`, `siebenseitig`, `двухметровый`, `trentenne`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tracker.compare.facts import facts_of

_MORE: Final[dict[str, dict[str, str]]] = {
    "de": {"ein": "1", "und": ""},
    "it": {"uno": "1", "un": "1"},
    "ru": {"одно": "1", "двух": "2", "двух-": "2", "трех": "3", "четырех": "4", "тысяче": "1000"},
}
"""Pieces of such words that are no number words of their own."""
_LONGEST: Final = 16
"""Letters of the longest piece."""
_NEED_ENDING: Final = frozenset({"ru"})
"""Languages that write only adjectives and nouns so, not numbers."""


@dataclass(frozen=True, slots=True)
class Compound:
    """A number in a word, and what the rest of the word says."""

    value: float
    ending: str | None
    """A unit, `ordinal`, `-` for another thing counted; None where the word is the number alone."""


@lru_cache(maxsize=50_000)
def compound_number(word: str, language: str) -> Compound | None:
    """The number in a case-folded word; None where there is none or the language does not write so."""
    facts = facts_of(language)
    if facts is None or not facts.compounds or len(word) < 6:
        return None
    pieces, rest = _pieces(language), word
    parts: list[str] = []
    while rest:
        ending = facts.forms["endings"].get(rest) if parts else None
        if ending:
            return Compound(_sum([float(p) for p in parts if p]), ending) if any(parts) else None
        longest = next((rest[:n] for n in range(min(len(rest), _LONGEST), 1, -1) if rest[:n] in pieces), "")
        if not longest:
            return None
        parts.append(pieces[longest])
        rest = rest[len(longest) :]
    values = [float(p) for p in parts if p]
    return Compound(_sum(values), None) if len(values) > 1 and language not in _NEED_ENDING else None


@lru_cache(maxsize=16)
def _pieces(language: str) -> dict[str, str]:
    facts = facts_of(language)
    if facts is None:
        return {}
    scales = {word: value for word, value in facts.forms["scales"].whole.items() if len(word) > 2}
    return dict(facts.forms["cardinals"].whole) | scales | _MORE.get(language, {})


def _sum(values: Sequence[float]) -> float:
    total, current = 0.0, 0.0
    for value in values:
        if value >= 1000:
            total, current = total + (current or 1) * value, 0.0
        elif value == 100:
            current = (current or 1) * 100 if current < 100 else current + 100
        else:
            current += value
    return total + current
