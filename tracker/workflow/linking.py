"""Which article is the source of which: proposed by the program, stated by the page, or decided by a person.

A person's word is a decision on the published article, whose key is the source's id: it can be undone like any other.
"""

from tracker import decide as rules
from tracker.errors import InputError
from tracker.model import Basis, Decision, DecisionVerb, Link, LinkStatus, Target, TargetKind
from tracker.store import Session, articles, decisions
from tracker.store import links as proposals
from tracker.workflow import deciding
from tracker.workflow.desk import Desk

_STATUS = {DecisionVerb.CONFIRMED: LinkStatus.CONFIRMED, DecisionVerb.DISMISSED: LinkStatus.DISMISSED}


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
    published = decisions.articles_decided_on(session, TargetKind.LINK, str(article_id))
    decided: dict[tuple[int, int], Link] = {}
    for one in dict.fromkeys((article_id, *published)):
        for link in _decided(one, decisions.decisions_of(session, one)):
            decided[link.source_article_id, link.published_article_id] = link
    mine = {pair: link for pair, link in decided.items() if article_id in pair}
    offered = [
        p
        for p in proposals.proposals_of(session, article_id)
        if (p.source_article_id, p.published_article_id) not in mine
    ]
    return (*(link for link in mine.values() if link.status is not LinkStatus.DISMISSED), *offered)


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


def _decided(article_id: int, said: tuple[Decision, ...]) -> list[Link]:
    found: dict[int, Link] = {}
    for decision in rules.standing(said):
        if decision.target.kind is TargetKind.LINK and decision.verb in _STATUS:
            source = int(decision.target.key)
            basis = Basis(decision.value or Basis.DECIDED)
            found[source] = Link(source, article_id, _STATUS[decision.verb], basis, decision.reason)
    return list(found.values())


def _sources(desk: Desk, article_id: int) -> set[int]:
    """The confirmed sources of an article, and their sources."""
    found: set[int] = set()
    waiting = [article_id]
    with desk.store.reading() as session:
        articles.name_and_time(session, article_id)
        while waiting:
            one = waiting.pop()
            for link in _decided(one, decisions.decisions_of(session, one)):
                if link.status is LinkStatus.CONFIRMED and link.source_article_id not in found:
                    found.add(link.source_article_id)
                    waiting.append(link.source_article_id)
    return found
