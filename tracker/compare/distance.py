"""How far a wording lies from an automatic re-translation: shown beside it, never as a grade."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from tracker.compare.sides import Side
from tracker.compare.worddiff import Ranges, differing, in_text
from tracker.model import Comparison, Distance, Retranslation, Span

if TYPE_CHECKING:
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

_LONGEST: Final = 150
"""Words: TER looks for moved words with a search that takes seconds on a longer pair. Such a pair has no distance."""
_UNSPACED: Final = frozenset(("zh", "ja"))
"""Languages whose words no space parts: TER counts their characters."""
_Measured = tuple[int, int, int, float, Ranges, Ranges]


def distances(comparison: Comparison, rendered: Sequence[str], published: Side) -> tuple[Distance, ...]:
    """One for each pair with both sides that is rendered and not longer than 150 words, in the order of the pairs.

    `rendered` is the re-translation, sentence by sentence of the source; an empty one was not to be relied on.
    Source: TER, Snover and others 2006; chrF, Popović 2015; both as `sacrebleu` counts them.
    """
    found = list(_measured(comparison, rendered, published))
    closeness = sorted((one[3] for one in found), reverse=True)
    return tuple(
        Distance(
            pair=pair,
            edits=edits,
            words=words,
            rank=closeness.index(close) + 1,
            of=len(found),
            only_published=tuple(in_text(ours, [published.spans[j] for j in comparison.pairs[pair].published])),
            only_retranslation=tuple(Span(*one) for one in theirs),
        )
        for pair, edits, words, close, ours, theirs in found
    )


def rendered_sentences(translation: Retranslation, source: Side) -> tuple[str, ...]:
    """The re-translation of each sentence of the source, by what overlaps; empty where there is none to rely on."""
    return tuple(
        " ".join(one.text for one in translation.sentences if one.source_span.overlaps(span) and one.reliable)
        for span in source.spans
    )


def _measured(comparison: Comparison, rendered: Sequence[str], published: Side) -> Iterator[_Measured]:
    """(pair, edits, words, chrF, only published, only re-translation)."""
    unspaced = published.primary in _UNSPACED
    ter, chrf = _metrics(unspaced)
    for number, pair in enumerate(comparison.pairs):
        made = [rendered[i] for i in pair.source]
        machine = " ".join(made)
        ours = " ".join(published.sentences[j] for j in pair.published)
        if not ours or not made or not all(made) or max(_length(w, unspaced) for w in (machine, ours)) > _LONGEST:
            continue
        counted: Any = ter.sentence_score(ours, [machine])
        close = round(float(chrf.sentence_score(ours, [machine]).score), 6)
        edits, words = round(counted.num_edits), round(counted.ref_length)
        yield number, edits, words, close, *differing(ours, machine)


@cache
def _metrics(unspaced: bool) -> "tuple[TER, CHRF]":
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return TER(asian_support=unspaced, normalized=unspaced), CHRF()


def _length(wording: str, unspaced: bool) -> int:
    """What TER takes for words."""
    return len(wording) if unspaced else len(wording.split())
