"""Credits written as a label and a value: "Translation: N", "Fuente: X", "Фото: Y"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from tracker.attribute.names import split_names
from tracker.model import Span
from tracker.packs import LanguagePack
from tracker.packs.letters import NAMES, ORG, UPPER, URL
from tracker.packs.patterns import PERSONS, Label

_COLON: Final = re.compile(r"[^\W_][ \t\u00a0*_\])]{0,3}[:：](?!//)|[\u3040-\u9fff][ \u3000]?[/／｜](?!/)")
_WORDS_BACK: Final = re.compile(r"[^\n|/()\[\]{}*•·–—.!?\"“”«»„>#_:：;,，。、|（）【】［］《》「」]{1,60}\Z")
_SKIPPED: Final = re.compile(r"[\s*_\[(\"“«„#>]{0,6}")
_EDGE: Final = re.compile(
    r"\s*(?:\Z|\n|[.,;|/()\[\]{}*–—•·。，；、）】|+«»\"“”]|- | -|\s\s"
    r"|for\b|für\b|para\b|pour\b|per\b|для\b|dla\b|voor\b|por\b|©|för\b|през\b)"
)
_PERSON: Final = re.compile(NAMES, re.IGNORECASE)
_MEDIUM: Final = re.compile(ORG, re.IGNORECASE)
_HANDLE: Final = re.compile(r"@?[\w.-]{2,30}(?=[\])])|@[\w.-]{2,30}")
_LINK: Final = re.compile(URL)
_VALUE_AT_MOST: Final = 220


@dataclass(frozen=True, slots=True)
class LabelValue:
    """One label with what stands after it."""

    label: Label
    span: Span
    """From the label to the end of the value."""
    value: Span
    agents: tuple[Span, ...]
    """The names in the value; empty where there is none."""


def label_values(text: str, packs: Sequence[LanguagePack]) -> list[LabelValue]:
    """The labels of a text with their values, in the order of the text."""
    words = _label_words(tuple(packs))
    places = list(_places(text, words))
    bounded = pairwise([*places, (Span(len(text), len(text)), None, len(text))])
    return [
        _read(text, span, label, colon, next_.start_char) for (span, label, colon), (next_, _, _) in bounded if label
    ]


@cache
def _label_words(packs: tuple[LanguagePack, ...]) -> dict[str, Label]:
    """Label words → label; the first pack's meaning holds."""
    found: dict[str, Label] = {}
    for pack in packs:
        for label in pack.labels:
            for word in label.words:
                found.setdefault(word, label)
    return found


def _places(text: str, words: dict[str, Label]) -> Iterator[tuple[Span, Label | None, int]]:
    """Every label with the place after its colon."""
    for colon in _COLON.finditer(text):
        stretch = _WORDS_BACK.search(text, max(0, colon.start() - 60), colon.start() + 1)
        if stretch is None:
            continue
        pieces = list(re.finditer(r"\S+", stretch.group()))
        for count in range(min(6, len(pieces)), 0, -1):
            start = stretch.start() + pieces[-count].start()
            label = words.get(" ".join(p.group() for p in pieces[-count:]).casefold())
            opens = count == len(pieces) or not pieces[-count - 1].group().strip("-–—")
            if label and (opens or _stands_out(text, start)):
                yield Span(start, colon.end()), label, colon.end()
                break


def _stands_out(text: str, at: int) -> bool:
    """Whether a label in running text begins with a capital, or is in a script that has none."""
    return text[at].isupper() or text[at].upper() == text[at].lower()


def _read(text: str, place: Span, label: Label, colon: int, next_label: int) -> LabelValue:
    start = _skip(text, colon)
    if (line_end := text.find("\n", start, start + _VALUE_AT_MOST)) < 0:
        line_end = len(text)
    end = max(start, min(line_end, next_label, start + _VALUE_AT_MOST))
    end = start + len(text[start:end].rstrip())
    agents = tuple(_agents(text, start, end, label.role))
    stop = max((a.end_char for a in agents), default=colon)
    whole = Span(place.start_char, max(stop, colon))
    return LabelValue(label, whole, Span(start, end), agents)


def _skip(text: str, colon: int) -> int:
    found = _SKIPPED.match(text, colon)
    return found.end() if found else colon


def _agents(text: str, start: int, end: int, role: str) -> Iterator[Span]:
    if role == "none" or start >= end or (role == "source" and _is_bibliography(text, start, end)):
        return
    if role == "original":
        if link := _LINK.match(text, start, end):
            yield Span(*link.span())
        return
    wanted = _PERSON if role in PERSONS else _MEDIUM
    found = (_HANDLE.match(text, start, end) if role in PERSONS else None) or wanted.match(text, start, end)
    if found and role not in PERSONS and text[start - 1 : start] in '"“«„':
        found = wanted.match(text, start - 1, end) or found
    if found is None or _COLON_AFTER.match(text, found.end()):
        return
    if not (_EDGE.match(text, found.end()) or found.end() >= end):
        if role not in PERSONS and (short := _SHORT.match(text, start, end)):
            yield Span(*short.span())
        return
    if role in PERSONS:
        yield from split_names(text, Span(*found.span()))
    else:
        yield Span(*found.span())
        yield from _further(text, found.end(), end)


_COLON_AFTER: Final = re.compile(r"\s{0,2}[:：](?!//)")
_SHORT: Final = re.compile(
    rf"[{UPPER}][^\s,;|(/.]{{1,20}}(?: [^\s,;|(/.]{{2,20}}){{1,2}}(?=\s*(?:$|[,;|(/.]))", re.MULTILINE
)
"""Two or three words that fill a value: a name whose later words have no capital."""
_ADDRESS: Final = re.compile(r"\s*(?:[-*•\d.\])]{0,3}\s?)(?:https?://|www\.)?[\w-]{2,40}\.[\w./-]{2,}")


def _is_bibliography(text: str, start: int, end: int) -> bool:
    """Whether a value on a line of its own is the first of several addresses: references, not a source."""
    own_line = text[:start].rstrip(" \t*_#>-•").endswith("\n")
    following = text[end : end + 160].lstrip("\n").split("\n")[0]
    return own_line and bool(_ADDRESS.match(text, start, end)) and bool(_ADDRESS.match(following))


def _further(text: str, start: int, end: int) -> Iterator[Span]:
    """More names of a list of sources."""
    joint = re.compile(r"\s?[,/&;、،|]\s?|\s(?:and|y|e|et|und|и)\s")
    at = start
    for _ in range(5):
        between = joint.match(text, at, end)
        found = between and _MEDIUM.match(text, between.end(), end)
        if not found or not (_EDGE.match(text, found.end()) or found.end() >= end):
            return
        yield Span(*found.span())
        at = found.end()
