"""The audit as one JSON object: the contract that scorers, CI jobs and other programs rely on (ARCHITECTURE.md).

Keys are added, never renamed.
"""

from typing import Any

from tracker.model import Analysis, Credit, Decision, Evidence, Finding, Fragment, Hop, Ingested, Quotation, Span


def audit_object(article: Ingested, analysis: Analysis) -> dict[str, Any]:
    """One article's audit. Characters are counted in the stored text; languages are BCP 47; None is "not known"."""
    text = article.version.text
    dateline = analysis.attribution.dateline
    return {
        "id": article.id,
        "sha256": analysis.sha256,
        "title": article.version.metadata.title,
        "language": {"code": analysis.language.code, "score_0_to_1": analysis.language.score_0_to_1},
        "original_language": {
            "code": analysis.original_language.code,
            "basis": analysis.original_language.basis,
            "clues": [
                {"kind": c.kind, "code": c.code, "weight": c.weight, "evidence": c.evidence.text}
                for c in analysis.original_language.clues
            ],
        },
        "translation": {"kind": analysis.translation.kind, "basis": analysis.translation.basis},
        "credits": [_credit(c) for c in analysis.attribution.credits],
        "dateline": dateline and {"place": dateline.place, "date": dateline.date, "agency": dateline.agency},
        "chain": [_hop(h) for h in analysis.chain.hops],
        "gaps": [{"after_hop": g.after_hop, "reason": g.reason} for g in analysis.chain.gaps],
        "rivals": [[_hop(h) for h in rival.hops] for rival in analysis.chain.rivals],
        "chain_reason": analysis.chain.reason,
        "citations": [{"agent": c.agent.name, **_place(c.span)} for c in analysis.attribution.citations],
        "quotations": [_quotation(q) for q in analysis.quotations],
        "fragments": [_fragment(f, text) for f in analysis.fragments],
        "findings": [_finding(f) for f in analysis.findings],
        "boilerplate": [_place(s) for s in analysis.segmentation.boilerplate()],
        "recipe": analysis.recipe.as_dict(),
    }


def decision_object(decision: Decision) -> dict[str, Any]:
    """What a person said of one target; times are ISO 8601 in UTC."""
    return {
        "id": decision.id,
        "target": {"kind": decision.target.kind, "key": decision.target.key},
        "verb": decision.verb,
        "made_at": decision.made_at.isoformat(),
        "made_by": decision.made_by,
        "reason": decision.reason,
        "value": decision.value,
        "undoes": decision.undoes,
    }


def _place(span: Span | None) -> dict[str, int | None]:
    return (
        {"start_char": span.start_char, "end_char": span.end_char} if span else {"start_char": None, "end_char": None}
    )


def _evidence(evidence: Evidence) -> dict[str, Any]:
    place: dict[str, Any] = _place(evidence.span) if evidence.span else {"field": evidence.field}
    return {**place, "text": evidence.text}


def _credit(credit: Credit) -> dict[str, Any]:
    return {
        "role": credit.role,
        "agent": credit.agent and credit.agent.name,
        **_place(credit.agent_span or credit.evidence.span),
        "language": credit.language_out,
        "basis": credit.basis,
        "evidence": _evidence(credit.evidence),
    }


def _hop(hop: Hop) -> dict[str, Any]:
    return {
        "role": hop.role,
        "agent": hop.agent and hop.agent.name,
        "language_in": hop.language_in,
        "language_out": hop.language_out,
        "basis": hop.basis,
        "evidence": [_evidence(e) for e in hop.evidence],
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    return {
        **_place(quotation.span),
        "kind": quotation.kind,
        "speaker": quotation.speaker,
        "speaker_role": quotation.speaker_role,
        "venue": quotation.venue,
        "spoken_language": quotation.spoken_language,
        "basis": quotation.basis,
        "translations": quotation.translations,
        "round_trip": quotation.round_trip,
    }


def _fragment(fragment: Fragment, text: str) -> dict[str, Any]:
    return {
        **_place(fragment.span),
        "language": fragment.language,
        "kind": fragment.kind,
        "score_0_to_1": fragment.score_0_to_1,
        "text": fragment.span.of(text),
        "reason": fragment.reason,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "check": finding.check,
        "category": finding.category,
        "severity": finding.severity,
        **_place(finding.spans[0]),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "status": finding.status,
    }
