"""An engine's translation. Never a witness: shown beside the published text, with its recipe and its caution."""

from dataclasses import dataclass

from tracker.model.recipe import Recipe
from tracker.model.text import Span


@dataclass(frozen=True, slots=True)
class Rendering:
    """What became of one sentence, without its place: what an engine gives back and what the cache keeps."""

    text: str
    score: float | None = None
    """The engine's own sentence score (mean log-probability per token for CTranslate2); None where it has none."""
    alternatives: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    """As in `SentenceTranslation`."""
    reliable: bool = True


@dataclass(frozen=True, slots=True)
class SentenceTranslation:
    source_span: Span
    """Into the text that was translated."""
    text: str
    score: float | None
    """The engine's own sentence score (mean log-probability per token for CTranslate2); None where it has none."""
    alternatives: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    """A code, or `code:detail`. Of the engine: `unknown_word:…`, `truncated_input`, `engine_failed`, `cut_off` (at the
    longest output the engine gives), `split_long:…` (longer than the window, translated in so many parts). Degenerate
    output: `empty`, `repetition`, `copy_of_source`, `too_long`, `subword_marks`; `retried` where a second try was shown
    instead. Of the checks: `lost_number:…`, `untranslated:…`, `in_pieces` (translated around what had to be kept),
    `unharmed_lost:…` (something that should have been kept is not there)."""
    reliable: bool = True
    """False: shown as unreliable, never as a translation."""


@dataclass(frozen=True, slots=True)
class Retranslation:
    source_language: str
    target_language: str
    sentences: tuple[SentenceTranslation, ...]
    """In reading order, one for each sentence of the source."""
    recipe: Recipe
    back_translation: bool = False
    """There was no source: this shows how the wording reads in the other language, not what the original said."""
