"""The same quotation in several articles, side by side: a pure function over renderings."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.model import Quotation, QuotationKind
from tracker.quotations import words_of

VERSION = "1"

SHINGLE: Final = 3
"""Words in a row that two renderings must share to be compared at all."""
LEAST_SHARED: Final = 0.45
"""Share of the shorter rendering's words that the longer must hold: an abridged quotation still counts as the same."""
LEAST_WORDS: Final = 4
MOST_HOLDERS: Final = 200
"""Renderings one run of words may lead to: a phrase that many share tells nothing."""

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


@dataclass(frozen=True, slots=True)
class Rendering:
    """One quotation as one article gives it."""

    article: str
    """The caller's key of the article."""
    index: int
    """Index of the quotation in the article's ledger."""
    words: str
    """On one line, editorial marks left out."""
    language: str
    """BCP 47 of the article."""
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Renderings of what is most probably one quotation."""

    renderings: tuple[Rendering, ...]
    """At least two, in the order given."""
    reason: str
    """In words: what they share."""


def renderings_of(article: str, text: str, language: str, ledger: Sequence[Quotation]) -> tuple[Rendering, ...]:
    """The quoted speech of one article; titles and scare quotes are left out."""
    return tuple(
        Rendering(article, index, words_of(quotation, text), language, quotation.speaker)
        for index, quotation in enumerate(ledger)
        if quotation.kind is QuotationKind.SPEECH
    )


def group(renderings: Iterable[Rendering]) -> tuple[Group, ...]:
    """The renderings that say the same, grouped, in the order of their first; those that stand alone are left out.

    In one language they share runs of three words and most of the shorter one's words. Across languages they share
    the speaker's surname and at least one figure of two digits or more. Near linear: only renderings that share a run
    of words or a figure are compared.
    """
    given = [(r, tuple(_words(r.words))) for r in renderings]
    groups = _Sets(len(given))
    reasons: dict[int, str] = {}
    compared: set[tuple[int, int]] = set()
    for holders in _holders(given).values():
        first = holders[0]
        for other in holders[1:MOST_HOLDERS]:
            if (first, other) in compared:
                continue
            compared.add((first, other))
            shared = _shared(given[first][1], given[other][1])
            if groups.find(first) != groups.find(other) and shared >= LEAST_SHARED:
                groups.join(first, other)
                reasons[groups.find(first)] = f"{shared:.0%} of the shorter one's words are shared"
    for holders in _figures(given).values():
        for other in holders[1:MOST_HOLDERS]:
            if groups.find(holders[0]) != groups.find(other):
                groups.join(holders[0], other)
                reasons.setdefault(groups.find(holders[0]), "the same speaker gives the same figure")
    return tuple(
        Group(tuple(given[i][0] for i in members), reasons.get(root, "")) for root, members in groups.members()
    )


def _words(words: str) -> Iterable[str]:
    flat = unicodedata.normalize("NFKC", words.casefold())
    if _UNSPACED.search(flat):
        return [c for c in flat if c.isalnum()]
    return _WORD.findall(flat)


def _holders(given: Sequence[tuple[Rendering, tuple[str, ...]]]) -> dict[tuple[str, tuple[str, ...]], list[int]]:
    """Run of words → the renderings that hold it, of one language."""
    found: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for index, (rendering, words) in enumerate(given):
        if len(words) < LEAST_WORDS:
            continue
        language = rendering.language.split("-")[0]
        for run in dict.fromkeys(zip(*(words[i:] for i in range(SHINGLE)), strict=False)):
            found[language, run].append(index)
    return {key: holders for key, holders in found.items() if len(holders) > 1}


def _figures(given: Sequence[tuple[Rendering, tuple[str, ...]]]) -> dict[tuple[str, str], list[int]]:
    """(surname, figure) → the renderings, where they are of several languages."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (rendering, words) in enumerate(given):
        if not rendering.speaker or len(words) < LEAST_WORDS:
            continue
        surname = _flat(rendering.speaker).split()[-1]
        for figure in dict.fromkeys(w for w in words if w[0].isdigit() and len(w) > 1):
            found[surname, figure.replace(",", ".")].append(index)
    return {k: h for k, h in found.items() if len({given[i][0].language for i in h}) > 1}


def _shared(first: Sequence[str], second: Sequence[str]) -> float:
    """Share of the shorter one's runs of words that stand in the longer, 0 to 1."""
    short, long = sorted((first, second), key=len)
    held = set(zip(*(long[i:] for i in range(2)), strict=False))
    runs = list(zip(*(short[i:] for i in range(2)), strict=False))
    return sum(r in held for r in runs) / max(1, len(runs))


def _flat(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in flat if not unicodedata.combining(c))


class _Sets:
    """Disjoint sets of indices."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def find(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, first: int, second: int) -> None:
        low, high = sorted((self.find(first), self.find(second)))
        self.parent[high] = low

    def members(self) -> list[tuple[int, list[int]]]:
        """Root and members of each set of two or more, in the order of the first member."""
        found: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self.parent)):
            found[self.find(index)].append(index)
        return [(root, members) for root, members in sorted(found.items()) if len(members) > 1]
