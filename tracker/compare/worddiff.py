"""Which words stand in one wording only. Pure; difflib over words without case or the punctuation around them."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

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


def _keys(words: Sequence[re.Match[str]]) -> list[str]:
    return [_AROUND.sub("", word[0]).casefold() or word[0] for word in words]
