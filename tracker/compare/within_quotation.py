"""What departs inside a quotation says so, and is said once."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from tracker.compare.context import Context, span_of
from tracker.compare.quote_marks import quotations_of
from tracker.compare.sides import Side
from tracker.model import Departure, Span
from tracker.model.finding import SEVERITY_WEIGHTS

ALTERED: Final = "quotation_altered"
SAID: Final = "inside a quotation: "
_OF_MARKS: Final = frozenset({ALTERED, "quotation_marks_differ", "sentence_added", "sentence_omitted"})


def told_once(context: Context, raised: Iterable[Departure]) -> list[Departure]:
    """The departures, those inside a quotation marked as such.

    Where `quotation_altered` says what another check says of the same sentences, the other stays, as sure as the
    surer of the two: somebody's words leave less room for a free rendering. Of words put in or left out the surer
    finding stays.
    """
    found = list(raised)
    altered = {(d.source, d.published, d.message.removeprefix(SAID)): d for d in found if d.check == ALTERED}
    if not altered and not _any_quotation(context):
        return found
    regions = _regions(context.source), _regions(context.published)
    told, known = [], set()
    for one in found:
        same = altered.get((one.source, one.published, one.message)) if one.check != ALTERED else None
        if same and one.check.startswith("words_") and same.score_0_to_1 > one.score_0_to_1:
            continue  # what the sentence hides the quotation shows
        if same:
            known.add((same.source, same.published, same.message))
            if same.score_0_to_1 > one.score_0_to_1:
                graver = max(one.severity, same.severity, key=SEVERITY_WEIGHTS.__getitem__)
                one = replace(one, score_0_to_1=same.score_0_to_1, severity=graver)
        inside = same or (one.check not in _OF_MARKS and _stands_in(one, *regions))
        told.append(replace(one, message=f"{SAID}{one.message}") if inside else one)
    return [d for d in told if d.check != ALTERED or (d.source, d.published, d.message) not in known]


def _any_quotation(context: Context) -> bool:
    return any(quotations_of(context.published.sentences, context.published.primary))


def _regions(side: Side) -> tuple[Span, ...]:
    """Everything of a text that stands between quotation marks, in order, none inside another."""
    return tuple(
        span_of(side, k, q.start, q.end)
        for k, quoted in enumerate(quotations_of(side.sentences, side.primary))
        for q in quoted
        if not q.inner
    )


def _stands_in(one: Departure, source: Sequence[Span], published: Sequence[Span]) -> bool:
    """Whether all that a departure points to, on the side that the editor reads where it points there, is quoted."""
    spans, regions = (one.published_spans, published) if one.published_spans else (one.source_spans, source)
    return bool(spans) and all(_inside(span, regions) for span in spans)


def _inside(span: Span, regions: Sequence[Span]) -> bool:
    place = bisect_right(regions, span.start_char, key=lambda region: region.start_char) - 1
    return place >= 0 and span.end_char <= regions[place].end_char
