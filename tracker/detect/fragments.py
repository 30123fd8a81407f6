"""Fragments of a version: the runs that the decoder found, as spans with kind, score and reasons."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.config import FragmentSettings
from tracker.detect.decode import Run, costs, decode
from tracker.detect.emission import log_chances
from tracker.detect.evidence import favours
from tracker.detect.layout import Layout, lay_out
from tracker.detect.phrases import Phrases, find_phrases
from tracker.detect.table import Table, load
from tracker.detect.tokens import Tokens, tokenise
from tracker.detect.weights import load_weights
from tracker.model import Fragment, FragmentKind, LanguageGuess, Segmentation, Span, TokenVote, Version, Zone

RULE: Final = "word-course@1"
_CHUNK_CHARS: Final = 40_000
"""Texts are read in pieces of about this many characters, so that memory does not grow with them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One piece of a text, read: everything a fragment in it is judged by."""

    text: str
    offset: int
    """Where the piece begins in the stored text."""
    table: Table
    host: int
    tokens: Tokens
    layout: Layout
    phrases: Phrases
    favours: NDArray[np.float32]


def find_fragments(
    version: Version, segmentation: Segmentation, language: LanguageGuess, settings: FragmentSettings
) -> tuple[Fragment, ...]:
    """The fragments of a version in the order of the text; boilerplate is not searched."""
    table = load()
    host = table.column(language.code)
    if host < 0:
        return ()
    return tuple(
        fragment
        for piece in _pieces(version.text, segmentation)
        for fragment in _fragments(read(piece.of(version.text), piece.start_char, host, table), settings)
    )


def _pieces(text: str, segmentation: Segmentation) -> Iterator[Span]:
    """Neighbouring paragraphs up to the chunk size; a longer paragraph is cut, at a blank where it has one."""
    start = end = 0
    for paragraph in segmentation.paragraphs:
        searched = paragraph.zone is not Zone.BOILERPLATE
        if end > start and (not searched or paragraph.span.end_char - start > _CHUNK_CHARS):
            yield Span(start, end)
            start = end
        if not searched:
            start = end = paragraph.span.end_char
            continue
        start = paragraph.span.start_char if start == end else start
        end = paragraph.span.end_char
        while end - start > _CHUNK_CHARS:
            cut = text.rfind(" ", start + _CHUNK_CHARS // 2, start + _CHUNK_CHARS) + 1 or start + _CHUNK_CHARS
            yield Span(start, cut)
            start = cut
    if end > start:
        yield Span(start, end)


def read(text: str, offset: int, host: int, table: Table) -> Reading:
    """Everything the tokens of one piece say."""
    tokens = tokenise(text, table)
    logs, listed = log_chances(tokens, table)
    layout = lay_out(text, tokens)
    phrases = find_phrases(tokens, layout, table)
    said = favours(logs, listed, host, tokens, layout, phrases, table, load_weights())
    return Reading(text, offset, table, host, tokens, layout, phrases, said)


def _fragments(reading: Reading, settings: FragmentSettings) -> Iterator[Fragment]:
    for run in decode(reading.favours, costs(reading.layout, reading.table, load_weights())):
        trimmed = _trim(run, reading.tokens)
        if trimmed and not _is_name(trimmed, reading):
            yield _fragment(trimmed, reading)


def _trim(run: Run, tokens: Tokens) -> Run | None:
    """Without numbers at its ends; None where it has no word."""
    words = np.flatnonzero(tokens.letters[run.first : run.last + 1])
    return Run(run.first + int(words[0]), run.first + int(words[-1]), run.guest) if len(words) else None


def _is_name(run: Run, reading: Reading) -> bool:
    """Whether every word is capitalised or stands inside a name."""
    among = slice(run.first, run.last + 1)
    capital, inside = reading.tokens.capital[among], reading.layout.particle[among]
    return bool((capital | inside | ~reading.tokens.letters[among]).all())


def _fragment(run: Run, reading: Reading) -> Fragment:
    said = reading.favours[run.first : run.last + 1, run.guest]
    starts, ends = reading.tokens.start_char + reading.offset, reading.tokens.end_char + reading.offset
    votes = tuple(
        TokenVote(Span(int(starts[i]), int(ends[i])), round(float(reading.favours[i, run.guest]), 2))
        for i in range(run.first, run.last + 1)
    )
    name = reading.table.names[run.guest]
    return Fragment(
        span=Span(int(starts[run.first]), int(ends[run.last])),
        language=reading.table.languages[run.guest],
        kind=FragmentKind.LEFT_OVER,
        score_0_to_1=round(1 / (1 + math.exp(-min(float(said.sum()) - 7.0, 30.0))), 4),
        votes=votes,
        reason=f"{name} words in a text in {reading.table.names[reading.host]}.",
        rule=RULE,
    )
