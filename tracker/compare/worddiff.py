"""Which words stand in one wording only. Pure; difflib over words without case or the punctuation around them."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from tracker.model import Span

_WORD: Final = re.compile(r"\S+")
_AROUND: Final = re.compile(r"^\W+|\W+$")
_LONGEST: Final = 2_000
"""Words: beyond this a pair is not compared word by word (difflib is quadratic)."""

Ranges = tuple[tuple[int, int], ...]
"""(start, end) in characters of a wording."""


def differing(one: str, other: str) -> tuple[Ranges, Ranges]:
    """The runs of words that stand in `one` only, and those that stand in `other` only."""
    left, right = list(_WORD.finditer(one)), list(_WORD.finditer(other))
    if not left or not right or max(len(left), len(right)) > _LONGEST:
        return (), ()
    matcher = SequenceMatcher(None, _keys(left), _keys(right), autojunk=False)
    only_left: list[tuple[int, int]] = []
    only_right: list[tuple[int, int]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            only_left += [(left[a].start(), left[b - 1].end())] if b > a else []
            only_right += [(right[c].start(), right[d - 1].end())] if d > c else []
    return tuple(only_left), tuple(only_right)


def differing_spans(
    one: str, ours: Sequence[Span], other: str, theirs: Sequence[Span]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The same for sentences of two texts, joined by spaces, as spans of these texts."""
    left, right = differing(" ".join(s.of(one) for s in ours), " ".join(s.of(other) for s in theirs))
    return tuple(in_text(left, ours)), tuple(in_text(right, theirs))


def in_text(ranges: Ranges, sentences: Sequence[Span]) -> Iterator[Span]:
    """Ranges of the joined sentences as spans of the text; a run over a sentence's end becomes two."""
    offset = 0
    for sentence in sentences:
        for start, end in ranges:
            begin, stop = max(start - offset, 0), min(end - offset, len(sentence))
            if begin < stop:
                yield Span(sentence.start_char + begin, sentence.start_char + stop)
        offset += len(sentence) + 1


def _keys(words: Sequence[re.Match[str]]) -> list[str]:
    return [_AROUND.sub("", word[0]).casefold() or word[0] for word in words]
