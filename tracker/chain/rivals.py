"""Rival chains: what the credits allow besides the preferred reading."""

from collections.abc import Sequence

from tracker.model import Attribution, Chain, Hop, Role

_REASON = "the dateline names who gathered the news; the byline may name who posted it"


def find_rivals(hops: Sequence[Hop], attribution: Attribution) -> tuple[str, tuple[Chain, ...]]:
    """(reason for the preferred chain, the rivals); ("", ()) where the credits agree.

    Byline against dateline: a medium in the byline of a wire text may be the author after all.
    """
    wires = [h for h in hops if h.role is Role.WIRE and h.rule.startswith("dateline")]
    posted = [h for h in hops if h.role is Role.REPUBLISHER and h.rule.startswith("byline")]
    if not wires or not posted:
        return "", ()
    rest = [h for h in hops if h not in wires and h not in posted]
    first = [Hop(Role.OUTLET, h.agent, None, h.language_out, h.basis, h.evidence, h.rule) for h in posted]
    return _REASON, (Chain((*first, *rest)),)
