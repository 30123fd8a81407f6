"""The source in the language of the published text, as well as this machine can: input of the aligner."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.align.exonyms import exonyms_for
from tracker.align.gloss import gloss
from tracker.align.glossary import Glossary, Joined, glossary_for
from tracker.align.transliterate import romanised
from tracker.align.vectors import fold
from tracker.compare.mentions import Mention, mentions
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
    if translated is not None:
        return Rendering(tuple(translated), right, "translation")
    named = exonyms_for(source.primary, published.primary)
    dictionaries = [g for g in (lexicon, glossary_for(source.primary, published.primary)) if g]
    if dictionaries:
        known = Joined(dictionaries)
        glossed = gloss(left, [known, *([named] if named else [])], right)
        kind = f"gloss ({known.name})"
        return Rendering(_with_facts(glossed, source), _with_facts(right, published), kind)
    one, other = glossary_for(source.primary, "en"), glossary_for(published.primary, "en")
    if one and other:
        pivoted = gloss(right, [other], ())
        glossed, kind = gloss(left, [one], pivoted), f"gloss ({one.name} and {other.name})"
        return Rendering(_with_facts(glossed, source), _with_facts(pivoted, published), kind)
    glossed = gloss(left, [named], right) if named else _plain(left)
    return Rendering(_with_facts(glossed, source), _with_facts(_plain(right), published), "letters alone")


def _with_facts(rendered: Sequence[str], side: Side) -> tuple[str, ...]:
    """The sentences with their numbers and dates added as words that are equal in all languages."""
    return tuple(
        f"{text} {' '.join(_fact(m) for m in mentions(sentence, side.primary) if m.kind != 'weak')}"
        for text, sentence in zip(rendered, side.sentences, strict=True)
    )


def _fact(mention: Mention) -> str:
    kind = mention.kind if mention.kind in ("month", "weekday") else "q"
    return f"{kind[0]}{mention.values[0]:g}".replace(".", "x").replace("+", "")


def _plain(sentences: Sequence[str]) -> list[str]:
    return [romanised(fold(sentence)) for sentence in sentences]
