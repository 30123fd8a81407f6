"""Who spoke, in scripts that tell names by capitals: the subject of the verb of saying around a quotation."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tracker.model import Span
from tracker.quotations.gaps import Gaps, Word, text_of
from tracker.quotations.name_runs import names_in
from tracker.quotations.offices import apposition
from tracker.quotations.speaker import LEFT_OUT, Speaker
from tracker.quotations.speech_pack import SpeechPack
from tracker.quotations.subject import CLAUSE_ENDS, clause_of, name_in, phrase_of, with_office

_FAR: Final = 12
"""Words between a quotation and its verb."""
_TO: Final = frozenset("a à al ao aos às ai alla agli au aux als".split())


def find_speaker(gaps: Gaps, text: str, pack: SpeechPack) -> Speaker | None:
    """The speaker named in the quotation's own sentence; None where no attribution verb or phrase stands there."""
    after = _after(gaps.after, text, pack) if gaps.continues else None
    if after and not (gaps.embedded and gaps.before):
        return after
    return _before(gaps.before, text, pack) or after or _according(gaps, text, pack)


def _after(words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    words = _without_marks_before(words)
    place = _first_verb(words, pack)
    if place is None:
        return None
    subject = [w for w in words[:place] if w.lower not in pack.aux or w.is_capital]
    commas = [i for i, w in enumerate(subject) if w.text == ","]
    head = subject[: commas[0]] if len(commas) == 2 else []
    if names_in(head, pack) and (named := name_in(head, text, pack)):
        office = apposition(subject[commas[0] :], pack)  # `Ann Lee, a mayor in Ohio, said`
        return replace(named, role=named.role or text_of(office, text) or None)
    if any(w.lower in pack.stops and w.lower not in pack.of for w in subject if not w.is_capital):
        return None  # another clause has begun
    if pronoun := _pronoun(subject[-2:], pack):
        return pronoun
    if named := name_in(subject, text, pack):
        return named
    following = _without_listener(words[place + 1 :], pack)
    idle = pack.aux - pack.pronouns - pack.determiners
    while following and following[0].lower in idle:
        following = following[1:]
    if pronoun := _pronoun(following[:1], pack):
        return pronoun
    return with_office(name_in(phrase_of(following, pack), text, pack, first=True), following, text, pack) or LEFT_OUT


def _without_listener(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """`dijo a Lusa el presidente`: the words from the subject's article on."""
    if pack.code == "en" or not words or words[0].lower not in _TO:
        return words
    return next((words[i:] for i, w in enumerate(words[1:6], 1) if w.lower in pack.determiners), words)


def _before(words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    place = _last_verb(words, pack)
    if place is None:
        return None
    subject = words[max(0, place - 30) : place]
    if pronoun := _pronoun([w for w in subject[-4:] if not w.is_mark][-2:], pack):
        return pronoun
    if named := name_in(clause_of(subject, pack), text, pack):
        return named
    if pack.code != "en" and (named := name_in(phrase_of(words[place + 1 :], pack), text, pack, first=True)):
        return named
    return LEFT_OUT


def _according(gaps: Gaps, text: str, pack: SpeechPack) -> Speaker | None:
    for words, piece in ((gaps.after, gaps.after_text), (gaps.before, gaps.before_text)):
        lowered = piece.casefold()
        for lead in pack.according:
            at = lowered.find(lead)
            if at < 0 or (at and lowered[at - 1].isalpha()) or len(lowered) != len(piece):
                continue
            start = (words[0].start_char - piece.index(words[0].text) if words else 0) + at + len(lead)
            following = [w for w in words if w.start_char >= start]
            if named := name_in(phrase_of(following, pack), text, pack, first=True):
                return named
    return None


def _pronoun(words: Sequence[Word], pack: SpeechPack) -> Speaker | None:
    found = next((w for w in reversed(words) if w.lower in pack.pronouns), None)
    return Speaker(None, Span(found.start_char, found.end_char), None, ()) if found else None


def _without_marks_before(words: Sequence[Word]) -> Sequence[Word]:
    start = 0
    while start < len(words) and words[start].text in ",—–":
        start += 1
    return words[start:]


def _first_verb(words: Sequence[Word], pack: SpeechPack) -> int | None:
    commas = 0
    for place, word in enumerate(words[: _FAR + 4]):
        if word.lower in pack.verbs and (not word.is_capital or place == 0):
            return place
        commas += word.text == ","
        if word.text in CLAUSE_ENDS or commas > 2:
            return None
    return None


def _last_verb(words: Sequence[Word], pack: SpeechPack) -> int | None:
    for place in range(len(words) - 1, max(-1, len(words) - 2 - _FAR), -1):
        if words[place].lower in pack.verbs and not words[place].is_capital:
            return place
    return None
