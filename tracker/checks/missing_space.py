"""No space after the end of a sentence, a comma, an abbreviation or a closing bracket."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, word_after, word_before
from tracker.checks.example import Example
from tracker.model import Severity, Span

ID = "missing_space"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "No space after a full stop, a comma, an abbreviation or a closing bracket."
EXAMPLES: Final = (
    Example("The council met.The mayor resigned.", finds="met.The"),
    Example("The council met,and the mayor resigned.", finds="met,and"),
    Example("They protested against the U.S.embargo on Monday.", finds="U.S.embargo"),
    Example("Der Rat tagte in Bonn.(dpa)Die Sitzung war kurz.", "de"),
    Example("The council met.” The mayor resigned!But nobody came.", finds="resigned!But"),
)
COUNTER_EXAMPLES: Final = (
    Example("The site Example.com and mail to ann@example.org cost 1,000.50 at 10:30 a.m. in the U.S.-led zone."),
    Example(
        "J.R.R. Tolkien, e.g. and i.e. the Ph.D.s, z.B. and d.h. are abbreviations; see www.example.org/News.Today."
    ),
    Example("Il a dit oui; C.Q.F.D. La suite vient.", "fr"),
    Example("市长说，大桥会重建。（完）请看。", "zh"),
)

_PLACE: Final = re.compile(
    r"[.!?…]{1,3}[”»)]?(?=[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄ¿¡])|[,;](?=[^\W\d_])|\.(?=[a-z]{4})|\)(?=[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_A-Z])"
)
_DOTTED: Final = re.compile(r"(?<![\w.])(?:[A-Z]\.){1,6}[A-Z]\Z")
_TITLES: Final = frozenset(
    "st dr mr mrs ms nr no vs art prof sr sra dra jr bd hl ca abb tel fig vol sen gov rep".split()
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each place."""
    if not context.is_spaced:
        return
    text = context.readable
    for found in _PLACE.finditer(text):
        sign, cut = found.group(), found.end()
        second = word_after(text, cut + (text[cut] in "¿¡"))
        first = _before(text, found.start(), sign, second)
        if not first or text[cut + len(second) : cut + len(second) + 1] in ("@", "/"):
            continue
        span = Span(found.start() - len(first), cut + (text[cut] in "¿¡") + len(second))
        words = span.of(context.text)
        at = cut - span.start_char
        message = f"A space is missing after “{words[:at][-24:]}”: “{words}”."
        yield Issue((span,), message, f"{words[:at]} {words[at:]}")


def _before(text: str, place: int, sign: str, second: str) -> str:
    """What stands before the sign, where a space is due after it; empty where none is."""
    if sign == ")":
        opening = text.rfind("(", max(0, place - 60), place)
        inside = text[opening + 1 : place]
        fits = opening >= 0 and (" " in inside or inside.isupper() or inside.islower()) and "\n" not in inside
        return text[opening:place] if fits and len(inside) > 1 else ""
    first = word_before(text, place)
    if sign == "." and second[:1].islower():
        dotted = _DOTTED.search(text, max(0, place - 14), place)
        return dotted.group() if dotted else ""
    if len(first) < 2 or len(second) < 2 or text[place - len(first) - 1 : place - len(first)] in (".", "@", "/", "_"):
        return ""
    coined = sign == "." and ((second.isupper() and len(second) < 5) or first[1:2].isupper())
    return "" if coined or first.lower() in _TITLES else first
