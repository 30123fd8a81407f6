"""Characters nobody sees: soft hyphens, zero-width spaces, variation selectors, direction marks."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.model import Severity, Span

ID = "invisible_characters"
CATEGORY = "linguistic-conventions/character-encoding"
SEVERITY = Severity.NEUTRAL
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "Characters nobody sees, left by a web page or a word processor; they break searches and word counts."
EXAMPLES: Final = (
    Example("The govern\u00adment met on Mon\u00adday.", finds="\u00ad", says="2 soft hyphens"),
    Example("The \u200bmayor resigned.", says="zero width space"),
    Example("The mayor\ufe0f resigned.", says="variation selector"),
)
COUNTER_EXAMPLES: Final = (
    Example("She sent a heart \u2764\ufe0f and a family \U0001f468\u200d\U0001f469\u200d\U0001f467."),
    Example("می\u200cخواهم", "fa"),
    Example("\u200fمرحبا\u200f", "ar"),
    Example("Le prix\u00a0: 5\u202f000\u00a0€.", "fr"),
)

_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f"
    "\ufff9-\ufffb\U000e0000-\U000e01ef\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_JOINERS: Final = frozenset("\u200c\u200d")
_MARKS: Final = frozenset("\u200e\u200f\u061c")
_JOINING_LANGUAGES: Final = frozenset("fa ur ps ku ar hi mr ne bn ta te ml kn si gu pa sd ug my km".split())
_RIGHT_TO_LEFT: Final = frozenset("ar fa he ur ps yi ku sd ug".split())
_PICTURES: Final = frozenset(("So", "Sk", "Sm", "Po", "Mn", "Cf"))
_NAMES: Final = {"\u00ad": "soft hyphen", "\ufeff": "byte order mark"}


def find(context: Context) -> Iterator[Issue]:
    """One issue for each kind of character, with all its places."""
    places: dict[str, list[Span]] = {}
    for found in _INVISIBLE.finditer(context.text):
        if not _belongs(context, found.start()):
            places.setdefault(_name(found.group()), []).append(Span(found.start(), found.end()))
    for name, spans in sorted(places.items(), key=lambda item: item[1][0]):
        many = f"{len(spans)} {name}s stand" if len(spans) > 1 else f"One {name} stands"
        yield Issue(
            tuple(spans[:MOST_SPANS]), f"{many} in the text, unseen. Take them out before anybody searches it.", ""
        )


MOST_SPANS: Final = 50


def _belongs(context: Context, place: int) -> bool:
    """Whether the character does its work: joins letters or picture signs, turns the line, opens the file."""
    char = context.text[place]
    before = context.text[place - 1 : place]
    if char == "\ufeff" and place == 0:
        return True
    if char in _JOINERS and context.base_language in _JOINING_LANGUAGES:
        return True
    if char in _MARKS and context.base_language in _RIGHT_TO_LEFT:
        return True
    if "\ufe00" <= char <= "\ufe0f" or char == "\u200d" or char >= "\U000e0020":
        return bool(before) and (
            unicodedata.category(before) in ("So", "Sk", "Sm", "Po", "Mn", "Cf") or before in "#*0123456789"
        )
    return False


def _name(char: str) -> str:
    if "\ufe00" <= char <= "\ufe0f":
        return "variation selector"
    return _NAMES.get(char) or unicodedata.name(char, "control character").lower()
