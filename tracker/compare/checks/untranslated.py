"""Words left as the source writes them: its own words in the middle of the translation, neither names nor loans."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from tracker.align.vectors import fold
from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import Word, every_word, glosses_of
from tracker.compare.quote_marks import quotations_of
from tracker.detect.lean import lean
from tracker.detect.loans import loans
from tracker.model import Departure, SegmentPair

ID = "left_untranslated"
NEEDS_FACTS = False
_NOUNS_CAPITALISED: Final = frozenset({"de", "lb"})
_HALF_SURE: Final = 5.0
"""Nats by which the source's language must say a word likelier for an even chance; a name wants more."""
_NAME: Final = 5.0
_UNKNOWN: Final = 1.5
"""Nats less for a word that no dictionary of the source has."""
_QUOTED: Final = 3.0
_PER_NAT: Final = 0.45
_LEAST: Final = 0.25
_PARTICLE: Final = 4
_SHORT_CHARS: Final = 40
"""Of a quotation that may be a title or a word shown as the foreign word it is."""
_DETERMINER = re.compile(
    r"(?:the|an?|this|that|these|those|his|her|its|our|their|my|your|of|and|or|is|are|was|were|be)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Left:
    pair: SegmentPair
    word: Word
    source: Word
    against: float
    """Nats that speak for a name or a quotation."""


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences that keeps words of the source, for all of them."""
    if context.source.primary == context.published.primary:
        return
    found = [one for pair in context.both for one in _kept(context, pair)]
    leaning = lean([_longest_part(one.word.text) for one in found], context.source.primary, context.published.primary)
    scored = [(one, _chance(nats - one.against)) for one, nats in zip(found, leaning, strict=True)]
    for pair in context.both:
        words = [(one, score) for one, score in scored if one.pair is pair and score >= _LEAST]
        if words:
            score = max(score for _, score in words)
            listed = ", ".join(dict.fromkeys(one.word.text for one, _ in words))
            yield departure(
                ID, "wording", "accuracy/untranslated", pair, f"left as the source writes it: {listed}", score,
                [span_of(context.source, w.source.sentence, w.source.start, w.source.end) for w, _ in words],
                [span_of(context.published, w.word.sentence, w.word.start, w.word.end) for w, _ in words],
            )  # fmt: skip


def _longest_part(word: str) -> str:
    """What stands beside an apostrophe, in small letters: `admirer` of `d'admirer`."""
    return max(re.split("['’]", word.casefold()), key=len)


def _chance(nats: float) -> float:
    return 1 / (1 + math.exp(-_PER_NAT * (nats - _HALF_SURE)))


def _kept(context: Context, pair: SegmentPair) -> Iterator[_Left]:
    """Words of the published sentence that are words of its source."""
    source: dict[str, list[Word]] = {}
    for word in every_word(context.source, pair.source):
        source.setdefault(_bare(word), []).append(word)
    words = every_word(context.published, pair.published)
    same = [_spelt_so(word, source.get(_bare(word), ())) for word in words]
    for place, word in enumerate(words):
        other = same[place]
        if (
            other
            and not _in_a_name(words, same, place)
            and not _on_loan(words, place)
            and (len(word.text) > 1 or _stands_alone(context, word))
        ):
            nats = _against(context, word, other) + (_NAME if _beside_a_name(words, same, place) else 0.0)
            yield _Left(pair, word, other, nats)


def _spelt_so(word: Word, found: Sequence[Word]) -> Word | None:
    """The source's word, rather one that has a capital where the published word has one."""
    return min(found, key=lambda one: one.text[0].isupper() != word.text[0].isupper(), default=None)


def _beside_a_name(words: Sequence[Word], same: Sequence[Word | None], place: int) -> bool:
    """`Junqueras` of `Oriol Junqueras`, where the source has both with capitals."""
    own = same[place]
    beside = [same[k] for k in (place - 1, place + 1) if 0 <= k < len(words) and words[k].text[0].isupper()]
    return bool(own and own.text[0].isupper() and words[place].text[0].isupper()) and any(
        other and other.text[0].isupper() for other in beside
    )


@cache
def _loans() -> frozenset[tuple[str, str]]:
    return frozenset(pair for phrase in loans() for pair in pairwise(phrase))


def _on_loan(words: Sequence[Word], place: int) -> bool:
    """`femme` of `femme fatale`."""
    near = words[max(place - 1, 0) : place + 2]
    return any((a.text.casefold(), b.text.casefold()) in _loans() for a, b in pairwise(near))


def _bare(word: Word) -> str:
    return fold(word.text.replace("’", "'"))


def _stands_alone(context: Context, word: Word) -> bool:
    """`y` between blanks, and not the e of `e-mail`."""
    sentence = context.published.sentences[word.sentence]
    return word.text.islower() and sentence[: word.start].endswith(" ") and sentence[word.end :].startswith(" ")


def _in_a_name(words: Sequence[Word], same: Sequence[Word | None], place: int) -> bool:
    """`la` of `Voz de la Costa`: short, and a capitalised word that is kept as well comes next but for such words."""
    if len(words[place].text) > _PARTICLE or not words[place].text.islower():
        return False
    for k in range(place + 1, len(words)):
        if same[k] is None or words[k].sentence != words[place].sentence:
            return False
        if words[k].text[0].isupper():
            return True
        if len(words[k].text) > _PARTICLE:
            return False
    return False


def _against(context: Context, word: Word, other: Word) -> float:
    sentence = context.published.sentences[word.sentence]
    known = bool(glosses_of(other.text, context))
    nats = 0.0 if known else _UNKNOWN
    if word.text[0].isupper():
        begins = not sentence[: word.start].strip(" \"'“‘(")
        common = context.source.primary in _NOUNS_CAPITALISED and known and _DETERMINER.search(sentence[: word.start])
        nats += 0.0 if common or (begins and other.text[0].islower()) else _NAME
    quoted = quotations_of(context.published.sentences, context.published.primary)[word.sentence]
    around = [q for q in quoted if q.start <= word.start and word.end <= q.end]
    return nats + (_QUOTED if any(q.end - q.start < _SHORT_CHARS for q in around) else 0.0)
