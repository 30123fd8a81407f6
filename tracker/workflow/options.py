"""How to do what a verb does."""

from dataclasses import dataclass

from tracker.model import Relation
from tracker.retranslate import TranslateOptions


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """How to compare."""

    translate: bool = True
    """Translate the source again where an engine of this machine can."""
    translation: TranslateOptions | None = None
    """With which engine and model; None takes what is there."""
    source_version: int | None = None
    """Of the source, from 1; None for the newest, or for the one before where an article is compared with itself."""
    published_version: int | None = None
    """From 1; None for the newest."""
    relation: Relation | None = None
    """What the texts are to each other; None: versions where it is one article, else source and published text."""
