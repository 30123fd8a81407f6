"""What counts in a comparison of stored articles: not the words that say whose a text is, nor a caption of one side."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tracker.model import Analysis, Comparison, Departure, Relation, Role, Span, Zone

_SPOKEN: Final = (Role.SPEAKER, Role.AUTHOR)
"""These are credited by words of the story itself."""
_ONE_SIDED: Final = ("omission", "addition")


def counted(comparison: Comparison, source: Analysis, published: Analysis, relation: Relation) -> Comparison:
    """The comparison without the departures that lie in credits and datelines: the chain is made of those.

    What one text has and the other has not is no departure for captions, nor between two reports of one event.
    """
    credited = _credits(source), _credits(published)
    captions = _captions(source), _captions(published)

    def counts(departure: Departure) -> bool:
        if _within(departure, *credited):
            return False
        one_sided = departure.family in _ONE_SIDED
        return not one_sided or not (relation is Relation.REPORT or _within(departure, *captions))

    return replace(comparison, departures=tuple(d for d in comparison.departures if counts(d)))


def _within(departure: Departure, source: Sequence[Span], published: Sequence[Span]) -> bool:
    """Whether all its words, on either side, lie in these spans; a departure without words does not."""
    words = [(span, source) for span in departure.source_spans] + [(s, published) for s in departure.published_spans]
    return bool(words) and all(any(mark.contains(span) for mark in marks) for span, marks in words)


def _credits(analysis: Analysis) -> list[Span]:
    attribution = analysis.attribution
    proofs = [credit.evidence.span for credit in attribution.credits if credit.role not in _SPOKEN]
    dateline = [attribution.dateline.span] if attribution.dateline else []
    return [*dateline, *(span for span in proofs if span)]


def _captions(analysis: Analysis) -> list[Span]:
    return [p.content for p in analysis.segmentation.paragraphs if p.zone is Zone.CAPTION]
