"""The quotation marks of a sentence, in the styles of all desks."""

import re
from dataclasses import dataclass
from functools import lru_cache

_DOUBLE = re.compile("[\"“”„‟«»「」『』]|''|``|‹|›")
_OPEN_SINGLE = re.compile(r"(?<![\w'’‘])['‘‚](?=[\w¿¡(\[.…])(?!s\b|t\b|em\b|n\b|tis\b|twas\b|\d0s)")
_CLOSE_SINGLE = re.compile(r"(?<=[\w.,!?…)\]-])['’](?!\w)")
_SURE_CLOSE = re.compile(r"(?<=[.,!?…])['’](?!\w)")
_NAME = re.compile(r"(?<=\w\s)[«“„\"]\s*((?:[A-ZА-ЯЁÄÖÜÉÈ0-9][\w.&’'-]*)(?:\s[\w.&’'-]+){0,2})\s*[»”“\"](?!,)")
_QUOTED = re.compile(r"[«“„\"]([^«»“”„\"]+)[»”“\"]|(?<!\w)['‘]([^'‘’]+)['’](?!\w)")
_DASH = re.compile(r"^\s*[—–-]\s|[,.!?»]\s[—–]\s")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a text has of quotation marks."""

    count: int
    """Single marks, opening and closing ones alike."""
    names: int
    """Pairs around a short capitalised name: many languages quote companies and papers, English does not."""
    longest: int
    """Words of the longest quotation that begins and ends here; 0 where none does."""
    dash: bool
    """Speech may be set off by dashes."""


@lru_cache(maxsize=20_000)
def marks_of(text: str) -> Marks:
    """The marks of a text; an apostrophe is none."""
    doubles = len(_DOUBLE.findall(text))
    return Marks(doubles + _singles(text), len(_NAME.findall(text)), _longest(text), bool(_DASH.search(text)))


def _singles(text: str) -> int:
    """Single quotation marks: a closing one counts where one was opened before it, or after a stop."""
    opened, count, place = False, 0, 0
    while place < len(text):
        if not opened and _OPEN_SINGLE.match(text, place):
            later = _CLOSE_SINGLE.search(text, place + 1)
            opened = later is not None
            count += 1 if later is not None or not text[:place].strip() else 0
        elif opened and _CLOSE_SINGLE.match(text, place) and not _possessive(text, place):
            opened, count = False, count + 1
        elif not opened and _SURE_CLOSE.match(text, place) and text[place] in "'’":
            count += 1
        place += 1
    return count


def _possessive(text: str, place: int) -> bool:
    """`the workers' plan`: an s before it and a later mark to close with."""
    return text[place - 1 : place] == "s" and _CLOSE_SINGLE.search(text, place + 1) is not None


def _longest(text: str) -> int:
    return max((len((a or b).split()) for a, b in _QUOTED.findall(text)), default=0)
