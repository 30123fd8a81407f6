"""What the checks of a comparison look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.compare.matching import Matched, Placed, match
from tracker.compare.mentions import mentions
from tracker.compare.rendering import Rendering
from tracker.compare.sides import Side
from tracker.model import SURE_ENOUGH, Departure, SegmentPair, Severity, Span


@dataclass(frozen=True)
class Context:
    """A comparison before its departures."""

    source: Side
    published: Side
    pairs: tuple[SegmentPair, ...]
    rendering: Rendering

    @cached_property
    def both(self) -> tuple[SegmentPair, ...]:
        """The pairs with both sides: omissions and additions are no departures of fact."""
        return tuple(p for p in self.pairs if p.source and p.published)

    @cached_property
    def matched(self) -> tuple[Matched, ...]:
        """For each pair with both sides, its numbers and dates matched."""
        return tuple(
            match(placed(self.source, pair.source), placed(self.published, pair.published)) for pair in self.both
        )

    def source_text(self, pair: SegmentPair) -> str:
        return " ".join(self.source.sentences[i] for i in pair.source)

    def published_text(self, pair: SegmentPair) -> str:
        return " ".join(self.published.sentences[j] for j in pair.published)

    def near(self, pair: SegmentPair) -> tuple[list[Placed], list[Placed]]:
        """Numbers and dates of the sentences just before and after, on both sides: facts that only moved."""
        return placed(self.source, _around(pair.source, len(self.source.spans))), placed(
            self.published, _around(pair.published, len(self.published.spans))
        )


def _around(indices: Sequence[int], count: int) -> list[int]:
    return [k for k in (indices[0] - 1, indices[-1] + 1) if 0 <= k < count]


def placed(side: Side, indices: Sequence[int]) -> list[Placed]:
    """The mentions of these sentences, in order."""
    return [Placed(m, k) for k in indices for m in mentions(side.sentences[k], side.primary)]


def span_of(side: Side, sentence: int, start: int, end: int) -> Span:
    """Characters of a sentence as characters of its text."""
    begin = side.spans[sentence].start_char
    return Span(begin + start, begin + end)


def words_of(side: Side, one: Placed) -> str:
    """The surface form of a mention."""
    return side.sentences[one.sentence][one.mention.start : one.mention.end]


def departure(
    check: str,
    family: str,
    category: str,
    pair: SegmentPair,
    message: str,
    score: float,
    source_spans: Sequence[Span] = (),
    published_spans: Sequence[Span] = (),
    severity: Severity = Severity.MAJOR,
) -> Departure:
    """A departure of one pair, without its measured precision: `run_checks` adds that."""
    return Departure(
        check=check,
        family=family,
        category=category,
        severity=severity if score >= SURE_ENOUGH else Severity.NEUTRAL,
        source=pair.source,
        published=pair.published,
        source_spans=tuple(source_spans),
        published_spans=tuple(published_spans),
        message=message,
        score_0_to_1=round(score, 3),
        measured_precision=None,
        rule=f"{check}@1",
    )
