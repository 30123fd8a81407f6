"""The same quotation in several articles of the library, side by side."""

from collections.abc import Iterator
from typing import Final

from tracker.link import find_copies
from tracker.model import Progress
from tracker.quotations.concordance import Group, Rendering, group, renderings_of
from tracker.store.link_index import StoredPostings
from tracker.workflow.analysing import Shown, show
from tracker.workflow.desk import Desk
from tracker.workflow.indexing import Shelf, ranked, side_of, update
from tracker.workflow.linking import links_of

MOST: Final = 30
"""Articles whose ledgers are read beside this one's."""


def concordance(desk: Desk, shelf: Shelf, article_id: int) -> Iterator[Progress | Group]:
    """The quotations of an article that other articles have too, each with all its renderings, in the article's order.

    Looked for in what shares words with a quotation, in linked articles, and in what is likely its source,
    translation or copy. `Rendering.article` is the article's number in digits.

    Raises:
        NotFoundError: there is no such article.
    """
    shown = show(desk, article_id)
    yield from update(desk)
    mine = _renderings(article_id, shown)
    others = _relatives(desk, shelf, article_id, shown, mine)
    found = list(mine)
    for done, other in enumerate(others):
        yield Progress(done, len(others), "reading quotations")
        found += _renderings(other, show(desk, other))
    for one in group(found):
        if any(r.article == str(article_id) for r in one.renderings) and len({r.article for r in one.renderings}) > 1:
            yield one


def _renderings(article_id: int, shown: Shown) -> tuple[Rendering, ...]:
    analysis = shown.settled.analysis
    return renderings_of(str(article_id), shown.version.text, analysis.language.code, analysis.quotations)


def _relatives(desk: Desk, shelf: Shelf, article_id: int, shown: Shown, mine: tuple[Rendering, ...]) -> list[int]:
    postings = StoredPostings(desk.store)
    linked = [i for k in links_of(desk, article_id) for i in (k.source_article_id, k.published_article_id)]
    copies = [c.id for r in mine for c in find_copies(r.words, postings, article_id)]
    near = [other for other, _, _ in ranked(desk, shelf, article_id, side_of(shown), MOST // 3)]
    return [i for i in dict.fromkeys([*linked, *copies, *near]) if i != article_id][:MOST]
