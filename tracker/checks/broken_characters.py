"""Letters destroyed by a wrong encoding: `Ã©`, `â€™`, the replacement character."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue, excerpt
from tracker.checks.example import Example
from tracker.model import Severity, Span

ID = "broken_characters"
CATEGORY = "linguistic-conventions/character-encoding"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "Letters that a wrong encoding has destroyed."
EXAMPLES: Final = (
    Example("The cafÃ© was closed.", finds="Ã©", says="é"),
    Example("The mayorâ€™s office was closed.", says="’"),
    Example("The caf\ufffd was closed.", finds="\ufffd"),
    Example("The mayor&rsquo;s office &amp; the council", finds="&rsquo;", says="’"),
)
COUNTER_EXAMPLES: Final = (
    Example("The café’s owner said « non » – at 5 €."),
    Example("São Paulo, Ãgua and Ângela", "pt"),
    Example("AT&T and R&D; see Q&A; done."),
)

_BROKEN: Final = re.compile(
    "(?:[\u00c2-\u00df][\u0080-\u00bf]|\u00e2(?:\u20ac[\u0080-\u00ff\u0152-\u2122]|[\u0080-\u00bf]{2})|[\u00d0\u00d1][\u0080-\u00bf\u0400-\u045f])+"
    "|\ufffd+|&(?:amp|quot|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|apos|eacute|aacute|ntilde|uuml|#\\d{2,5});"
)


def find(context: Context) -> Iterator[Issue]:
    """One issue for each broken place."""
    for found in _BROKEN.finditer(context.readable):
        span = Span(found.start(), found.end())
        mended = _mended(found.group())
        if mended is None:
            continue
        shown = excerpt(context.text, span.start_char, span.end_char)
        should = f" It should read “{mended}”." if mended else " Look the word up in the original."
        yield Issue((span,), f"A letter was lost to a wrong encoding: {shown}.{should}", mended or None)


def _mended(broken: str) -> str | None:
    """What the bytes meant; empty where nobody can know; None where nothing is broken."""
    if broken[0] == "\ufffd":
        return ""
    if broken[0] == "&":
        from html import unescape

        return unescape(broken)
    for encoding in ("windows-1252", "latin-1"):
        try:
            return broken.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return None
