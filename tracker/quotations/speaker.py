"""Who is said to have said it: the subject of the attribution verb around a quotation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.attribute.people import country_of
from tracker.model import Span
from tracker.quotations.gaps import Gaps, Word, text_of
from tracker.quotations.speech_pack import SpeechPack

_FAR: Final = 12
"""Words between a quotation and its verb."""
_CLAUSE: Final = frozenset(";:.!?…")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke, as far as the sentence says it."""

    name: str | None
    """As the text writes it; None for a pronoun or a subject left out: whoever spoke before."""
    span: Span | None
    role: str | None
    words: tuple[str, ...]
    """Name and office, case-folded: where a nationality may stand."""


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
    if _runs_left(head, pack) and (named := _name_in(head, text, pack)):
        office = _apposition(subject[commas[0] :], pack)  # `Ann Lee, a mayor in Ohio, said`
        return replace(named, role=named.role or text_of(office, text) or None)
    if any(w.lower in pack.stops and w.lower not in pack.of for w in subject if not w.is_capital):
        return None  # another clause has begun
    if pronoun := _pronoun(subject[-2:], pack):
        return pronoun
    if named := _name_in(subject, text, pack):
        return named
    following = _without_listener(words[place + 1 :], pack)
    idle = pack.aux - pack.pronouns - pack.determiners
    while following and following[0].lower in idle:
        following = following[1:]
    if pronoun := _pronoun(following[:1], pack):
        return pronoun
    return _with_office(_name_in(_phrase(following, pack), text, pack, first=True), following, text, pack) or _PRONOUN


