"""A comparison as rows: source, published text and re-translation side by side."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.compare.words import distance_words, precision_words, whole_distance
from tracker.model import Comparison, Departure, FindingStatus, Retranslation, SegmentPair, Span, Unanswered
from tracker.normalise import fold_space
from tracker.report import words
from tracker.report.places import pieces
from tracker.report.values import (
    ComparedRow,
    ComparedWith,
    Piece,
    ReportedComparison,
    ReportedDeparture,
    ReportInput,
)

MAX_ROWS: Final = 500


def compared(given: ReportInput) -> ReportedComparison:
    """The comparison that `given` has; rows in the order of the published text, the first 500."""
    found = given.compared
    assert found
    comparison = found.comparison
    rows = [_row(number, given, found) for number in range(len(comparison.pairs))[:MAX_ROWS]]
    source, published = words.language(found.source_language), words.language(given.analysis.language.code)
    return ReportedComparison(
        name=fold_space(found.name),
        source_sha256=found.source.sha256,
        source_language=source,
        rows=tuple(rows),
        total_rows=len(comparison.pairs),
        departures=sum(not d.hint for d in comparison.departures),
        hints=sum(d.hint for d in comparison.departures),
        checked=f"{source.name} → {published.name}",
        not_checked=comparison.not_checked,
        distance=whole_distance(found.distances),
        words_marked=comparison.unanswered is not None,
        retranslated_by=words.engine(found.retranslation.recipe) if found.retranslation else None,
        recipe=comparison.recipe,
    )


def _row(number: int, given: ReportInput, found: ComparedWith) -> ComparedRow:
    comparison = found.comparison
    pair, alone = comparison.pairs[number], comparison.unanswered or Unanswered((), ())
    ours = [comparison.published_sentences[j] for j in pair.published]
    theirs = [comparison.source_sentences[i] for i in pair.source]
    return ComparedRow(
        kind="by hand" if pair.manual else pair.kind,
        source_pieces=tuple(_pieces(theirs, alone.source, found.source.text)),
        published_pieces=tuple(_pieces(ours, alone.published, given.article.version.text)),
        retranslation=_rendered(pair.source, comparison.source_sentences, found.retranslation),
        distance=next((distance_words(d) for d in found.distances if d.pair == number), ""),
        departures=tuple(_departures(pair, comparison, found)),
    )


def _departures(pair: SegmentPair, comparison: Comparison, found: ComparedWith) -> Iterator[ReportedDeparture]:
    for number, departure in enumerate(comparison.departures):
        status = found.findings[number].status if found.findings else FindingStatus.OPEN
        if _concerns(departure, pair) and (not departure.hint or status is not FindingStatus.OPEN):
            yield ReportedDeparture(departure, status, precision_words(departure))


def _pieces(sentences: Sequence[Span], alone: Sequence[Span], text: str) -> Iterator[Piece]:
    """The sentences, a space between them and white space folded, cut at the words without a counterpart."""
    for number, sentence in enumerate(sentences):
        if number:
            yield Piece(" ", ())
        inside = [span for span in alone if sentence.contains(span)]
        marked = [(Span(s.start_char - sentence.start_char, s.end_char - sentence.start_char), "alone") for s in inside]
        for piece in pieces(sentence.of(text), marked, len(sentence)):
            yield Piece(_folded(piece.text), piece.marks)


def _folded(text: str) -> str:
    """White space as one space, at the ends too: the pieces are joined again."""
    bare = fold_space(text)
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before and bare else ''}{bare}{' ' if after else ''}"


def _rendered(numbers: Sequence[int], sentences: Sequence[Span], retranslation: Retranslation | None) -> str:
    """What the engine made of these sentences; an unreliable rendering is left out."""
    if retranslation is None:
        return ""
    by_start = {one.source_span.start_char: one for one in retranslation.sentences if one.reliable}
    found = (by_start.get(sentences[number].start_char) for number in numbers)
    return " ".join(one.text for one in found if one)


def _concerns(departure: Departure, pair: SegmentPair) -> bool:
    return bool(set(departure.source) & set(pair.source) or set(departure.published) & set(pair.published))
