"""The subject of a verb of saying: a noun phrase with the name of a speaker, the office, or both."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tracker.model import Span
from tracker.quotations.gaps import Word, text_of
from tracker.quotations.name_runs import names_in
from tracker.quotations.offices import apposition, described, role_words
from tracker.quotations.speaker import Speaker
from tracker.quotations.speech_pack import SpeechPack

CLAUSE_ENDS: Final = frozenset(";:.!?…")


def name_in(words: Sequence[Word], text: str, pack: SpeechPack, first: bool = False) -> Speaker | None:
    """The name of a noun phrase nearest to its verb, with the office; the phrase itself where it only names an office.

    `first`: the verb stands before the phrase, so its first name is the nearest.
    """
    words = [w for w in words if w.text not in ("(", ")")]
    runs = names_in(words, pack)
    if runs:
        start, end = runs[0 if first else -1]
        name = words[start:end]
        role = role_words(words[:start], pack) or described(words[:start], pack) or apposition(words[end:], pack)
        return _speaker(name, role, words, text)
    office = role_words(words, pack)
    if office and any(pack.is_role(w.lower) for w in office):
        return _speaker(office, (), words, text)
    return None


def _speaker(name: Sequence[Word], role: Sequence[Word], words: Sequence[Word], text: str) -> Speaker:
    end_char = name[-1].end_char
    written = text_of(name, text).removesuffix("’s").removesuffix("'s")
    lower = tuple(w.lower for w in (*words[-14:],))
    return Speaker(written, Span(name[0].start_char, end_char), text_of(role, text) or None, lower)


def with_office(named: Speaker | None, words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    """The speaker with the office that follows the name after a comma."""
    if named is None or named.role or named.span is None:
        return named
    office = apposition([w for w in words if w.start_char >= named.span.end_char], pack)
    return replace(named, role=text_of(office, text) or None)


def clause_of(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """The words before a verb back to the last full break."""
    start = max((i + 1 for i, w in enumerate(words) if w.text in CLAUSE_ENDS), default=0)
    return [w for w in words[start:] if w.lower not in pack.aux or w.is_capital]


def phrase_of(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """The words after a verb up to where its subject must have ended."""
    taken: list[Word] = []
    for word in words[:16]:
        ends = word.text in CLAUSE_ENDS or word.text in "()—–" or (word.lower in pack.stops and not word.is_capital)
        if ends and word.lower not in pack.of:
            break
        if word.text == "," and not _awaits_name(taken, pack):
            break
        taken.append(word)
    return taken


def _awaits_name(words: Sequence[Word], pack: SpeechPack) -> bool:
    """An office or a described person has been named and nobody yet: `the spokesman, John Kirby`."""
    is_described = bool(words) and words[0].lower in pack.determiners
    return (
        (is_described or any(pack.is_role(w.lower) for w in words))
        and words[-1].text != ","
        and not names_in(words, pack)
    )


def named_before(words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    """The last full name in the sentence before a quotation: whom `he` most probably means."""
    runs = [r for r in names_in(words, pack) if r[1] - r[0] > 1]
    if not runs:
        return None
    start, end = runs[-1]
    return _speaker(words[start:end], role_words(words[:start], pack), words, text)
