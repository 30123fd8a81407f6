"""Names lost, replaced or added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.compare.context import Context, departure, span_of
from tracker.compare.names.evidence import PUBLISHED, SOURCE, Texts
from tracker.compare.names.features import features
from tracker.compare.names.halves import Found
from tracker.compare.names.spelling import WITHOUT_CAPITALS, WITHOUT_SPACES
from tracker.compare.names.weights import likelihood
from tracker.compare.sides import Side
from tracker.model import Departure, Span

ID = "name_differs"
NEEDS_FACTS = False
_LEAST: Final = 0.08
"""Less sure than this is not shown even as a hint."""
_TOLD: Final = 0.4
"""Words are named that are this sure, as a share of the surest of their side."""

_HINT: Final = 0.49
"""Departures under .5 are hints."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word of a name that nothing answers."""

    found: Found
    likelihood: float


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences with a name that stands on one side alone."""
    languages = {context.source.primary, context.published.primary}
    if languages & WITHOUT_SPACES:
        return
    most = _HINT if languages & WITHOUT_CAPITALS else 1.0
    texts = Texts(context)
    for place, pair in enumerate(texts.pairs):
        left, right = (_suspects(texts, which, place) for which in (SOURCE, PUBLISHED))
        gone, new = (max((one.likelihood for one in side), default=0.0) for side in (left, right))
        score = most * (1 - (1 - gone) * (1 - new))
        if score < _LEAST:
            continue
        said, printed = _told(context.source, left, score), _told(context.published, right, score)
        yield departure(
            ID, "name", "accuracy/mistranslation", pair, _message(said, printed), score,
            [span for span, _ in said], [span for span, _ in printed],
        )  # fmt: skip


def _suspects(texts: Texts, which: int, place: int) -> list[Suspect]:
    return [Suspect(one, likelihood(features(texts, one, which, place), which)) for one in texts.open[place][which]]


def _told(side: Side, suspects: Sequence[Suspect], score: float) -> list[tuple[Span, str]]:
    """The names worth telling, words of one name together."""
    surest = max((one.likelihood for one in suspects), default=0.0)
    if surest < score / 4:
        return []
    runs: dict[tuple[int, int], list[Found]] = {}
    for one in suspects:
        if one.likelihood >= _TOLD * surest:
            runs.setdefault((one.found.sentence, one.found.word.run), []).append(one.found)
    spans = [span_of(side, k, run[0].word.start, run[-1].word.end) for (k, _), run in runs.items()]
    return [(span, span.of(side.text)) for span in spans]


def _message(said: Sequence[tuple[Span, str]], printed: Sequence[tuple[Span, str]]) -> str:
    left, right = (", ".join(dict.fromkeys(text for _, text in side)) for side in (said, printed))
    if left and right:
        return f"the source names {left}, the published text {right}"
    if left:
        return f"the source names {left}, the published text does not"
    return f"the published text names {right}, the source does not"
