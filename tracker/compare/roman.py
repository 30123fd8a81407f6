"""Roman numerals: `siglo XIX`, `XXe siècle`, `XIX век`, `II Guerra Mundial`."""

import re
from typing import Final

_WRITTEN = re.compile(r"(?P<roman>M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:e|er|ère|ème)?")
_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_value(word: str) -> int | None:
    """What a capital Roman numeral stands for, with a French ordinal ending or without; None for any other word."""
    found = _WRITTEN.fullmatch(word)
    digits = found["roman"] if found else ""
    if not digits:
        return None
    values = [_VALUES[c] for c in digits]
    return sum(-v if any(w > v for w in values[k + 1 : k + 2]) else v for k, v in enumerate(values))
