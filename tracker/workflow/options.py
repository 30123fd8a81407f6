"""How to do what a verb does."""

from dataclasses import dataclass

from tracker.retranslate import TranslateOptions


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """How to compare."""

    translate: bool = True
    """Translate the source again where an engine of this machine can."""
    translation: TranslateOptions | None = None
    """With which engine and model; None takes what is there."""
