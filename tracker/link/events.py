"""Articles that probably report one event: an offer to compare them, never a verdict."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker.link.index import SourceIndex, index_of

LEAST_SCORE: Final = 0.06
"""Of the index, the mean of both directions. Unrelated news stays under it; so may a text that no dictionary knows."""
LEAST_IN_ONE_LANGUAGE: Final = 0.09
"""Texts in one language share words by chance: in the sample corpus up to 0.08."""
MOST_DAYS: Final = 4
"""Between two reports of one event; articles without a date may join any."""
MOST_TOGETHER: Final = 30
"""Around one article no more are gathered: an offer of more is none."""
_NEAREST: Final = 10
_WIDEST: Final = 500
"""Texts: what more of them share belongs to no one event. Keeps a question short in a large library."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article as the search for events sees it."""

    id: int
    features: Mapping[int, float]
    published: date | None
    """None where it does not say."""
    language: str | None = None
    """None where not known: it counts as another one than anybody's."""


Look = Callable[[int], Report]
"""An article by its id. Its features may be empty: the index has them."""


class Nearness:
    """Which articles of an index are among each other's nearest; each is asked once."""

    def __init__(self, index: SourceIndex, look: Look) -> None:
        self._index, self._look = index, look
        self._near: dict[int, dict[int, float]] = {}

    def of(self, id_: int) -> dict[int, float]:
        """The nearest articles with their scores."""
        if id_ not in self._near:
            ranked = self._index.rank(self._index.weights(id_), _NEAREST + 1, _WIDEST)
            self._near[id_] = {int(other): score for other, score in ranked if other != id_}
        return self._near[id_]

    def joined(self, id_: int) -> Iterator[int]:
        """The articles that probably report the same event, the nearest first."""
        for other, score in self.of(id_).items():
            if score >= LEAST_SCORE and self._mean(id_, other) >= self._least(id_, other) and self.in_time(id_, other):
                yield other

    def in_time(self, one: int, other: int) -> bool:
        """Whether they were published within `MOST_DAYS`, as far as they say."""
        days = self._look(one).published, self._look(other).published
        return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= MOST_DAYS

    def _mean(self, one: int, other: int) -> float:
        return (self.of(one).get(other, 0.0) + self.of(other).get(one, 0.0)) / 2

    def _least(self, one: int, other: int) -> float:
        languages = self._look(one).language, self._look(other).language
        return LEAST_IN_ONE_LANGUAGE if languages[0] is not None and languages[0] == languages[1] else LEAST_SCORE


def around(id_: int, nearness: Nearness) -> tuple[int, ...]:
    """The articles on the event of this one, the nearest first, then those nearest to them; itself left out."""
    found, waiting = [id_], [id_]
    while waiting and len(found) < MOST_TOGETHER:
        for other in nearness.joined(waiting.pop(0)):
            if other not in found and nearness.in_time(id_, other):
                found.append(other)
                waiting.append(other)
    return tuple(found[1:MOST_TOGETHER])


def grouped(ids: Iterable[int], nearness: Nearness) -> Iterator[int | tuple[int, ...]]:
    """Every id once it has been looked at; last the groups of two or more, ascending, in the order of their firsts."""
    leader: dict[int, int] = {}

    def head(one: int) -> int:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for one in ids:
        for other in nearness.joined(one):
            new, old = sorted((head(one), head(other)))
            leader[old] = new
        yield one
    gathered: dict[int, list[int]] = {}
    for id_ in sorted(leader):
        gathered.setdefault(head(id_), []).append(id_)
    yield from (tuple(group) for _, group in sorted(gathered.items()) if len(group) > 1)


def events(reports: Sequence[Report]) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more article ids, each ascending, in the order of their first ids.

    Two reports are joined when they are among each other's nearest and they are at most `MOST_DAYS` apart.
    """
    known = {report.id: report for report in reports}
    nearness = Nearness(index_of((report.id, report.features) for report in reports), known.__getitem__)
    return tuple(group for group in grouped(sorted(known), nearness) if isinstance(group, tuple))
