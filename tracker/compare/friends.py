"""Words that look alike in two languages and mean other things: the packs in `packs/friends` and `false_friends`."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from tracker.align.vectors import fold
from tracker.checks.false_friend_pack import entries_of

_FOLDER: Final = Path(__file__).parent.parent / "packs" / "friends"


@dataclass(frozen=True, slots=True)
class Forms:
    """Folded whole words and beginnings of words."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    @classmethod
    def of(cls, written: str) -> "Forms":
        """From words divided by blanks, a star for any ending."""
        words = [fold(word) for word in written.replace(",", " ").split()]
        return cls(frozenset(w for w in words if not w.endswith("*")), tuple(w[:-1] for w in words if w.endswith("*")))

    def has(self, folded: str) -> bool:
        return folded in self.whole or folded.startswith(self.beginnings or ("\0",))

    def any_of(self, folded: Iterable[str]) -> bool:
        """Whether one of the words is among the forms."""
        return any(self.has(word) for word in folded)


@dataclass(frozen=True, slots=True)
class Friend:
    """A word of one language and what it is taken for in another."""

    source: Forms
    false: Forms
    means: Forms
    say: str
    """What it means, for an editor."""


@cache
def friends_of(source: str, target: str) -> tuple[Friend, ...]:
    """The false friends of two primary languages; empty without a pack."""
    path = _FOLDER / f"{source}-{target}.toml"
    found = []
    if path.is_file():
        for line in tomllib.loads(path.read_text("utf-8"))["pairs"]:
            left, false, means = (part.strip() for part in line.split("|"))
            found.append(Friend(Forms.of(left), Forms.of(false), Forms.of(means), _say(means)))
    for entry in entries_of(source, target):
        words = " ".join(phrase[0] for phrase in entry.phrases if len(phrase) == 1)
        # What is right more often than not, or only beside certain words, is for the eye that has no source.
        if words and " " not in entry.source and not entry.hint and not entry.near:
            found.append(Friend(Forms.of(entry.source), Forms.of(words), Forms.of(entry.say), entry.say))
    return tuple(found)


def _say(means: str) -> str:
    """The first whole words of what a friend means; `commitment…` for a beginning where there is no whole one."""
    words = means.split()
    return ", ".join(([w for w in words if not w.endswith("*")] or [w.replace("*", "…") for w in words])[:_SHOWN])


_SHOWN: Final = 4


@lru_cache(maxsize=50_000)
def friends_behind(folded: str, source: str, target: str) -> tuple[Friend, ...]:
    """The false friends that a folded word of the source is."""
    return tuple(friend for friend in friends_of(source, target) if friend.source.has(folded))
