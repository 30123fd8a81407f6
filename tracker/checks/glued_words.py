"""Two words run together: `biggerEFE`, `vonElisa`."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example
from tracker.model import Severity, Span

ID = "glued_words"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = Severity.MINOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "Two words run together without a space, as when a web page's labels are joined."
EXAMPLES: Final = (
    Example("Herald smallerAFP, Paris, 3 May — The mayor resigned.", finds="smallerAFP"),
    Example("Ein Bericht vonMaria Keller aus Bonn.", "de", finds="vonMaria"),
    Example("The council met onMonday in Lima.", finds="onMonday"),
)
COUNTER_EXAMPLES: Final = (
    Example("She bought an iPhone, a MacBook and shares of YouTube, PayPal and eBay in McLean."),
    Example("The mRNA and siRNA vaccines run on macOS and watchOS, says LeBron DiCaprio."),
    Example("Die BürgerInnen und SchülerInnen der TU trafen sich.", "de"),
    Example("The NGOs and the CEOs met the MPs."),
)

_GLUED: Final = re.compile(r"(?<![\w.@/&'’-])([^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ]{2,20})([A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]{2,30})(?![\w@/])")
_FORMS_OF_ITS_OWN: Final = re.compile(
    r"(?:OS|RNA|DNA|API|PCR|ML|TV|Hz|QL|TeX|Wh|Pa|TH|BSD|SCAD|GPT|CoV|AI|Innen)\w{0,3}\Z|In\Z"
)
"""Second halves of coined names and units (macOS, siRNA, kWh) and of German forms for all genders."""


def find(context: Context) -> Iterator[Issue]:
    """One issue for each lower-case word with a capitalised one behind it and nothing between them."""
    if not context.is_spaced:
        return
    for found in _GLUED.finditer(context.readable):
        first, second = found.groups()
        if not first.islower() or _FORMS_OF_ITS_OWN.search(second) or not (second[1:].islower() or second.isupper()):
            continue
        if not _is_word(context, first):
            continue
        span = Span(found.start(), found.end())
        yield Issue((span,), f"Two words are run together: “{found.group()}”.", f"{first} {second}")


def _is_word(context: Context, first: str) -> bool:
    """A coined name (`deviantArt`) has a first half seen nowhere else; three letters and more pass for a word."""
    return len(first) >= 3 or first in _SHORT_WORDS.get(context.base_language, frozenset())


_SHORT_WORDS: Final = {
    "en": frozenset("at by in of on to as an or if is it he we us my be do go no so up".split()),
    "de": frozenset("am an im in um zu ab es er ob so wo da".split()),
    "es": frozenset("de en el la al un su se lo es no por con del los las".split()),
    "fr": frozenset("de en le la au un du se ce et ou il ne sa".split()),
    "pt": frozenset("de em da do no na um ao os as se ou".split()),
    "it": frozenset("di da in la il lo le un al ed".split()),
    "ca": frozenset("de en el la al un es als del".split()),
    "nl": frozenset("de in op te en is van".split()),
    "ru": frozenset("на по из за от до не во со ко об".split()),
    "uk": frozenset("на по із за від до не та".split()),
}
