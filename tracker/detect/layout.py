"""What stands between the tokens: quotation marks, brackets, ends of sentences and paragraphs; what is no prose."""

import re
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.tokens import Tokens

Bools = NDArray[np.bool_]
_QUOTES: Final = '"“”„‟«»‹›「」『』〝〞〟＂'
_BRACKETS: Final = "()[]{}（）［］【】〔〕"
_APOSTROPHES: Final = "'’‘‚‛ʼ`´"
_SENTENCE_ENDS: Final = ".!?…:。！？：।؟۔•·\n\r\u2028\u2029|"
_PLAIN: Final = " \t\u00a0\u202f\u2009-\u2010\u2011&" + _APOSTROPHES
_NOT_PROSE: Final = re.compile(r"[@#](?=\w)|://|\.(?:com|org|net|info|edu|gov|int|[a-z]{2})(?![\w])(?!\s+[a-z])")
"""What shows that the run of characters around it is an address, a handle, a hashtag or a host name."""
_AROUND: Final = re.compile(r"[^\s()\[\]<>«»“”\"]*")
_PARTICLE_CHARS: Final = 5
"""As in "de", "von", "aan" and "della"."""
_LONGEST_ADDRESS: Final = 300
_SPACED: Final = "«»‹›"
"""Quotation marks that French sets apart by a blank."""
_QUOTE, _BRACKET, _APOSTROPHE, _END, _LINE, _ROUGH, _APART = 1, 2, 4, 8, 16, 32, 64


def _marks() -> NDArray[np.uint8]:
    table = np.zeros(0x10000, np.uint8)
    for characters, bit in (
        (_QUOTES, _QUOTE), (_BRACKETS, _BRACKET), (_APOSTROPHES, _APOSTROPHE), (_SENTENCE_ENDS, _END),
        ("\n\r\u2029", _LINE),
        (_SPACED, _APART),
    ):  # fmt: skip
        table[[ord(c) for c in characters]] |= bit
    smooth = np.zeros(0x10000, np.bool_)
    smooth[[ord(c) for c in _PLAIN]] = True
    table[~smooth] |= _ROUGH
    return table


_MARKS: Final = _marks()


@dataclass(frozen=True, slots=True)
class Layout:
    """One entry per token."""

    opens: Bools
    """A quotation mark or bracket stands right before it."""
    closes: Bools
    """One stands right after it."""
    starts_sentence: Bools
    starts_paragraph: Bools
    joined: Bools
    """Only blanks, hyphens or apostrophes stand between it and the token before."""
    not_prose: Bools
    """Inside an address, handle, hashtag or host name."""
    shouted: Bools
    """In a paragraph whose words are mostly in capitals."""
    particle: Bools
    """A short word in small letters between two capitalised ones: the "de la" of a name."""


def lay_out(text: str, tokens: Tokens) -> Layout:
    """The surroundings of each token of a text."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    marks = np.concatenate([_MARKS[np.minimum(codes, 0xFFFF)], np.zeros(2, np.uint8)])
    blank = np.concatenate([_is_blank(codes), np.ones(2, np.bool_)])
    starts, ends = tokens.start_char, tokens.end_char
    before_gap = np.concatenate([np.zeros(1, np.int64), ends[:-1]]) if len(starts) else starts
    lines = _between(marks & _LINE, before_gap, starts)
    joined = ~_between(marks & _ROUGH, before_gap, starts)
    first = np.arange(len(starts)) == 0
    fence = _QUOTE | _BRACKET
    left, left2, right, right2 = starts - 1, starts - 2, ends, ends + 1
    opens = (starts > 0) & (
        ((marks[left] & fence) > 0) | (((marks[left] & _APOSTROPHE) > 0) & ((starts < 2) | blank[left2]))
    )
    closes = ((marks[right] & fence) > 0) | (((marks[right] & _APOSTROPHE) > 0) & blank[right2])
    opens |= (starts > 1) & blank[left] & ((marks[left2] & _APART) > 0)
    closes |= blank[right] & ((marks[right2] & _APART) > 0)
    joined &= ~first
    return Layout(
        opens=opens,
        closes=closes,
        starts_sentence=first | _between(marks & _END, before_gap, starts),
        starts_paragraph=first | lines,
        joined=joined,
        not_prose=_not_prose(text, tokens),
        shouted=_shouted(tokens, first | lines),
        particle=_particles(tokens, joined),
    )


def _is_blank(codes: NDArray[np.uint32]) -> Bools:
    blank: Bools = (
        (codes == 0x20) | (codes == 0xA0) | (codes == 0x202F) | (codes == 0x0A) | (codes == 0x0D) | (codes == 0x09)
    )
    return blank


def _between(flags: NDArray[Any], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Bools:
    sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(flags > 0)])
    result: Bools = sums[ends] > sums[starts]
    return result


def _not_prose(text: str, tokens: Tokens) -> Bools:
    flags = np.zeros(len(tokens), np.bool_)
    end = 0
    for found in _NOT_PROSE.finditer(text):
        if found.end() < end:
            continue
        before = text[max(0, found.start() - _LONGEST_ADDRESS) : found.start()]
        start = found.start() - len(_AROUND.search(before[::-1]).group())  # type: ignore[union-attr]
        end = _AROUND.match(text, found.end(), found.end() + _LONGEST_ADDRESS).end()  # type: ignore[union-attr]
        first = np.searchsorted(tokens.end_char, start, "right")
        flags[first : np.searchsorted(tokens.start_char, end)] = True
    return flags


def _shouted(tokens: Tokens, starts_paragraph: Bools) -> Bools:
    """Three words in capitals or more, and three of four that have letters."""
    if not len(tokens):
        return starts_paragraph
    first = np.flatnonzero(starts_paragraph)
    upper = np.add.reduceat(tokens.upper.astype(np.int64), first)
    words = np.add.reduceat(tokens.letters.astype(np.int64), first)
    shouted: Bools = ((upper >= 3) & (4 * upper >= 3 * words))[np.cumsum(starts_paragraph) - 1]
    return shouted


def _particles(tokens: Tokens, joined: Bools) -> Bools:
    """Up to two short words inside one name."""
    flags = np.zeros(len(tokens), np.bool_)
    short = tokens.letters & ~tokens.capital & (tokens.end_char - tokens.start_char <= _PARTICLE_CHARS)
    for words in (1, 2):
        if len(tokens) <= words + 1:
            break
        inside = tokens.capital[: -words - 1] & tokens.capital[words + 1 :] & joined[words + 1 :]
        for step in range(1, words + 1):
            inside &= short[step : step - words - 1] & joined[step : step - words - 1]
        for step in range(1, words + 1):
            flags[step : step - words - 1] |= inside
    return flags
