"""The words around a quotation, in the same sentence, as tokens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from tracker.quotations.paired import Pair
from tracker.quotations.speech_pack import SpeechPack

REACH_CHARS: Final = 260
"""How far from its quotation an attribution may stand."""

_TOKEN: Final = re.compile(
    r"(?:[^\W\d_]\.){2,6}(?=\W|$)"  # U.S.
    r"|[^\W\d_]\.(?=\s[^\W\d_a-z])"  # an initial
    r"|(?:[dlsnmtj]|qu|dell|all|nell|sull|dall|un)['’](?=[^\W\d_])"  # elided words
    r"|[^\W\d_]+(?:['’-][^\W\d_]+)*"
    r"|[,;:.()!?—–…]"
)
_FULL_STOP: Final = re.compile(r"[.!?…][\"”»’)]?\s+(?=[^\sa-zа-яё])|\n")
_ABBREVIATED: Final = re.compile(r"(?:^|[\s(])(?:[^\W\d_]|[A-Z][a-z]{1,3}|\w\.\w)\Z")
_TITLES: Final = frozenset("Mr Mrs Ms Dr St Sr Sra Dra Prof Gen Col Lt Sen Rep Gov Jr M Mme".split())


class Word(NamedTuple):  # a dataclass takes three times as long to make, and there are many
    text: str
    lower: str
    start_char: int

    @property
    def is_mark(self) -> bool:
        return not self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def end_char(self) -> int:
        return self.start_char + len(self.text)


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands before and after a quotation in its sentence."""

    before: tuple[Word, ...]
    after: tuple[Word, ...]
    before_text: str
    after_text: str
    continues: bool
    """The words after it belong to the quotation's own sentence."""
    embedded: bool
    """It is part of a larger clause: no mark divides it from the words after it."""


def gaps_around(text: str, pair: Pair, previous_end: int, next_start: int, pack: SpeechPack) -> Gaps:
    """The gaps of a quotation between its neighbours `previous_end` and `next_start` (its paragraph's ends at most)."""
    left = max(previous_end, pair.span.start_char - REACH_CHARS)
    before = text[left : pair.span.start_char]
    start = _sentence_start(before)
    after = text[pair.span.end_char : min(next_start, pair.span.end_char + REACH_CHARS)]
    end = _sentence_end(after)
    return Gaps(
        before=tuple(_words(before[start:], left + start, pack)),
        after=tuple(_words(after[:end], pair.span.end_char, pack)),
        before_text=before[start:],
        after_text=after[:end],
        continues=_continues(text, pair, after),
        embedded=after[:1] == " " and after[1:2].islower() and text[pair.content.end_char - 1] not in ",.!?…",
    )


def _continues(text: str, pair: Pair, after: str) -> bool:
    """Whether the words after the quotation can attribute it: not where the quotation ended its sentence."""
    lead = after.lstrip()
    if not lead or after.startswith("\n"):
        return False
    ended = text[pair.content.end_char - 1 : pair.content.end_char] in ".…" or lead[0] in ".;"
    return lead[0] in ",–—-(" or lead[0].islower() or not ended


def _sentence_start(before: str) -> int:
    start = 0
    for found in _FULL_STOP.finditer(before):
        if not _is_abbreviation(before, found.start()):
            start = found.end()
    ended = before[-1:].isspace() and before.rstrip().rstrip('"”»’)')[-1:] in (".", "!", "?", "…")
    return len(before) if ended and not _is_abbreviation(before, len(before.rstrip()) - 1) else start


def _sentence_end(after: str) -> int:
    for found in _FULL_STOP.finditer(after):
        if found.start() > 1 and not _is_abbreviation(after, found.start()):
            return found.start()
    return len(after)


def _is_abbreviation(text: str, place: int) -> bool:
    if text[place] != ".":
        return False
    lead = text[max(0, place - 6) : place]
    found = _ABBREVIATED.search(lead)
    last = lead.split()[-1] if lead.split() else ""
    return bool(found) and (len(last) <= 1 or "." in last or last.lstrip("(") in _TITLES)


def _words(piece: str, offset: int, pack: SpeechPack) -> Iterator[Word]:
    for found in _TOKEN.finditer(piece):
        word, start = found.group(), offset + found.start()
        stem, _, last = word.rpartition("-")
        if stem and last.casefold() in pack.pronouns:  # dit-il
            stem = stem.removesuffix("-t")
            yield Word(stem, stem.casefold(), start)
            yield Word(last, last.casefold(), start + len(word) - len(last))
        else:
            yield Word(word, word.casefold(), start)


def last_sentence(lead: str, offset: int, pack: SpeechPack) -> tuple[Word, ...]:
    """The words of the last sentence of a text that begins at `offset`."""
    start = _sentence_start(lead)
    return tuple(_words(lead[start:], offset + start, pack))


def text_of(words: Sequence[Word], text: str) -> str:
    """The stored characters from the first to the last word, white space folded."""
    return " ".join(text[words[0].start_char : words[-1].end_char].split()) if words else ""
