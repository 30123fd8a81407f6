"""Words of one text that nothing in the other answers, as far as a dictionary and a re-translation can tell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tracker.align.vectors import fold
from tracker.compare.context import Context
from tracker.compare.facts import facts_of
from tracker.compare.names import OTHER_SCRIPTS, aliases, alike, plain, translations
from tracker.compare.sides import Side
from tracker.compare.wording import wording_of
from tracker.model import SegmentPair

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDINGS: Final = ("ingly", "edly", "ing", "ied", "ies", "ed", "ly", "es", "er", "s", "e", "y")
_STEM: Final = 5
_SHORT: Final = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence that carries meaning."""

    text: str
    sentence: int
    start: int
    end: int
    answered: bool
    """Something on the other side may be behind it."""
    known: bool = True
    """A dictionary has it, so that no answer means something."""
    at: float = 0.0
    """Where it stands in the words of its side of the pair, 0 to 1."""
    link: float = -1.0
    """Where the likeliest answer stands on the other side; -1 without one."""


def published_words(context: Context, pair: SegmentPair) -> tuple[Word, ...]:
    """The words of the published side that carry meaning, in order."""
    return linked_words(context, pair)[1]


def source_words(context: Context, pair: SegmentPair) -> tuple[Word, ...]:
    """The words of the source that carry meaning, in order; what no dictionary knows is not `known`."""
    return linked_words(context, pair)[0]


