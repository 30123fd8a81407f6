"""From the decoder's runs to the words that are reported: bounds, and what is only a name."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.decode import Run
from tracker.detect.layout import Layout
from tracker.detect.phrases import Phrases
from tracker.detect.table import Table
from tracker.detect.tokens import Tokens

_SHORT_CHARS: Final = 3
_ORDINARY_IN_BOTH: Final = -1.5
"""A short word that says no more than this against the guest may open a fragment before a place's name."""
_SPEAKS_FOR_HOST: Final = -0.5
"""A word that says more than this against the guest does not make a name into a phrase."""

_TAIL_WORDS: Final = 2
_SAYS_LITTLE: Final = 1.0
"""Nats for the guest that a word behind a comma says at least where it belongs to the fragment."""

_NO_PARTICLE: Final = 3.0
"""Nats for the guest from which on a short word that the run begins with is no part of a name that stands before it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One piece of a text, read: everything a fragment in it is judged by."""

    text: str
    offset: int
    """Where the piece begins in the stored text."""
    table: Table
    host: int
    tokens: Tokens
    layout: Layout
    phrases: Phrases
    favours: NDArray[np.float32]

    def words(self, run: Run) -> list[str]:
        """The run's tokens as written."""
        starts, ends = self.tokens.start_char, self.tokens.end_char
        return [self.text[starts[i] : ends[i]] for i in range(run.first, run.last + 1)]

    def character(self, place: int) -> str:
        """The character there; a blank outside the piece."""
        return self.text[place] if 0 <= place < len(self.text) else " "


def reported(run: Run, reading: Reading) -> Run | None:
    """The run with its final bounds; None where it has no word or is only a name."""
    trimmed = _trim(run, reading.tokens)
    if trimmed is None:
        return None
    led = _lead_in(_without_tail(trimmed, reading), reading)
    core = _core(led, reading)
    return None if _is_name(core, reading) and not _is_foreign_place(core, reading) else led


def _core(run: Run, reading: Reading) -> Run:
    """Without the words at its start that speak for the host: a bracket or a comma makes a switch before them cheap."""
    foreign = np.flatnonzero(reading.favours[run.first : run.last + 1, run.guest] > _SPEAKS_FOR_HOST)
    return Run(run.first + int(foreign[0]), run.last, run.guest) if len(foreign) else run


def _trim(run: Run, tokens: Tokens) -> Run | None:
    """Without numbers at its ends."""
    words = np.flatnonzero(tokens.letters[run.first : run.last + 1])
    return Run(run.first + int(words[0]), run.first + int(words[-1]), run.guest) if len(words) else None


def _without_tail(run: Run, reading: Reading) -> Run:
    """Without a last word or two behind a comma that could as well be the host's, unless a mark closes after them."""
    joined, said = reading.layout.joined, reading.favours[:, run.guest]
    if reading.layout.closes[run.last]:
        return run
    for first in range(run.last, max(run.first, run.last - _TAIL_WORDS), -1):
        if not joined[first]:
            weak = said[first : run.last + 1].sum() < _SAYS_LITTLE
            return Run(run.first, first - 1, run.guest) if weak else run
    return run


def _lead_in(run: Run, reading: Reading) -> Run:
    """With the preposition or article before a place's name, where it could be either language's."""
    first, tokens = run.first, reading.tokens
    if not (reading.phrases.place_start[first] and _spelled_by_guest_alone(run, reading)[0]):
        return run
    before = first - 1
    fits = (
        before >= 0
        and reading.layout.joined[first]
        and tokens.letters[before]
        and not tokens.capital[before]
        and tokens.end_char[before] - tokens.start_char[before] <= _SHORT_CHARS
        and reading.favours[before, run.guest] > _ORDINARY_IN_BOTH
    )
    return Run(before, run.last, run.guest) if fits else run


def _is_name(run: Run, reading: Reading) -> bool:
    """Whether every word is capitalised or stands inside a name."""
    among = slice(run.first, run.last + 1)
    particle = reading.layout.particle[among].copy()
    particle[0] &= reading.favours[run.first, run.guest] < _NO_PARTICLE
    named = reading.tokens.capital[among] | particle | ~reading.tokens.letters[among]
    return bool((named & ~reading.layout.shouted[among]).all())


def _is_foreign_place(run: Run, reading: Reading) -> bool:
    """Whether it is a place of two words and more in the guest's spelling alone, and no part of a longer name."""
    tokens, layout, after = reading.tokens, reading.layout, run.last + 1
    part = layout.joined[run.first] and tokens.capital[run.first - 1]
    part = part or (after < len(tokens) and layout.joined[after] and tokens.capital[after])
    spelled = _spelled_by_guest_alone(run, reading)
    return len(spelled) > 1 and bool(spelled.all()) and not part


def _spelled_by_guest_alone(run: Run, reading: Reading) -> NDArray[np.bool_]:
    """Per token: whether it belongs to a place that the guest spells so and the host does not."""
    bits = reading.phrases.place_bits[run.first : run.last + 1]
    guest, host = np.uint64(1 << run.guest), np.uint64(1 << reading.host)
    alone: NDArray[np.bool_] = ((bits & guest) > 0) & ((bits & host) == 0)
    return alone
