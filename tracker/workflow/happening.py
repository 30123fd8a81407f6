"""Articles of the library that probably report one event."""

from collections.abc import Iterator, Sequence
from datetime import date

from tracker.link.events import Nearness, Report, around, grouped
from tracker.model import UNDETERMINED, LibraryQuery, Progress
from tracker.store import library
from tracker.store.rows import utc
from tracker.workflow.analysing import Shown, show
from tracker.workflow.desk import Desk
from tracker.workflow.indexing import Shelf, body, side_of, update
from tracker.workflow.reasons import days_between, in_common
from tracker.workflow.values import Event


def events(desk: Desk, shelf: Shelf, article_ids: Sequence[int] | None) -> Iterator[Progress | Event]:
    """The event of each of these articles that is not alone with it; without ids every event of the library.

    Only articles that are new or edited are put into the index. An article is asked for its nearest in the index, never
    compared with all the others.

    Raises:
        NotFoundError: one of them is not there.
    """
    for article_id in article_ids or ():
        show(desk, article_id)
    yield from update(desk)
    nearness = Nearness(shelf.index(desk), _Known(desk))
    if article_ids is None:
        yield from _all(desk, nearness)
        return
    for done, article_id in enumerate(article_ids):
        yield Progress(done, len(article_ids), "looking for the event")
        if others := around(article_id, nearness):
            yield _event(desk, (article_id, *others))


def _all(desk: Desk, nearness: Nearness) -> Iterator[Progress | Event]:
    with desk.store.reading() as session:
        ids = sorted(library.ids(session, LibraryQuery()))
    done = 0
    for one in grouped(ids, nearness):
        if isinstance(one, tuple):
            yield _event(desk, one)
        else:
            yield Progress(done, len(ids), "looking for events")
            done += 1


def _event(desk: Desk, ids: tuple[int, ...]) -> Event:
    first, *others = (show(desk, article_id) for article_id in ids)
    return Event(ids, ("", *(_reason(first, other) for other in others)))


def _reason(first: Shown, other: Shown) -> str:
    dates = utc(first.version.metadata.published), utc(other.version.metadata.published)
    return "; ".join((*in_common(body(side_of(first)), body(side_of(other))), *days_between(*dates)))


class _Known:
    """Language and day of articles, the day by what the page says, else by the dateline; each is looked up once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reports: dict[int, Report] = {}

    def __call__(self, article_id: int) -> Report:
        if article_id not in self._reports:
            self._reports[article_id] = self._report(article_id)
        return self._reports[article_id]

    def _report(self, article_id: int) -> Report:
        with self._desk.store.reading() as session:
            row = next(iter(library.rows(session, [article_id])), None)
        stated = utc(row.published) if row else None
        day = stated.date() if stated else _dateline(show(self._desk, article_id))
        code = row.language.partition("-")[0] if row else UNDETERMINED
        return Report(article_id, {}, day, None if code == UNDETERMINED else code)


def _dateline(shown: Shown) -> date | None:
    dateline = shown.settled.analysis.attribution.dateline
    try:
        return date.fromisoformat(dateline.date) if dateline and dateline.date else None
    except ValueError:  # without its year
        return None
