"""What many cases of one pair of languages teach each other: a word lexicon, with neither an editor nor an engine."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from tracker.align.lexicon import Lexicon, learn
from tracker.compare.pairing import pair
from tracker.model import PairKind, SegmentPair

if TYPE_CHECKING:
    from tracker.compare.batch import Case

LEAST_SCORE: Final = 0.3
"""Pairs that resemble each other less teach wrong words."""
_ROUNDS: Final = 2
"""Measured: a second lexicon, from pairs found with the first, still helps; a third does not."""
_FEWEST: Final = 60
"""From fewer pairs nothing is learnt that a dictionary does not know better."""
_MOST: Final = 4_000
_NEWS: Final = 0.3
"""Cases are often variants of one text: one with a smaller share of sentences that were not yet met teaches nothing."""

Pairs = tuple[str, str]
"""Primary languages of the source and the published text."""


def learn_from(cases: Sequence["Case"]) -> dict[Pairs, Lexicon]:
    """Languages → the lexicon learnt from the surest one-to-one pairs of these cases; those that teach enough.

    A pair of sentences counts once, however many cases hold it. Unsupervised: pairs found with the dictionaries, by
    IBM Model 1. Equal cases in equal order teach the same.
    """
    by_languages: dict[Pairs, list[Case]] = {}
    for case in cases:
        languages = case.source.primary, case.published.primary
        if languages[0] != languages[1]:
            by_languages.setdefault(languages, []).append(case)
    learnt = {languages: _learnt(list(_telling(given))) for languages, given in by_languages.items()}
    return {languages: lexicon for languages, lexicon in learnt.items() if lexicon}


def _telling(cases: Sequence["Case"]) -> Iterator["Case"]:
    """The cases with enough sentences that no earlier one had, until there are as many as are asked for."""
    met: set[str] = set()
    for case in cases:
        new = set(case.source.sentences) - met
        if len(met) < _MOST and len(new) > _NEWS * len(case.source.sentences):
            met |= new
            yield case


def _learnt(cases: Sequence["Case"]) -> Lexicon | None:
    lexicon: Lexicon | None = None
    for _ in range(_ROUNDS):
        sure = sorted({said for case in cases for said in _sure(case, lexicon)})[:_MOST]
        if len(sure) < _FEWEST:
            return None
        lexicon = learn(sure, f"learnt from {len(sure)} sure pairs of this run")
    return lexicon


def _sure(case: "Case", lexicon: Lexicon | None) -> Iterator[tuple[str, str]]:
    _, pairs = pair(case.source, case.published, None, (), lexicon)
    for one in pairs:
        if _is_sure(one):
            yield case.source.sentences[one.source[0]], case.published.sentences[one.published[0]]


def _is_sure(one: SegmentPair) -> bool:
    alone = len(one.source) == len(one.published) == 1
    return alone and one.kind is PairKind.ALIGNED and one.score_0_to_1 >= LEAST_SCORE


def lexicon_of(case: "Case", learnt: Mapping[Pairs, Lexicon]) -> Lexicon | None:
    """The one for the languages of a case."""
    return learnt.get((case.source.primary, case.published.primary))
