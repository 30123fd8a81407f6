"""Where the patterns of the language packs stand in a text, and what they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from tracker.model import Span
from tracker.packs import LanguagePack
from tracker.packs.patterns import CreditPattern

_BEFORE: Final = 200
_AFTER: Final = 320
"""Characters read around a literal that a pattern needs: longer credits than that are not credits."""
_WINDOWS_AT_MOST: Final = 400
"""Of one pattern in one text: more mentions than that are a list or a flood, not credits."""


@dataclass(frozen=True, slots=True)
class Find:
    """One match of a pattern."""

    pattern: CreditPattern
    span: Span
    names: dict[str, Span]
    """Group name → where it matched."""


@dataclass(slots=True)
class Prepared:
    """A text with what every pattern needs of it, worked out once."""

    text: str
    low: str
    """The text in lower case, of the same length."""
    _places: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> "Prepared":
        return cls(text, lowered(text))

    def places(self, literal: str) -> list[int]:
        """Where a lower-case literal stands, in order."""
        if literal not in self._places:
            self._places[literal] = list(_all(self.low, literal))
        return self._places[literal]


def lowered(text: str) -> str:
    """The text in lower case, of the same length: characters that would change their number stay as they are."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def find_patterns(prepared: Prepared, packs: Sequence[LanguagePack]) -> list[Find]:
    """The matches of all credit patterns in the order of the rules: of two at the same place the earlier rule holds."""
    return [found for pattern in _called_for(prepared, tuple(packs)) for found in _find(prepared, pattern)]


def _called_for(prepared: Prepared, packs: tuple[LanguagePack, ...]) -> list[CreditPattern]:
    """The patterns of which a literal stands in the text, in the order of the packs."""
    wanted: set[int] = set()
    scripts = {name for name, letters in _SCRIPTS if letters.search(prepared.low)}
    words = _OPENINGS.findall(prepared.low)
    openings = {word[:_OPENING] for word in words}
    for script, opening, literal, numbers in _by_literal(packs):
        if script in scripts and (not opening or opening in openings) and literal in prepared.low:
            wanted.update(numbers)
    patterns = _all_patterns(packs)
    return [patterns[number] for number in sorted(wanted)]


@cache
def _all_patterns(packs: tuple[LanguagePack, ...]) -> tuple[CreditPattern, ...]:
    return tuple(pattern for pack in packs for pattern in pack.credits)


@cache
def _by_literal(packs: tuple[LanguagePack, ...]) -> tuple[tuple[str, str, str, tuple[int, ...]], ...]:
    """Each literal once: its script, how its first word opens, itself, the numbers of the patterns that need it."""
    found: dict[str, list[int]] = {}
    for number, pattern in enumerate(_all_patterns(packs)):
        for literal in pattern.needs:
            found.setdefault(literal, []).append(number)
    return tuple((_script(k), _opening(k), k, tuple(numbers)) for k, numbers in sorted(found.items()))


_SCRIPTS: Final = (
    ("other", re.compile("[\u0600-\u0fff\u3040-\uffff]")),
    ("cyrillic", re.compile("[\u0370-\u05ff]")),
    ("latin", re.compile("[\x20-\u036f]")),
)
"""Literals of a script that a text does not use are not sought in it."""


_OPENING: Final = 4
_OPENINGS: Final = re.compile(r"[^\W\d_]+")


def _opening(literal: str) -> str:
    """The first four letters of a literal that begins a word; "" where a text must be searched for it."""
    first = _OPENINGS.match(literal)
    spaced = _script(literal) != "other"
    return first.group()[:_OPENING] if first and spaced and len(first.group()) >= _OPENING else ""


def _script(literal: str) -> str:
    return next(name for name, letters in _SCRIPTS if letters.search(literal))


def matches(pattern: CreditPattern, text: str) -> list[Find]:
    """The matches of one pattern alone: what the tests of the packs ask."""
    return list(_find(Prepared.of(text), pattern))


def _find(prepared: Prepared, pattern: CreditPattern) -> Iterator[Find]:
    reached = 0
    for start, end in _windows(prepared, pattern.needs):
        for match in pattern.regex.finditer(prepared.text, max(start, reached), end):
            if match.end() > match.start() and not _excused(prepared.text, pattern, match):
                names = {k: Span(*match.span(k)) for k, v in match.groupdict().items() if v}
                yield Find(pattern, Span(*match.span()), names)
            reached = match.end()


_STOP: Final = re.compile(r"[.!?。]\s|\n")


def _excused(text: str, pattern: CreditPattern, match: re.Match[str]) -> bool:
    """Whether the sentence around a match, 80 characters either way, shows that it is no credit."""
    if pattern.unless_regex is None:
        return False
    start = max(
        [0, match.start() - 80, *(m.end() for m in _STOP.finditer(text, max(0, match.start() - 80), match.start()))]
    )
    stop = _STOP.search(text, match.end(), match.end() + 80)
    return pattern.unless_regex.search(text, start, stop.start() if stop else match.end() + 80) is not None


def _windows(prepared: Prepared, needs: Sequence[str]) -> list[tuple[int, int]]:
    """Stretches around the literals, neighbours joined."""
    places = sorted(p for literal in needs for p in prepared.places(literal))
    joined: list[tuple[int, int]] = []
    for place in places:
        start, end = max(0, place - _BEFORE), min(len(prepared.text), place + _AFTER)
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined[:_WINDOWS_AT_MOST]


_TRANSLATES: Final = ("translator", "machine_translator")


def same_place(one: Find, other: Find) -> bool:
    """Whether two finds read the same words: they name the same, or both speak of a translator."""
    if not one.span.overlaps(other.span):
        return False
    mine, theirs = ([s for k, s in f.names.items() if k.rstrip("23456") not in ("from", "to")] for f in (one, other))
    crossed = any(a.overlaps(b) for a in mine for b in other.names.values())
    if crossed or any(a.overlaps(b) for a in theirs for b in one.names.values()):
        return True
    if not mine or not theirs:
        translating = [f.pattern.role in _TRANSLATES or "translator" in f.names for f in (one, other)]
        return all(translating) or not (mine or theirs)
    return False


def _all(low: str, literal: str) -> Iterator[int]:
    at = low.find(literal)
    while at >= 0:
        yield at
        at = low.find(literal, at + len(literal))


@cache
def ordered(packs: tuple[LanguagePack, ...], code: str) -> tuple[LanguagePack, ...]:
    """The packs with that of the text's own language first, then English, then the others."""
    return tuple(sorted(packs, key=lambda p: (p.code != code, p.code != "en", p.code)))
