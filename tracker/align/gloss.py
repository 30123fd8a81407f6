"""A word-by-word gloss that leans towards the words of the other text: input for the aligner, never shown as text."""

from collections.abc import Sequence

from tracker.align.glossary import Glossary
from tracker.align.transliterate import romanised
from tracker.align.vectors import fold, words_of

_PREFIX = 4
_MOST = 2


class Vocabulary:
    """The words of one text, found by a form that differs in its ending."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._by_prefix: dict[str, list[str]] = {}
        self.words = frozenset(word for sentence in sentences for word in words_of(fold(sentence)))
        for word in sorted(self.words):
            self._by_prefix.setdefault(word[:_PREFIX], []).append(word)

    def forms(self, word: str) -> list[str]:
        """The words of the text that are this one, or this one with another ending of up to three letters."""
        if word in self.words:
            return [word]
        if len(word) < _PREFIX:
            return []
        kept = word[: max(_PREFIX, len(word) - 2)]
        near = self._by_prefix.get(word[:_PREFIX], ())
        return [w for w in near if w.startswith(kept) and len(w) <= len(word) + 3][:2]


def gloss(sentences: Sequence[str], glossaries: Sequence[Glossary], published: Sequence[str]) -> list[str]:
    """Each sentence with its words replaced by those of their glosses that stand in the published text.

    A word with no gloss there stays, in Latin letters: it may be a name. The first glossary that has one decides.
    Without a published text every word gets its first gloss.
    """
    vocabulary = Vocabulary(published)
    chosen: dict[str, str] = {}
    glossed = []
    for sentence in sentences:
        words = words_of(fold(sentence))
        for word in words:
            if word not in chosen:
                chosen[word] = _choose(word, glossaries, vocabulary)
        glossed.append(" ".join(chosen[word] for word in words))
    return glossed


def _choose(word: str, glossaries: Sequence[Glossary], vocabulary: Vocabulary) -> str:
    if len(word) < 3:
        return ""
    if word in vocabulary.words and len(word) > 3:
        return word
    for glossary in glossaries:
        candidates = glossary.words(word)
        if not vocabulary.words and candidates:
            return candidates[0]
        found = [form for candidate in candidates for form in vocabulary.forms(candidate)]
        if found:
            return " ".join(tuple(dict.fromkeys(found))[:_MOST])
    return romanised(word)
