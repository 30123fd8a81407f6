"""The places of a chain where somebody is missing."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.model import Gap, Hop, OriginalLanguage, Role, Translation, TranslationKind
from tracker.packs import Packs

_TRANSLATING = (Role.TRANSLATOR, Role.MACHINE_TRANSLATOR)


def find_gaps(
    hops: Sequence[Hop],
    original: OriginalLanguage,
    translation: Translation,
    text_language: str | None,
    packs: Packs,
) -> tuple[Gap, ...]:
    """Where the language changes and nobody is named for it, in the order of the chain."""
    return tuple(dict.fromkeys(_gaps(hops, original, translation, text_language, packs)))


def _gaps(
    hops: Sequence[Hop],
    original: OriginalLanguage,
    translation: Translation,
    text_language: str | None,
    packs: Packs,
) -> Iterator[Gap]:
    for at, hop in enumerate(hops):
        if hop.role in _TRANSLATING and hop.agent is None:
            yield Gap(at - 1, "translated, but the translator is not named")
    for at, (one, two) in enumerate(pairwise(hops)):
        if two.role in _TRANSLATING and one.language_out and two.language_in and one.language_out != two.language_in:
            given, taken = _named(one.language_out, packs), _named(two.language_in, packs)
            yield Gap(at, f"{given} came out, {taken} was worked from: translator not credited")
    if translation.kind is not TranslationKind.NONE and not any(h.role in _TRANSLATING for h in hops):
        source = _named(original.code, packs) if original.code else "another language"
        target = _named(text_language, packs) if text_language else "this language"
        before = [n for n, h in enumerate(hops) if h.role not in (Role.EDITOR, Role.REPUBLISHER)]
        yield Gap(max(before, default=-1), f"from {source} into {target}: translator not credited")
    if translation.kind is not TranslationKind.NONE and original.code is None:
        yield Gap(-1, "the language it was translated from is not known")


def _named(code: str, packs: Packs) -> str:
    pack = packs.language(code)
    return pack.name if pack else code
