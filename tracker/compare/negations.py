"""The words of a sentence that negate."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

from tracker.compare.sides import Side
from tracker.compare.wording import Wording, wording_of

_WORD = re.compile(r"[^\W\d_]+(?=n['’]t\b)|n['’]t\b|\b[nN]['’](?!t\b)|[^\W\d_]+")
_EMPHATIC = re.compile(
    r"\b(?:do|does|did) (?!(?:not|so|it|the|an?|th[ai]t|th[eo]se|what|to|in|on|at|for|with|by|well|his|her|their|my|our"
    r"|your|its|you|s?he|they|we|I|more|less|much|nothing|something|everything|things|business|some|no|as|if|and|or|but|when"
    r"|because|any|all|both|one|everyone|anyone|anything|people)\b)[a-z]{2,} "
)
"""`did mention it`: what a dropped `not` leaves behind."""
_AUXILIARY = re.compile(r"\b(?:can|could|will|would|shall|should|may|might|must|did|does|do)\b")
_BREAK = re.compile(r"[,;:.!?…—–()«»“”\"]")
_ANSWERED = re.compile(r"\s*(?:[,.!?;:…—–\"“”»]|$)")
_TAG = re.compile(r"[,¿]\s*$")
_NUMBERED = re.compile(r"(?:\.|\.?\s*[\d#№])")
_ANSWERS: Final = frozenset("no non nein não нет".split())
_ADJECTIVE: Final = {
    "fr": re.compile(r"\s+\w"),
    "es": re.compile(r"\s+\w+(?:ados?|adas|idos|idas|izada|istas?|ales|mental|ivos?|ivas?)\b"),
    "it": re.compile(r"\s+\w+(?:[aiu]t[oi]|ate|ist[aei]|iv[oie]|ali)\b"),
    "pt": re.compile(r"\s+\w+(?:ados?|adas|idos|idas|izada|istas?|ais|ivos?|ivas?)\b"),
}
"""What follows a `no` that belongs to an adjective."""
_NOR: Final = frozenset("ni né nem ни nor neither".split())
_FIRST: Final = {
    "fr": frozenset(("ne", "n'")),
    "es": frozenset(("no",)),
    "it": frozenset(("non",)),
    "pt": frozenset(("não",)),
    "ru": frozenset(("не", "нет", "нельзя", "невозможно")),
}
"""Languages whose negation takes two words (`ne … pas`, `no … nada`): the first."""
_REACH: Final = 5
"""How many words may lie between the two where a break parts them."""
_NE_ALONE: Final = frozenset("peux peut pouvait peuvent sait sais cesse cessent ose cessé".split())
"""Verbs that `ne` negates alone. With no other it is an ornament (`avant qu'il ne parte`), with `que` it means only."""


class Sort(StrEnum):
    """What a cue does."""

    CLAUSE = "clause"
    """Negates a clause: `not`, `nobody`."""
    ANSWER = "answer"
    """Answers: `no`."""
    FREE = "free"
    """Negates, but another language may say it without: `couldn't help`, the second half of `neither … nor`."""
    WEAK = "weak"
    """Says no by itself: `refused`, `unable`, `without`."""
    SLIGHT = "slight"
    """Limits: `only`, `hardly`, `until`."""
    LICENSED = "licensed"
    """Needs a negation: `any`, `ever`."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One word of that kind."""

    sort: Sort
    word: str
    sentence: int
    start: int
    end: int
    place: int
    """The how manieth word."""


@dataclass(frozen=True, slots=True)
class Cues:
    """What negates in one text."""

    found: tuple[Cue, ...]
    words: int
    """In all."""
    asks: bool
    """It is a question or an exclamation."""
    emphatic: bool
    """It has the `do` of `did mention it`."""
    auxiliary: float
    """1 where an auxiliary is in it that could carry a `not`, 0 where none is; a half where it is not English."""

    def of(self, *sorts: Sort) -> tuple[Cue, ...]:
        """The cues of these sorts, in order."""
        return tuple(cue for cue in self.found if cue.sort in sorts)


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int
    clause: int


def cues_in(side: Side, indices: Sequence[int]) -> Cues:
    """The cues of several sentences of a text, their places counted through."""
    found: list[Cue] = []
    words, parts = 0, [cues_of(side.sentences[k], side.primary) for k in indices]
    for k, one in zip(indices, parts, strict=True):
        found += [replace(cue, sentence=k, place=cue.place + words) for cue in one.found]
        words += one.words
    return Cues(
        tuple(found),
        words,
        any(one.asks for one in parts),
        any(one.emphatic for one in parts),
        max((one.auxiliary for one in parts), default=0.5),
    )


@lru_cache(maxsize=20_000)
def cues_of(sentence: str, language: str) -> Cues:
    """The cues of one sentence; none for a language without a pack. `sin embargo` and `not only` are none."""
    wording = wording_of(language)
    if wording is None:
        return Cues((), 0, asks=False, emphatic=False, auxiliary=0.5)
    tokens = _tokens(sentence, wording)
    sorts = _sorts(sentence, tokens, wording)
    english, asks = language == "en", any(mark in sentence for mark in "?!¿¡")
    return Cues(
        tuple(Cue(s, t.word, 0, t.start, t.end, k) for k, (t, s) in enumerate(zip(tokens, sorts, strict=True)) if s),
        len(tokens),
        asks,
        english and not asks and bool(_EMPHATIC.search(sentence)),
        float(bool(_AUXILIARY.search(sentence))) if english else 0.5,
    )


