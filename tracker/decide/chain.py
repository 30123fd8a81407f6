"""Decisions on hops, credits and verdicts: a person's word outranks what was computed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from tracker.anchor import anchor
from tracker.decide.about import agent_key, as_object, evidence_at
from tracker.model import (
    Agent,
    AgentKind,
    Basis,
    Chain,
    Credit,
    Decision,
    DecisionVerb,
    Hop,
    OriginalLanguage,
    Role,
    Translation,
    TranslationKind,
)

Step = TypeVar("Step", Hop, Credit)

_ORDER: Final = tuple(Role)
"""Where a hop that only a person knows is put: DESIGN.md's roles run from who spoke first to the page at hand."""


def settle_steps(steps: Sequence[Step], decisions: Sequence[Decision]) -> tuple[tuple[Step, ...], tuple[Decision, ...]]:
    """The steps with the decisions applied, in their order; and the decisions that met no step."""
    kept: dict[str, Step] = {}
    for step in steps:
        kept[_free(kept, agent_key(step.role, step.agent))] = step
    unmet: list[Decision] = []
    for decision in decisions:
        key = decision.target.key
        if key not in kept:
            unmet.append(decision)
        elif decision.verb is DecisionVerb.DISMISSED:
            del kept[key]
        elif decision.verb is DecisionVerb.CORRECTED:
            kept[key] = _corrected(kept[key], decision)
        elif decision.verb is DecisionVerb.CONFIRMED:
            kept[key] = replace(kept[key], basis=Basis.DECIDED)
    return tuple(kept.values()), tuple(unmet)


def settle_chain(chain: Chain, text: str, decisions: Sequence[Decision]) -> tuple[Chain, tuple[Decision, ...]]:
    """The chain with the decisions on hops applied; hops that only a person knows are put in by their role.

    A decision on a hop whose words are no longer in the text is given back as without a place.
    """
    hops, unmet = settle_steps(chain.hops, decisions)
    lost: list[Decision] = []
    for decision in unmet:
        place = decision.target.selector and anchor(text, decision.target.selector)
        if decision.target.selector is not None and place is None:
            lost.append(decision)
        elif decision.verb in (DecisionVerb.CONFIRMED, DecisionVerb.CORRECTED):
            hops = _put_in(hops, _own_hop(decision, text))
    gaps = tuple(gap for gap in chain.gaps if gap.after_hop < len(hops))
    return replace(chain, hops=hops, gaps=gaps), tuple(lost)


def settle_original(computed: OriginalLanguage, decisions: Sequence[Decision]) -> OriginalLanguage:
    """The verdict, a person's word first. A dismissed verdict is "not known"."""
    for decision in decisions:
        if decision.verb is DecisionVerb.DISMISSED:
            computed = replace(computed, code=None, basis=Basis.DECIDED)
        elif decision.verb in (DecisionVerb.CONFIRMED, DecisionVerb.CORRECTED):
            computed = replace(computed, code=decision.value or computed.code, basis=Basis.DECIDED)
    return computed


def settle_translation(computed: Translation, decisions: Sequence[Decision]) -> Translation:
    """Whether and how it was translated, a person's word first. Dismissed: it is no translation."""
    for decision in decisions:
        if decision.verb is DecisionVerb.DISMISSED:
            computed = replace(computed, kind=TranslationKind.NONE, basis=Basis.DECIDED)
        elif decision.verb in (DecisionVerb.CONFIRMED, DecisionVerb.CORRECTED):
            kind = TranslationKind(decision.value) if decision.value else computed.kind
            computed = replace(computed, kind=kind, basis=Basis.DECIDED)
    return computed


def _free(kept: dict[str, Any], key: str) -> str:
    while key in kept:
        key += "+"
    return key


def _corrected(step: Step, decision: Decision) -> Step:
    """The step as corrected: to an agent's name, or to a JSON object of role, agent, language_in and language_out."""
    given = as_object(decision.value) or {"agent": decision.value}
    agent = step.agent
    if given.get("agent"):
        agent = Agent(str(given["agent"]), agent.kind if agent else AgentKind.PERSON)
    return replace(
        step,
        role=Role(given.get("role") or step.role),
        agent=agent,
        language_in=given.get("language_in", step.language_in),
        language_out=given.get("language_out", step.language_out),
        basis=Basis.DECIDED,
    )


def _own_hop(decision: Decision, text: str) -> Hop:
    """The hop a person vouches for though the program does not see it."""
    role, _, name = decision.target.key.partition(":")
    told = as_object(decision.about)
    kind = AgentKind(told.get("kind") or AgentKind.PERSON)
    place = anchor(text, decision.target.selector) if decision.target.selector else None
    hop = Hop(
        role=Role(role),
        agent=Agent(name, kind) if name else None,
        language_in=told.get("language_in"),
        language_out=told.get("language_out"),
        basis=Basis.DECIDED,
        evidence=evidence_at(text, place),
        rule="person@1",
        reason=decision.reason,
    )
    return _corrected(hop, decision) if decision.verb is DecisionVerb.CORRECTED else hop


def _put_in(hops: tuple[Hop, ...], hop: Hop) -> tuple[Hop, ...]:
    at = next((i for i, h in enumerate(hops) if _ORDER.index(h.role) > _ORDER.index(hop.role)), len(hops))
    return (*hops[:at], hop, *hops[at:])
