"""Negation lost or added, counted in the source's own words: a machine translation drops it as well as a person may."""

from collections.abc import Iterator

from tracker.compare.context import Context, departure, span_of
from tracker.compare.negations import Cues, cues_of
from tracker.compare.sides import Side
from tracker.model import Departure, Severity

ID = "negation_differs"
NEEDS_FACTS = True


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences that negate on one side alone, or more often on one side."""
    for pair in context.both:
        left, right = _cues(context.source, pair.source), _cues(context.published, pair.published)
        score = suspicion(left, right)
        if score:
            said = ", ".join(w for _, w, _, _ in left.strong) or "nothing of the kind"
            printed = ", ".join(w for _, w, _, _ in right.strong) or "nothing of the kind"
            yield departure(
                ID, "negation", "accuracy/mistranslation", pair,
                f"the source negates with {said}, the published text with {printed}", score,
                [span_of(context.source, k, start, end) for k, _, start, end in left.strong],
                [span_of(context.published, k, start, end) for k, _, start, end in right.strong],
                Severity.CRITICAL,
            )  # fmt: skip


def suspicion(left: Cues, right: Cues) -> float:
    """How likely a negation was lost or added, 0 to 1, from the cues of both sides."""
    more, fewer = (left, right) if left.count > right.count else (right, left)
    if more.count == fewer.count:
        return 0.0
    score = 0.9 if fewer.count == 0 else 0.55
    # "unlikely", "refused", "without": the other side may say it with another word.
    # Where both sides have such a word, it answers itself and explains nothing.
    if fewer.doubtful > more.doubtful:
        score *= 0.55 if fewer.count == 0 else 0.7
    if more.plain == 0:
        score *= 0.75
    if more is left:
        score *= 0.95
    # The longer the sentence, the more ways to have said it otherwise.
    return score * (1 - 0.004 * min(more.words + fewer.words, 100))


def _cues(side: Side, indices: tuple[int, ...]) -> Cues:
    joined = Cues((), 0, 0)
    for k in indices:
        joined = joined.plus(cues_of(side.sentences[k], side.primary), k)
    return joined
