"""A pool of texts that is asked which of them is the source, the translation or the copy of a text."""

from collections.abc import Iterable

from tracker.link.copies import MemoryPostings, find_copies, share_found
from tracker.link.features import features
from tracker.link.index import SourceIndex, packed
from tracker.link.shingles import fingerprints

_HEAD_CHARS = 2_000
"""Enough of a text to tell its language."""


class Pool:
    """Texts by id, in any languages; nothing is stored."""

    def __init__(self, texts: Iterable[tuple[str, str, str | None]]) -> None:
        self._index, self._copies = SourceIndex(), MemoryPostings()
        self._ids: list[str] = []
        for id_, text, language in texts:
            self._index.add(id_, packed(features(text, language or language_of(text))))
            self._copies.add(len(self._ids), fingerprints(text))
            self._ids.append(id_)

    def rank(self, text: str, language: str | None = None, most: int = 50) -> list[tuple[str, float]]:
        """Ids with scores 0 to 1, best first. A copy in the same language scores by the words it shares."""
        scores = {
            str(id_): score for id_, score in self._index.rank(features(text, language or language_of(text)), most)
        }
        for candidate in find_copies(text, self._copies):
            id_ = self._ids[candidate.id]
            scores[id_] = max(scores.get(id_, 0.0), share_found(text, candidate))
        return sorted(scores.items(), key=lambda item: -item[1])[:most]


def language_of(text: str) -> str:
    """The language of a text by its beginning; `und` where it cannot be told."""
    from tracker.detect import document_language

    return document_language(text[:_HEAD_CHARS]).code
