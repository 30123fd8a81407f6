"""Source, published text and re-translation side by side."""

from collections.abc import Iterator

from tracker.compare import compare as align_and_check
from tracker.compare import side_of_version
from tracker.engines import Engines
from tracker.errors import EngineError, InputError, NotFoundError
from tracker.model import (
    UNDETERMINED,
    LinkStatus,
    Progress,
    Retranslation,
)
from tracker.retranslate import TranslateOptions
from tracker.store import translations
from tracker.workflow import linking, pairing, translating
from tracker.workflow.analysing import Shown, show
from tracker.workflow.departing import findings_of
from tracker.workflow.desk import Desk
from tracker.workflow.learning import lexicon_for
from tracker.workflow.options import CompareOptions
from tracker.workflow.values import ComparisonView


def compare(
    desk: Desk,
    engines: Engines,
    article_id: int,
    source_article_id: int | None = None,
    options: CompareOptions | None = None,
) -> Iterator[Progress | ComparisonView]:
    """Compare an article with its source: the one given, else the one it is linked to.

    The re-translation is of the source, into the language of the published text; without an engine there is none, and
    the rest is done all the same.

    Raises:
        NotFoundError: there is no such article.
        InputError: no source is given and none is linked.
    """
    chosen = options or CompareOptions()
    source_id = source_article_id if source_article_id is not None else _linked_source(desk, article_id)
    published, source = show(desk, article_id), show(desk, source_id)
    into, out_of = _language(published), _language(source)
    retranslation: Retranslation | None = None
    if chosen.translate and out_of != into and UNDETERMINED not in (out_of, into):
        for event in _translated(desk, engines, source_id, source, into, chosen.translation):
            if isinstance(event, Retranslation):
                retranslation = event
            else:
                yield event
    yield Progress(0, 1, "aligning")
    manual = pairing.manual_links(published, source_id, source)
    sides = side_of_version(source.version, out_of), side_of_version(published.version, into)
    comparison = align_and_check(*sides, retranslation, manual, lexicon_for(desk.store, out_of, into))
    yield ComparisonView(
        source_article_id=source_id,
        published_article_id=article_id,
        source=source.version,
        published=published.version,
        source_language=out_of,
        published_language=into,
        retranslation=retranslation,
        comparison=comparison,
        findings=findings_of(comparison, published.version, published.decisions),
    )


def _linked_source(desk: Desk, article_id: int) -> int:
    known = [
        link
        for link in linking.links_of(desk, article_id)
        if link.published_article_id == article_id and link.status is LinkStatus.CONFIRMED
    ]
    if not known:
        remedy = "Name the source, or link them: tracker link SOURCE ID --confirm."
        raise InputError(f"article {article_id}", "is not linked to a source.", remedy)
    return known[0].source_article_id


def _language(shown: Shown) -> str:
    return shown.settled.analysis.language.code


def _translated(
    desk: Desk, engines: Engines, source_id: int, source: Shown, into: str, options: TranslateOptions | None
) -> Iterator[Progress | Retranslation]:
    """A kept re-translation of the source where there is one of this recipe or none was asked for; else a new one."""
    with desk.store.reading() as session:
        kept = translations.retranslations_of(session, source_id)
    for one in kept:
        whole = one.span is None and one.version_number == source.number
        if options is None and whole and one.retranslation.target_language == into:
            yield one.retranslation
            return
    try:
        yield from translating.translate(desk, engines, source_id, into, None, options)
    except (NotFoundError, EngineError):
        if options is not None and options.engine:
            raise  # this engine was asked for by name
