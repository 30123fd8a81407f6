"""The contrary of the source's word: `after` where the source says before, `fewer` where it says more."""

from collections.abc import Iterator

from tracker.align.vectors import fold
from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import Word, every_word, glosses_of, rendered_words
from tracker.compare.wording import wording_of
from tracker.model import Departure, SegmentPair

ID = "opposite_word"
NEEDS_FACTS = True
_SCORE = 0.6


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for the first word whose contrary alone the source has."""
    wording = wording_of(context.published.primary)
    # A gloss has every sense of a word, contraries of each other among them: without a translation nothing is said.
    judged = context.rendering.kind == "translation" and wording and wording.opposites
    for pair in context.both if judged else ():
        meant, rendered = _meant(context, pair), rendered_words(context, pair)
        words = every_word(context.published, pair.published)
        printed = {fold(w.text) for w in words}
        for word in words:
            contrary = _contrary(fold(word.text), printed, meant, rendered, wording.opposites if wording else ())
            if contrary:
                yield _said(context, pair, word, contrary)
                break


def _meant(context: Context, pair: SegmentPair) -> frozenset[str]:
    words = every_word(context.source, pair.source)
    return frozenset(gloss for word in words for gloss in glosses_of(word.text, context))


def _contrary(
    word: str,
    printed: set[str],
    meant: frozenset[str],
    rendered: frozenset[str],
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...],
) -> str:
    """The contrary of a printed word that the source has, where the source has not the word itself."""
    for pair in opposites:
        for own, other in (pair, pair[::-1]):
            if word in own and not own & (meant | rendered) and not other & printed:
                found = sorted(other & rendered)
                if found:
                    return found[0]
    return ""


def _said(context: Context, pair: SegmentPair, word: Word, contrary: str) -> Departure:
    return departure(
        ID, "wording", "accuracy/mistranslation", pair,
        f"the published text says {word.text}, the source seems to say {contrary}", _SCORE, (),
        [span_of(context.published, word.sentence, word.start, word.end)],
    )  # fmt: skip
