"""Two engines side by side: one of them in the place of the published text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tracker.compare import Side, side_of_sentences
from tracker.compare import compare as align_and_check
from tracker.compare.distance import distances, rendered_sentences
from tracker.engines import Engines
from tracker.errors import InputError
from tracker.model import Progress, Relation, Retranslation, Version
from tracker.retranslate import TranslateOptions
from tracker.workflow import translating
from tracker.workflow.analysing import show
from tracker.workflow.comparing import language_of, linked_source
from tracker.workflow.departing import findings_of
from tracker.workflow.desk import Desk
from tracker.workflow.values import ComparisonView

_TWO: Final = 2


def compare_engines(
    desk: Desk, engines: Engines, article_id: int, names: Sequence[str], target: str | None = None
) -> Iterator[Progress | ComparisonView]:
    """Translate the source of an article with two engines, into the article's language, and compare what they made.

    An article that is linked to no source is translated itself: into `target`, else back into the supposed original
    language. The second engine stands in the place of the published text, the first in that of the re-translation.

    Raises:
        NotFoundError: there is no such article or engine.
        InputError: not two engines are named, or the languages are not clear.
        EngineError: an engine cannot work.
    """
    if len(set(names)) != _TWO:
        raise InputError("engines", "two different engines are compared with each other.")
    source_id, into = _what(desk, article_id, target)
    made: list[Retranslation] = []
    for name in names:
        for event in translating.translate(desk, engines, source_id, into, None, TranslateOptions(engine=name)):
            if isinstance(event, Retranslation):
                made.append(event)
            else:
                yield event
    yield Progress(0, 1, "aligning")
    yield _view(desk, article_id, source_id, made[0], made[1])


def _what(desk: Desk, article_id: int, target: str | None) -> tuple[int, str | None]:
    """Which article is translated, and into which language."""
    try:
        source_id = linked_source(desk, article_id)
    except InputError:
        return article_id, target
    return source_id, target or language_of(show(desk, article_id))


def _view(desk: Desk, article_id: int, source_id: int, first: Retranslation, second: Retranslation) -> ComparisonView:
    source = show(desk, source_id)
    left = Side(source.version.text, tuple(s.source_span for s in second.sentences), second.source_language)
    right = side_of_sentences([s.text.replace("\n", " ") for s in second.sentences], second.target_language)
    known = [((n,), (n,)) for n in range(len(second.sentences))]
    found = align_and_check(left, right, first, known)
    comparison = replace(found, pairs=tuple(replace(pair, manual=False) for pair in found.pairs))
    published, rendered = Version(right.text), rendered_sentences(first, left)
    return ComparisonView(
        source_article_id=source_id,
        published_article_id=article_id,
        source=source.version,
        published=published,
        source_language=second.source_language,
        published_language=second.target_language,
        retranslation=first,
        comparison=comparison,
        findings=findings_of(comparison, published, ()),
        distances=distances(comparison, rendered, right),
        rendered=rendered,
        relation=Relation.ENGINE,
        source_version=source.number,
        translated_by=second.recipe,
    )
