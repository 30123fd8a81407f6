"""The two texts of a comparison, cut into the sentences that are aligned."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from tracker.model import Span, Version, Zone
from tracker.segment import segment

_APART: Final = (Zone.BOILERPLATE, Zone.BYLINE)


@dataclass(frozen=True)
class Side:
    """One text of a comparison. Without slots, so that its sentences are cut once and not at every look."""

    text: str
    spans: tuple[Span, ...]
    """Of its sentences, in reading order; boilerplate and by-lines are left out."""
    language: str
    """BCP 47; `und` where not known."""
    breaks: frozenset[int] = frozenset()
    """Sentences that begin a paragraph; none where a list of sentences was given."""

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences themselves."""
        return tuple(span.of(self.text) for span in self.spans)

    @property
    def primary(self) -> str:
        """The language without region or script: `es` of `es-MX`."""
        return self.language.partition("-")[0].lower()


def side_of_text(text: str, language: str) -> Side:
    """A stored text cut by the program's own segmentation."""
    return side_of_version(Version(text), language)


def side_of_version(version: Version, language: str) -> Side:
    """A version without its boilerplate, and without the lines that say whose it is: the chain is made of those."""
    cut = segment(version)
    kept = [s for s in cut.sentences if len(s.content) and cut.paragraphs[s.paragraph].zone not in _APART]
    begins = frozenset(k for k, (a, b) in enumerate(pairwise(kept), 1) if a.paragraph != b.paragraph)
    return Side(version.text, tuple(s.content for s in kept), language, begins)


def side_of_sentences(sentences: Sequence[str], language: str) -> Side:
    """Sentences cut by the caller: joined by line breaks, none dropped and none joined, empty ones too."""
    spans, place = [], 0
    for sentence in sentences:
        spans.append(Span(place, place + len(sentence)))
        place += len(sentence) + 1
    return Side("\n".join(sentences), tuple(spans), language)
