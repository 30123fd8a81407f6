"""Dates of datelines as ISO 8601."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.packs import LanguagePack

_ISO: Final = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_HAN: Final = re.compile(r"(?:(\d{4}) ?[年年] ?)?(\d{1,2}) ?[月月월] ?(\d{1,2}) ?[日日일]?")
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_NUMBERS: Final = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})(?:[./]((?:19|20)?\d\d))?(?!\d)")


def iso_date(words: str, packs: Sequence[LanguagePack], year: str = "") -> str | None:
    """`2024-07-29`, or `--07-29` where no year is known; None where no day and month can be read."""
    if found := _ISO.search(words):
        return found.group()
    if found := _HAN.search(words):
        return _joined(found.group(1) or year, int(found.group(2)), int(found.group(3)))
    if (month := month_of(words, packs)) and (day := _DAY.search(words)):
        stated = _YEAR.search(words)
        return _joined(stated.group(1) if stated else year, month, int(day.group(1)))
    if found := _NUMBERS.search(words):
        return _joined(found.group(3) or year, int(found.group(2)), int(found.group(1)))
    return None


def month_of(words: str, packs: Sequence[LanguagePack]) -> int | None:
    """The number of the month that is named; None where there is none."""
    tokens = re.findall(r"[^\s\d.,;:/()-]{2,}", words.casefold())
    for pack in packs:
        for token in tokens:
            for number, stem in enumerate(pack.months, 1):
                name, _, further = stem.partition("=")
                if token.startswith(name):
                    return int(further) if further else number
    return None


def _joined(year: str, month: int, day: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if not re.fullmatch(r"(?:19|20)\d\d", year):
        return f"--{month:02}-{day:02}"
    return f"{year}-{month:02}-{day:02}"
