"""The verdict on original language and translation, weighed from clues and credits."""

from collections.abc import Iterable, Sequence
from typing import Final

from tracker.model import (
    Basis,
    Clue,
    Credit,
    Evidence,
    OriginalLanguage,
    Role,
    Translation,
    TranslationKind,
)

_TRANSLATING: Final = (Role.TRANSLATOR, Role.MACHINE_TRANSLATOR)
_ENOUGH_WHERE_TRANSLATED: Final = 0.3
"""A text that is known to be translated: one clue of some weight names the language."""
_ENOUGH_ALONE: Final = 0.75
"""Without a translator or notice the clues must outweigh the text's own language by themselves."""
_SOURCES: Final = ("source_link", "outlet_home")
_MARKS_OF_ITS_OWN: Final = ("fragment", "residue", "name_spelling", "typography")


def judge_language(clues: tuple[Clue, ...], credits: Sequence[Credit], text_language: str | None) -> OriginalLanguage:
    """The original language with all clues; `code` None where a translation's source cannot be told."""
    stated = [c for c in clues if c.kind == "stated_credit"]
    translated = any(c.role in _TRANSLATING for c in credits)
    if translated:
        stated = [c for c in stated if c.code != text_language] or stated
    if stated:
        return OriginalLanguage(_first_written(stated, credits), Basis.STATED, clues)
    foreign = {c.code: _weight(clues, c.code) for c in clues if c.code != text_language}
    best = max(foreign, key=lambda code: (foreign[code], code), default=None)
    if translated:
        known = best is not None and foreign[best] >= _ENOUGH_WHERE_TRANSLATED
        return OriginalLanguage(best, Basis.INFERRED, clues) if known else OriginalLanguage(None, Basis.UNKNOWN, clues)
    if best is not None and _outweighs(best, clues, credits, text_language):
        return OriginalLanguage(best, Basis.INFERRED, clues)
    if text_language is None:
        return OriginalLanguage(None, Basis.UNKNOWN, clues)
    return OriginalLanguage(text_language, Basis.INFERRED, clues)


def judge_translation(credits: Sequence[Credit], original: OriginalLanguage, text_language: str | None) -> Translation:
    """Whether and how the text was translated, with the words that say so."""
    evidence = tuple(_once(c.evidence for c in credits if c.role in _TRANSLATING))
    kinds = [c.translation_kind for c in credits if c.role in _TRANSLATING and c.translation_kind]
    machines = [c for c in credits if c.role is Role.MACHINE_TRANSLATOR]
    if TranslationKind.MACHINE_POST_EDITED in kinds or (machines and _has_human(credits)):
        return Translation(TranslationKind.MACHINE_POST_EDITED, Basis.STATED, evidence)
    if machines:
        return Translation(TranslationKind.MACHINE, Basis.STATED, evidence)
    if _has_human(credits):
        return Translation(TranslationKind.HUMAN, Basis.STATED, evidence)
    if evidence:
        return Translation(TranslationKind.UNKNOWN, Basis.STATED, evidence)
    if original.code and text_language and original.code != text_language:
        proof = tuple(c.evidence for c in original.clues if c.code == original.code)
        return Translation(TranslationKind.UNKNOWN, original.basis, proof)
    return Translation(TranslationKind.NONE, Basis.INFERRED)


def _has_human(credits: Sequence[Credit]) -> bool:
    """Whether a person is named as translator; an organisation leaves open how it translated."""
    return any(c.role is Role.TRANSLATOR and c.agent and c.agent.kind.value == "person" for c in credits)


def _first_written(stated: Sequence[Clue], credits: Sequence[Credit]) -> str:
    """Of several stated languages that of first publication: a translator may have worked from a translation."""
    published = {c.language_out for c in credits if c.role is Role.OUTLET and c.language_in is None}
    return next((c.code for c in stated if c.code in published), stated[0].code)


def _weight(clues: Iterable[Clue], code: str) -> float:
    """What all clues for a language weigh together: 1 − the product of what each leaves open."""
    left = 1.0
    for clue in clues:
        if clue.code == code:
            left *= 1 - clue.weight
    return 1 - left


def _outweighs(best: str, clues: Sequence[Clue], credits: Sequence[Credit], text_language: str | None) -> bool:
    """Whether a text without any translation credit is taken for one: its source is foreign, or its own marks are."""
    kinds = {c.kind for c in clues if c.code == best}
    own_sources = any(c.kind in _SOURCES and c.code == text_language for c in clues)
    wires_at_home = any(c.kind == "wire_home" and c.code == text_language for c in clues)
    if own_sources or wires_at_home:
        return False
    if "source_link" in kinds or "outlet_home" in kinds:
        return True
    return len(kinds.intersection(_MARKS_OF_ITS_OWN)) >= 2 and _weight(clues, best) >= _ENOUGH_ALONE


def _once(evidence: Iterable[Evidence]) -> Iterable[Evidence]:
    return dict.fromkeys(evidence)
