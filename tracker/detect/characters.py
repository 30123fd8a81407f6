"""What each character is: class, script and small letter, for whole texts at once."""

import unicodedata
from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

SCRIPTS: Final = [
    "other",
    "latin",
    "cyrillic",
    "greek",
    "arabic",
    "hebrew",
    "han",
    "kana",
    "hangul",
    "devanagari",
    "armenian",
    "georgian",
    "thai",
    "bengali",
    "tamil",
]
SPACE, LETTER, DIGIT, MARK, CHARACTER, DROPPED = range(6)
"""Classes. CHARACTER: a letter that is a token by itself (Han, kana). MARK: joins the token before it. DROPPED: inside
a word and not part of its spelling (soft hyphen, zero-width joiner, Arabic vowel signs and tatweel)."""
SIZE: Final = 0x30000
"""Characters from here on are no part of any word list; they count as letters of script `other` or as space."""

_NAMED: Final = (
    ("LATIN", "latin"), ("CYRILLIC", "cyrillic"), ("GREEK", "greek"), ("ARABIC", "arabic"), ("HEBREW", "hebrew"),
    ("CJK", "han"), ("HIRAGANA", "kana"), ("KATAKANA", "kana"), ("HALFWIDTH KATAKANA", "kana"), ("HANGUL", "hangul"),
    ("DEVANAGARI", "devanagari"), ("ARMENIAN", "armenian"), ("GEORGIAN", "georgian"), ("THAI", "thai"),
    ("BENGALI", "bengali"), ("TAMIL", "tamil"),
)  # fmt: skip
_DROPPED: Final = frozenset([0xAD, 0x200D, 0x2060, 0x640, 0x670, *range(0x64B, 0x660)])


def character_tables() -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint32], NDArray[np.bool_]]:
    """Class, script, small letter and whether it is a capital, by code point under SIZE."""
    kinds = np.zeros(SIZE, np.uint8)
    scripts = np.zeros(SIZE, np.uint8)
    small = np.arange(SIZE, dtype=np.uint32)
    capital = np.zeros(SIZE, np.bool_)
    for code, kind, script, lowered in _characters():
        kinds[code], scripts[code], small[code], capital[code] = kind, script, lowered, lowered != code
    return kinds, scripts, small, capital


def _characters() -> Iterator[tuple[int, int, int, int]]:
    for code in range(SIZE):
        character = chr(code)
        category = unicodedata.category(character)
        if code in _DROPPED:
            yield code, DROPPED, 0, code
        elif category[0] == "M":
            yield code, MARK, script_of(character), code
        elif category[0] == "L":
            script = script_of(character)
            alone = SCRIPTS[script] in ("han", "kana")
            yield code, CHARACTER if alone else LETTER, script, _small(character)
        elif category[0] == "N":
            yield code, DIGIT, 0, code


def script_of(character: str) -> int:
    """Index into SCRIPTS by the character's Unicode name; 0 where it is none of them."""
    name = unicodedata.name(character, "")
    return next((SCRIPTS.index(script) for start, script in _NAMED if name.startswith(start)), 0)


def _small(character: str) -> int:
    """One code point: the Turkish dotted capital becomes a plain i, final sigma a sigma, as the word lists have it."""
    if character in "İς":
        return ord({"İ": "i", "ς": "σ"}[character])
    lowered = character.lower()
    return ord(lowered) if len(lowered) == 1 else ord(character)
