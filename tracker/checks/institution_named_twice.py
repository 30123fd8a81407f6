"""One abbreviation spelled out in two ways, or one body given two abbreviations."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.model import Severity, Span

ID = "institution_named_twice"
CATEGORY = "terminology/inconsistent"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "An institution whose abbreviation is spelled out in two ways."
EXAMPLES: Final = (
    Example("The National Election Board (NEB) met.\n\nThe National Electoral Bureau (NEB) voted.", says="NEB"),
    Example("La Junta Central de Aguas (JCA) votó. Luego la Jefatura Comunal de Aguas (JCA) calló.", "es"),
)
COUNTER_EXAMPLES: Final = (
    Example("The Riverton Election Board (REB) met.\n\nThe new Riverton Election Board (REB) voted."),
    Example("The European Union (EU) met the United Nations (UN)."),
    Example("Las Fuerzas Armadas Revolucionarias (FAR) y las Fuerzas Armadas Rebeldes de Oriente (FARO).", "es"),
)

_ABBREVIATION: Final = re.compile(r" ?\(([A-ZÀ-ÖØ-ÞА-ЯЁ]{2,7})\)")
_BACK: Final = 240
"""Characters before the bracket in which the full name must stand."""


def find(context: Context) -> Iterator[Issue]:
    """One issue for each later name that cannot be the earlier one."""
    names: dict[str, list[tuple[str, Span]]] = {}
    for found in _ABBREVIATION.finditer(context.readable):
        initials = found.group(1)
        lead = context.readable[max(0, found.start() - _BACK) : found.start()].rpartition("\n")[2]
        name = _spelled_out(lead.split(" ")[-12:], initials)
        if not name:
            continue
        span = Span(found.start() - len(name), found.end())
        earlier = names.setdefault(initials, [])
        if earlier and not any(_same(name, other) for other, _ in earlier):
            message = (
                f"{initials} is spelled out in two ways: “{earlier[0][0]}” and here “{name}”. Use the official name."
            )
            yield Issue((span, earlier[0][1]), message)
        earlier.append((name, span))


def _spelled_out(words: list[str], initials: str) -> str:
    """The words before the bracket that give the initials, from the last backwards; empty where they do not."""
    left = list(_flat(initials))
    start = len(words)
    while left and start:
        start -= 1
        word = _flat(words[start])
        if word[:1] == left[-1]:
            left.pop()
        elif words[start][:1].isupper() or len(word) > 4:
            return ""
    return "" if left else " ".join(words[start:])


def _same(first: str, second: str) -> bool:
    """Equal but for case, accents, and small words."""
    return _telling(first) == _telling(second)


def _telling(name: str) -> list[str]:
    return [_flat(w)[:6] for w in name.split() if w[:1].isupper()]


def _flat(word: str) -> str:
    flat = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in flat if c.isalnum())