def _tokens(sentence: str, wording: Wording) -> list[_Token]:
    tokens: list[_Token] = []
    clause, before = 0, 0
    for match in _WORD.finditer(sentence):
        word = match.group().casefold().replace("’", "'")
        if _BREAK.search(sentence, before, match.start()) or wording.forms["clause_words"].get(word) is not None:
            clause += 1
        tokens.append(_Token(word, match.start(), match.end(), clause))
        before = match.end()
    return tokens


def _sorts(sentence: str, tokens: list[_Token], wording: Wording) -> list[Sort | None]:
    """The sort of each word; None for most."""
    sorts = [_sort(sentence, token, wording) for token in tokens]
    sorts = _one_per_clause(tokens, sorts, wording)
    words = [t.word for t in tokens]
    for place in range(len(tokens)):
        length = wording.neutral.length_at(words, place)
        sorts[place : place + length] = [None] * length
        length = wording.free.length_at(words, place)
        negates = [k for k in range(place, place + length) if sorts[k] in (Sort.CLAUSE, Sort.ANSWER)]
        for k in negates:
            sorts[k] = Sort.FREE if k == negates[0] else None
    return _nor(tokens, sorts)


def _sort(sentence: str, token: _Token, wording: Wording) -> Sort | None:
    if wording.forms["strong"].get(token.word) is not None:
        after = sentence[token.end :]
        if token.word == "no" and _NUMBERED.match(after) and token.end < len(sentence.rstrip(" .\"'”»")):
            return None
        if token.word not in _ANSWERS or not _ANSWERED.match(after):
            return Sort.WEAK if _names_only(token.word, after, wording.language) else Sort.CLAUSE
        if wording.language == "ru":
            return Sort.CLAUSE
        return None if after.lstrip()[:1] == "?" and _TAG.search(sentence[: token.start]) else Sort.ANSWER
    if wording.forms["slight"].get(token.word) is not None:
        return Sort.SLIGHT
    if wording.forms["with_negation"].get(token.word) is not None:
        return Sort.LICENSED
    return Sort.WEAK if wording.negates_inside(token.word) else None


def _reaches(head: int, place: int, tokens: list[_Token], wording: Wording) -> bool:
    between = tokens[head + 1 : place]
    parted = any(wording.forms["clause_words"].get(t.word) is not None for t in between)
    return head < place <= head + _REACH and not parted


def _names_only(word: str, after: str, language: str) -> bool:
    """Whether a `no` negates a noun or an adjective alone: `non-food`, `no gubernamental`, `non testé`."""
    return word in _ANSWERS and (after[:1] == "-" or bool(language in _ADJECTIVE and _ADJECTIVE[language].match(after)))


def _one_per_clause(tokens: list[_Token], sorts: list[Sort | None], wording: Wording) -> list[Sort | None]:
    """The sorts without the second word of a negation of two: `no vino nadie` negates once."""
    first = _FIRST.get(wording.language)
    if first is None:
        return sorts
    kept = list(sorts)
    for k, token in enumerate(tokens):
        if wording.language == "fr" and (
            (token.word in first and not _negates(k, tokens, wording)) or (token.word == "pas" and _is_step(k, tokens))
        ):
            kept[k] = None
    heads = [k for k, token in enumerate(tokens) if kept[k] is Sort.CLAUSE and token.word in first]
    taken = {tokens[k].clause for k in heads}
    for k, token in enumerate(tokens):
        if kept[k] is not Sort.CLAUSE or token.word in first:
            continue
        if token.clause in taken or any(_reaches(head, k, tokens, wording) for head in heads):
            kept[k] = None
        taken.add(token.clause)
    return kept


_BEFORE_STEP: Final = frozenset(
    (
        "un le les ce ces des au aux deux trois quelques chaque premier premiers grand grands petit petits faux "
        "nouveau cent mille de d son leur"
    ).split()
)


def _is_step(place: int, tokens: list[_Token]) -> bool:
    """Whether a French `pas` is the noun: `un pas vers la paix`."""
    return place > 0 and tokens[place - 1].word in _BEFORE_STEP


def _negates(place: int, tokens: list[_Token], wording: Wording) -> bool:
    """Whether a French `ne` has its second half near, or a verb that needs none."""
    near = tokens[max(place - 4, 0) : place] + tokens[place + 1 : place + 7]
    return any(wording.forms["concord"].get(t.word) is not None for t in near) or (
        place + 1 < len(tokens) and tokens[place + 1].word in _NE_ALONE
    )


def _nor(tokens: list[_Token], sorts: list[Sort | None]) -> list[Sort | None]:
    """`ni` and `nor` after a negation go on with it: they may be `or` in another language."""
    negated = False
    for k, token in enumerate(tokens):
        if sorts[k] is Sort.CLAUSE:
            if negated and token.word in _NOR:
                sorts[k] = Sort.FREE
            negated = True
    return sorts
