"""Cut a version into paragraphs and sentences that tile its text."""

import re

from tracker.model import Paragraph, Segmentation, Sentence, Span, Version, Zone

_PARAGRAPH = re.compile(r"[^\n]*\n*")
_SENTENCE = re.compile(r"[^.!?…]*[.!?…]*[\"'”’»)\]]*\s*")


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; empty at its start where there is nothing else."""
    piece = span.of(text)
    left = len(piece) - len(piece.lstrip())
    if left == len(piece):
        return Span(span.start_char, span.start_char)
    return Span(span.start_char + left, span.end_char - (len(piece) - len(piece.rstrip())))


def segment(version: Version) -> Segmentation:
    """The paragraphs and sentences of a version, in reading order; empty for an empty text."""
    text = version.text
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for found in _PARAGRAPH.finditer(text):
        if not found.group():
            continue
        span = Span(found.start(), found.end())
        for piece in _SENTENCE.finditer(text, span.start_char, span.end_char):
            if piece.group():
                cut = Span(piece.start(), piece.end())
                sentences.append(Sentence(cut, trimmed(text, cut), len(paragraphs)))
        paragraphs.append(Paragraph(span, trimmed(text, span), Zone.BODY))
    return Segmentation(tuple(paragraphs), tuple(sentences))
