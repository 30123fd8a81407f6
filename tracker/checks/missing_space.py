"""No space after the end of a sentence, a comma, an abbreviation or a closing bracket."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
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

_STOP: Final = re.compile(r"([^\W\d_]{2,40})([.!?…]{1,3}[”»)]?)([A-ZÀ-ÖØ-ÞА-ЯЁІЇЄ¿¡][^\W\d_]+)(?![\w.]*[@/])")
_COMMA: Final = re.compile(r"(?<!\w)([^\W\d_]{2,40})([,;])([^\W\d_]{2,40})(?!\w)")
_ABBREVIATION: Final = re.compile(r"(?<![\w.])((?:[A-Z]\.){2,6})()([a-z]{4,30})(?!\w)")
_BRACKET: Final = re.compile(r"(\([^()\n]{2,60})(\))([A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_A-Z]{1,40})(?!\w)")
_PATTERNS: Final = (_STOP, _COMMA, _ABBREVIATION, _BRACKET)
_TITLES: Final = frozenset(
    "st dr mr mrs ms nr no vs art prof sr sra dra jr bd hl ca abb tel fig vol sen gov rep".split()
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each place; where two patterns meet, the first one found."""
    if not context.is_spaced:
        return
    taken: set[int] = set()
    for pattern in _PATTERNS:
        for found in pattern.finditer(context.readable):
            first, sign, second = found.groups()
            cut = len(first) + len(sign)
            if found.start() + cut in taken or _is_of_its_own(first, sign, second):
                continue
            taken.add(found.start() + cut)
            words = found.group()
            message = f"A space is missing after “{words[:cut][-24:]}”: “{words}”."
            yield Issue((Span(found.start(), found.end()),), message, f"{words[:cut]} {words[cut:]}")


def _is_of_its_own(first: str, sign: str, second: str) -> bool:
    """Titles (`St.Gallen`), names of sites and programs (`Node.JS`), brackets inside one word."""
    if first.startswith("("):
        return not (first[1:].isupper() or first[1:].islower() or " " in first)
    return first.lower() in _TITLES or (
        sign == "." and ((second.isupper() and len(second) < 5) or first[1:2].isupper())
    )
