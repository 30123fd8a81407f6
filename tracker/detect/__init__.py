"""Which language a text is in, and which words in it are in another."""

from tracker.config import FragmentSettings
from tracker.model import UNDETERMINED, Fragment, LanguageGuess, Segmentation, Version

VERSION = "1"


def document_language(text: str) -> LanguageGuess:
    """The language of a whole text; `und` with score 0 where there is nothing to go by."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0  # langdetect is random unless seeded
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return LanguageGuess(UNDETERMINED, 0.0)
    return LanguageGuess({"zh-cn": "zh", "zh-tw": "zh"}.get(best.lang, best.lang), round(best.prob, 4))


def find_fragments(
    version: Version, segmentation: Segmentation, language: LanguageGuess, settings: FragmentSettings
) -> tuple[Fragment, ...]:
    """The fragments of a version in the order of the text; boilerplate is not searched."""
    return ()
