"""Names lost, replaced or added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tracker.compare.context import Context, departure, span_of
from tracker.compare.facts import facts_of
from tracker.compare.names import (
    OTHER_SCRIPTS,
    Name,
    all_words,
    capitalised,
    common_words,
    plain,
    stands_in,
    translations,
)
from tracker.model import Departure, SegmentPair

ID = "name_differs"
NEEDS_FACTS = False
_HEADLINE = 0.75
"""From this share of capitalised words on a sentence is a headline, and its capitals say nothing."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A name and its sentence."""

    name: Name
    sentence: int


class Names:
    """What the two texts as wholes tell of their names."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.from_, self.into = context.source.primary, context.published.primary
        self.by_sound = (self.from_ in OTHER_SCRIPTS) != (self.into in OTHER_SCRIPTS)

    @cached_property
    def lower(self) -> tuple[frozenset[str], frozenset[str]]:
        """Words that stand in small letters somewhere in the source, and in the published text."""
        sides = (self.context.source, self.context.published)
        return tuple(
            frozenset(plain(w) for s in side.sentences for w in s.split() if w[:1].islower()) for side in sides
        )  # type: ignore[return-value]

    @cached_property
    def named(self) -> tuple[frozenset[str], frozenset[str]]:
        """What is surely a name in the source, and in the published text."""
        return self._named(0), self._named(1)

    def _named(self, which: int) -> frozenset[str]:
        side = (self.context.source, self.context.published)[which]
        return frozenset(
            name.folded
            for sentence in side.sentences
            if not (side.primary == "en" and is_headline(sentence))
            for name in capitalised(sentence)
            if _sure(name, False, self.lower[which], side.primary) >= 1.0
        )

    @lru_cache(maxsize=4096)  # noqa: B019 - lives as long as one comparison
    def named_elsewhere(self, name: str, which: int) -> bool:
        """Whether a name stands anywhere in the source (0) or the published text (1)."""
        return stands_in(name, tuple(sorted(self.named[which])), self.by_sound)

    def answered_by_source(self, name: str, sentence: str, rendered: str, near: Sequence[str]) -> bool:
        """Whether a published name stands in the source sentence, its rendering, or a translation of its words."""
        if stands_in(name, (*all_words(sentence), *near), self.by_sound) or name in all_words(rendered):
            return True
        return any(_inflected(name, gloss) for word in all_words(sentence) for gloss in self._glosses(word, sentence))

    def _glosses(self, word: str, sentence: str) -> frozenset[str]:
        original = next((t for t in _raw(sentence) if plain(t) == word), word)
        return translations(original.casefold(), self.from_, self.into)

    def answered_by_published(self, name: Name, sentence: str, near: Sequence[str]) -> bool:
        """Whether a name of the source stands in the published sentence, or a translation of it does."""
        words = (*all_words(sentence), *near)
        if stands_in(name.folded, words, self.by_sound):
            return True
        glosses = translations(name.text.casefold().strip("."), self.from_, self.into)
        return any(_inflected(gloss, word) for gloss in glosses for word in words)


def _inflected(one: str, other: str) -> bool:
    """One word, but for its ending: dictionaries give so many words that less would be chance."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= (2 if len(short) > 3 else 0)


