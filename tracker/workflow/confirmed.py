"""The links that count: said by a person, or stated by a page and not denied by anybody."""

from collections.abc import Sequence
from typing import Final

from tracker import decide as rules
from tracker.model import Basis, Decision, DecisionVerb, Link, LinkStatus, TargetKind
from tracker.store import Session, decisions
from tracker.store import links as proposals

_STATUS: Final = {DecisionVerb.CONFIRMED: LinkStatus.CONFIRMED, DecisionVerb.DISMISSED: LinkStatus.DISMISSED}


def decided_links(article_id: int, said: Sequence[Decision]) -> list[Link]:
    """What the decisions on a published article say of its sources, the last word on each."""
    found: dict[int, Link] = {}
    for decision in rules.standing(said):
        if decision.target.kind is TargetKind.LINK and decision.verb in _STATUS:
            source = int(decision.target.key)
            basis = Basis(decision.value or Basis.DECIDED)
            found[source] = Link(source, article_id, _STATUS[decision.verb], basis, decision.reason)
    return list(found.values())


def all_links(session: Session, article_id: int) -> tuple[Link, ...]:
    """Every link of an article on either side, denied ones too: decided ones first, then stated, then proposed."""
    published = decisions.articles_decided_on(session, TargetKind.LINK, str(article_id))
    decided: dict[tuple[int, int], Link] = {}
    for one in dict.fromkeys((article_id, *published)):
        for link in decided_links(one, decisions.decisions_of(session, one)):
            if article_id in (link.source_article_id, link.published_article_id):
                decided[link.source_article_id, link.published_article_id] = link
    offered = proposals.proposals_of(session, article_id)
    others = [p for p in offered if (p.source_article_id, p.published_article_id) not in decided]
    return (*decided.values(), *sorted(others, key=lambda p: p.basis is not Basis.STATED))


def confirmed_sources(session: Session, article_id: int) -> tuple[Link, ...]:
    """The confirmed sources of an article."""
    found = all_links(session, article_id)
    return tuple(k for k in found if k.published_article_id == article_id and k.status is LinkStatus.CONFIRMED)


def confirmed_offspring(session: Session, article_id: int) -> tuple[int, ...]:
    """The articles that were made from this one: what is decided here changes what is known of them."""
    found = all_links(session, article_id)
    mine = (k for k in found if k.source_article_id == article_id and k.status is LinkStatus.CONFIRMED)
    return tuple(k.published_article_id for k in mine)
