"""How each language writes numbers, dates, units and money: the packs in `packs/facts`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, Final

from tracker.align.vectors import fold

_FOLDER: Final = Path(__file__).parent.parent / "packs" / "facts"


@dataclass(frozen=True, slots=True)
class Forms:
    """Word forms of one kind, each with what it stands for."""

    whole: Mapping[str, str]
    beginnings: Mapping[str, str]
    lengths: tuple[int, ...]
    """Of the beginnings, the longest first."""

    def get(self, word: str) -> str | None:
        """What a case-folded word stands for; whole words before beginnings."""
        if word in self.whole:
            return self.whole[word]
        for length in self.lengths:
            if word[:length] in self.beginnings:
                return self.beginnings[word[:length]]
        return None


@dataclass(frozen=True, slots=True)
class LanguageFacts:
    """One pack."""

    language: str
    decimal: str
    compounds: bool
    """Number words are written together: `einundzwanzig`, `duecento`."""
    forms: Mapping[str, Forms]
    """`cardinals`, `scales`, `ordinals`, `fractions`, `vague`, `loose`, `weak`, `endings`, `months`, `weekdays`,
    `days`, `units`, `currencies`, `quantifiers` (`few`), `periods` (`last`), `light` (words that say little)."""
    phrases: Mapping[str, str]
    """Units of several words → their key, the words joined by spaces."""


_KINDS: Final = (
    "cardinals", "scales", "ordinals", "fractions", "vague", "loose", "weak", "endings",
    "months", "weekdays", "days", "units", "currencies",
)  # fmt: skip
_SEVERAL: Final = ("fractions", "loose", "weak")
"""Tables in which a word may stand for more than one number: `quincena` is fourteen days, or fifteen."""
_JOINED: Final = re.compile(r"[_/-]")


@cache
def facts_of(language: str) -> LanguageFacts | None:
    """The pack of a primary language; None where there is none."""
    path = _FOLDER / f"{language}.toml"
    if not language.isalpha() or not path.is_file():
        return None
    table = tomllib.loads(path.read_text("utf-8"))
    forms = {kind: _forms(table.get(kind, {}), kind in _SEVERAL) for kind in _KINDS}
    forms["quantifiers"] = listed(table.get("quantifiers", {}).get("words", ""))
    forms["periods"] = listed(table.get("quantifiers", {}).get("periods", ""))
    forms["light"] = listed(table.get("light", {}).get("words", ""))
    phrases = {_JOINED.sub(" ", form): unit for form, unit in forms["units"].whole.items() if _JOINED.search(form)}
    return LanguageFacts(language, table["decimal"], bool(table.get("compounds")), forms, phrases)


def _forms(table: Mapping[str, Any], several: bool = False) -> Forms:
    pairs = [(form.casefold(), value) for value, forms in table.items() for form in forms.split()]
    whole: dict[str, str] = {}
    for form, value in pairs:
        if not form.endswith("*"):
            whole[form] = f"{whole[form]} {value}" if several and form in whole else whole.get(form, value)
    for form, value in list(whole.items()):
        whole.setdefault(fold(form), value)  # accents are left out on some desks
    starts = {form[:-1]: value for form, value in reversed(pairs) if form.endswith("*")}
    return Forms(whole, starts, tuple(sorted({len(start) for start in starts}, reverse=True)))


def listed(forms: str) -> Forms:
    """Word forms that all stand for the same, parted by spaces."""
    return _forms({"": forms})


def values_of(written: str) -> tuple[float, ...]:
    """The numbers the keys of a pack stand for; `1/2` is a half."""
    return tuple(float(Fraction(one)) for one in written.split())