def _raw(sentence: str) -> list[str]:
    return [w.strip(".,;:!?«»“”„\"'()[]") for w in sentence.split()]


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences with a name that stands on one side alone."""
    names = Names(context)
    for pair in context.both:
        left = _missing_in_published(names, pair)
        right = _missing_in_source(names, pair)
        if left or right:
            yield _judged(context, pair, left, right)


def _missing_in_source(names: Names, pair: SegmentPair) -> list[tuple[Placed, float]]:
    context = names.context
    source = context.source_text(pair)
    translated = context.rendering.kind == "translation"  # a gloss leans towards the published words: no witness here
    rendered = " ".join(context.rendering.source[i] for i in pair.source) if translated else ""
    found = []
    for j in pair.published:
        sentence = context.published.sentences[j]
        headline = is_headline(sentence)
        for name in capitalised(sentence):
            sure = _sure(name, headline, names.lower[1], names.into)
            if sure and not names.answered_by_source(name.folded, source, rendered, ()):
                somewhere = names.named_elsewhere(name.folded, 0)
                found.append((Placed(name, j), sure * (0.95 if somewhere else 0.8)))
    return found


def _missing_in_published(names: Names, pair: SegmentPair) -> list[tuple[Placed, float]]:
    context = names.context
    published = context.published_text(pair)
    found = []
    for i in pair.source:
        sentence = context.source.sentences[i]
        headline = names.from_ == "en" and is_headline(sentence)
        for name in capitalised(sentence):
            sure = _sure(name, headline, names.lower[0], names.from_)
            if not sure or stands_in(name.folded, all_words(published), names.by_sound):
                continue
            elsewhere = names.named_elsewhere(name.folded, 1)
            if not elsewhere:
                sure *= _unnamed(name, names)
            if sure and not names.answered_by_published(name, published, ()):
                found.append((Placed(name, i), sure * (0.95 if elsewhere else 0.7)))
    return found


def _unnamed(name: Name, names: Names) -> float:
    """How surely a capitalised word of the source that the published text never has is a name at all.

    German writes every noun with a capital, all languages their institutions: what a dictionary knows is less sure.
    """
    known = bool(translations(name.text.casefold().strip("."), names.from_, names.into))
    if names.from_ == "de":
        return 0.0 if known or len(name.folded) > 11 else 0.5
    return 0.4 if known else 1.0


def _sure(name: Name, headline: bool, lower: frozenset[str], language: str) -> float:
    """How surely a capitalised word is a name, 0 to 1."""
    facts = facts_of(language)
    word = name.text.casefold().rstrip(".")
    if facts and any(
        facts.forms[kind].get(word) is not None for kind in ("months", "weekdays", "cardinals", "ordinals")
    ):
        return 0.0
    if name.folded in lower or (len(name.folded) < 3 and not name.text.isupper()):
        return 0.0
    if name.folded in common_words():
        return 0.25
    if name.first:
        return 0.35 if len(name.folded) > 3 else 0.0
    return 0.4 if headline else 1.0


def is_headline(sentence: str) -> bool:
    """Whether most words have capitals."""
    words = [w for w in all_raw(sentence) if len(w) > 3]
    return len(words) > 5 and sum(w[0].isupper() for w in words) >= _HEADLINE * len(words)


def all_raw(sentence: str) -> list[str]:
    """The words as they are written."""
    return [w for w in _raw(sentence) if w and w[0].isalpha()]


def _judged(
    context: Context, pair: SegmentPair, left: list[tuple[Placed, float]], right: list[tuple[Placed, float]]
) -> Departure:
    gone, new = max((s for _, s in left), default=0.0), max((s for _, s in right), default=0.0)
    score = 0.95 * (1 - (1 - gone) * (1 - new)) if gone and new else 0.75 * new if new else 0.7 * gone
    # Desks name people and offices otherwise more often than they change a number: below the surest, it counts less.
    score = score if score > 0.9 else 0.8 * score
    said, printed = (", ".join(dict.fromkeys(p.name.text for p, _ in side)) for side in (left, right))
    return departure(
        ID, "name", "accuracy/mistranslation", pair,
        _told(said, printed), score,
        [span_of(context.source, p.sentence, p.name.start, p.name.end) for p, _ in left],
        [span_of(context.published, p.sentence, p.name.start, p.name.end) for p, _ in right],
    )  # fmt: skip


def _told(said: str, printed: str) -> str:
    if said and printed:
        return f"the source names {said}, the published text {printed}"
    if said:
        return f"the source names {said}, the published text does not"
    return f"the published text names {printed}, the source does not"
