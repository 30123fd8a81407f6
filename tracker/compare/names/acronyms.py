"""Abbreviations beside the words they stand for: `LSU`, the Louisiana State University."""

from collections.abc import Sequence
from typing import Final, Protocol

from tracker.compare.names.words import Word

_SHORTEST: Final = 2
_LONGEST: Final = 6
_SHORT_WORD: Final = 3
"""Articles and prepositions lend no letter."""


class Holder(Protocol):
    """What has a word."""

    @property
    def word(self) -> Word: ...


def answered_by_initials(word: Word, own: Sequence[Holder], other: Sequence[Holder]) -> bool:
    """Whether an abbreviation has its words, or its letters in another order, on the other side, or a word its own."""
    if _is_short(word):
        letters = _letters(word)
        if any(_is_short(o.word) and sorted(_letters(o.word)) == sorted(letters) for o in other):
            return True
        if in_order(word, [o.word for o in other]):
            return True
        return bool(spelt_out(word, [o.word for o in other], [frozenset(o.word.plain[:1]) for o in other]))
    short = [_letters(o.word) for o in other if _is_short(o.word)]
    if not short:
        return False
    written = sorted(o.word.plain[:1] for o in own if o.word.run == word.run and o.word.capital)
    return len(written) >= _SHORTEST and any(written == sorted(letters) for letters in short)


def in_order(word: Word, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a name that an abbreviation's letters begin, one after the other: `JD` for `Jane Doe`."""
    letters = _letters(word)
    if not _is_short(word):
        return ()
    named = [one for one in words if one.capital and not one.shouted]
    for start in range(len(named) - len(letters) + 1):
        window = named[start : start + len(letters)]
        if len({one.run for one in window}) == 1 and "".join(one.plain[:1] for one in window) == letters:
            return tuple(window)
    return ()


def _letters(word: Word) -> str:
    return word.plain.removesuffix("s") if word.text[-1:] == "s" else word.plain


def _is_short(word: Word) -> bool:
    return word.shouted and _SHORTEST <= len(word.plain) <= _LONGEST + 1


def spelt_out(word: Word, words: Sequence[Word], initials: Sequence[frozenset[str]]) -> tuple[Word, ...]:
    """The neighbouring longer words, one of them a name, that begin with an abbreviation's letters in any order.

    `initials` holds for each word the letters that it or its translations begin with. Two letters meet by chance.
    """
    letters = _letters(word)
    if not _is_short(word) or len(letters) <= _SHORTEST:
        return ()
    places = [k for k, one in enumerate(words) if len(one.plain) > _SHORT_WORD]
    for start in range(len(places)):
        window = places[start : start + len(letters) + 1]
        named = any(words[k].capital and not words[k].shouted for k in window)
        if named and _covers(letters, [initials[k] for k in window]):
            return tuple(words[k] for k in window)
    return ()


def _covers(letters: str, initials: Sequence[frozenset[str]]) -> bool:
    """Whether each letter finds a word of its own; the rarest letter chooses first."""
    free = list(range(len(initials)))
    for letter in sorted(letters, key=lambda c: (sum(c in one for one in initials), c)):
        chosen = next((k for k in free if letter in initials[k]), None)
        if chosen is None:
            return False
        free.remove(chosen)
    return True
