"""An agency behind a text that credits nobody: somebody spoke to it, and its wire is where others read that."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.model import AgentKind, Attribution, Basis, Chain, Evidence, Hop, Role

VERSION: Final = "1"
_REASON: Final = "nobody is credited; what was said to an agency is mostly taken from its wire"
PREFERRED: Final = "it is what the page credits; the agency that somebody spoke to is inferred, and weak"
_TOLD: Final = re.compile(
    r"(?:\b(?:told|spoke to|speaking to|in an interview with)(?: the)?(?: news)?(?: agency)?"
    r"|\b(?:dijo|declaró|explicó|afirmó|indicó) a (?:la )?(?:agencia )?(?:de noticias )?"
    r"|\b(?:déclaré|dit|indiqué|expliqué|confié) à (?:l['’](?:agence )?)?"
    r"|\b(?:disse|declarou|afirmou|explicou) à (?:agência )?"
    r"|\b(?:detto|dichiarato|spiegato) all['’](?:agenzia )?"
    r"|\b(?:sagte|erklärte) (?:gegenüber )?der (?:Nachrichtenagentur )?)\s*$"
)
"""What stands before an agency's name where somebody spoke to it; being the source of a figure is less."""
_CREDITED: Final = (Role.AUTHOR, Role.WIRE)


def hidden_wires(text: str, hops: Sequence[Hop], attribution: Attribution) -> tuple[Chain, ...]:
    """Rival chains that begin with an agency somebody spoke to, each agency once; none where an author or a wire is.

    Inferred and weak: the preferred chain stays as the credits have it.
    """
    if any(c.role in _CREDITED for c in attribution.credits):
        return ()
    found: dict[str, Chain] = {}
    for citation in attribution.citations:
        before = text[max(0, citation.span.start_char - 60) : citation.span.start_char]
        if citation.agent.kind is not AgentKind.AGENCY or not (told := _TOLD.search(before)):
            continue
        start = citation.span.start_char - len(before) + told.start()
        span = type(citation.span)(start, citation.span.end_char)
        home = citation.agent.home_language
        evidence = (Evidence(span.of(text), span),)
        wire = Hop(Role.WIRE, citation.agent, None, home, Basis.INFERRED, evidence, f"hidden_wire@{VERSION}", _REASON)
        found.setdefault(citation.agent.canonical_name or citation.agent.name, Chain((wire, *hops)))
    return tuple(found.values())
