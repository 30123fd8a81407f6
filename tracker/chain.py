"""Credits and clues → hops, gaps, rival chains and the original-language verdict."""

from dataclasses import dataclass

from tracker.model import (
    Attribution,
    Basis,
    Chain,
    Fragment,
    LanguageGuess,
    OriginalLanguage,
    Segmentation,
    Translation,
    TranslationKind,
    Version,
)
from tracker.packs import Packs

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the chain amounts to."""

    chain: Chain
    original_language: OriginalLanguage
    translation: Translation


def trace(
    version: Version,
    segmentation: Segmentation,
    language: LanguageGuess,
    attribution: Attribution,
    fragments: tuple[Fragment, ...],
    packs: Packs,
) -> Provenance:
    """The chain of a version and what follows from it. Unknown is an answer."""
    return Provenance(Chain(), OriginalLanguage(None, Basis.UNKNOWN), Translation(TranslationKind.NONE, Basis.INFERRED))
