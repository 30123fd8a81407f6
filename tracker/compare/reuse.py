"""What became of each sentence of a text in the same language: kept, lightly edited, rewritten or new."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from tracker.model import Reuse, SegmentPair

_WORD = re.compile(r"\w+|[^\w\s]")
_LIGHT = 0.75
"""Share of the words in common, in order, from which on an edit is a light one."""


def exact_links(source: Sequence[str], published: Sequence[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Sentences that stand in both texts, word for word and once in each."""
    left, right = [_key(s) for s in source], [_key(s) for s in published]
    once_left, once_right = Counter(left), Counter(right)
    place = {key: i for i, key in enumerate(left) if once_left[key] == 1}
    return [((place[key],), (j,)) for j, key in enumerate(right) if once_right[key] == 1 and key in place]


def _key(sentence: str) -> str:
    return " ".join(sentence.split())


def with_reuse(
    pairs: Sequence[SegmentPair], source: Sequence[str], published: Sequence[str]
) -> tuple[SegmentPair, ...]:
    """The pairs with their treatment; omissions have none."""
    return tuple(replace(pair, reuse=_treatment(pair, source, published)) for pair in pairs)


def _treatment(pair: SegmentPair, source: Sequence[str], published: Sequence[str]) -> Reuse | None:
    if not pair.published:
        return None
    if not pair.source:
        return Reuse.NEW
    before = _key(" ".join(source[i] for i in pair.source))
    after = _key(" ".join(published[j] for j in pair.published))
    if before == after:
        return Reuse.KEPT
    ratio = SequenceMatcher(None, _WORD.findall(before), _WORD.findall(after), autojunk=False).ratio()
    return Reuse.LIGHT if ratio >= _LIGHT else Reuse.REWRITTEN
