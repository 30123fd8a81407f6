"""What a decision keeps of its target, and the keys by which targets are named."""

import json
from dataclasses import fields
from typing import Any, Final

from tracker.anchor import make_selector
from tracker.model import Agent, Credit, Evidence, Finding, Hop, Role, Severity, Span, Target, TargetKind

ORIGINAL_LANGUAGE: Final = Target(TargetKind.ORIGINAL_LANGUAGE, "original_language")
TRANSLATION: Final = Target(TargetKind.TRANSLATION, "translation")

_KEPT: Final = ("check", "category", "severity", "message", "suggestion", "reason", "rule")


def agent_key(role: Role, agent: Agent | None) -> str:
    """The key of a hop or credit: `translator:Regina Anavy`."""
    return f"{role}:{agent.name if agent else ''}"


def target_of(thing: Finding | Hop | Credit, text: str) -> Target:
    """What a decision on this finding, hop or credit is about, with its place in `text`."""
    if isinstance(thing, Finding):
        return Target(TargetKind.FINDING, thing.id, make_selector(text, thing.spans[0]))
    evidence = thing.evidence if isinstance(thing, Hop) else (thing.evidence,)
    kind = TargetKind.HOP if isinstance(thing, Hop) else TargetKind.CREDIT
    spans = [e.span for e in evidence if e.span is not None]
    return Target(kind, agent_key(thing.role, thing.agent), make_selector(text, spans[0]) if spans else None)


def about(thing: Finding | Hop | Credit) -> str:
    """JSON of what is decided on, as it stands now."""
    if isinstance(thing, Finding):
        kept = {f.name: getattr(thing, f.name) for f in fields(thing) if f.name in _KEPT}
    else:
        kept = {
            "role": thing.role,
            "agent": thing.agent and thing.agent.name,
            "kind": thing.agent and thing.agent.kind,
            "language_in": thing.language_in,
            "language_out": thing.language_out,
        }
    return json.dumps(kept)


def finding_of(told: str, finding_id: str, span: Span) -> Finding | None:
    """The finding that `about`, or a flag's value, tells of; None where it tells of none."""
    kept = as_object(told)
    if "message" not in kept:
        return None
    return Finding(
        id=finding_id,
        check=str(kept.get("check") or "flag"),
        category=str(kept.get("category") or "other"),
        severity=Severity(kept.get("severity") or Severity.MINOR),
        spans=(span,),
        message=str(kept["message"]),
        suggestion=kept.get("suggestion") or None,
        reason=str(kept.get("reason") or ""),
        rule=str(kept.get("rule") or "person@1"),
    )


def evidence_at(text: str, span: Span | None) -> tuple[Evidence, ...]:
    return () if span is None else (Evidence(span.of(text), span),)


def as_object(told: str) -> dict[str, Any]:
    """The JSON object in `told`; empty where it holds none."""
    try:
        value = json.loads(told)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
