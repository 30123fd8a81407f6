"""Links that the program proposes; what a person said of them is a decision."""

from collections.abc import Iterable

from sqlmodel import Session, col, delete, or_, select

from tracker.model import Basis, Link, LinkStatus
from tracker.store.rows import storable
from tracker.store.tables import ProposalRow


def proposals_of(session: Session, article_id: int) -> tuple[Link, ...]:
    """The proposals that name the article on either side, the likeliest first; what a page states is no proposal."""
    asked = select(ProposalRow).where(
        or_(ProposalRow.source_article_id == article_id, ProposalRow.published_article_id == article_id)
    )
    found = session.exec(asked.order_by(col(ProposalRow.score_0_to_1).desc(), col(ProposalRow.source_article_id)))
    return tuple(
        Link(
            row.source_article_id,
            row.published_article_id,
            LinkStatus.CONFIRMED if row.basis == Basis.STATED else LinkStatus.PROPOSED,
            Basis(row.basis),
            row.reason,
            row.score_0_to_1,
        )
        for row in found
    )


def keep_proposals(session: Session, article_id: int, links: Iterable[Link], recipe: str) -> None:
    """Store what is proposed for an article in place of what was proposed before."""
    session.execute(
        delete(ProposalRow).where(
            or_(col(ProposalRow.source_article_id) == article_id, col(ProposalRow.published_article_id) == article_id)
        )
    )
    add_proposals(session, links, recipe)


def add_proposals(session: Session, links: Iterable[Link], recipe: str) -> None:
    """Store proposals; one on the same two articles is replaced."""
    for link in links:
        session.merge(
            ProposalRow(
                source_article_id=link.source_article_id,
                published_article_id=link.published_article_id,
                basis=link.basis.value,
                reason=storable(link.reason),
                score_0_to_1=1.0 if link.score_0_to_1 is None else link.score_0_to_1,
                recipe=recipe,
            )
        )
    session.flush()
