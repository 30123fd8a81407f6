"""Photo credits: labels, and lines that name a picture agency."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from tracker.attribute.lines import Line
from tracker.attribute.names import folded_spaces, trim
from tracker.model import Agent, AgentKind, Basis, Credit, Evidence, Role, Span
from tracker.packs import LanguagePack, Packs

VERSION: Final = "1"
_STOCK: Final = (
    r"getty images|gettyimages|afp\.com|reuters\.com|shutterstock|istock(?:photo)?|picture[ -]alliance|imago"
    r"|epa-efe|epa|flickr|unsplash"
    r"|pixabay|wikimedia commons|alamy|zuma|anp photo|ap photo|ap foto|afp photo|depositphotos|adobe stock|dreamstime"
    r"|rex features"
    r"|keystone|scanpix|ritzau scanpix|nurphoto|nasa|reuters/|afp/|photonews|belgaimage|agencia uno|europapress"
)
_STOCK_LINE: Final = re.compile(rf"[^\n]{{0,80}}?(?:{_STOCK})[^\n]{{0,50}}", re.IGNORECASE)
_LABELS: Final = re.compile(r"[:：|]|courtesy|\bby\b", re.IGNORECASE)
_SIGNED: Final = re.compile(r"\(?[a-zäöü-]{2,8}(?:/[a-zäöü-]{2,8}){1,3}\)?")
"""The codes of agencies and editors that sign a text ("afp/jm") credit no photo."""
_IN_BRACKETS: Final = re.compile(
    r"\((?P<credit>[^()\n]{0,50}?"
    r"(?:AP Foto|AP Photo|AP/|Foto:|Photo:|Getty|AFP/|/AFP|Reuters/|/Reuters|NASA/|EPA"
    r"|Shutterstock|/AP|/EFE|EFE/|ANSA/)[^()\n]{0,60})\)"
)


def photo_credits(
    text: str, lines: Iterable[Line], packs: Packs, languages: Sequence[LanguagePack]
) -> Iterator[Credit]:
    """The photo credits of a text, in its order."""
    seen: set[Span] = set()
    for span, whole in sorted(_places(text, lines, languages)):
        span = trim(text, span)
        if len(span) > 1 and not any(span.overlaps(s) for s in seen):
            seen.add(span)
            yield _credit(text, span, whole, packs)


def _places(text: str, lines: Iterable[Line], languages: Sequence[LanguagePack]) -> Iterator[tuple[Span, Span]]:
    """(name, whole credit) of every photo credit."""
    words = _photo_words(tuple(languages[:2]))
    for line in lines:
        stretch = line.span.of(text) if len(line.span) <= 400 else ""
        start = line.span.start_char
        for found in _labelled(words).finditer(stretch) if words and _LABELS.search(stretch) else ():
            yield _shifted(found, "credit", start)
        if (
            4 <= len(stretch) <= 90
            and not _SIGNED.fullmatch(stretch)
            and _STOCK_LINE.fullmatch(stretch)
            and stretch.count(" ") <= 9
        ):
            yield line.span, line.span
    for found in _IN_BRACKETS.finditer(text):
        yield Span(*found.span("credit")), Span(*found.span())


@cache
def _photo_words(languages: tuple[LanguagePack, ...]) -> tuple[str, ...]:
    return tuple(sorted({w for pack in languages for w in pack.photo_words}))


def _shifted(found: re.Match[str], group: str, by: int) -> tuple[Span, Span]:
    return Span(found.start(group) + by, found.end(group) + by), Span(found.start() + by, found.end() + by)


@cache
def _labelled(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?:^|(?<=[\s|(\[/.,;:•·–—>-]))(?:{alternatives})(?:\s?[:：|]\s?|\s(?=courtesy|by\b))"
        rf"(?:courtesy(?: of)? |by )?(?P<credit>[^\n|)\]]{{2,80}}?)"
        r"(?=\s*(?:$|[|)\]]|\s-\s|\s•|\.\s[A-ZА-Я]|。|；))",
        re.IGNORECASE,
    )


def _credit(text: str, span: Span, whole: Span, packs: Packs) -> Credit:
    name = folded_spaces(span.of(text))
    medium = packs.medium(name, credit=True)
    kind = (AgentKind.AGENCY if medium.agency else AgentKind.OUTLET) if medium else AgentKind.ORGANISATION
    agent = Agent(name, kind, medium.name if medium else None)
    return Credit(Role.PHOTO, agent, Basis.STATED, Evidence(whole.of(text), whole), f"photo@{VERSION}", span)
