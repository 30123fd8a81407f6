"""What a person says of an article: decide, flag, undo, redo."""

import json
from dataclasses import replace

from tracker import decide as rules
from tracker.anchor import make_selector
from tracker.errors import NotFoundError
from tracker.model import (
    Credit,
    Decision,
    DecisionVerb,
    Finding,
    Hop,
    Severity,
    Span,
    Target,
    TargetKind,
)
from tracker.store import articles, decisions
from tracker.workflow import pairing
from tracker.workflow.analysing import Shown, refresh, show
from tracker.workflow.desk import Desk


def decide(
    desk: Desk,
    article_id: int,
    target: Target,
    verb: DecisionVerb,
    reason: str = "",
    value: str = "",
    about: Finding | None = None,
) -> Decision:
    """Record what a person said. The place and what it stood for are kept with it, so that it survives an edit.

    `about` is what is decided on where the article's own analysis does not hold it: a finding of a comparison. A target
    that brings a place keeps it; the value of a pair may name the versions that its characters are of.

    Raises:
        NotFoundError: there is no such article, or a finding decided on is not among its findings.
    """
    shown = show(desk, article_id)
    if about is not None:
        told = rules.about(about)
        target = target if target.selector else rules.target_of(about, shown.version.text)
    elif target.kind is TargetKind.PAIR:
        told = pairing.decided_places(desk, article_id, int(target.key), value)
    else:
        target, told, value = _filled(shown, target, verb, value)
    return _record(desk, Decision(0, article_id, target, verb, desk.clock(), desk.user, reason, value, about=told))


def flag(
    desk: Desk, article_id: int, span: Span, category: str, severity: Severity, message: str, suggestion: str = ""
) -> Finding:
    """Record a finding of a person's own; it comes back as it will be shown."""
    from tracker.checks import finding_id

    shown = show(desk, article_id)
    text = shown.version.text
    earlier = sum(1 for d in shown.decisions if d.verb is DecisionVerb.FLAGGED)
    key = finding_id("flag", span.of(text), earlier)
    value = {"check": "flag", "category": category, "severity": severity, "message": message, "suggestion": suggestion}
    target = Target(TargetKind.FINDING, key, make_selector(text, span))
    decide(desk, article_id, target, DecisionVerb.FLAGGED, value=json.dumps(value))
    found = show(desk, article_id).settled.analysis.findings
    return next(f for f in found if f.id == key)


def undo(desk: Desk, article_id: int) -> Decision | None:
    """Take back the last decision that stands, by a further decision; None where there is none."""
    return _take_back(desk, article_id, rules.to_undo(history(desk, article_id)))


def redo(desk: Desk, article_id: int) -> Decision | None:
    """Take back the last undoing, by a further decision; None where nothing was undone since the last decision."""
    return _take_back(desk, article_id, rules.to_redo(history(desk, article_id)))


def history(desk: Desk, article_id: int) -> tuple[Decision, ...]:
    """Every decision on the article, in the order they were made."""
    with desk.store.reading() as session:
        articles.name_and_time(session, article_id)
        return decisions.decisions_of(session, article_id)


def _take_back(desk: Desk, article_id: int, taken: Decision | None) -> Decision | None:
    if taken is None:
        return None
    undone = Decision(0, article_id, taken.target, DecisionVerb.UNDONE, desk.clock(), desk.user, undoes=taken.id)
    return _record(desk, undone)


def _record(desk: Desk, decision: Decision) -> Decision:
    """Store a decision, and what the list now shows."""
    article_id = decision.article_id
    with desk.store.writing() as session:
        kept = decisions.add_decision(session, decision)
    refresh(desk, article_id)
    return kept


def _filled(shown: Shown, target: Target, verb: DecisionVerb, value: str) -> tuple[Target, str, str]:
    """The target with its place, what it stands for, and the value that a confirmation confirms."""
    analysis, text = shown.settled.analysis, shown.version.text
    if target.kind is TargetKind.ORIGINAL_LANGUAGE and verb is DecisionVerb.CONFIRMED:
        return target, "", value or analysis.original_language.code or ""
    if target.kind is TargetKind.TRANSLATION and verb is DecisionVerb.CONFIRMED:
        return target, "", value or analysis.translation.kind
    things: list[Finding | Hop | Credit] = [*analysis.findings, *analysis.chain.hops, *analysis.attribution.credits]
    for thing in things:
        own = rules.target_of(thing, text)
        if (own.kind, own.key) == (target.kind, target.key):
            return (target if target.selector else replace(target, selector=own.selector)), rules.about(thing), value
    if target.kind is TargetKind.FINDING and verb is not DecisionVerb.FLAGGED:
        raise NotFoundError(f"There is no finding {target.key} in this article.")
    return target, "", value