def linked_words(context: Context, pair: SegmentPair) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of both sides that carry meaning, each with the place of the word that may answer it."""
    languages = context.source.primary, context.published.primary
    return _linked(
        tuple((i, context.source.sentences[i]) for i in pair.source),
        tuple((j, context.published.sentences[j]) for j in pair.published),
        tuple(context.rendering.source[i] for i in pair.source) if context.rendering.kind == "translation" else (),
        *languages,
    )


Sentences = tuple[tuple[int, str], ...]
_Token = tuple[str, int, int, int]


@lru_cache(maxsize=2_000)
def _linked(
    source: Sentences, published: Sentences, rendered: tuple[str, ...], left: str, right: str
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    own, printed = list(_tokens(source)), list(_tokens(published))
    ahead = _Ahead(printed, left in OTHER_SCRIPTS)
    behind = _Behind(own, rendered, ahead, left, right)
    after = tuple(_source_word(token, k / max(len(own), 1), ahead, left, right) for k, token in enumerate(own))
    before = tuple(
        _word(token, k / max(len(printed), 1), behind.places(token[0]))
        for k, token in enumerate(printed)
        if not _light(token[0], right)
    )
    return tuple(word for word in after if word), before


def _source_word(token: _Token, at: float, ahead: "_Ahead", left: str, right: str) -> Word | None:
    word = token[0].casefold()
    if len(word) <= _SHORT or _says_little(word, left, right):
        return None
    stems = _stems(word, left, right)
    return _word(token, at, ahead.places(token[0], stems), bool(stems))


@lru_cache(maxsize=50_000)
def _says_little(word: str, left: str, right: str) -> bool:
    return any(_light(gloss, right) for gloss in translations(word, left, right))


def _word(token: _Token, at: float, places: Sequence[float], known: bool = True) -> Word:
    text, sentence, start, end = token
    link = min(places, key=lambda place: abs(place - at)) if places else -1.0
    return Word(text, sentence, start, end, bool(places), known, at, link)


class _Behind:
    """What of a source may be behind a printed word."""

    def __init__(
        self, tokens: Sequence[_Token], rendered: Sequence[str], ahead: "_Ahead", left: str, right: str
    ) -> None:
        self._stems: dict[str, list[float]] = {}
        for k, (text, *_) in enumerate(tokens):
            for one in _stems(text.casefold(), left, right) & ahead.stems:
                self._stems.setdefault(one, []).append(k / len(tokens))
        words = [m.group() for sentence in rendered for m in _WORD.finditer(sentence)]
        for k, word in enumerate(words):
            self._stems.setdefault(stem(word.casefold()), []).append(k / len(words))
        self._names = _Names([text for text, *_ in tokens], left in OTHER_SCRIPTS)

    def places(self, word: str) -> Sequence[float]:
        return self._stems.get(stem(word.casefold())) or self._names.places(word)


class _Ahead:
    """What of a published text may answer a source word."""

    def __init__(self, tokens: Sequence[_Token], by_sound: bool) -> None:
        self._stems: dict[str, list[float]] = {}
        for k, (text, *_) in enumerate(tokens):
            self._stems.setdefault(stem(text.casefold()), []).append(k / len(tokens))
        self.stems = frozenset(self._stems)
        self._names = _Names([text for text, *_ in tokens], by_sound)

    def places(self, word: str, stems: frozenset[str]) -> Sequence[float]:
        found = [place for one in sorted(stems & self.stems) for place in self._stems[one]]
        return found or self._names.places(word)


class _Names:
    """Words of one text by their first sound, so that a word is held against few of them."""

    def __init__(self, words: Sequence[str], by_sound: bool) -> None:
        self._by_sound = by_sound
        self._groups: dict[str, list[float]] = {}
        self._names: dict[str, list[tuple[str, float]]] = {}
        self._begin: dict[str, list[tuple[str, float]]] = {}
        for k, word in enumerate(words):
            bare, place = plain(word.casefold()), k / len(words)
            if len(bare) < _SHORT:
                continue
            heard = _heard(bare)
            self._begin.setdefault(heard[:_COGNATE], []).append((heard, place))
            if word[0].isupper():
                for sound in _FIRST.get(bare[0], bare[0]):
                    self._names.setdefault(sound, []).append((bare, place))
                for group in sorted(aliases(bare)):
                    self._groups.setdefault(group, []).append(place)

    def places(self, word: str) -> Sequence[float]:
        """Where words stand that are the same name, or the same word with another ending."""
        bare = plain(word.casefold())
        heard = _heard(bare)
        found = [place for other, place in self._begin.get(heard[:_COGNATE], ()) if _cognate(heard, other)]
        if found or not word[0].isupper():
            return found
        near = {one for sound in _FIRST.get(bare[:1], bare[:1]) for one in self._names.get(sound, ())}
        found = [place for other, place in sorted(near) if alike(bare, other, self._by_sound)]
        groups = aliases(bare) if self._groups else frozenset()
        return found or [place for group in sorted(groups & self._groups.keys()) for place in self._groups[group]]


_COGNATE: Final = 4
_HEARD: Final = str.maketrans("kqzyw", "ccsiv")


@lru_cache(maxsize=50_000)
def _heard(bare: str) -> str:
    """A word as cognates are compared: `cuestion`, `question`; `prezident`, `president`."""
    return bare.replace("ph", "f").replace("qu", "cu").replace("ck", "c").replace("kh", "ch").translate(_HEARD)


def _cognate(one: str, other: str) -> bool:
    """Whether two words begin alike but for the last two letters of the shorter."""
    shared = max(_COGNATE, min(len(one), len(other)) - 2)
    return one[:shared] == other[:shared]


_FIRST: Final = {
    letter: sounds
    for letters, sounds in (("aeouy", "a"), ("i", "aj"), ("h", "akg"), ("j", "ajg"), ("g", "gj"), ("d", "dj"),
                            ("c", "kst"), ("kq", "k"), ("x", "ks"), ("sz", "s"), ("vwbf", "v"), ("t", "t"), ("p", "pv"))
    for letter in letters
}  # fmt: skip
"""The sounds that a first letter may stand for: `Corea` and `Korea`, `dzhon` and `John`."""


def every_word(side: Side, indices: Iterable[int]) -> tuple[Word, ...]:
    """All words of these sentences, in order."""
    tokens = list(_tokens(tuple((k, side.sentences[k]) for k in indices)))
    return tuple(Word(*token, True, True, place / len(tokens)) for place, token in enumerate(tokens))


def glosses_of(word: str, context: Context) -> frozenset[str]:
    """What dictionaries give for a word of the source; empty where they have it not."""
    return translations(word.casefold(), context.source.primary, context.published.primary)


def rendered_words(context: Context, pair: SegmentPair) -> frozenset[str]:
    """The words of the re-translation of a pair's source; none where there is but a gloss, which leans."""
    if context.rendering.kind != "translation":
        return frozenset()
    return frozenset(w for i in pair.source for w in _words(context.rendering.source[i]))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The beginning that the forms of an English word share."""
    bare = fold(word).replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORT:
            bare = bare[: -len(ending)]
            break
    return bare[:_STEM]


@lru_cache(maxsize=50_000)
def _stems(word: str, left: str, right: str) -> frozenset[str]:
    return frozenset(stem(gloss) for gloss in translations(word, left, right))


def _tokens(sentences: Sentences) -> Iterator[_Token]:
    for k, sentence in sentences:
        for match in _WORD.finditer(sentence):
            yield match.group(), k, match.start(), match.end()


@lru_cache(maxsize=50_000)
def _words(sentence: str) -> tuple[str, ...]:
    return tuple(match.group().casefold() for match in _WORD.finditer(sentence))


@lru_cache(maxsize=50_000)
def _light(word: str, language: str) -> bool:
    """A word that says little by itself, or that another check looks at."""
    facts = facts_of(language)
    folded = word.casefold().replace("’", "'")
    if len(folded) < _SHORT or facts is None:
        return True
    kinds = ("light", "cardinals", "scales", "ordinals", "fractions", "vague", "weak", "months", "weekdays")
    wording = wording_of(language)
    negates = wording is not None and wording.forms["strong"].get(folded) is not None
    return negates or "'" in folded[:-2] or any(facts.forms[kind].get(folded) is not None for kind in kinds)
