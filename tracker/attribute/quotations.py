"""The ledger of quotations."""

from collections.abc import Iterator
from typing import Final

from tracker.attribute.quotation_marks import UNSPACED
from tracker.attribute.quotation_pairs import Pair, pair_marks
from tracker.model import (
    Attribution,
    Basis,
    Chain,
    LanguageGuess,
    OriginalLanguage,
    Quotation,
    QuotationKind,
    Segmentation,
    Version,
)
from tracker.packs import Packs

VERSION = "1"

_LEAST_CHARS: Final = 2


def find_quotations(
    version: Version,
    segmentation: Segmentation,
    language: LanguageGuess,
    attribution: Attribution,
    chain: Chain,
    original: OriginalLanguage,
    packs: Packs,
) -> tuple[Quotation, ...]:
    """The quotations of a version in the order of the text, with speaker and languages where the text gives them."""
    marks = pair_marks(version.text, segmentation.paragraphs, language.code)
    unspaced = language.code.split("-")[0] in UNSPACED
    return tuple(_quotation(pair, version.text, unspaced) for pair in _worth_noting(marks.pairs, version.text))


def _worth_noting(pairs: tuple[Pair, ...], text: str) -> Iterator[Pair]:
    """Outermost pairs and those nested in them, without the ones that enclose next to nothing."""
    for pair in pairs:
        if len(pair.content.of(text).strip()) >= _LEAST_CHARS:
            yield pair


def _quotation(pair: Pair, text: str, unspaced: bool) -> Quotation:
    words = pair.content.of(text)
    short = len(words) < 6 if unspaced else len(words.split()) < 3
    kind = QuotationKind.TITLE if pair.opening == "《" else QuotationKind.SCARE if short else QuotationKind.SPEECH
    return Quotation(
        pair.span, pair.content, kind, None, None, None, None, None, Basis.UNKNOWN, "", None, False, (), "quotations@1"
    )
