"""Names of countries and cities as each language has them, for the build. Source: Unicode CLDR through Babel."""

import re
from collections.abc import Sequence
from typing import Final

from babel import Locale

from tracker.detect.languages import Language
from tracker.detect.phrases import LONGEST

_WORD: Final = re.compile(r"[^\W\d_]+")
_ASIDE: Final = re.compile(r"\s*[(（\[].*?[)）\]]")


def exonyms(languages: Sequence[Language]) -> dict[tuple[str, ...], int]:
    """Each name in small letters, word by word, with the languages that use it as bits in their order.

    Names that all the languages of one script share say nothing and are left out by whoever compares with the host.
    """
    bits: dict[tuple[str, ...], int] = {}
    for index, language in enumerate(languages):
        for name in _names(Locale.parse(language.code)):
            words = tuple(_WORD.findall(_ASIDE.sub("", name).lower()))
            if 1 <= len(words) <= LONGEST and max(map(len, words)) > 2:
                bits[words] = bits.get(words, 0) | 1 << index
    return bits


def _names(locale: Locale) -> list[str]:
    """Countries, world regions, and the cities that name time zones: where CLDR has no other name, the zone's own."""
    places = [str(locale.territories[code]) for code in sorted(map(str, locale.territories)) if code != "ZZ"]
    zones = [zone for zone in sorted(map(str, Locale.parse("fr").time_zones)) if zone.split("/")[0] in _CONTINENTS]
    given = locale.time_zones
    return places + [given.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ") for zone in zones]


_CONTINENTS: Final = frozenset(["Africa", "America", "Asia", "Australia", "Europe", "Pacific"])
