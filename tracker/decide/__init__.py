"""Decisions applied to an analysis: pure, so that the same decisions on the same text always give the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.decide.about import ORIGINAL_LANGUAGE, TRANSLATION, about, agent_key, target_of
from tracker.decide.chain import settle_chain, settle_original, settle_steps, settle_translation
from tracker.decide.findings import settle_findings
from tracker.decide.history import standing, to_redo, to_undo
from tracker.model import Analysis, Decision, TargetKind, Version

__all__ = [
    "ORIGINAL_LANGUAGE",
    "TRANSLATION",
    "Settled",
    "about",
    "agent_key",
    "apply",
    "settle",
    "standing",
    "target_of",
    "to_redo",
    "to_undo",
]


@dataclass(frozen=True, slots=True)
class Settled:
    analysis: Analysis
    """With the standing decisions applied."""
    lost: tuple[Decision, ...]
    """Standing decisions whose words are no longer in the text: kept, and shown as having lost their place."""


def apply(analysis: Analysis, version: Version, decisions: Sequence[Decision]) -> Analysis:
    """The analysis with a person's decisions on top; decisions in the order they were made."""
    return settle(analysis, version, decisions).analysis


def settle(analysis: Analysis, version: Version, decisions: Sequence[Decision]) -> Settled:
    """The analysis with the decisions applied, and the decisions that found no place in this version."""
    by_kind: dict[TargetKind, list[Decision]] = {kind: [] for kind in TargetKind}
    for decision in standing(decisions):
        by_kind[decision.target.kind].append(decision)
    findings, lost_findings = settle_findings(analysis.findings, version.text, by_kind[TargetKind.FINDING])
    chain, lost_hops = settle_chain(analysis.chain, version.text, by_kind[TargetKind.HOP])
    credits_, lost_credits = settle_steps(analysis.attribution.credits, by_kind[TargetKind.CREDIT])
    settled = replace(
        analysis,
        findings=findings,
        chain=chain,
        attribution=replace(analysis.attribution, credits=credits_),
        original_language=settle_original(analysis.original_language, by_kind[TargetKind.ORIGINAL_LANGUAGE]),
        translation=settle_translation(analysis.translation, by_kind[TargetKind.TRANSLATION]),
    )
    lost = sorted((*lost_findings, *lost_hops, *lost_credits), key=lambda d: d.id)
    return Settled(settled, tuple(lost))
