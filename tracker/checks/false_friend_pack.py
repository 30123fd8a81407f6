"""packs/false_friends/<from>-<to>.toml: words that one language leaves in another, and where they are right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from tracker.checks.context import Context, Token
from tracker.packs import read_tables

NEAR: Final = 12
"""Words on either side in which an entry's `near` must stand."""
RIGHT: Final = 40
"""Words on either side in which an entry's `right` makes the word right."""


@dataclass(frozen=True, slots=True)
class WordSet:
    """Whole words and beginnings of words, case-folded."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    @classmethod
    def of(cls, given: str) -> "WordSet":
        words = given.casefold().split()
        whole = frozenset(w for w in words if not w.endswith("*"))
        return cls(whole, tuple(w[:-1] for w in words if w.endswith("*")))

    def __bool__(self) -> bool:
        return bool(self.words or self.beginnings)

    def meets(self, tokens: Sequence[Token]) -> bool:
        """Whether one of the tokens is in the set."""
        return any(_bare(t.lower) in self.words or t.lower.startswith(self.beginnings or ("\0",)) for t in tokens)


@dataclass(frozen=True, slots=True)
class FalseFriend:
    """One entry."""

    phrases: tuple[tuple[str, ...], ...]
    """Each as its case-folded words."""
    source: str
    """The word behind it, in the source language."""
    say: str
    near: WordSet
    right: WordSet
    hint: bool
    example: str
    counter: str


@dataclass(frozen=True, slots=True)
class Match:
    entry: FalseFriend
    start_char: int
    end_char: int


@cache
def load_false_friends(source: str, target: str, folder: Path | None = None) -> Mapping[str, tuple[FalseFriend, ...]]:
    """The entries of a pair by the first word of their phrases; empty where there is no pack."""
    found: dict[str, list[FalseFriend]] = {}
    for table in read_tables(f"false_friends/{source}-{target}.toml", folder):
        for entry in table.get("entry", ()):
            friend = _entry(entry)
            for first in dict.fromkeys(p[0] for p in friend.phrases):
                found.setdefault(first, []).append(friend)
    return {first: tuple(entries) for first, entries in found.items()}


def entries_of(source: str, target: str) -> tuple[FalseFriend, ...]:
    """Every built-in entry of a pair, once."""
    return tuple(dict.fromkeys(e for entries in load_false_friends(source, target).values() for e in entries))


def find_false_friends(context: Context) -> Iterator[Match]:
    """The words of a text that its original language most probably left, in the order of the text.

    Nothing is found where the original language is not known, or is the text's own.
    """
    original = (context.provenance.original_language.code or "").split("-")[0]
    if not original or original == context.base_language:
        return
    entries = load_false_friends(original, context.base_language, context.packs.folder)
    if not entries:
        return
    tokens = context.tokens
    for index, token in enumerate(tokens):
        for entry in entries.get(token.lower, ()):
            length = _length(entry, tokens, index, context.readable)
            if length and _fits(entry, tokens, index, index + length):
                yield Match(entry, token.start_char, tokens[index + length - 1].end_char)
                break


def _length(entry: FalseFriend, tokens: Sequence[Token], index: int, text: str) -> int:
    """Words of the longest phrase that stands here, nothing but white space between them; 0 where none does."""
    for phrase in sorted(entry.phrases, key=len, reverse=True):
        piece = tokens[index : index + len(phrase)]
        if tuple(t.lower for t in piece) != phrase:
            continue
        if all(text[a.end_char : b.start_char].isspace() for a, b in pairwise(piece)):
            return len(phrase)
    return 0


def _fits(entry: FalseFriend, tokens: Sequence[Token], start: int, end: int) -> bool:
    def around(reach: int) -> list[Token]:
        return [*tokens[max(0, start - reach) : start], *tokens[end : end + reach]]

    if entry.near and not entry.near.meets(around(NEAR)):
        return False
    return not (entry.right and entry.right.meets(around(RIGHT)))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _entry(given: dict[str, Any]) -> FalseFriend:
    return FalseFriend(
        phrases=tuple(tuple(w.casefold().replace("’", "'").split()) for w in given["words"]),
        source=given["from"],
        say=given["say"],
        near=WordSet.of(given.get("near", "")),
        right=WordSet.of(given.get("right", "")),
        hint=bool(given.get("hint", False)),
        example=given["example"],
        counter=given["counter"],
    )
