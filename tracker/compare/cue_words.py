"""Which kinds of words a sentence has, by the packs of wording."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tracker.compare.sides import Side
from tracker.compare.wording import wording_of

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def count_of(sentence: str, language: str, kind: str) -> int:
    """How many words of a sentence are of that kind; 0 for a language without a pack."""
    wording = wording_of(language)
    forms = wording.forms.get(kind) if wording else None
    if forms is None:
        return 0
    return sum(forms.get(word) is not None for word in _WORD.findall(sentence.casefold()))


def count_in(side: Side, indices: Sequence[int], kind: str) -> int:
    """The same of several sentences of a text."""
    return sum(count_of(side.sentences[k], side.primary, kind) for k in indices)
