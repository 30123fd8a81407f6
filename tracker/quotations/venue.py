"""Where it was said: a network, or the medium it was said to or reported by."""

from typing import Final

from tracker.quotations.gaps import Gaps, Word
from tracker.quotations.language import Listener
from tracker.quotations.speaker import Speaker

_LONGEST_NAME: Final = 4
"""Words a medium's name is tried with."""


def venue_in(gaps: Gaps, speaker: Speaker | None, listener: Listener) -> str | None:
    """The network or medium named beside a quotation, as written; None where none is, or where it is the speaker."""
    pack = listener.pack
    around = f"{gaps.after_text} {gaps.before_text}".casefold()
    for words in (gaps.after, gaps.before):
        for word in words:
            if word.lower in pack.networks:
                return word.text
    if any(_stands(phrase, around) for phrase in pack.network_x):
        return "X"
    spoke = speaker.span if speaker else None
    for words in (gaps.after, gaps.before):
        for start, word in enumerate(words):
            if (
                not word.is_capital
                or (start and words[start - 1].text == "(")
                or (spoke and spoke.start_char <= word.start_char < spoke.end_char)
            ):
                continue
            if name := _medium(words, start, listener):
                return name
    return None


def _stands(phrase: str, around: str) -> bool:
    at = around.find(phrase)
    return at >= 0 and not around[at + len(phrase) :][:1].isalnum() and not around[:at][-1:].isalnum()


def _medium(words: tuple[Word, ...], start: int, listener: Listener) -> str | None:
    for length in range(min(_LONGEST_NAME, len(words) - start), 0, -1):
        piece = words[start : start + length]
        if piece[-1].is_capital and not any(w.is_mark for w in piece):
            name = " ".join(w.text for w in piece)
            if listener.is_medium(name):
                return name
    return None
