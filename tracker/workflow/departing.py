"""Departures of a comparison as findings of the published article, with what a person decided of them."""

from collections.abc import Sequence

from tracker import decide as rules
from tracker.checks import finding_id
from tracker.decide.findings import settle_findings
from tracker.model import Comparison, Decision, Departure, Finding, Span, TargetKind, Version


def findings_of(comparison: Comparison, published: Version, decisions: Sequence[Decision]) -> tuple[Finding, ...]:
    """One finding for each departure, in the order of the departures, decisions applied."""
    seen: dict[tuple[str, str], int] = {}
    raised = []
    for departure in comparison.departures:
        spans = _spans(departure, comparison)
        quoted = f"{spans[0].of(published.text)}\0{departure.message}"
        earlier = seen[departure.check, quoted] = seen.get((departure.check, quoted), -1) + 1
        raised.append(_finding(departure, spans, finding_id(departure.check, quoted, earlier)))
    own = {f.id for f in raised}
    said = [d for d in rules.standing(decisions) if d.target.kind is TargetKind.FINDING and d.target.key in own]
    settled = {f.id: f for f in settle_findings(raised, published.text, said)[0]}
    return tuple(settled.get(f.id, f) for f in raised)


def _finding(departure: Departure, spans: tuple[Span, ...], finding_key: str) -> Finding:
    precision = departure.measured_precision
    return Finding(
        id=finding_key,
        check=departure.check,
        category=departure.category,
        severity=departure.severity,
        spans=spans,
        message=departure.message,
        suggestion=None,
        reason="" if precision is None else f"Of ten such findings in this language pair, {precision * 10:.0f} hold.",
        rule=departure.rule,
    )


def _spans(departure: Departure, comparison: Comparison) -> tuple[Span, ...]:
    """Where the departure shows in the published text; for an omission the end of the sentence it should follow."""
    if departure.published_spans:
        return departure.published_spans
    if departure.published:
        return tuple(comparison.published_sentences[i] for i in departure.published)
    before = 0
    for pair in comparison.pairs:
        if set(pair.source) & set(departure.source):
            break
        before = max([before, *(comparison.published_sentences[j].end_char for j in pair.published)])
    return (Span(before, before),)
