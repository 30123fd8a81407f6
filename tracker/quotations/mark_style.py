"""How a text sets its quotation marks, told from its language and from the marks themselves."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.quotations.marks import HIGH_SIX_CLOSES, NINES_OPEN, REVERSED_GUILLEMETS, UNSPACED, Mark

_FIRST_SIGN_VOTES: Final = 2
"""The sign a text opens with tells its manner better than the spacing of one mark."""


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How this text sets its marks."""

    guillemets_reversed: bool
    six_closes: bool
    """“…“ and ”…“ are no news here."""
    nines_open: bool
    spaced: bool
    hebrew: bool


def mark_style(marks: Sequence[Sequence[Mark]], code: str) -> MarkStyle:
    votes: Counter[str] = Counter()
    for mark in (m for found in marks for m in found):
        if mark.char in "«»‹›" and mark.looks_opening != mark.looks_closing:
            votes["reversed" if (mark.char in "»›") == mark.looks_opening else "straight"] += 1
        elif mark.char in "“”" and mark.looks_opening != mark.looks_closing:
            votes[mark.char + ("opens" if mark.looks_opening else "closes")] += 1
    base = code.split("-")[0]
    first = next((m.char for found in marks for m in found if m.char in "«»‹›"), "«")
    votes["reversed" if first in "»›" else "straight"] += _FIRST_SIGN_VOTES
    return MarkStyle(
        guillemets_reversed=base in REVERSED_GUILLEMETS and votes["reversed"] > votes["straight"],
        six_closes=(base in HIGH_SIX_CLOSES and not votes["”closes"]) or (base == "und" and votes["“opens"] == 0),
        nines_open=base in NINES_OPEN and not votes["“opens"],
        spaced=base not in UNSPACED,
        hebrew=base in ("he", "yi"),
    )
