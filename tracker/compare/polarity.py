"""Which negation of one text has no answer in the other, and how likely it was lost or added."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.compare.counterparts import Word
from tracker.compare.negations import Cue, Cues, Sort

_PLAIN: Final = frozenset("not n't cannot nicht pas ne n' no non não не".split())
_FAR: Final = 0.25
"""Two negations further apart than this share of their texts may be two and not one."""
_NEAR_WORDS: Final = 5
"""A word nearer than this to where a negation is missing may say the same otherwise."""
_SCOPE_CHARS: Final = (25, 35)
"""Before and after a negation: the words it is about."""

WEIGHTS: Final = {
    "constant": 0.44,
    "moved": -2.50,
    "moved far": -0.91,
    "no negation opposite": 1.39,
    "word of refusal there": -2.95,
    "words of refusal there": 0.21,
    "word of refusal elsewhere": -1.03,
    "limiting word there": -1.81,
    "limiting word elsewhere": -0.87,
    "own word of refusal": -0.18,
    "answer": -1.03,
    "idiom": -0.95,
    "plain": 0.92,
    "added": 0.84,
    "several": 0.10,
    "length": -2.00,
    "asks": 0.82,
    "any without not": 0.23,
    "emphatic do": 2.85,
    "auxiliary left": 1.17,
    "scope answered": 0.46,
    "scope short": -0.94,
    "sentence answered": 1.18,
}
"""Of a logistic function, set by `tests/benchmarks/wording_weights.py`: fitted to the development sets (es, fr, de
and ru; DEMETR at three tenths of a weight) with an L2 penalty of 1, the constant raised by 1.8 so that a half is about
where 2 of 100 clean sentences are flagged. Fitted on half of the documents it finds as much in the other half."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A negation of one side that the other side does not make, or makes elsewhere."""

    cue: Cue
    added: bool
    """The published text makes it."""
    features: dict[str, float]
    """As `WEIGHTS` names them."""

    @property
    def score(self) -> float:
        """How likely a negation was lost or added, 0 to 1."""
        total = WEIGHTS["constant"] + sum(WEIGHTS[name] * value for name, value in self.features.items())
        return 1 / (1 + math.exp(-total))


@dataclass(frozen=True, slots=True)
class Negating:
    """One side of a pair of sentences: what negates in it, and which of its words the other side answers."""

    cues: Cues
    words: tuple[Word, ...]


def unanswered(source: Negating, published: Negating) -> tuple[Unanswered, ...]:
    """The negations that the other side does not answer at the like place, the source's first."""
    sorts = (Sort.CLAUSE, Sort.ANSWER, Sort.FREE)
    pairs, left, right = match(source.cues, published.cues, sorts)
    far = [(a, b, apart) for a, b, apart in pairs if apart > _FAR and Sort.FREE not in (a.sort, b.sort)]
    lost = [(cue, 0.0) for cue in left] + [(a, apart) for a, _, apart in far]
    added = [(cue, 0.0) for cue in right] + [(b, apart) for _, b, apart in far]
    return tuple(
        [Unanswered(cue, False, _features(cue, apart, len(left), source, published, False)) for cue, apart in lost]
        + [Unanswered(cue, True, _features(cue, apart, len(right), published, source, True)) for cue, apart in added]
    )


def match(one: Cues, other: Cues, sorts: Sequence[Sort]) -> tuple[list[tuple[Cue, Cue, float]], list[Cue], list[Cue]]:
    """Pairs of cues at like places with how far they are apart, the nearest first, and what is left on both sides."""
    left, right = list(one.of(*sorts)), list(other.of(*sorts))
    pairs: list[tuple[Cue, Cue, float]] = []
    while left and right:
        apart, i, j = min(
            (_apart(a, b, one, other) + 0.25 * (a.sort is not b.sort), i, j)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
        )
        pairs.append((left.pop(i), right.pop(j), apart))
    return pairs, left, right


def _apart(a: Cue, b: Cue, one: Cues, other: Cues) -> float:
    """How far apart two cues are, as a share of their texts; in short texts the order of words moves them more."""
    words = (one.words + other.words) / 2
    return abs(_share(a, one) - _share(b, other)) * words / (words + 5)


def _share(cue: Cue, cues: Cues) -> float:
    return (cue.place + 0.5) / max(cues.words, 1)


def _features(cue: Cue, apart: float, lonely: int, own: Negating, other: Negating, added: bool) -> dict[str, float]:
    """What tells a negation that was lost or added from one that the other language says otherwise."""
    _, own_weak, weak = match(own.cues, other.cues, (Sort.WEAK,))
    _, _, slight = match(own.cues, other.cues, (Sort.SLIGHT,))
    here, none = _here(cue, own.cues, other.cues), not other.cues.of(Sort.CLAUSE, Sort.FREE, Sort.ANSWER)
    scope = [w for w in own.words if w.sentence == cue.sentence and _in_scope(w, cue)]
    return {
        "moved": float(apart > 0),
        "moved far": apart,
        "no negation opposite": float(none),
        "word of refusal there": float(any(map(here, weak))),
        "words of refusal there": float(sum(map(here, weak)) > 1),
        "word of refusal elsewhere": float(not all(map(here, weak))),
        "limiting word there": float(any(map(here, slight))),
        "limiting word elsewhere": float(not all(map(here, slight))),
        "own word of refusal": float(bool(own_weak)),
        "answer": float(cue.sort is Sort.ANSWER),
        "idiom": float(cue.sort is Sort.FREE),
        "plain": float(cue.word in _PLAIN),
        "added": float(added),
        "several": float(lonely > 1),
        "length": min(own.cues.words + other.cues.words, 100) / 100,
        "asks": float(own.cues.asks or other.cues.asks),
        "any without not": float(bool(other.cues.of(Sort.LICENSED)) and none and not other.cues.asks),
        "emphatic do": float(own.cues.emphatic or other.cues.emphatic),
        "auxiliary left": 0.0 if added else other.cues.auxiliary,
        "scope answered": _answered(scope),
        "scope short": 1 / (1 + len(scope)),
        "sentence answered": _answered(other.words),
    }


def _here(cue: Cue, own: Cues, other: Cues) -> Callable[[Cue], bool]:
    """Whether a word of the other side stands where the cue would."""
    return lambda one: abs(_share(one, other) - _share(cue, own)) * other.words < _NEAR_WORDS


def _in_scope(word: Word, cue: Cue) -> bool:
    before, after = _SCOPE_CHARS
    return word.known and cue.start - before < word.start < cue.end + after


def _answered(words: Sequence[Word]) -> float:
    """From -1, none of the words has a counterpart, to 1, all have; little is said of few."""
    known = [w for w in words if w.known]
    return (2 * sum(w.answered for w in known) - len(known)) / (len(known) + 1)
