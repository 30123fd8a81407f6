"""Why a fragment may be there: left over, inserted in brackets, or on purpose; and the evidence in words."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.detect.decode import Run
from tracker.detect.spans import Reading
from tracker.model import FragmentKind, Span

_OPENING_BRACKETS: Final = "([（［【〔"
_CLOSING_BRACKETS: Final = ")]）］】〕"
_TITLE_WORDS: Final = 5
"""Longer quoted runs are speech, and so are those that begin a sentence."""
_AROUND: Final = 2
"""Words of a title that both languages have may stand between the run and the quotation mark."""
_GLOSS_REACH: Final = 4
_CLEARLY: Final = 2.0
_MOST_WORDS: Final = 4
_AND_AFTER: Final = re.compile(r"[\s)\]）］.,”’\"»]*")


def kind_of(run: Run, reading: Reading, italics: Sequence[Span]) -> tuple[FragmentKind, str]:
    """(kind, why in words)."""
    span = _span(run, reading)
    if any(italic.contains(span) for italic in italics):
        return FragmentKind.INTENTIONAL, "set in italics"
    if _in_brackets(run, reading):
        return FragmentKind.BRACKETED_INSERTION, "in brackets"
    quoted = _quoted(run, reading)
    if quoted and _like_title(quoted, reading):
        return FragmentKind.INTENTIONAL, "in quotation marks like a title or a saying"
    if quoted and (word := _gloss(quoted, reading)):
        return FragmentKind.INTENTIONAL, f"quoted and introduced by “{word}”"
    return FragmentKind.LEFT_OVER, ""


def reason(run: Run, reading: Reading, why: str) -> str:
    """The evidence for an editor: which words spoke for the guest, which for the host."""
    guest, host = reading.table.names[run.guest], reading.table.names[reading.host]
    said = reading.favours[run.first : run.last + 1, run.guest]
    words = reading.words(run)
    strong = sorted((i for i, s in enumerate(said) if s >= _CLEARLY), key=lambda i: (-said[i], i))[:_MOST_WORDS]
    against = [i for i, s in enumerate(said) if s <= -_CLEARLY][:_MOST_WORDS]
    parts = [f"{guest} in a text in {host}" + (f", {why}" if why else "")]
    if strong:
        parts.append(f"for {guest}: {_quote(words, sorted(strong))}")
    if against:
        parts.append(f"for {host}: {_quote(words, against)}")
    return "; ".join(parts) + "."


def residue_after(run: Run, reading: Reading) -> Span | None:
    """The word of the host that carries on the fragment's structure: "supported a Corea and *to* its people"."""
    first = reading.words(run)[0].lower()
    host = reading.table.languages[reading.host]
    end = int(reading.tokens.end_char[run.last])
    place = _AND_AFTER.match(reading.text, end)
    start = place.end() if place else end
    for opens, language, carried in reading.table.residue[run.guest]:
        if (opens, language) == (first, host) and re.match(rf"{carried}\b", reading.text[start : start + 40], re.I):
            word = carried.rpartition(" ")[2]
            at = start + len(carried) - len(word) + reading.offset
            return Span(at, at + len(word))
    return None


def _span(run: Run, reading: Reading) -> Span:
    starts, ends = reading.tokens.start_char, reading.tokens.end_char
    return Span(int(starts[run.first]) + reading.offset, int(ends[run.last]) + reading.offset)


def _in_brackets(run: Run, reading: Reading) -> bool:
    before = reading.character(int(reading.tokens.start_char[run.first]) - 1)
    after = reading.character(int(reading.tokens.end_char[run.last]))
    return before in _OPENING_BRACKETS and after in _CLOSING_BRACKETS


def _quoted(run: Run, reading: Reading) -> Run | None:
    """The run with what stands between it and the quotation marks around it; None where there are none close by."""
    layout, tokens = reading.layout, reading.tokens
    first = last = None
    for start in range(run.first, max(-1, run.first - _AROUND - 1), -1):
        if layout.opens[start]:
            first = start
            break
        if not layout.joined[start]:
            break
    for end in range(run.last, min(len(tokens), run.last + _AROUND + 1)):
        if end > run.last and not layout.joined[end]:
            break
        if layout.closes[end]:
            last = end
            break
    if first is None or last is None:
        return None
    bracket = reading.character(int(tokens.start_char[first]) - 1) in _OPENING_BRACKETS
    return None if bracket else Run(first, last, run.guest)


def _like_title(quoted: Run, reading: Reading) -> bool:
    """Short, with a capital, inside a sentence."""
    short = quoted.last - quoted.first < _TITLE_WORDS
    return bool(short and reading.tokens.capital[quoted.first] and not reading.layout.starts_sentence[quoted.first])


def _gloss(run: Run, reading: Reading) -> str | None:
    """A word of the host near by that says the words are meant to be foreign."""
    near = [*range(max(0, run.first - _GLOSS_REACH), run.first), *range(run.last + 1, run.last + 1 + _GLOSS_REACH)]
    for index in near:
        if index < len(reading.tokens):
            word = reading.words(Run(index, index, run.guest))[0]
            if word.lower() in reading.table.gloss[reading.host]:
                return word
    return None


def _quote(words: Sequence[str], chosen: Sequence[int]) -> str:
    return ", ".join(f"“{words[i]}”" for i in chosen)
