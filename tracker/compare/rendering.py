"""The source in the language of the published text, as well as this machine can: input of the aligner."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.align.gloss import gloss
from tracker.align.glossary import Glossary, glossary_for
from tracker.align.transliterate import romanised
from tracker.align.vectors import fold
from tracker.compare.sides import Side


@dataclass(frozen=True, slots=True)
class Rendering:
    """What both sides look like to the aligner."""

    source: tuple[str, ...]
    published: tuple[str, ...]
    kind: str
    """`same language`, `translation`, `gloss`, `gloss of both into en`, `romanised`: shown with the result."""


def render(source: Side, published: Side, translated: Sequence[str] | None, lexicon: Glossary | None) -> Rendering:
    """The best rendering at hand: a translation, a learnt lexicon, a dictionary, the letters alone."""
    left, right = source.sentences, published.sentences
    if source.primary == published.primary:
        return Rendering(left, right, "same language")
    glossaries = [g for g in (lexicon, glossary_for(source.primary, published.primary)) if g]
    if translated is not None:
        return Rendering(tuple(translated), right, "translation")
    if glossaries:
        names = " and ".join(g.name for g in glossaries)
        return Rendering(tuple(gloss(left, glossaries, right)), right, f"gloss ({names})")
    one, other = glossary_for(source.primary, "en"), glossary_for(published.primary, "en")
    if one and other:
        pivoted = gloss(right, [other], ())
        return Rendering(tuple(gloss(left, [one], pivoted)), tuple(pivoted), f"gloss ({one.name} and {other.name})")
    return Rendering(tuple(_plain(left)), tuple(_plain(right)), "letters alone")


def _plain(sentences: Sequence[str]) -> list[str]:
    return [romanised(fold(sentence)) for sentence in sentences]
