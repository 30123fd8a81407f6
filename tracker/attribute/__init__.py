"""Credits, citations, datelines and quotations: what the text says of the hands it came through."""

from tracker.model import Attribution, LanguageGuess, Segmentation, Version
from tracker.packs import Packs

VERSION = "1"


def attribute(version: Version, segmentation: Segmentation, language: LanguageGuess, packs: Packs) -> Attribution:
    """The credits, citations and dateline of a version, in the order of the text."""
    return Attribution()
