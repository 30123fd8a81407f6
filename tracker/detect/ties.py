"""Which of several guests a short fragment is labelled with, where its words fit them about equally."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from tracker.detect.decode import Run
from tracker.detect.spans import Reading
from tracker.model import Fragment

_FEW_WORDS: Final = 4
"""Longer fragments say themselves what they are."""
_SAME_SOURCE: Final = 1.5
"""Nats a guest may be behind the best and still be preferred because the article's other fragments are in it."""
_MORE_LIKELY: Final = 0.4
"""Nats a guest may be behind the best and still be preferred because more news comes from it."""
_SOURCES: Final = ("en", "es", "de", "fr", "pt", "ru", "it", "pl", "nl", "tr", "uk", "ar", "zh", "ca")
"""The languages of news most often met first, roughly by their share of the web's pages; the others come after them."""


@dataclass(frozen=True, slots=True)
class Found:
    """What may be said of a run: one entry for each guest it could be in, the best first."""

    guests: tuple[int, ...]
    behind: tuple[float, ...]
    """Nats behind the best."""
    told: tuple[tuple[Fragment, ...], ...]
    """The fragments to report with each."""


def candidates(run: Run, reading: Reading) -> list[tuple[float, int]]:
    """(nats behind the run's own guest, guest) of those it could be in; only its own for a long run."""
    if run.last - run.first >= _FEW_WORDS:
        return [(0.0, run.guest)]
    totals = reading.favours[run.first : run.last + 1].sum(axis=0, dtype=np.float64)
    nats = totals[run.guest] - totals
    others = [(float(nats[guest]), guest) for guest in np.flatnonzero(nats <= _SAME_SOURCE).tolist()]
    return [(0.0, run.guest), *sorted(one for one in others if one[1] not in (run.guest, reading.host))]


def settled(found: Sequence[Found], languages: Sequence[str]) -> Iterator[Fragment]:
    """The fragments, ties between guests settled by the article's other fragments, then by how common a source is."""
    sure = Counter(one.guests[0] for one in found if len(one.guests) == 1)
    for one in found:
        yield from one.told[_choice(one, sure, languages)]


def _choice(one: Found, sure: Counter[int], languages: Sequence[str]) -> int:
    places = range(len(one.guests))
    if others := [place for place in places if sure[one.guests[place]]]:
        return min(others, key=lambda place: (-sure[one.guests[place]], one.behind[place], place))
    if sure:
        return 0
    near = [place for place in places if one.behind[place] <= _MORE_LIKELY]
    return min(near, key=lambda place: (_rank(languages[one.guests[place]]), place))


def _rank(code: str) -> int:
    return _SOURCES.index(code) if code in _SOURCES else len(_SOURCES)
