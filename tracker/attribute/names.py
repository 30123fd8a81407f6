"""Names as they are captured: cut into single ones, trimmed, told from words that only look like names."""

import re
from typing import Final

from tracker.model import Span
from tracker.packs.letters import AND

_JOINT: Final = re.compile(AND)
_WEAK: Final = {"y", "e", "i", "a", "et", "і", "и", "та", "й", "o"}
_TRIM: Final = " \t\n\r\u00a0\u2009\u202f.,;:|/()[]{}<>«»„“”\"‘’'*_–—-·•。，、；：《》「」『』【】"
_NO_NAMES: Final = frozenset(
    """
    the a an this that these those he she it we they i you his her its our their my your not no yes none all any
    read see click here more share print email follow sign subscribe comments comment photo image source updated
    published posted written by from in on at getty images news home world politics staff admin editor editorial
    team unknown anonymous die der das ein eine sie er wir ich el la los las un una le les des il lo gli uno una
    o os as um uma не мы он она они это этот share tweet facebook twitter whatsapp telegram instagram youtube
    pinterest linkedin google reddit menu search login video audio monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november december if but and
    when what why how who where there then
    agencies agencias agências agences agenturen agenzie agencje агентства агенции агентств وكالات internet
    redacción
    """.split()
)


def split_names(text: str, span: Span) -> list[Span]:
    """The single names of a list ("A, B y C"), trimmed, in order; a Spanish "Ortega y Gasset" stays whole."""
    cuts: list[tuple[int, int]] = []
    for joint in _JOINT.finditer(text, span.start_char, span.end_char):
        word = joint.group().strip(" \u00a0\t").casefold()
        before = text[cuts[-1][1] if cuts else span.start_char : joint.start()].split()
        after = text[joint.end() : span.end_char].split()
        if word not in _WEAK or (len(before) >= 2 and len(after) >= 2):
            cuts.append(joint.span())
    edges = [span.start_char, *(edge for cut in cuts for edge in cut), span.end_char]
    pieces = (trim(text, Span(a, b)) for a, b in zip(edges[::2], edges[1::2], strict=True))
    return [p for p in pieces if len(p) and is_name(p.of(text))]


def split_all(text: str, span: Span) -> list[Span]:
    """The pieces of a list, cut at every joint."""
    cuts = [joint.span() for joint in _JOINT.finditer(text, span.start_char, span.end_char)]
    edges = [span.start_char, *(edge for cut in cuts for edge in cut), span.end_char]
    pieces = (_bare(text, trim(text, Span(a, b))) for a, b in zip(edges[::2], edges[1::2], strict=True))
    return [p for p in pieces if len(p)]


_SMALL: Final = re.compile(r"(?:de|da|do|dos|das|del|la|las|los|der|den|the|della)\s|(?:dell|l)['’]")


def _bare(text: str, span: Span) -> Span:
    """The span without an article or preposition before the name."""
    small = _SMALL.match(text, span.start_char, span.end_char)
    return Span(small.end(), span.end_char) if small else span


def trim(text: str, span: Span) -> Span:
    """The span without punctuation and white space at its ends; the dot of initials and "Jr." stays."""
    start, end = span.start_char, span.end_char
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM and not (text[end - 1] == "." and _initial(text, start, end)):
        end -= 1
    return Span(start, end)


def _initial(text: str, start: int, end: int) -> bool:
    last = text[start : end - 1].split()[-1:]
    return bool(last) and len(text[start:end].split()) > 1 and (len(last[0]) == 1 or last[0] in ("Jr", "Sr", "Dr"))


def is_name(words: str) -> bool:
    """Whether words can be a name at all: not a pronoun, a menu word or a day of the week alone."""
    folded = words.casefold()
    return len(words) > 1 and folded not in _NO_NAMES and not folded.isdigit()


def folded_spaces(words: str) -> str:
    """A name with its white space folded (no-break spaces become plain ones)."""
    return " ".join(words.split())
