"""langdetect's word on long fragments: told beside our own evidence, never instead of it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from tracker.model import Fragment, FragmentKind

_LONG_CHARS: Final = 80
"""Below, langdetect guesses: on three to five words its token F1 is .08 (docs/figures/fragments.md)."""
_READ_CHARS: Final = 1_000
_MOST: Final = 20
"""Fragments of one text that are put to it: a text in two halves needs no hundred opinions."""


def with_second_opinions(fragments: Sequence[Fragment], text: str, names: dict[str, str]) -> tuple[Fragment, ...]:
    """The fragments, the first long ones with langdetect's reading at the end of their reason.

    `names`: code → language name, for the words of the reason.
    """
    asked = (f for f in fragments if f.kind is not FragmentKind.RESIDUE and len(f.span) >= _LONG_CHARS)
    told = {f.span: _told(f, text, names) for f in islice(asked, _MOST)}
    return tuple(replace(f, reason=f.reason + told.get(f.span, "")) for f in fragments)


def _told(fragment: Fragment, text: str, names: dict[str, str]) -> str:
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0  # langdetect is random unless seeded
    try:
        code = detect(fragment.span.of(text)[:_READ_CHARS]).split("-")[0]
    except LangDetectException:
        return ""
    if code == fragment.language:
        return " langdetect says so too."
    return f" langdetect reads it as {names.get(code, code)}."
