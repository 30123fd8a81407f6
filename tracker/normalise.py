"""Comparable forms of a text. They are never stored and no span points into them."""

import re
import unicodedata
from typing import Final

_SPACE: Final = re.compile(r"\s+")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def fold_space(text: str) -> str:
    """The text with every run of white space (no-break spaces and line breaks too) as one space, trimmed."""
    return _SPACE.sub(" ", text).strip()


def fold(text: str) -> str:
    """For comparing: compatibility forms, case folded, diacritics dropped, white space folded ("Maß É" → "mass e")."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return fold_space("".join(c for c in decomposed if not unicodedata.combining(c)).casefold())


def mend_surrogates(text: str) -> str:
    """The text with lone surrogates as U+FFFD, of the same length: for libraries that need valid Unicode."""
    return text if text.isascii() else _LONE_SURROGATE.sub("\ufffd", text)


def visible_controls(text: str) -> str:
    """The text with control and direction-changing characters shown as `\\x1b`, `\\u202e`; tabs and line feeds stay.

    A terminal obeys the former, and the latter make a line read otherwise than it is stored.
    """
    shown = _CONTROL.sub(lambda found: _escape(found.group()), text)
    return _LONE_SURROGATE.sub(lambda found: _escape(found.group()), shown)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
