"""Articles that probably report one event: an offer to compare them, never a verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker.link.index import index_of

LEAST_SCORE: Final = 0.06
"""Of the index, the mean of both directions. Unrelated news stays under it; so may a text that no dictionary knows."""
MOST_DAYS: Final = 4
"""Between two reports of one event; articles without a date may join any."""
_NEAREST: Final = 10


@dataclass(frozen=True, slots=True)
class Report:
    """One article as the search for events sees it."""

    id: int
    features: Mapping[int, float]
    published: date | None


def events(reports: Sequence[Report]) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more article ids, each ascending, in the order of their first ids.

    Two reports are joined when they are among each other's nearest and they are at most `MOST_DAYS` apart.
    """
    index = index_of((report.id, report.features) for report in reports)
    near = {r.id: {int(o): s for o, s in index.rank(r.features, _NEAREST + 1) if o != r.id} for r in reports}
    by_id = {report.id: report for report in reports}
    group = {report.id: report.id for report in reports}
    for one in sorted(group):
        for other in sorted(near[one]):
            close = (near[one][other] + near[other].get(one, 0.0)) / 2 >= LEAST_SCORE
            if close and _within_days(by_id[one], by_id[other]):
                old, new = sorted((group[one], group[other]), reverse=True)
                group = {id_: new if mark == old else mark for id_, mark in group.items()}
    gathered: dict[int, list[int]] = {}
    for id_ in sorted(group):
        gathered.setdefault(group[id_], []).append(id_)
    return tuple(tuple(ids) for _, ids in sorted(gathered.items()) if len(ids) > 1)


def _within_days(one: Report, other: Report) -> bool:
    if one.published is None or other.published is None:
        return True
    return abs((one.published - other.published).days) <= MOST_DAYS
