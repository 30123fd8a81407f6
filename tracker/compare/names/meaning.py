"""What the names of a source may mean in the published language."""

from functools import cached_property

from tracker.compare.context import Context
from tracker.compare.names.acronyms import in_order, spelt_out
from tracker.compare.names.dictionaries import likely_initials, translations
from tracker.compare.names.halves import Half
from tracker.compare.names.spelling import inflected
from tracker.compare.names.words import Word, words_in
from tracker.model import SegmentPair


class Meaning:
    """What the words of a source may mean in the published language."""

    def __init__(self, context: Context, pair: SegmentPair, left: Half) -> None:
        self._languages, self._left = (context.source.primary, context.published.primary), left
        rendered = context.rendering.source if context.rendering.kind == "translation" else ()
        self.rendered = tuple(word for i in pair.source for word in words_in(rendered[i])) if rendered else ()
        self._plains = frozenset(word.plain for word in self.rendered)

    @cached_property
    def _glosses(self) -> frozenset[str]:
        return frozenset(
            gloss
            for one in self._left.words
            for gloss in translations(one.word.text.casefold().strip("."), *self._languages)
        )

    @cached_property
    def _initials(self) -> list[frozenset[str]]:
        return [likely_initials(one.word.text.casefold().strip("."), *self._languages) for one in self._left.words]

    def has(self, word: Word) -> bool:
        if word.plain in self._plains:
            return True
        if any(inflected(word.plain, rendered) for rendered in self._plains if rendered[:1] == word.plain[:1]):
            return True
        return any(inflected(word.plain, gloss) for gloss in self._glosses if gloss[:1] == word.plain[:1])

    def spelt_out(self, right: Half) -> frozenset[Word]:
        """The abbreviations of the published side whose words stand in the source, with those words."""
        found: set[Word] = set()
        left = [one.word for one in self._left.words]
        for one in right.words:
            if not one.word.shouted or one.groups:
                continue
            if self.rendered and spelt_out(one.word, self.rendered, [frozenset(w.plain[:1]) for w in self.rendered]):
                found.add(one.word)
            if words := in_order(one.word, left) or spelt_out(one.word, left, self._initials):
                found |= {one.word, *words}
        return frozenset(found)
