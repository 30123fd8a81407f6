"""A comparison as one JSON object; keys are added, never renamed."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from tracker.model import Comparison, Departure, Distance, SegmentPair, Span


def comparison_object(
    id_: str,
    comparison: Comparison,
    with_spans: bool,
    distances: Sequence[Distance] = (),
    rendered: Sequence[str] = (),
) -> dict[str, Any]:
    """`with_spans` where text was given: characters of the text, not of a list of sentences.

    `distances` are those from an automatic re-translation, `rendered`; their keys are there where one was made.
    """
    by_pair = {one.pair: one for one in distances}
    pairs = [_pair(pair, comparison, with_spans) for pair in comparison.pairs]
    for number, one in by_pair.items():
        pairs[number]["retranslation"] = " ".join(rendered[i] for i in comparison.pairs[number].source)
        pairs[number]["distance_from_retranslation"] = _distance(one, comparison, with_spans)
    made: dict[str, Any] = {
        "id": id_,
        "pairs": pairs,
        "findings": [_finding(departure, with_spans) for departure in comparison.departures],
        "no_counterpart": _unanswered(comparison, with_spans),
        "not_checked": list(comparison.not_checked),
        "recipe": comparison.recipe.as_dict(),
    }
    if distances:
        made["distance_from_retranslation"] = {
            "edits": sum(one.edits for one in distances),
            "words": sum(one.words for one in distances),
            "pairs": len(distances),
        }
    return made


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
        "rule": departure.rule,
        "measured_precision": departure.measured_precision,
    }
    if with_spans:
        made["source_spans"] = [_place(span) for span in departure.source_spans]
        made["published_spans"] = [_place(span) for span in departure.published_spans]
    return made


def _unanswered(comparison: Comparison, with_spans: bool) -> dict[str, Any] | None:
    """Words without a counterpart, by side; null where nothing could tell."""
    found = comparison.unanswered
    if found is None:
        return None
    return {
        "source": [_word(span, comparison.source_sentences, with_spans) for span in found.source],
        "published": [_word(span, comparison.published_sentences, with_spans) for span in found.published],
    }


def _distance(one: Distance, comparison: Comparison, with_spans: bool) -> dict[str, Any]:
    """`rank`, 1 the nearest, is among the pairs of this document: an order, never a grade."""
    return {
        "edits": one.edits,
        "words": one.words,
        "rank": one.rank,
        "of": one.of,
        "only_published": [_word(span, comparison.published_sentences, with_spans) for span in one.only_published],
        "only_retranslation": [_place(span) for span in one.only_retranslation],
    }


def _word(span: Span, sentences: Sequence[Span], with_spans: bool) -> dict[str, int]:
    """Characters of the text; of a list of sentences the number of the sentence, and characters of it."""
    if with_spans:
        return _place(span)
    number = bisect_right([s.start_char for s in sentences], span.start_char) - 1
    begin = sentences[number].start_char
    return {"sentence": number, "start_char": span.start_char - begin, "end_char": span.end_char - begin}


def _place(span: Span) -> dict[str, int]:
    return {"start_char": span.start_char, "end_char": span.end_char}
