"""Where the dateline of a report ends: `HALDON, Aug 4 (Reuters) -`, `Redacción, 5 ago 2025.-`."""

import re
from typing import Final

_LONGEST: Final = 80
_DASH = re.compile(r"\s?\.\s?[-–—]{1,2}\s|\s[-–—]{1,2}\s|\)\s?[-–—:.]\s")
_ASIDE = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[^\W\d_]+")
_SHORT: Final = 4
"""Particles, articles and short names of months have so many letters at most."""


def dateline_end(sentence: str) -> int:
    """The characters of a dateline at the beginning of a sentence; 0 where it has none.

    A dateline names a place or an agency in capitalised words, has a comma or a bracket, and ends with a dash.
    """
    ends = [found.end() for found in _DASH.finditer(sentence, 0, _LONGEST)]
    return next((end for end in reversed(ends) if _is_dateline(sentence[:end])), 0)


def _is_dateline(start: str) -> bool:
    words = _WORD.findall(_ASIDE.sub(" ", start))
    named = [word for word in words if word[0].isupper()]
    small = [word for word in words if not word[0].isupper()]
    marked = "," in start or "(" in start
    return marked and (bool(named) or "(" in start) and len(small) <= 3 and all(len(w) <= _SHORT for w in small)
