"""Which of several guests a short fragment is labelled with, where its words fit them about equally."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.decode import Run
from tracker.detect.spans import Reading

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
    """A run to be reported, in the piece it was read in."""

    run: Run
    reading: Reading
    score: float


def settled(found: Sequence[Found]) -> list[Found]:
    """The same runs, ties between guests settled by the article's other fragments, then by how common a source is."""
    behind = [_behind(one) for one in found]
    sure: Counter[int] = Counter()
    for one, nats in zip(found, behind, strict=True):
        if np.count_nonzero(nats <= _SAME_SOURCE) == 1:
            sure[one.run.guest] += 1
    return [_settle(one, nats, sure) for one, nats in zip(found, behind, strict=True)]


def _behind(one: Found) -> NDArray[np.float64]:
    """How far each guest is behind the run's own over the run's words; infinite in long runs but for its own."""
    run, reading = one.run, one.reading
    totals = reading.favours[run.first : run.last + 1].sum(axis=0, dtype=np.float64)
    nats: NDArray[np.float64] = totals[run.guest] - totals
    if run.last - run.first >= _FEW_WORDS:
        nats[:] = np.inf
    nats[run.guest] = 0
    nats[reading.host] = np.inf
    return nats


def _settle(one: Found, nats: NDArray[np.float64], sure: Counter[int]) -> Found:
    run, languages = one.run, one.reading.table.languages
    others = [guest for guest in np.flatnonzero(nats <= _SAME_SOURCE).tolist() if sure[guest]]
    guest = run.guest
    if others:
        guest = min(others, key=lambda guest: (-sure[guest], nats[guest], guest))
    elif not sure:
        near = np.flatnonzero(nats <= _MORE_LIKELY).tolist()
        guest = min(near, key=lambda guest: (_rank(languages[guest]), nats[guest], guest))
    return one if guest == run.guest else Found(Run(run.first, run.last, guest), one.reading, one.score)


def _rank(code: str) -> int:
    return _SOURCES.index(code) if code in _SOURCES else len(_SOURCES)
