"""Cut a version into paragraphs and sentences that tile its text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from tracker.model import Paragraph, Segmentation, Sentence, Span, Version, Zone
from tracker.segment.sentences import cut_sentences
from tracker.segment.zones import zones

VERSION: Final = "2"
WRAP_CHARS: Final = 100
"""Plain text is seldom wrapped wider; longer lines are paragraphs of their own."""
MIN_WRAP_CHARS: Final = 40
"""Narrower columns are lists and poems."""
FULL_LINE: Final = 0.6
"""A line shorter than this part of the width was not broken by wrapping."""

_BREAK: Final = "\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
_LINE: Final = re.compile(rf"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*(?:(?:{_BREAK})(?:[^\S\n\r]*+(?:{_BREAK}))*+)?")


def segment(version: Version, language: str | None = None) -> Segmentation:
    """The paragraphs and sentences of a version, in reading order; empty for an empty text.

    `language` is BCP 47; without it the declared language is used, else what the script suggests.
    """
    return with_sentences(version, cut_paragraphs(version), language or version.metadata.declared_language)


def cut_paragraphs(version: Version, packs_folder: Path | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of a version with their zones; they tile the text. `packs_folder` adds a desk's own rules."""
    spans = list(_paragraph_spans(version.text))
    contents = [trimmed(version.text, span) for span in spans]
    judged = zones(version, spans, contents, packs_folder)
    return tuple(
        Paragraph(span, content, zone, rule)
        for span, content, (zone, rule) in zip(spans, contents, judged, strict=True)
    )


def with_sentences(version: Version, paragraphs: Sequence[Paragraph], language: str | None) -> Segmentation:
    """The paragraphs with their sentences; the sentences of a paragraph tile it."""
    sentences = tuple(
        Sentence(cut, trimmed(version.text, cut), index)
        for index, paragraph in enumerate(paragraphs)
        for cut in cut_sentences(version.text, paragraph.span, language)
    )
    return Segmentation(tuple(paragraphs), sentences)


def analysed_text(version: Version, paragraphs: Sequence[Paragraph]) -> str:
    """The text without its boilerplate: what the language is read from."""
    return "".join(p.span.of(version.text) for p in paragraphs if p.zone is not Zone.BOILERPLATE)


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; empty at its start where there is nothing else."""
    piece = span.of(text)
    left = len(piece) - len(piece.lstrip())
    if left == len(piece):
        return Span(span.start_char, span.start_char)
    return Span(span.start_char + left, span.end_char - (len(piece) - len(piece.rstrip())))


def _paragraph_spans(text: str) -> Iterator[Span]:
    """Lines with the breaks after them; lines of a wrapped block are one paragraph."""
    lines = [Span(found.start(), found.end()) for found in _LINE.finditer(text) if found.group()]
    width = _wrap_width(text, lines)
    start = 0
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if width and following and _is_wrapped(text, line, following, width):
            continue
        yield Span(start, line.end_char)
        start = line.end_char


def _wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """The column at which the text was wrapped, if it was: nearly every line break inside a block was forced there.

    A break is forced where the next line's first word would not have fit.
    """
    inner = [(a, b) for a, b in pairwise(lines) if _breaks(text, a) == 1]
    if len(inner) < 3:
        return None
    width = max(len(trimmed(text, line)) for pair in inner for line in pair)
    if not MIN_WRAP_CHARS <= width <= WRAP_CHARS:
        return None
    full = [(a, b) for a, b in inner if len(trimmed(text, a)) >= width * FULL_LINE]
    forced = sum(_is_wrapped(text, a, b, width) for a, b in full)
    return width if forced >= 3 and forced * 10 >= len(full) * 7 else None


def _is_wrapped(text: str, line: Span, following: Span, width: int) -> bool:
    if _breaks(text, line) != 1:
        return False
    words = trimmed(text, following).of(text)[:WRAP_CHARS].split(None, 1)
    return bool(words) and width * FULL_LINE <= len(trimmed(text, line)) <= width < len(trimmed(text, line)) + 1 + len(
        words[0]
    )


def _breaks(text: str, line: Span) -> int:
    """How many line breaks end the line: one, or more where blank lines follow."""
    piece = line.of(text)
    ending = piece[len(piece.rstrip()) :]
    return ending.replace("\r\n", "\n").count("\n") + ending.replace("\r\n", "").count("\r")
