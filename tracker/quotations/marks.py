"""Quotation marks where they stand: which sign, and whether its surroundings let it open, close or both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Family(StrEnum):
    """Signs that can only be paired with one another."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"
    ANGLE = "angle"
    CORNER = "corner"
    WHITE_CORNER = "white corner"
    BOOK = "book"


FAMILIES: Final = {
    **dict.fromkeys('“”„‟"＂〝〞', Family.DOUBLE),
    **dict.fromkeys("‘’‚‛'", Family.SINGLE),
    **dict.fromkeys("«»", Family.GUILLEMET),
    **dict.fromkeys("‹›", Family.ANGLE),
    **dict.fromkeys("「」", Family.CORNER),
    **dict.fromkeys("『』", Family.WHITE_CORNER),
    **dict.fromkeys("《》", Family.BOOK),
}

HIGH_SIX_CLOSES: Final = frozenset("bg bs cs da de et hr is ka lb lt lv mk ro ru sk sl sq sr uk be nb".split())
"""Languages in which “ is a closing mark („…“). Source: CLDR, delimiters of each locale."""
NINES_OPEN: Final = frozenset("fi he hu nb nl nn no pl sv da".split())
"""Languages in which ”…” is set or commonly typed. Source: CLDR, delimiters of fi, sv, he; typists of the others."""
REVERSED_GUILLEMETS: Final = frozenset("bs cs da de hr hu mk pl sk sl sr und".split())
"""Languages that may set »…«. Source: CLDR, delimiters (alternates) of each locale."""
UNSPACED: Final = frozenset("zh ja th lo km my bo yue wuu".split())
"""Languages written without spaces: spacing around a mark says nothing there."""

_MARK: Final = re.compile("[" + "".join(FAMILIES) + "]")
_OPENING_SIDE: Final = frozenset("([{<¿¡—–-‒―/|’'‘“„«‹\"…•:;,=+&*>（【、，：。")
_NEVER_AFTER_OPENING: Final = frozenset(".,;:!?)]}。，、！？：；）】")
_NEVER_BEFORE_CLOSING: Final = frozenset("([{¿¡（【")
_CLOSING_SIDE: Final = frozenset(".,;:!?…)]}—–-‒―/|’'”»›\"<。，、！？：；）】·*&%")


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark and what stands on its two sides."""

    char: str
    start_char: int
    family: Family
    free_before: bool
    """White space, an opening bracket, a dash or nothing stands before it: it can open."""
    free_after: bool
    """White space, punctuation or nothing stands after it: it can close."""
    space_before: bool
    space_after: bool
    before: str
    """The character before it; empty at the start."""
    after: str

    @property
    def looks_opening(self) -> bool:
        """Set like an opening mark: free before it, a word right after it."""
        return self.free_before and not self.space_after and self.after not in _NEVER_AFTER_OPENING

    @property
    def looks_closing(self) -> bool:
        """Set like a closing mark: right behind a word, free after it."""
        return self.free_after and not self.space_before and self.before not in _NEVER_BEFORE_CLOSING


def find_marks(text: str, start_char: int, end_char: int) -> Iterator[Mark]:
    """The quotation marks of a range in the order of the text; apostrophes inside words are none."""
    for found in _MARK.finditer(text, start_char, end_char):
        place = found.start()
        char = text[place]
        family = FAMILIES[char]
        before = text[place - 1] if place > start_char else ""
        after = text[place + 1] if place + 1 < end_char else ""
        if before.isalnum() and after.isalnum() and _is_apostrophe(text, place, family, start_char):
            continue
        yield Mark(
            char=char,
            start_char=place,
            family=family,
            free_before=not before or before.isspace() or before in _OPENING_SIDE,
            free_after=not after or after.isspace() or after in _CLOSING_SIDE,
            space_before=not before or before.isspace(),
            space_after=not after or after.isspace(),
            before=before,
            after=after,
        )


def _is_apostrophe(text: str, place: int, family: Family, start_char: int) -> bool:
    """A sign inside a word: any single one, and ” typed for ’ after an elided article (`l”epicentre`)."""
    if family is Family.SINGLE:
        return True
    elided = place - start_char < 2 or not text[max(start_char, place - 3) : place - 1].rstrip()[-1:].isalpha()
    return text[place] in '”"' and elided and not text[place - 1].isdigit()
