"""Translate again, offline, and keep what was made."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.engines import Engines
from tracker.errors import InputError
from tracker.model import UNDETERMINED, Analysis, Progress, Retranslation, Span, StoredRetranslation, Zone
from tracker.retranslate import TranslateOptions, retranslate
from tracker.store import Session, translations
from tracker.store.cache import StoreCache
from tracker.workflow.analysing import show
from tracker.workflow.desk import Desk


def translate(
    desk: Desk,
    engines: Engines,
    article_id: int,
    target: str | None = None,
    spans: Sequence[Span] | None = None,
    options: TranslateOptions | None = None,
    number: int | None = None,
) -> Iterator[Progress | Retranslation]:
    """Translate a version, or passages of it, and keep the result beside those of other recipes; by default the newest.

    Without a target: a fragment into the language of its article; anything else back into the supposed original
    language, which is then labelled as a back-translation. Boilerplate is left out unless a passage asks for it.

    Raises:
        NotFoundError: there is no such article, or no engine for these languages.
        InputError: the languages are not clear.
        EngineError: the engine cannot work.
    """
    shown = show(desk, article_id, number)
    analysis = shown.settled.analysis
    source, into, back = _languages(article_id, analysis, target, spans)
    pieces = _pieces(analysis, spans)
    chosen = replace(options or TranslateOptions(), back_translation=back)
    for event in retranslate(shown.version.text, pieces, source, into, chosen, engines, StoreCache(desk.store)):
        if isinstance(event, Retranslation):
            with desk.store.writing() as session:
                translations.keep_retranslation(session, shown.version_id, _around(spans), event, desk.clock())
        yield event


def retranslations(session: Session, article_id: int) -> tuple[StoredRetranslation, ...]:
    """The re-translations of an article that were kept, the last made first."""
    return translations.retranslations_of(session, article_id)


def _languages(
    article_id: int, analysis: Analysis, target: str | None, spans: Sequence[Span] | None
) -> tuple[str, str, bool]:
    """From which language, into which, and whether that is a translation back."""
    name = f"article {article_id}"
    language, original = analysis.language.code, analysis.original_language.code
    foreign = {f.language for f in analysis.fragments for s in spans or () if f.span.contains(s)}
    if len(foreign) == 1 and all(any(f.span.contains(s) for f in analysis.fragments) for s in spans or ()):
        return foreign.pop(), target or language, False
    if language == UNDETERMINED:
        raise InputError(name, "its language is not clear, so it cannot be translated.")
    if target is not None:
        return language, target, target == original
    if original is None or original == language:
        raise InputError(name, "no other original language is known.", "Say which language to translate into.")
    return language, original, True


def _pieces(analysis: Analysis, spans: Sequence[Span] | None) -> list[Span]:
    """The sentences to translate; of passages the parts of sentences within them."""
    segmentation = analysis.segmentation
    if spans is None:
        zones = [p.zone for p in segmentation.paragraphs]
        kept = (s.content for s in segmentation.sentences if zones[s.paragraph] is not Zone.BOILERPLATE)
        return [content for content in kept if len(content)]
    contents = [s.content for s in segmentation.sentences]
    return [_common(c, span) for span in sorted(spans) for c in contents if c.overlaps(span)]


def _common(one: Span, other: Span) -> Span:
    return Span(max(one.start_char, other.start_char), min(one.end_char, other.end_char))


def _around(spans: Sequence[Span] | None) -> Span | None:
    if not spans:
        return None
    return Span(min(s.start_char for s in spans), max(s.end_char for s in spans))
