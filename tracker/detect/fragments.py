"""Fragments of a version: what the decoder found, as spans with kind, score, votes and reasons."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.config import FragmentSettings
from tracker.detect.decode import Run, costs, decode
from tracker.detect.emission import log_chances
from tracker.detect.evidence import favours
from tracker.detect.judge import judge_with
from tracker.detect.kinds import kind_of, reason, residue_after
from tracker.detect.layout import lay_out
from tracker.detect.phrases import find_phrases
from tracker.detect.second_opinion import with_second_opinions
from tracker.detect.spans import Reading, reported
from tracker.detect.table import Table, load
from tracker.detect.ties import Found, candidates, settled
from tracker.detect.tokens import tokenise
from tracker.detect.weights import load_judge, load_weights
from tracker.model import Fragment, FragmentKind, LanguageGuess, Segmentation, Span, TokenVote, Version, Zone

RULE: Final = "word-course@2"
RESIDUE_RULE: Final = "carried-structure@1"
_DOUBTFUL: Final = 0.3
"""Runs judged less likely are left out."""
_MOST_VOTES: Final = 100
"""Votes are kept for so many first tokens of a fragment."""
_CHUNK_CHARS: Final = 40_000
"""Texts are read in pieces of about this many characters, so that memory does not grow with them."""


def find_fragments(
    version: Version, segmentation: Segmentation, language: LanguageGuess, settings: FragmentSettings
) -> tuple[Fragment, ...]:
    """The fragments of a version in the order of the text; boilerplate is not searched."""
    table = load()
    host = table.column(language.code)
    if host < 0:
        return ()
    italics = [Span(start, end) for start, end, tag in version.structure if tag == "italic"]
    found = [
        one
        for piece in _pieces(version.text, segmentation)
        for one in _found(read(piece.of(version.text), piece.start_char, host, table), italics, settings)
    ]
    names = dict(zip(table.languages, table.names, strict=True))
    return with_second_opinions(tuple(settled(found, table.languages)), version.text, names)


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
    logs, listed = log_chances(tokens, table, host)
    layout = lay_out(text, tokens)
    phrases = find_phrases(tokens, layout, table)
    said = favours(logs, listed, host, tokens, layout, phrases, table, load_weights())
    return Reading(text, offset, table, host, tokens, layout, phrases, said)


def _found(reading: Reading, italics: Sequence[Span], settings: FragmentSettings) -> Iterator[Found]:
    judge = judge_with(load_judge())
    for run in decode(reading.favours, costs(reading.layout, reading.host, reading.table, load_weights())):
        kept = reported(run, reading)
        if kept is None or not _wanted(kept, reading, settings):
            continue
        score = judge(kept, reading)
        if score >= _DOUBTFUL:
            behind, guests = zip(*candidates(kept, reading), strict=True)
            runs = [Run(kept.first, kept.last, guest) for guest in guests]
            yield Found(guests, behind, tuple(tuple(_fragments(one, reading, italics, score)) for one in runs))


def _fragments(run: Run, reading: Reading, italics: Sequence[Span], score: float) -> Iterator[Fragment]:
    yield _fragment(run, reading, italics, score)
    if residue := residue_after(run, reading):
        yield _residue(residue, run, reading)


def _wanted(run: Run, reading: Reading, settings: FragmentSettings) -> bool:
    """Long enough, and neither allowed as a whole nor word by word."""
    words = [word for word in reading.words(run) if not word.isdigit()]
    if len(words) < settings.min_words or (len(words) == 1 and len(words[0]) < settings.min_word_chars):
        return False
    if not settings.allow:
        return True
    allowed = {phrase.casefold() for phrase in settings.allow}
    starts, ends = reading.tokens.start_char, reading.tokens.end_char
    whole = reading.text[starts[run.first] : ends[run.last]].casefold()
    return whole not in allowed and not all(word.casefold() in allowed for word in words)


def _fragment(run: Run, reading: Reading, italics: Sequence[Span], score: float) -> Fragment:
    kind, why = kind_of(run, reading, italics)
    starts, ends = reading.tokens.start_char + reading.offset, reading.tokens.end_char + reading.offset
    votes = tuple(
        TokenVote(Span(int(starts[i]), int(ends[i])), round(float(reading.favours[i, run.guest]), 2))
        for i in range(run.first, min(run.last + 1, run.first + _MOST_VOTES))
    )
    return Fragment(
        span=Span(int(starts[run.first]), int(ends[run.last])),
        language=reading.table.languages[run.guest],
        kind=kind,
        score_0_to_1=score,
        votes=votes,
        reason=reason(run, reading, why),
        rule=RULE,
    )


def _residue(span: Span, run: Run, reading: Reading) -> Fragment:
    guest = reading.table.names[run.guest]
    word = reading.text[span.start_char - reading.offset : span.end_char - reading.offset]
    return Fragment(
        span=span,
        language=reading.table.languages[run.guest],
        kind=FragmentKind.RESIDUE,
        score_0_to_1=0.5,
        votes=(),
        reason=f"“{word}” repeats the {guest} “{reading.words(run)[0]}” before the first part: {guest} structure.",
        rule=RESIDUE_RULE,
    )
