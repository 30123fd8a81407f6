"""What two texts tell of their names: which words of a pair nothing answers, and what speaks for their being names."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final

from tracker.compare.context import Context
from tracker.compare.facts import facts_of
from tracker.compare.names.acronyms import answered_by_initials
from tracker.compare.names.aliases import common_words, groups_in, is_place, seat_or_country, stand_ins
from tracker.compare.names.dictionaries import translations
from tracker.compare.names.halves import Found, Half, half
from tracker.compare.names.meaning import Meaning
from tracker.compare.names.spelling import OTHER_SCRIPTS, inflected
from tracker.compare.names.usage import UNKNOWN, Usage, usages
from tracker.compare.names.words import Word, is_headline, words_in
from tracker.compare.sides import Side

_SHORT: Final = 3
SOURCE: Final = 0
PUBLISHED: Final = 1
_OFTEN: Final = -11.0
_VERY_OFTEN: Final = -9.0
"""About once in 60,000 and in 8,000 words, as natural logarithms."""
_SPECIAL: Final = 3.0
_CALENDAR: Final = ("months", "weekdays", "cardinals", "ordinals")


class Texts:
    """Both texts of a comparison, and the pairs of their sentences."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.sides = (context.source, context.published)
        self.languages = (context.source.primary, context.published.primary)
        self.by_sound = (self.languages[0] in OTHER_SCRIPTS) != (self.languages[1] in OTHER_SCRIPTS)
        self.translated = context.rendering.kind == "translation"
        self.pairs = context.both
        self._near: dict[tuple[int, int], Half] = {}
        self._rendered: dict[int, Half] = {}
        self._stand_ins: dict[int, tuple[Word, ...]] = {}
        self.halves = tuple(
            (half(context.source, pair.source), half(context.published, pair.published)) for pair in self.pairs
        )
        self.lower = tuple(self._small(which) for which in (0, 1))
        self.usage = tuple(self._usages(which) for which in (0, 1))
        self.open = tuple(self._open(place) for place in range(len(self.pairs)))
        self.places = tuple(self._index(which) for which in (0, 1))

    def _small(self, which: int) -> frozenset[str]:
        """Words that stand in small letters somewhere in a text."""
        return frozenset(
            word.plain for sentence in self.sides[which].sentences for word in words_in(sentence) if not word.capital
        )

    def _usages(self, which: int) -> dict[str, Usage]:
        texts = {_said(one.word) for halves in self.halves for one in halves[which].names}
        return usages(texts, self.languages[which])

    def usage_of(self, word: Word, which: int) -> Usage:
        return self.usage[which].get(_said(word), UNKNOWN)

    def _open(self, place: int) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
        """The names of each side of a pair that nothing on the other side answers."""
        left, right = self.halves[place]
        meant = Meaning(self.context, self.pairs[place], left)
        spelt = meant.spelt_out(right)
        return (
            tuple(
                one
                for one in left.names
                if self.counts(one, SOURCE)
                and one.word not in spelt
                and self._unanswered(one, left, right, lambda o: self._translated(o, right))
            ),
            tuple(
                one
                for one in right.names
                if self.counts(one, PUBLISHED)
                and one.word not in spelt
                and self._unanswered(one, right, left, lambda o: not o.place and meant.has(o.word))
            ),
        )

    def counts(self, one: Found, which: int) -> bool:
        """Whether a word may be a name at all: months, days and numbers are looked at by other checks."""
        word, facts = one.word, facts_of(self.languages[which])
        if len(word.plain) < 2 or (len(word.plain) < 3 and not word.shouted and word.first):
            return False
        said = _said(word)
        if word.first and ((facts and facts.forms["light"].get(said) is not None) or self._opens_sentences(one, which)):
            return False
        return not (facts and any(facts.forms[kind].get(said) is not None for kind in _CALENDAR))

    def _opens_sentences(self, one: Found, which: int) -> bool:
        """A word that its language says often and no other does: it has its capital from its place."""
        usage = self.usage_of(one.word, which)
        often = usage.own > _OFTEN and usage.own - usage.second_other > _SPECIAL
        return (often and not one.groups and one.word.plain in self.lower[which]) or (usage.own > _VERY_OFTEN and often)

    def _unanswered(self, one: Found, own: Half, other: Half, meant: Callable[[Found], bool]) -> bool:
        if self.met(one, other):
            return self._surplus(one, own, other)
        return not answered_by_initials(one.word, own.words, other.words) and not meant(one)

    def met(self, one: Found, other: Half) -> bool:
        """Whether a word of the other side is the same name."""
        if one.word.plain in other.plains or one.groups & other.groups:
            return True
        return any(other.alike(one.word, self.by_sound))

    def _surplus(self, one: Found, own: Half, other: Half) -> bool:
        """Whether its own side names it more often, and this is the last time."""
        key = self.key(one.word)
        mine = [o for o in own.names if self.key(o.word) == key or _one_place(o, one)]
        if len(mine) < 2 or mine[-1] is not one:
            return False
        theirs = [*other.alike(one.word, self.by_sound), *(o for o in other.words if _one_place(o, one))]
        return _times(mine) > _times(theirs)

    def repeated(self, one: Found, which: int, place: int) -> bool:
        """Whether the other side has the name, but not so often."""
        other = self.halves[place][1 - which]
        return self.met(one, other)

    def of_one_government(self, one: Found, which: int, place: int) -> bool:
        """Whether the other side names the country of a capital, or the capital of a country."""
        return any(seat_or_country(group) in self.halves[place][1 - which].groups for group in one.groups)

    def _translated(self, one: Found, right: Half) -> bool:
        if one.place:
            return False
        glosses = translations(one.word.text.casefold().strip("."), *self.languages)
        return any(inflected(gloss, word) for gloss in glosses for word in right.plains)

    def _index(self, which: int) -> dict[str, list[int]]:
        """Key of a name → the pairs it stands in."""
        index: dict[str, list[int]] = {}
        for place, halves in enumerate(self.halves):
            for key in dict.fromkeys(self.key(one.word) for one in halves[which].names):
                index.setdefault(key, []).append(place)
        return index

    def key(self, word: Word) -> str:
        """What the forms of one name share."""
        bare = word.plain
        if not word.latin:
            return bare[: max(4, len(bare) - 2)] if len(bare) > 4 else bare[:3]
        return bare.removesuffix("s") if len(bare) > 3 else bare

    @cached_property
    def open_keys(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        return tuple(
            (frozenset(self.key(o.word) for o in left), frozenset(self.key(o.word) for o in right))
            for left, right in self.open
        )

    def elsewhere(self, one: Found, which: int, place: int) -> tuple[int, int]:
        """How often a name stands in other pairs, and in how many of those it is answered."""
        key = self.key(one.word)
        others = [p for p in self.places[which].get(key, ()) if p != place]
        return len(others), sum(key not in self.open_keys[p][which] for p in others)

    def partner(self, one: Found, which: int, place: int) -> bool:
        """Whether an unanswered name of the other side stands with this one elsewhere too: one is the other's."""
        key = self.key(one.word)
        others = [p for p in self.places[which].get(key, ()) if p != place and key in self.open_keys[p][which]]
        here = self.open_keys[place][1 - which]
        if not others or not here:
            return False
        met = Counter(other for p in others for other in self.open_keys[p][1 - which] if other in here)
        return any(
            count >= 0.5 * len(others) and count >= 0.5 * (len(self.places[1 - which].get(other, ())) - 1)
            for other, count in met.items()
        )

    def near(self, one: Found, which: int, place: int) -> bool:
        """Whether the sentences around the other side's have the name: it only moved, or a pronoun stood for it."""
        return self.met(one, self._around(1 - which, place))

    def _around(self, which: int, place: int) -> Half:
        kept = self._near.get((which, place))
        if kept is None:
            side, pair = self.sides[which], self.pairs[place]
            indices = pair.source if which == SOURCE else pair.published
            around = [k for k in (indices[0] - 1, indices[-1] + 1) if 0 <= k < len(side.spans)]
            kept = self._near[which, place] = half(side, around)
        return kept

    def stand_ins(self, place: int) -> tuple[Word, ...]:
        """General words of the published side that the source does not have: names stood there, perhaps."""
        kept = self._stand_ins.get(place)
        if kept is None:
            left, right = self.halves[place]
            listed = stand_ins(self.languages[PUBLISHED])
            general = [o for o in right.words if not o.word.capital and o.word.plain in listed]
            meant = Meaning(self.context, self.pairs[place], left)
            kept = self._stand_ins[place] = tuple(
                o.word for o in general if not meant.has(o.word) and not self.met(o, left)
            )
        return kept

    def rendered(self, place: int) -> Half:
        """The re-translation of a pair's source; empty where there is none."""
        kept = self._rendered.get(place)
        if kept is None:
            found: list[Found] = []
            for i in self.pairs[place].source if self.translated else ():
                sentence = self.context.rendering.source[i]
                groups = groups_in(sentence, self.languages[PUBLISHED])
                found += (Found(w, i, g) for w, g in zip(words_in(sentence), groups, strict=True))
            kept = self._rendered[place] = Half(tuple(found))
        return kept

    def named_in_published(self, one: Found) -> bool:
        """Whether the published text has the name anywhere, with a capital."""
        return any(self._named.alike(one.word, self.by_sound))

    @cached_property
    def _named(self) -> Half:
        """The different names of the published text, small words left out."""
        names = {o.word.plain: o for _, right in self.halves for o in right.names if len(o.word.plain) > _SHORT}
        return Half(tuple(one for one in names.values() if one.word.capital))


def _said(word: Word) -> str:
    """A word in small letters, accents kept, without its possessive."""
    return word.text.lower().replace("’", "'").removesuffix("'s").strip(".'")


def _times(words: Sequence[Found]) -> int:
    """How often a name is said by these words; those of one name count once."""
    return len({(o.sentence, o.word.run if o.word.capital else -o.word.start) for o in words})


def _one_place(one: Found, other: Found) -> bool:
    return any(is_place(group) and group in other.groups for group in one.groups)


def siblings(one: Found, own: Sequence[Found]) -> list[Found]:
    """The other words of the same name."""
    return [o for o in own if o.sentence == one.sentence and o.word.run == one.word.run and o.word is not one.word]


def is_title_like(word: Word) -> bool:
    """An office, a kind of institution: part of a name, seldom one by itself."""
    return word.plain in common_words() or word.plain.removesuffix("s") in common_words()


def in_headline(one: Found, side: Side) -> bool:
    """Whether the capitals of its sentence say nothing."""
    return is_headline(side.sentences[one.sentence])
