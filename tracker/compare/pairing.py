"""Two sides of a comparison, rendered as well as this machine can and aligned."""

from collections.abc import Sequence

from tracker.align import Links, align
from tracker.align.glossary import Glossary
from tracker.align.weights import SAME_LANGUAGE
from tracker.compare.rendering import Rendering, render
from tracker.compare.reuse import exact_links, with_reuse
from tracker.compare.sides import Side
from tracker.model import SegmentPair


def pair(
    source: Side,
    published: Side,
    translated: Sequence[str] | None = None,
    manual: Links = (),
    lexicon: Glossary | None = None,
) -> tuple[Rendering, tuple[SegmentPair, ...]]:
    """What the aligner was shown, and the pairs in the order of the published text."""
    rendering = render(source, published, translated, lexicon)
    if rendering.kind == "same language":
        return rendering, _same_language(source, published, manual)
    return rendering, align(rendering.source, rendering.published, manual, breaks=(source.breaks, published.breaks))


def _same_language(source: Side, published: Side, manual: Links) -> tuple[SegmentPair, ...]:
    taken_left = {i for left, _ in manual for i in left}
    taken_right = {j for _, right in manual for j in right}
    exact = [
        link
        for link in exact_links(source.sentences, published.sentences)
        if link[0][0] not in taken_left and link[1][0] not in taken_right
    ]
    breaks = source.breaks, published.breaks
    pairs = align(source.sentences, published.sentences, manual, exact, SAME_LANGUAGE, breaks)
    return with_reuse(pairs, source.sentences, published.sentences)
