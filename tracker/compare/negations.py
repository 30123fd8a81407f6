"""The words of a sentence that negate."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tracker.compare.facts import facts_of

_WORD = re.compile(r"[^\W\d_]+(?=n['’]t\b)|n['’]t\b|\b[nN]['’](?!t\b)|[^\W\d_]+")
_PLAIN: Final = frozenset("not n't cannot no nicht kein keine keinen pas ne n' non não не нет".split())


@dataclass(frozen=True, slots=True)
class Cues:
    """What negates in one text."""

    strong: tuple[tuple[int, str, int, int], ...]
    """Sentence, word, start and end of each sure cue."""
    doubtful: int
    """Words that may negate: `without`, `refused`, `unlikely`."""
    plain: int
    """How many of the sure ones are `not` and its like."""
    words: int = 0
    """In all."""

    @property
    def count(self) -> int:
        """How often the text negates."""
        return len(self.strong)

    def plus(self, other: "Cues", sentence: int) -> "Cues":
        """Both, the other's cues placed in that sentence."""
        moved = tuple((sentence, word, start, end) for _, word, start, end in other.strong)
        return Cues(
            self.strong + moved, self.doubtful + other.doubtful, self.plain + other.plain, self.words + other.words
        )


@lru_cache(maxsize=20_000)
def cues_of(sentence: str, language: str) -> Cues:
    """The cues of one sentence; none for a language without a pack. `sin embargo` and `not only` are none."""
    facts = facts_of(language)
    if facts is None:
        return Cues((), 0, 0)
    words = [(m.group().casefold().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(sentence)]
    strong, doubtful = [], 0
    skipped = _neutral(words, frozenset(facts.forms["neutral"].whole))
    for place, (word, start, end) in enumerate(words):
        if place in skipped:
            continue
        if facts.forms["strong"].get(word) is not None:
            strong.append((0, word, start, end))
        elif len(word) > 2 and facts.forms["doubtful"].get(word) is not None:
            doubtful += 1
    if language == "fr":
        strong = [cue for cue in strong if cue[1] not in ("ne", "n'") or _negates(cue[2], words)]
    strong = _one_negation_each(strong, words, language)
    return Cues(tuple(strong), doubtful, sum(word in _PLAIN for _, word, _, _ in strong), len(words))


def _neutral(words: list[tuple[str, int, int]], phrases: frozenset[str]) -> set[int]:
    """Places of words in phrases that negate nothing."""
    places: set[int] = set()
    for k in range(len(words)):
        for size in (2, 3, 4):
            if k + size <= len(words) and "_".join(w for w, _, _ in words[k : k + size]) in phrases:
                places |= set(range(k, k + size))
    return places


_WITH_NE: Final = frozenset(
    (
        "pas plus jamais rien aucun aucune personne ni guère nul nulle nullement point peux "
        "peut pouvait peuvent sait sais cesse cessé ose"
    ).split()
)
"""What makes `ne` a negation; alone it is an ornament (`avant qu'il ne parte`), with `que` it means only."""


def _negates(start: int, words: list[tuple[str, int, int]]) -> bool:
    place = next(k for k, (_, at, _) in enumerate(words) if at == start)
    near = words[max(place - 4, 0) : place] + words[place + 1 : place + 7]
    return any(word in _WITH_NE for word, _, _ in near)


_PAIRS: Final = {
    "fr": (("ne", "n'"), 5),
    "es": (("no",), 6),
    "it": (("non",), 6),
    "pt": (("não",), 6),
    "ru": (("не", "нет"), 5),
}
"""Languages whose negation takes two words (`ne … pas`, `no … nada`): the first, and how many words may lie between."""


def _one_negation_each(
    strong: list[tuple[int, str, int, int]], words: list[tuple[str, int, int]], language: str
) -> list[tuple[int, str, int, int]]:
    """The cues with the second word of a pair left out."""
    first, reach = _PAIRS.get(language, ((), 0))
    place = {start: k for k, (_, start, _) in enumerate(words)}
    kept: list[tuple[int, str, int, int]] = []
    for cue in strong:
        last = kept[-1] if kept else None
        near = last is not None and place[cue[2]] - place[last[2]] <= reach
        if last is not None and near and ((last[1] in first) != (cue[1] in first)):
            continue
        kept.append(cue)
    return kept
