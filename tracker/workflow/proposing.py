"""Likely sources and likely translations of an article among the articles of the library."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.compare import Side, aligned_share
from tracker.compare import compare as align_and_check
from tracker.link import VERSION
from tracker.model import (
    UNDETERMINED,
    Analysis,
    Basis,
    Link,
    LinkStatus,
    Metadata,
    PairKind,
    Progress,
    SegmentPair,
    TranslationKind,
)
from tracker.store import links as proposals
from tracker.store.rows import utc
from tracker.workflow.analysing import Shown, show
from tracker.workflow.confirmed import all_links
from tracker.workflow.desk import Desk
from tracker.workflow.indexing import Shelf, body, ranked, side_of, update
from tracker.workflow.reasons import days_between, in_common

MOST: Final = 8
"""Candidates that are aligned to see whether they hold."""
LEAST_SCORE: Final = 0.04
"""Of the index. In the sample corpus true pairs have 0.05 to 0.26; others reach 0.09, and fail at the alignment."""
LEAST_ALIGNED: Final = 0.2
"""Mean score of the aligned sentences. True pairs have 0.26 to 0.61; others over `LEAST_SCORE` at most 0.03."""
LEAST_COPIED: Final = 0.15


@dataclass(frozen=True, slots=True)
class _Text:
    """One article as the search sees it."""

    article_id: int
    side: Side
    analysis: Analysis
    metadata: Metadata

    @classmethod
    def of(cls, article_id: int, shown: Shown) -> "_Text":
        return cls(article_id, side_of(shown), shown.settled.analysis, shown.version.metadata)


def propose_links(desk: Desk, shelf: Shelf, article_id: int) -> Iterator[Progress | Link]:
    """The likely sources and translations of an article, the likeliest first, and its links that are decided.

    Each proposal is verified by alignment and says why. Stored in place of what was proposed before.

    Raises:
        NotFoundError: there is no such article.
    """
    mine = _Text.of(article_id, show(desk, article_id))
    yield from update(desk)
    found: list[Link] = []
    candidates = ranked(desk, shelf, article_id, mine.side, MOST)
    for done, (other_id, score, copied) in enumerate(candidates):
        yield Progress(done, len(candidates), "aligning")
        if score >= LEAST_SCORE or copied >= LEAST_COPIED:
            other = _Text.of(other_id, show(desk, other_id))
            if proposal := _verified(mine, other, score, copied):
                found.append(proposal)
    with desk.store.writing() as session:
        stated = [k for k in proposals.proposals_of(session, article_id) if k.basis is Basis.STATED]
        pairs = {(k.source_article_id, k.published_article_id) for k in stated}
        new = [k for k in found if not pairs & {_pair(k), _pair(k)[::-1]}]
        proposals.keep_proposals(session, article_id, [*stated, *new], VERSION)
        shown = [k for k in all_links(session, article_id) if k.status is not LinkStatus.DISMISSED]
    yield from shown


def _pair(link: Link) -> tuple[int, int]:
    return link.source_article_id, link.published_article_id


def _verified(mine: _Text, other: _Text, score: float, copied: float) -> Link | None:
    source, published = _directed(mine, other)
    comparison = align_and_check(source.side, published.side)
    if _mean(comparison.pairs) < LEAST_ALIGNED and copied < LEAST_COPIED:
        return None
    share = aligned_share([_weighed(pair) for pair in comparison.pairs])
    reason = "; ".join(_reasons(source, published, share, copied))
    rank = round(min(1.0, max(score, copied) * (0.5 + share / 2)), 4)
    return Link(source.article_id, published.article_id, LinkStatus.PROPOSED, Basis.INFERRED, reason, rank)


def _mean(pairs: Sequence[SegmentPair]) -> float:
    """Mean score over the published sentences, those without a counterpart as 0."""
    count = sum(len(p.published) for p in pairs)
    return sum(p.score_0_to_1 * len(p.published) for p in pairs if p.source) / max(count, 1)


def _weighed(pair: SegmentPair) -> SegmentPair:
    """A pair that hardly resembles counts as none."""
    return pair if pair.score_0_to_1 >= LEAST_ALIGNED else replace(pair, kind=PairKind.ADDED)


def _directed(mine: _Text, other: _Text) -> tuple[_Text, _Text]:
    """Source and published: by the original language where one of the two is written in it, else by date, else by
    which is known to be translated, else by which was added first: the same from both sides."""
    for published, source in ((mine, other), (other, mine)):
        original = published.analysis.original_language.code
        written = published.analysis.language.code
        if original not in (None, written, UNDETERMINED) and source.analysis.language.code == original:
            return source, published
    dates = utc(mine.metadata.published), utc(other.metadata.published)
    if dates[0] and dates[1] and dates[0] != dates[1]:
        return (mine, other) if dates[0] < dates[1] else (other, mine)
    translated = [t for t in (mine, other) if t.analysis.translation.kind is not TranslationKind.NONE]
    if len(translated) == 1:
        return (other, mine) if translated[0] is mine else (mine, other)
    return (mine, other) if mine.article_id < other.article_id else (other, mine)


def _reasons(source: _Text, published: _Text, share: float, copied: float) -> Iterator[str]:
    yield f"{share:.0%} of its sentences have a counterpart"
    if copied >= LEAST_COPIED:
        yield f"{copied:.0%} of its words stand there word for word"
    yield from in_common(body(published.side), body(source.side))
    yield from days_between(utc(source.metadata.published), utc(published.metadata.published))
