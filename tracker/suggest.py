"""Suggestions for what was left untranslated: the fragment through an engine of this machine, labelled as that."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from tracker.engines import Engines
from tracker.errors import EngineError, NotFoundError
from tracker.model import Analysis, Finding, Fragment, FragmentKind, Retranslation, Span
from tracker.retranslate import retranslate
from tracker.retranslate.cache import Cache
from tracker.retranslate.pieces import fitted

WANTED: Final = (FragmentKind.LEFT_OVER, FragmentKind.BRACKETED_INSERTION)
"""What is intentional needs none; residue is a matter of structure, not of words."""


@cache
def engines() -> Engines:
    """The engines of this machine, kept open for as long as the program runs."""
    return Engines()


def suggest(
    text: str, analysis: Analysis, engines: Engines, cache: Cache | None = None
) -> Iterator[tuple[Span, Retranslation]]:
    """The left-over fragments in the language of the text, in order; what no engine here can do is left out."""
    for fragment in wanted(analysis):
        try:
            events = retranslate(text, [fragment.span], fragment.language, analysis.language.code, None, engines, cache)
            made = (event for event in events if isinstance(event, Retranslation))
            yield from ((fragment.span, _inside_a_sentence(fragment.span.of(text), one)) for one in made)
        except (NotFoundError, EngineError):
            continue


def _inside_a_sentence(words: str, made: Retranslation) -> Retranslation:
    """Without the capital that an engine gives to the start of a sentence; days and months keep it."""
    first, *rest = made.sentences or (None,)
    if first is None or first.text.split(" ")[0].strip(",.") in _calendar_names(made.target_language):
        return made
    return replace(made, sentences=(replace(first, text=fitted(words, first.text)), *rest))


@cache
def _calendar_names(language: str) -> frozenset[str]:
    """Days and months as the language writes them inside a sentence. Source: Unicode CLDR through Babel."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset([*locale.days["format"]["wide"].values(), *locale.months["format"]["wide"].values()])


def wanted(analysis: Analysis) -> tuple[Fragment, ...]:
    """The fragments that a suggestion helps with."""
    return tuple(f for f in analysis.fragments if f.kind in WANTED and f.language != analysis.language.code)


def with_suggestions(findings: Sequence[Finding], made: Iterable[tuple[Span, Retranslation]]) -> tuple[Finding, ...]:
    """The findings, those on exactly a translated passage and without a suggestion of their own given one."""
    by_span = {span: text for span, one in made if (text := _words(one))}
    return tuple(replace(f, suggestion=f.suggestion or _suggestion(f, by_span)) for f in findings)


def _suggestion(finding: Finding, by_span: Mapping[Span, str]) -> str | None:
    """Of the passage that the finding is on, which may have its brackets or quotation marks besides."""
    place = finding.spans[0]
    return next((t for span, t in by_span.items() if place.contains(span) and len(place) - len(span) <= 2), None)


def _words(made: Retranslation) -> str | None:
    """What the engine made of it, with its name; None where it is not reliable."""
    if not made.sentences or not all(s.reliable and s.text.strip() for s in made.sentences):
        return None
    engine = made.recipe.as_dict().get("engine") or made.recipe.as_dict().get("engine_1", "an engine")
    return f"“{' '.join(s.text.strip() for s in made.sentences)}” ({engine})"
