"""A sentence cut into pieces to translate and places to leave, and put together again."""

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.model import Rendering
from tracker.retranslate.protect import Kept

_BEFORE: Final = string.whitespace + "\u00a0\u202f,;:.!?…)–—-"
_AFTER: Final = string.whitespace + "\u00a0\u202f,;:(–—-"
"""What stays outside of a piece, before and after it: an engine drops what a sentence does not begin or end with."""


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    translate: bool


def cut(sentence: str, places: Sequence[Kept]) -> tuple[Piece, ...]:
    """The pieces in order; joined they are the sentence, with what each place wants in it.

    White space and stray marks stay outside the pieces that are translated. Places that overlap an earlier one are
    passed over.
    """
    pieces: list[Piece] = []
    end = 0
    for place in places:
        if place.span.start_char >= end:
            pieces += [*_trimmed(sentence[end : place.span.start_char]), Piece(place.wanted, False)]
            end = place.span.end_char
    return (*pieces, *_trimmed(sentence[end:]))


def put_together(pieces: Sequence[Piece], answers: Iterator[Rendering]) -> Rendering:
    """The pieces with the next answers in place of those that were translated; unreliable where one of them is."""
    texts: list[str] = []
    warnings = {"in_pieces": None}
    reliable = True
    for piece in pieces:
        answer = next(answers) if piece.translate else Rendering(piece.text)
        texts.append(fitted(piece.text, answer.text) if piece.translate else piece.text)
        warnings |= dict.fromkeys(answer.warnings)
        reliable = reliable and answer.reliable
    return Rendering("".join(texts), warnings=tuple(warnings), reliable=reliable)


def _trimmed(text: str) -> list[Piece]:
    if not any(sign.isalpha() for sign in text):
        return [Piece(text, False)]
    left, right = len(text) - len(text.lstrip(_BEFORE)), len(text.rstrip(_AFTER))
    return [Piece(text[:left], False), Piece(text[left:right], True), Piece(text[right:], False)]


def fitted(piece: str, output: str) -> str:
    """The output without the capital and the full stop that an engine gives to what it takes for a whole sentence."""
    output = output.strip()
    if piece[0].islower() and output[:1].isupper() and output[1:2].islower():
        output = output[0].lower() + output[1:]
    if output.endswith(".") and not piece.endswith("."):
        output = output.removesuffix(".")
    return output
