"""A comparison as rows: source, published text and re-translation side by side."""

from collections.abc import Sequence
from typing import Final

from tracker.model import Departure, Retranslation, SegmentPair, Span
from tracker.normalise import fold_space
from tracker.report import words
from tracker.report.values import ComparedRow, ComparedWith, ReportedComparison, ReportInput

MAX_ROWS: Final = 500


def compared(given: ReportInput) -> ReportedComparison:
    """The comparison that `given` has; rows in the order of the published text, the first 500."""
    found = given.compared
    assert found
    rows = [_row(pair, given, found) for pair in found.comparison.pairs[:MAX_ROWS]]
    return ReportedComparison(
        name=fold_space(found.name),
        source_sha256=found.source.sha256,
        source_language=words.language(found.source_language),
        rows=tuple(rows),
        total_rows=len(found.comparison.pairs),
        departures=len(found.comparison.departures),
        not_checked=found.comparison.not_checked,
        retranslated_by=words.engine(found.retranslation.recipe) if found.retranslation else None,
        recipe=found.comparison.recipe,
    )


def _row(pair: SegmentPair, given: ReportInput, found: ComparedWith) -> ComparedRow:
    comparison = found.comparison
    return ComparedRow(
        kind=pair.kind,
        source=_joined(pair.source, comparison.source_sentences, found.source.text),
        published=_joined(pair.published, comparison.published_sentences, given.article.version.text),
        retranslation=_rendered(pair.source, comparison.source_sentences, found.retranslation),
        departures=tuple(d.message for d in comparison.departures if _concerns(d, pair)),
    )


def _joined(numbers: Sequence[int], sentences: Sequence[Span], text: str) -> str:
    return " ".join(fold_space(sentences[number].of(text)) for number in numbers)


def _rendered(numbers: Sequence[int], sentences: Sequence[Span], retranslation: Retranslation | None) -> str:
    """What the engine made of these sentences; an unreliable rendering is left out."""
    if retranslation is None:
        return ""
    by_start = {one.source_span.start_char: one for one in retranslation.sentences if one.reliable}
    found = (by_start.get(sentences[number].start_char) for number in numbers)
    return " ".join(one.text for one in found if one)


def _concerns(departure: Departure, pair: SegmentPair) -> bool:
    return bool(set(departure.source) & set(pair.source) or set(departure.published) & set(pair.published))
