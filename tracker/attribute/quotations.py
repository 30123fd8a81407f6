"""The ledger of quotations."""

from tracker.model import Attribution, Chain, LanguageGuess, OriginalLanguage, Quotation, Segmentation, Version
from tracker.packs import Packs

VERSION = "1"


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
    return ()
