"""Which article is the source of which: proposed by the program, stated by the page, or decided by a person.

A person's word is a decision on the published article, whose key is the source's id: it can be undone like any other.
"""

from tracker.errors import InputError
from tracker.model import Basis, Decision, DecisionVerb, Link, LinkStatus, Target, TargetKind
from tracker.store import Session, articles
from tracker.workflow import deciding
from tracker.workflow.confirmed import all_links, confirmed_sources
from tracker.workflow.desk import Desk


def links_of(desk: Desk, article_id: int) -> tuple[Link, ...]:
    """The links of an article on either side, decided ones first, dismissed ones left out.

    Raises:
        NotFoundError: there is no such article.
    """
    with desk.store.reading() as session:
        articles.name_and_time(session, article_id)
        return links(session, article_id)


def links(session: Session, article_id: int) -> tuple[Link, ...]:
    """The links of an article on either side, decided ones first, dismissed ones left out."""
    return tuple(k for k in all_links(session, article_id) if k.status is not LinkStatus.DISMISSED)


def link(
    desk: Desk, source_article_id: int, published_article_id: int, basis: Basis = Basis.DECIDED, reason: str = ""
) -> Link:
    """Record that one article is the source of another.

    Raises:
        NotFoundError: one of them is not there.
        InputError: they are one article, or the source is itself made from the published one.
    """
    name = f"article {published_article_id}"
    if source_article_id == published_article_id:
        raise InputError(name, "cannot be its own source.")
    if published_article_id in _sources(desk, source_article_id):
        raise InputError(name, f"is a source of article {source_article_id} already: the chain would run in a circle.")
    target = Target(TargetKind.LINK, str(source_article_id))
    deciding.decide(desk, published_article_id, target, DecisionVerb.CONFIRMED, reason, basis.value)
    return Link(source_article_id, published_article_id, LinkStatus.CONFIRMED, basis, reason)


def unlink(desk: Desk, source_article_id: int, published_article_id: int, reason: str = "") -> Decision:
    """Record that one article is not the source of another; a proposal of it is not shown again."""
    target = Target(TargetKind.LINK, str(source_article_id))
    return deciding.decide(desk, published_article_id, target, DecisionVerb.DISMISSED, reason)


def _sources(desk: Desk, article_id: int) -> set[int]:
    """The confirmed sources of an article, and their sources."""
    found: set[int] = set()
    waiting = [article_id]
    with desk.store.reading() as session:
        articles.name_and_time(session, article_id)
        while waiting:
            for link in confirmed_sources(session, waiting.pop()):
                if link.source_article_id not in found:
                    found.add(link.source_article_id)
                    waiting.append(link.source_article_id)
    return found