def _without_listener(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """`dijo a Lusa el presidente`: the words from the subject's article on."""
    if pack.code == "en" or not words or words[0].lower not in _TO:
        return words
    return next((words[i:] for i, w in enumerate(words[1:6], 1) if w.lower in pack.determiners), words)


_TO: Final = frozenset("a à al ao aos às ai alla agli au aux als".split())


def named_before(words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    """The last full name in the sentence before a quotation: whom `he` most probably means."""
    runs = [r for r in _runs_left(words, pack) if r[1] - r[0] > 1]
    if not runs:
        return None
    start, end = runs[-1]
    return _speaker(words[start:end], _role_words(words[:start], pack), words, text)


def _with_office(named: Speaker | None, words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    """The speaker with the office that follows the name after a comma."""
    if named is None or named.role or named.span is None:
        return named
    office = _apposition([w for w in words if w.start_char >= named.span.end_char], pack)
    return replace(named, role=text_of(office, text) or None)


def _before(words: Sequence[Word], text: str, pack: SpeechPack) -> Speaker | None:
    place = _last_verb(words, pack)
    if place is None:
        return None
    subject = words[max(0, place - 30) : place]
    if pronoun := _pronoun([w for w in subject[-4:] if not w.is_mark][-2:], pack):
        return pronoun
    if named := _name_in(_clause(subject, pack), text, pack):
        return named
    if pack.code != "en" and (named := _name_in(_phrase(words[place + 1 :], pack), text, pack, first=True)):
        return named
    return _PRONOUN


def _according(gaps: Gaps, text: str, pack: SpeechPack) -> Speaker | None:
    for words, piece in ((gaps.after, gaps.after_text), (gaps.before, gaps.before_text)):
        lowered = piece.casefold()
        for phrase in pack.according:
            at = lowered.find(phrase)
            if at < 0 or (at and lowered[at - 1].isalpha()) or len(lowered) != len(piece):
                continue
            start = (words[0].start_char - piece.index(words[0].text) if words else 0) + at + len(phrase)
            following = [w for w in words if w.start_char >= start]
            if named := _name_in(_phrase(following, pack), text, pack, first=True):
                return named
    return None


_PRONOUN: Final = Speaker(None, None, None, ())
"""A verb whose subject is left out: whoever spoke before."""


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
        if word.text in _CLAUSE or commas > 2:
            return None
    return None


def _last_verb(words: Sequence[Word], pack: SpeechPack) -> int | None:
    for place in range(len(words) - 1, max(-1, len(words) - 2 - _FAR), -1):
        if words[place].lower in pack.verbs and not words[place].is_capital:
            return place
    return None


def _clause(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """The words before a verb back to the last full break."""
    start = max((i + 1 for i, w in enumerate(words) if w.text in _CLAUSE), default=0)
    return [w for w in words[start:] if w.lower not in pack.aux or w.is_capital]


def _phrase(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """The words after a verb up to where its subject must have ended."""
    taken: list[Word] = []
    for word in words[:16]:
        ends = word.text in _CLAUSE or word.text in "()—–" or (word.lower in pack.stops and not word.is_capital)
        if ends and word.lower not in pack.of:
            break
        if word.text == "," and not _awaits_name(taken, pack):
            break
        taken.append(word)
    return taken


def _awaits_name(words: Sequence[Word], pack: SpeechPack) -> bool:
    """An office or a described person has been named and nobody yet: `the spokesman, John Kirby`."""
    described = bool(words) and words[0].lower in pack.determiners
    return (
        (described or any(pack.is_role(w.lower) for w in words))
        and words[-1].text != ","
        and not _runs_left(words, pack)
    )


def _name_in(words: Sequence[Word], text: str, pack: SpeechPack, first: bool = False) -> Speaker | None:
    """The name of a noun phrase nearest to its verb, with the office; the phrase itself where it only names an office.

    `first`: the verb stands before the phrase, so its first name is the nearest.
    """
    words = [w for w in words if w.text not in ("(", ")")]
    runs = _runs_left(words, pack)
    if runs:
        start, end = runs[0 if first else -1]
        name = words[start:end]
        role = _role_words(words[:start], pack) or _described(words[:start], pack) or _apposition(words[end:], pack)
        return _speaker(name, role, words, text)
    office = _role_words(words, pack)
    if office and any(pack.is_role(w.lower) for w in office):
        return _speaker(office, (), words, text)
    return None


def _speaker(name: Sequence[Word], role: Sequence[Word], words: Sequence[Word], text: str) -> Speaker:
    end_char = name[-1].end_char
    written = text_of(name, text).removesuffix("’s").removesuffix("'s")
    lower = tuple(w.lower for w in (*words[-14:],))
    return Speaker(written, Span(name[0].start_char, end_char), text_of(role, text) or None, lower)


def _runs(words: Sequence[Word], pack: SpeechPack) -> list[tuple[int, int]]:
    """Maximal runs of capitalised words, with particles inside."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(words):
        if not words[index].is_capital or words[index].is_mark or _is_small(words[index], pack):
            index += 1
            continue
        end = index + 1
        while end < len(words):
            if (words[end].is_capital and not words[end].is_mark) or _links(words, end, pack):
                end += 1
            else:
                break
        runs.append((index, end))
        index = end
    return runs


def _is_small(word: Word, pack: SpeechPack) -> bool:
    """A preposition, article or adverb with the capital of a sentence's first word."""
    return word.lower in pack.determiners or word.lower in pack.stops or word.lower in pack.aux


def _links(words: Sequence[Word], place: int, pack: SpeechPack) -> bool:
    """A particle of a name between two capitalised words: not where it links an office to its country."""
    if words[place].lower not in pack.particles or place + 1 >= len(words):
        return False
    if words[place].lower in pack.determiners and words[place - 1].lower not in pack.particles:
        return False  # `Kern der Zeitung` is a dative, `von der Leyen` a name
    following = words[place + 1]
    linked = following.is_capital or (following.lower in pack.particles and place + 2 < len(words))
    return linked and not pack.is_role(words[place - 1].lower)


def _runs_left(words: Sequence[Word], pack: SpeechPack) -> list[tuple[int, int]]:
    """The runs that can name the speaker, without the office at their head."""
    kept: list[tuple[int, int]] = []
    for start, end in _runs(words, pack):
        if words[end - 1].lower.endswith(("'s", "’s")) or _is_governed(words, start, pack):
            continue
        if end < len(words) and pack.is_role(words[end].lower):
            continue  # `White House spokesman`
        head = max((i + 1 for i in range(start, end) if pack.is_role(words[i].lower)), default=start)
        if _role_phrase_end(words, start, end, pack) > head:
            head = _role_phrase_end(words, start, end, pack)
        if head < end and not _only_nationality(words[head:end], pack) and _is_name(words, start, head, end, pack):
            kept.append((head, end))
    return kept


def _is_name(words: Sequence[Word], start: int, head: int, end: int, pack: SpeechPack) -> bool:
    """Where nouns have capitals a lone noun behind an article is no name."""
    if not pack.nouns_capitalised or head > start or end - head > 1:
        return True
    before = words[start - 1].lower if start else ""
    return before not in pack.determiners and before not in pack.of


def _role_phrase_end(words: Sequence[Word], start: int, end: int, pack: SpeechPack) -> int:
    """Where an office of several words ends inside or around a run (`Secretary of State Antony Blinken`)."""
    window = words[max(0, start - 3) : end]
    lowered = " ".join(w.lower for w in window)
    for phrase in pack.role_phrases:
        at = lowered.find(phrase)
        if at >= 0 and (at == 0 or lowered[at - 1] == " "):
            return max(0, start - 3) + lowered[: at + len(phrase)].count(" ") + 1
    return start


def _is_governed(words: Sequence[Word], start: int, pack: SpeechPack) -> bool:
    """Whether a preposition or `of` stands before a run: then it is a place, a time or part of an office."""
    if start == 0:
        return False
    before = words[start - 1].lower
    if before == "," and start > 2 and words[start - 3].lower in pack.stops and words[start - 2].is_capital:
        return True  # `in Bethesda, Maryland`
    if before in pack.determiners and start > 1 and words[start - 2].lower in (pack.of | pack.stops):
        return True
    if before in pack.of:
        window = " ".join(w.lower for w in words[max(0, start - 3) : start + 2])
        return not any(phrase in window for phrase in pack.role_phrases)
    return before in pack.stops


def _only_nationality(words: Sequence[Word], pack: SpeechPack) -> bool:
    return (
        len(words) == 1
        and words[0].lower.endswith(("an", "ese", "ish"))
        and bool(country_of((words[0].lower,), pack.code))
    )


def _role_words(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """The office at the end of some words: back from its noun over adjectives and names to the article or comma."""
    words = list(words)
    while words and (words[-1].is_mark or words[-1].lower in pack.determiners):
        words.pop()
    places = [i for i, w in enumerate(words) if pack.is_role(w.lower)]
    if not places:
        return ()
    start = places[0]
    while start and not words[start - 1].is_mark and words[start - 1].lower not in (pack.determiners | pack.stops):
        start -= 1
    end = next((i for i in range(places[0], len(words)) if words[i].lower in pack.stops - pack.of), len(words))
    return words[start:end]


def _described(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """`the curator,` before a name: a short description with its article, whatever the noun."""
    if not 3 <= len(words) <= 9 or words[0].lower not in pack.determiners or words[-1].text != ",":
        return ()
    return words[1:-1]


def _apposition(words: Sequence[Word], pack: SpeechPack) -> Sequence[Word]:
    """The office behind a name: `Kuleba, Ukraine's foreign minister,`."""
    if not words or words[0].text != ",":
        return ()
    end = next((i for i, w in enumerate(words[1:9], 1) if w.text in ",;."), min(len(words), 9))
    piece = [w for w in words[1:end] if w.lower not in pack.determiners]
    stop = next((i for i, w in enumerate(piece) if w.lower in pack.stops - pack.of), len(piece))
    return piece[:stop] if any(pack.is_role(w.lower) for w in piece[:stop]) else ()
