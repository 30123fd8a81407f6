"""Source, published text and re-translation side by side."""

from collections.abc import Iterator

from tracker.compare import compare as align_and_check
from tracker.compare import side_of_version
from tracker.compare.distance import distances, rendered_sentences
from tracker.engines import Engines
from tracker.errors import EngineError, InputError, NotFoundError
from tracker.model import (
    UNDETERMINED,
    LinkStatus,
    Progress,
    Relation,
    Retranslation,
)
from tracker.retranslate import TranslateOptions
from tracker.store import translations
from tracker.workflow import linking, pairing, translating
from tracker.workflow.analysing import Shown, show, title_of
from tracker.workflow.counted import counted
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
    """Compare an article with its source: the one given, else the one it is linked to; with itself, two versions.

    The re-translation is of the source, into the language of the published text; without an engine there is none, and
    the rest is done all the same.

    Raises:
        NotFoundError: there is no such article, version, or engine.
        InputError: no source is given and none is linked, or a version is compared with itself.
    """
    chosen = options or CompareOptions()
    source_id = source_article_id if source_article_id is not None else linked_source(desk, article_id)
    published, source = _shown(desk, article_id, source_id, chosen)
    relation = chosen.relation or (Relation.VERSION if source_id == article_id else Relation.SOURCE)
    into, out_of = language_of(published), language_of(source)
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
    found = align_and_check(*sides, retranslation, manual, lexicon_for(desk.store, out_of, into))
    comparison = counted(found, source.settled.analysis, published.settled.analysis, relation)
    rendered = rendered_sentences(retranslation, sides[0]) if retranslation else ()
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
        distances=distances(comparison, rendered, sides[1]) if rendered else (),
        titles=(title_of(source), title_of(published)),
        rendered=rendered,
        relation=relation,
        source_version=source.number,
        published_version=published.number,
    )


def linked_source(desk: Desk, article_id: int) -> int:
    """The source that the article is linked to.

    Raises:
        NotFoundError: there is no such article.
        InputError: it is linked to none.
    """
    known = [
        link
        for link in linking.links_of(desk, article_id)
        if link.published_article_id == article_id and link.status is LinkStatus.CONFIRMED
    ]
    if not known:
        remedy = "Name the source, or link them: tracker link SOURCE ID --confirm."
        raise InputError(f"article {article_id}", "is not linked to a source.", remedy)
    return known[0].source_article_id


def language_of(shown: Shown) -> str:
    return shown.settled.analysis.language.code


def _shown(desk: Desk, article_id: int, source_id: int, chosen: CompareOptions) -> tuple[Shown, Shown]:
    """The published version and the source's; of one article, the one before where none is named."""
    published = show(desk, article_id, chosen.published_version)
    number = chosen.source_version
    if source_id == article_id:
        number = number or published.number - 1
        if number == published.number:
            raise InputError(f"article {article_id}", f"version {number} is compared with itself.")
        if not number:
            raise InputError(f"article {article_id}", "has no version before this one to be compared with.")
    return published, show(desk, source_id, number)


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
        yield from translating.translate(desk, engines, source_id, into, None, options, source.number)
    except (NotFoundError, EngineError):
        if options is not None and options.engine:
            raise  # this engine was asked for by name
