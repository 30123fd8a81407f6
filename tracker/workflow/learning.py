"""The lexicon of a language pair, learnt from articles that are linked to their sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.align.lexicon import VERSION, Lexicon, learn
from tracker.compare import Side
from tracker.compare import compare as align_and_check
from tracker.model import LibraryQuery, Progress, Recipe, SegmentPair
from tracker.store import Store, artefacts, library
from tracker.workflow.analysing import show
from tracker.workflow.confirmed import confirmed_sources
from tracker.workflow.desk import Desk
from tracker.workflow.indexing import side_of
from tracker.workflow.pairing import manual_links

LEAST_SCORE: Final = 0.3
"""Pairs that resemble each other less teach wrong words; what an editor linked by hand always counts."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """A lexicon that is now kept."""

    source_language: str
    published_language: str
    sentences: int
    words: int


def learn_lexicons(desk: Desk) -> Iterator[Progress | Learnt]:
    """Learn a lexicon for every pair of languages that the linked articles have, in place of those kept before."""
    taught: dict[tuple[str, str], list[tuple[str, str]]] = {}
    with desk.store.reading() as session:
        published = library.ids(session, LibraryQuery())
    for done, article_id in enumerate(sorted(published)):
        yield Progress(done, len(published), "reading linked articles")
        for pair, sentences in _taught_by(desk, article_id):
            taught.setdefault(pair, []).extend(sentences)
    for (source, target), sentences in sorted(taught.items()):
        lexicon = learn(sentences, f"learnt {source}-{target}")
        recipe = Recipe.of(lexicon=VERSION, sentences=str(len(sentences)))
        with desk.store.writing() as session:
            key = _key(source, target)
            artefacts.keep_artefact(session, artefacts.LEXICON, key, recipe.digest, lexicon.packed(), desk.clock())
        yield Learnt(source, target, len(sentences), len(lexicon.entries))


def lexicon_for(store: Store, source: str, published: str) -> Lexicon | None:
    """The lexicon kept for these languages; None where none was learnt."""
    with store.reading() as session:
        data = artefacts.artefact(session, artefacts.LEXICON, _key(source, published))
    return None if data is None else Lexicon.unpacked(data)


def _taught_by(desk: Desk, article_id: int) -> Iterator[tuple[tuple[str, str], list[tuple[str, str]]]]:
    with desk.store.reading() as session:
        links = confirmed_sources(session, article_id)
    for link in links:
        mine, theirs = show(desk, article_id), show(desk, link.source_article_id)
        source, published = side_of(theirs), side_of(mine)
        if source.primary == published.primary:
            continue
        known = lexicon_for(desk.store, source.primary, published.primary)
        manual = manual_links(mine, link.source_article_id, theirs)
        pairs = align_and_check(source, published, None, manual, known).pairs
        yield (source.primary, published.primary), [_words(p, source, published) for p in pairs if _teaches(p)]


def _teaches(pair: SegmentPair) -> bool:
    return bool(pair.source and pair.published) and (pair.manual or pair.score_0_to_1 >= LEAST_SCORE)


def _words(pair: SegmentPair, source: Side, published: Side) -> tuple[str, str]:
    left = " ".join(source.sentences[i] for i in pair.source)
    return left, " ".join(published.sentences[j] for j in pair.published)


def _key(source: str, published: str) -> str:
    return f"{source.partition('-')[0]}-{published.partition('-')[0]}"
