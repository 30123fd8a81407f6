"""Agency tags: names of agencies in brackets or slashes, alone on a line, or after the last sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.attribute.agents import Named, medium_agent
from tracker.attribute.lines import Line
from tracker.model import Span
from tracker.packs import Packs

_BRACKETED: Final = re.compile(
    r"[(（\[【［/](?=\S)([^()\[\]【】（）［］\n/<>]{1,44}(?:/[^()\[\]【】（）［］\n<>]{1,20})?)[)）\]】］/]"
)
_PIECE: Final = re.compile(r"(?:(?!\s(?:e|y|et|und|and|и|і|mit|avec|con|com|with)\s)[^/,;|•·+&＝=])+")
_STAFF: Final = re.compile(
    r"reda\w+|rédaction|staff|agenc\w+|agenz\w+|news ?desk|newsroom|web ?desk|internacional", re.IGNORECASE
)
_WORD: Final = re.compile(r"\S+")
_LEADING: Final = re.compile(
    r"(?:mit|avec|con|com|with|from|von|de|da|do|s|z|с|із|от|par|via|c|per|und|and|y|et|e|agencia|agencias|agence|agenzia|agência"
    r"|agentur|agency|by|por|fuente|fonte|source|quelle)\b[/.: ]{0,3}",
    re.IGNORECASE,
)
_CLOSED: Final = '.!?…»”")】。！？।'


@dataclass(frozen=True, slots=True)
class Tag:
    """Agencies named together in one place."""

    span: Span
    """With the brackets."""
    named: tuple[Named, ...]
    bracketed: bool


def bracketed_tags(text: str, packs: Packs) -> Iterator[Tag]:
    """The agency names that stand alone in brackets or between slashes."""
    for found in _BRACKETED.finditer(text):
        named = _agencies(
            text,
            Span(*found.span(1)),
            packs,
            by_word=found.group()[0] in "【［" or "=" in found.group() or "＝" in found.group(),
        )
        if named:
            yield Tag(Span(*found.span()), named, True)


def line_tags(text: str, lines: list[Line], packs: Packs) -> Iterator[Tag]:
    """Agencies alone on a line of the head or tail, or after the last sentence of a line of the tail."""
    for line in lines:
        words = line.span.of(text)
        if (line.in_head or line.in_tail) and len(line.span) <= 60:
            start = _LEADING.match(words)
            rest = Span(line.span.start_char + (start.end() if start else 0), line.span.end_char)
            if named := _agencies(text, line.span, packs, by_word=False) or _agencies(text, rest, packs, by_word=False):
                yield Tag(line.span, named, False)
                continue
        if line.in_tail or len(line.span) > 200:
            tail = _after_last_sentence(text, line.span)
            if tail and (named := _agencies(text, tail, packs, by_word=False)):
                yield Tag(tail, named, False)


def _after_last_sentence(text: str, line: Span) -> Span | None:
    """What follows the last closed sentence of a line, where it is short ("… vaccine”. ADNKRONOS")."""
    start = max(line.start_char, line.end_char - 40)
    tail = text[start : line.end_char].rstrip(" .*_|")
    for length in range(2, len(tail)):
        if tail[-length] in _CLOSED and tail[-length + 1 :].strip():
            inner = tail[-length + 1 :]
            skip = len(inner) - len(inner.lstrip(" \u00a0-–—|/*_"))
            first = start + len(tail) - length + 1 + skip
            return Span(first, start + len(tail))
    return None


def _agencies(text: str, span: Span, packs: Packs, *, by_word: bool) -> tuple[Named, ...]:
    """The agencies, where a stretch names nothing else of weight."""
    if whole := _agency(text, span, packs):
        return (whole,)
    found: list[Named] = []
    pieces = list(_PIECE.finditer(text, span.start_char, span.end_char))
    strangers = 0
    for piece in pieces:
        if named := _agency(text, Span(*piece.span()), packs):
            found.append(named)
        elif by_word and (worded := list(_by_words(text, piece, packs))):
            found += worded
        else:
            strangers += 1 if len(piece.group().strip()) > 4 and not _STAFF.fullmatch(piece.group().strip()) else 0
    return tuple(found) if found and (strangers == 0 or by_word) else ()


def _by_words(text: str, piece: re.Match[str], packs: Packs) -> Iterator[Named]:
    for word in _WORD.finditer(text, *piece.span()):
        if named := _agency(text, Span(*word.span()), packs):
            yield named


def _agency(text: str, span: Span, packs: Packs) -> Named | None:
    words = span.of(text)
    lead = _LEADING.match(words.lstrip())
    shift = len(words) - len(words.lstrip()) + (lead.end() if lead else 0)
    for start in sorted({span.start_char + shift, span.start_char + len(words) - len(words.lstrip())}, reverse=True):
        name = text[start : span.end_char].strip(" \u00a0.:-–—*_|'’«»\"“”")
        medium = packs.agencies.by_name(name, credit=True) if len(name) > 1 else None
        if medium and _cased(name, (*medium.tags, *medium.aliases, medium.name)):
            at = text.index(name, start)
            return Named(medium_agent(name, medium), Span(at, at + len(name)), medium)
    return None


def _cased(name: str, forms: tuple[str, ...]) -> bool:
    """Whether a name is cased as an agency's: as registered, in capitals, or as a title."""
    if name in forms or name.isupper() or not name.isascii():
        return True
    return name[:1].isupper() or any(name == form.casefold() and len(form) <= 8 for form in forms)
