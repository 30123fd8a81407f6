"""Everything computed of one version: a pure function of the version, the packs and the settings."""

from dataclasses import dataclass

from tracker.model.finding import Finding
from tracker.model.fragment import Fragment
from tracker.model.provenance import Chain, Citation, Credit, Dateline, OriginalLanguage, Translation
from tracker.model.quotation import Quotation
from tracker.model.recipe import Recipe
from tracker.model.text import LanguageGuess, Segmentation


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the text says of the hands it came through."""

    credits: tuple[Credit, ...] = ()
    """In the order of the text; metadata credits after those of the text."""
    citations: tuple[Citation, ...] = ()
    dateline: Dateline | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    sha256: str
    """Of the version that was analysed."""
    segmentation: Segmentation
    language: LanguageGuess
    original_language: OriginalLanguage
    translation: Translation
    attribution: Attribution
    chain: Chain
    quotations: tuple[Quotation, ...]
    fragments: tuple[Fragment, ...]
    findings: tuple[Finding, ...]
    recipe: Recipe
