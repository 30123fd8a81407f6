"""The words of one side of a pair of sentences, and which of them are a name of the other side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tracker.compare.names.aliases import groups_in, is_people, is_place
from tracker.compare.names.spelling import BEGINNING, alike, begin_alike
from tracker.compare.names.words import Word, words_in
from tracker.compare.sides import Side


@dataclass(frozen=True, slots=True)
class Found:
    """A capitalised word where it stands."""

    word: Word
    sentence: int
    groups: frozenset[str]

    @property
    def place(self) -> bool:
        """Surely a country, a people, a language or a city."""
        return any(is_place(group) for group in self.groups)


@dataclass(frozen=True)
class Half:
    """One side of a pair of sentences."""

    words: tuple[Found, ...]
    """All its words, in order."""

    @cached_property
    def plains(self) -> frozenset[str]:
        return frozenset(one.word.plain for one in self.words)

    @cached_property
    def groups(self) -> frozenset[str]:
        return frozenset().union(*(one.groups for one in self.words)) if self.words else frozenset()

    @cached_property
    def names(self) -> tuple[Found, ...]:
        """Words with a capital, and what some languages write small: peoples and their adjectives."""
        return tuple(one for one in self.words if one.word.capital or (one.place and is_people(one.word.plain)))

    @cached_property
    def _capitals(self) -> tuple[Found, ...]:
        return tuple(one for one in self.words if one.word.capital and len(one.word.plain) > 1)

    @cached_property
    def _other_letters(self) -> tuple[Found, ...]:
        """What is not in Latin letters, and names that are."""
        return tuple(one for one in self.words if not one.word.latin and len(one.word.plain) > 1)

    @cached_property
    def _beginnings(self) -> dict[str, list[Found]]:
        found: dict[str, list[Found]] = {}
        for one in self.words:
            found.setdefault(one.word.plain[:BEGINNING], []).append(one)
        return found

    def alike(self, word: Word, by_sound: bool) -> Iterator[Found]:
        """The words that are a name in any spelling; one in small letters must begin like it."""
        if by_sound:
            candidates = self._other_letters if word.latin and word.capital else () if word.latin else self._capitals
            yield from (one for one in candidates if alike(word.plain, one.word.plain, True))
            return
        if word.capital:
            yield from (one for one in self._capitals if alike(word.plain, one.word.plain))
        for one in self._beginnings.get(word.plain[:BEGINNING], ()):
            if not (word.capital and one.word.capital) and begin_alike(word.plain, one.word.plain):
                yield one


def half(side: Side, indices: Iterable[int]) -> Half:
    """The words of some sentences of a side."""
    return Half(tuple(one for k in indices for one in _found(side.sentences[k], k, side.primary)))


@lru_cache(maxsize=4096)
def _found(sentence: str, place: int, language: str) -> tuple[Found, ...]:
    words, groups = words_in(sentence), groups_in(sentence, language)
    return tuple(Found(word, place, group) for word, group in zip(words, groups, strict=True))
