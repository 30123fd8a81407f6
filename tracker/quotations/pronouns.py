"""Whom a pronoun means that is said to have spoken."""

from collections.abc import Sequence

from tracker.model import Span
from tracker.quotations.gaps import Word, text_of
from tracker.quotations.language import Listener
from tracker.quotations.name_runs import names_in
from tracker.quotations.speaker import Speaker
from tracker.quotations.speech_pack import SpeechPack
from tracker.quotations.subject import clause_of, name_in

_MOST_WORDS = 5
"""Of a body that is named by a noun alone: `the electricity company`."""


def of_the_sentence(pronoun: Speaker, words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    """The subject of an earlier verb of saying in its sentence: `The company said it had …, what it called “…”`."""
    if pronoun.span is None:
        return None
    before = [w for w in words if w.start_char < pronoun.span.start_char]
    place = next((k for k, w in enumerate(before) if w.lower in pack.verbs and not w.is_capital), None)
    if place:
        subject = clause_of(before[:place], pack)
        return name_in(subject, text, pack) or _noun_alone(subject, text, pack)
    neuter = pronoun.span.of(text).casefold() in pack.neuter
    return _name_at_start(before, text, pack) if neuter else None


def _name_at_start(words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    """`Ruritania expects that it …`: a sentence that opens with a name is mostly about it."""
    runs = names_in(words, pack)
    begins = 1 if words and words[0].lower in pack.determiners else 0
    return name_in(words[: runs[0][1]], text, pack) if runs and runs[0][0] == begins else None


def _noun_alone(words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    """`The company`, without its article; nothing where the phrase may hold more than its noun."""
    if not 1 < len(words) <= _MOST_WORDS or words[0].lower not in pack.determiners:
        return None
    if any(w.is_mark or w.lower in pack.stops or w.lower in pack.of for w in words):
        return None
    span = Span(words[1].start_char, words[-1].end_char)
    return Speaker(text_of(words[1:], text), span, None, tuple(w.lower for w in words))


def may_mean(pronoun: Speaker | None, who: Speaker, listener: Listener) -> bool:
    """Whether a pronoun can mean whoever spoke before: `we` is nobody named, `it` no person. A subject left out can."""
    word = _word(pronoun, listener)
    if word in listener.pack.own:
        return False
    if who.name is None:  # somebody whom a pronoun means: the same word means the same
        return word in ("", _word(who, listener))
    return word not in listener.pack.neuter or _is_body(who, listener)


def _word(pronoun: Speaker | None, listener: Listener) -> str:
    return pronoun.span.of(listener.text).casefold() if pronoun and pronoun.span else ""


def _is_body(who: Speaker, listener: Listener) -> bool:
    """A medium, or a name with an article and no office: `the Foreign Ministry`. People are written without."""
    if who.name is None or who.span is None:
        return False
    before = listener.text[max(0, who.span.start_char - 20) : who.span.start_char].split()
    office = who.role or any(listener.pack.is_role(word.casefold()) for word in who.name.split())
    determined = bool(before) and before[-1].casefold() in listener.pack.determiners
    return listener.is_medium(who.name) or (determined and not office)
