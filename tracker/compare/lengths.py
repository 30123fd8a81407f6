"""How long a published sentence is for its source, against what the two texts usually have."""

import math
from collections.abc import Sequence
from statistics import median
from typing import Final

from tracker.compare.context import Context
from tracker.model import SegmentPair

_ENOUGH = 5
_LIMIT = 1.0
_BEFORE_CHARS = 20
"""Added to both lengths: the ratio of short sentences says little."""
_LONGER: Final = {"en": 0.0, "es": 0.11, "fr": 0.13, "de": 0.13, "it": 0.12, "pt": 0.1, "ru": 0.07}
"""Natural logarithm of the usual length over that of the English, for texts of few sentences.

Source: medians over news translations of the development sets; Portuguese is taken to be near Spanish.
"""


class Lengths:
    """The usual ratio of lengths of one comparison."""

    def __init__(self, context: Context) -> None:
        self._context = context
        ratios = [self._ratio(pair) for pair in context.both]
        expected = _LONGER.get(context.published.primary, 0.0) - _LONGER.get(context.source.primary, 0.0)
        self._usual = median(ratios) if len(ratios) >= _ENOUGH else expected

    def over(self, pair: SegmentPair) -> float:
        """Natural logarithm of the pair's ratio over the usual one, 1 at most either way; negative: shorter."""
        return max(-_LIMIT, min(_LIMIT, self._ratio(pair) - self._usual))

    def beyond(self, published: int, source: int) -> float:
        """The same for a part of a pair, from the characters of both sides."""
        return max(-_LIMIT, min(_LIMIT, _ratio(published, source) - self._usual))

    def _ratio(self, pair: SegmentPair) -> float:
        return _ratio(len(self._context.published_text(pair)), len(self._context.source_text(pair)))


def _ratio(published: int, source: int) -> float:
    return math.log((published + _BEFORE_CHARS) / (source + _BEFORE_CHARS))


def likely(weights: Sequence[float], values: Sequence[float]) -> float:
    """The logistic function of a weighted sum; the first weight is the constant."""
    total = weights[0] + sum(weight * value for weight, value in zip(weights[1:], values, strict=True))
    return 1 / (1 + math.exp(-total))
