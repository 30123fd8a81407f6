"""The link index of a library: brought up to date article by article, asked as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.compare import Side, side_of_version
from tracker.link import VERSION, SourceIndex, features, find_copies, fingerprints, packed, share_found
from tracker.model import Progress
from tracker.store import link_index
from tracker.store.link_index import StoredPostings
from tracker.workflow.analysing import Shown, show
from tracker.workflow.desk import Desk


@dataclass
class Shelf:
    """The index in memory, read from the database when it is first asked and when articles have changed."""

    _state: tuple[int, int] | None = None
    _index: SourceIndex = field(default_factory=SourceIndex)

    def index(self, desk: Desk) -> SourceIndex:
        with desk.store.reading() as session:
            state = link_index.features_state(session)
            if state != self._state:
                self._index = SourceIndex()
                for article_id, blob in link_index.all_features(session):
                    self._index.add(article_id, blob)
                self._state = state
        return self._index


def update(desk: Desk) -> Iterator[Progress]:
    """Put every article that is new or edited into the index; what is done stays done."""
    with desk.store.reading() as session:
        waiting = link_index.not_indexed(session, VERSION)
    for done, article_id in enumerate(waiting):
        yield Progress(done, len(waiting), "indexing")
        shown = show(desk, article_id)
        side = side_of(shown)
        words = body(side)
        blob = packed(features(words, side.language))
        with desk.store.writing() as session:
            link_index.keep_features(session, shown.version_id, VERSION, blob, fingerprints(words))


def side_of(shown: Shown) -> Side:
    """An article's sentences without its boilerplate."""
    return side_of_version(shown.version, shown.settled.analysis.language.code)


def body(side: Side) -> str:
    return "\n".join(side.sentences)


def ranked(desk: Desk, shelf: Shelf, article_id: int, side: Side, most: int) -> list[tuple[int, float, float]]:
    """The likeliest relatives of an article: id, score 0 to 1, and the share of its words found word for word."""
    words = body(side)
    scores = {
        int(other): (score, 0.0)
        for other, score in shelf.index(desk).rank(features(words, side.language), most + 1)
        if other != article_id
    }
    for copy in find_copies(words, StoredPostings(desk.store), article_id)[:most]:
        share = share_found(words, copy)
        scores[copy.id] = max(scores.get(copy.id, (0.0, 0.0))[0], share), share
    best = sorted(scores.items(), key=lambda item: (-item[1][0], item[0]))
    return [(other, score, share) for other, (score, share) in best[:most]]
