"""A comparison as one JSON object; keys are added, never renamed."""

from typing import Any

from tracker.model import Comparison, Departure, SegmentPair, Span


def comparison_object(id_: str, comparison: Comparison, with_spans: bool) -> dict[str, Any]:
    """`with_spans` where text was given: characters of the text, not of a list of sentences."""
    return {
        "id": id_,
        "pairs": [_pair(pair, comparison, with_spans) for pair in comparison.pairs],
        "findings": [_finding(departure, with_spans) for departure in comparison.departures],
        "not_checked": list(comparison.not_checked),
        "recipe": comparison.recipe.as_dict(),
    }


def _pair(pair: SegmentPair, comparison: Comparison, with_spans: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "source": list(pair.source),
        "published": list(pair.published),
        "kind": pair.kind,
        "reuse": pair.reuse,
        "score_0_to_1": pair.score_0_to_1,
    }
    if with_spans:
        made["source_spans"] = [_place(comparison.source_sentences[i]) for i in pair.source]
        made["published_spans"] = [_place(comparison.published_sentences[j]) for j in pair.published]
    return made


def _finding(departure: Departure, with_spans: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "check": departure.check,
        "family": departure.family,
        "source": list(departure.source),
        "published": list(departure.published),
        "score_0_to_1": departure.score_0_to_1,
        "message": departure.message,
        "category": departure.category,
        "severity": departure.severity,
        "measured_precision": departure.measured_precision,
    }
    if with_spans:
        made["source_spans"] = [_place(span) for span in departure.source_spans]
        made["published_spans"] = [_place(span) for span in departure.published_spans]
    return made


def _place(span: Span) -> dict[str, int]:
    return {"start_char": span.start_char, "end_char": span.end_char}
