"""The chain in the words of W3C PROV (PROV-JSON): entities, activities, agents and how they hang together."""

from typing import Any, Final

from tracker.model import Hop
from tracker.report import ReportedArticle

PREFIX: Final = "urn:tracker:"
_KINDS: Final = {"person": "prov:Person", "tool": "prov:SoftwareAgent"}


def prov_document(article: ReportedArticle) -> dict[str, Any]:
    """One PROV-JSON document: every hop an activity, its agent associated with it, its outcome an entity.

    The last entity is the page at hand, named by its SHA-256. Unknown agents are left out, not invented.
    """
    digest = article.given.analysis.sha256
    hops = article.given.analysis.chain.hops
    entities = [f"tracker:text-{number}" for number in range(1, len(hops))] + [f"tracker:sha256-{digest}"]
    document: dict[str, Any] = {
        "prefix": {"tracker": PREFIX, "prov": "http://www.w3.org/ns/prov#"},
        "entity": {name: _entity(hop) for name, hop in zip(entities, hops, strict=False)},
        "activity": {
            f"tracker:hop-{i}": {"prov:type": hop.role, "tracker:basis": hop.basis} for i, hop in enumerate(hops, 1)
        },
        "agent": {f"tracker:agent-{i}": _agent(hop) for i, hop in enumerate(hops, 1) if hop.agent},
        "wasAssociatedWith": {
            f"_:a{i}": {"prov:activity": f"tracker:hop-{i}", "prov:agent": f"tracker:agent-{i}", "prov:role": hop.role}
            for i, hop in enumerate(hops, 1)
            if hop.agent
        },
        "wasGeneratedBy": {
            f"_:g{i}": {"prov:entity": entities[i - 1], "prov:activity": f"tracker:hop-{i}"}
            for i in range(1, len(hops) + 1)
        },
        "wasDerivedFrom": {
            f"_:d{i}": {"prov:generatedEntity": entities[i], "prov:usedEntity": entities[i - 1]}
            for i in range(1, len(hops))
        },
    }
    if not hops:
        document["entity"] = {entities[0]: {"prov:type": "tracker:Article"}}
    return document


def _entity(hop: Hop) -> dict[str, Any]:
    return {"prov:type": "tracker:Article", **({"tracker:language": hop.language_out} if hop.language_out else {})}


def _agent(hop: Hop) -> dict[str, Any]:
    assert hop.agent
    return {"prov:label": hop.agent.name, "prov:type": _KINDS.get(hop.agent.kind, "prov:Organization")}
