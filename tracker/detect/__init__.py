"""Which language a text is in, and which words in it are in another.

The tables and numpy are loaded when a text is first read, not on import.
"""

from typing import Final

from tracker.config import FragmentSettings
from tracker.model import Fragment, LanguageGuess, Segmentation, Version

VERSION: Final = "3"


def document_language(text: str) -> LanguageGuess:
    """The language of a whole text; `und` with score 0 where there is nothing to go by."""
    from tracker.detect.document import document_language as guess

    return guess(text)


def find_fragments(
    version: Version, segmentation: Segmentation, language: LanguageGuess, settings: FragmentSettings
) -> tuple[Fragment, ...]:
    """The fragments of a version in the order of the text; boilerplate is not searched."""
    from tracker.detect.fragments import find_fragments as find

    return find(version, segmentation, language, settings)
