"""Source against published text: aligned sentence by sentence, with the departures from the facts."""

from collections.abc import Sequence

from tracker import __version__
from tracker.align import VERSION as ALIGN_VERSION
from tracker.align import Links
from tracker.align.glossary import Glossary
from tracker.compare.checks import VERSION as CHECKS_VERSION
from tracker.compare.checks import run_checks
from tracker.compare.context import Context
from tracker.compare.pairing import pair
from tracker.compare.rules import rules_digest
from tracker.compare.sides import Side, side_of_sentences, side_of_text, side_of_version
from tracker.compare.unanswered import unanswered
from tracker.compare.unchecked import not_checked
from tracker.model import Comparison, PairKind, Recipe, Retranslation, SegmentPair

__all__ = ["Side", "compare", "side_of_sentences", "side_of_text", "side_of_version"]


def compare(
    source: Side,
    published: Side,
    translation: Retranslation | Sequence[str] | None = None,
    manual: Links = (),
    lexicon: Glossary | None = None,
) -> Comparison:
    """The alignment and what departs; equal input gives equal output to the byte.

    `translation` is the source translated for the aligner, sentence by sentence: no finding rests on it.
    `manual` links are kept as they are. Either side may be empty.
    """
    translated, engine = _sentences(translation, source)
    rendering, pairs = pair(source, published, translated, manual, lexicon)
    context = Context(source, published, pairs, rendering)
    return Comparison(
        source_sentences=source.spans,
        published_sentences=published.spans,
        pairs=pairs,
        departures=run_checks(source, published, pairs, rendering),
        not_checked=not_checked(context),
        recipe=Recipe.of(
            tracker=__version__,
            align=ALIGN_VERSION,
            checks=CHECKS_VERSION,
            rendering=rendering.kind + engine,
            rules=rules_digest(),
        ),
        unanswered=unanswered(context),
    )


def _sentences(translation: Retranslation | Sequence[str] | None, source: Side) -> tuple[Sequence[str] | None, str]:
    """One rendering per sentence of the source; where the cuts differ, by what overlaps."""
    if not isinstance(translation, Retranslation):
        return (translation if translation is None or len(translation) == len(source.spans) else None), ""
    made = [
        " ".join(s.text for s in translation.sentences if s.source_span.overlaps(span)) or span.of(source.text)
        for span in source.spans
    ]
    return made, f" {translation.recipe.digest}"


def aligned_share(pairs: Sequence[SegmentPair]) -> float:
    """Share of the published sentences that have a counterpart, 0 to 1; 0 for an empty text."""
    with_source = sum(len(p.published) for p in pairs if p.kind in (PairKind.ALIGNED, PairKind.MOVED))
    return with_source / max(sum(len(p.published) for p in pairs), 1)
