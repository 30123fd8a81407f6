"""Words that look like the source's and may not mean it, listed or not: the sure ones have checks of their own."""

from collections.abc import Iterator

from tracker.align.glossary import headwords
from tracker.align.vectors import fold
from tracker.compare.context import Context, departure, span_of
from tracker.compare.counterparts import Word, every_word, glosses_of, rendered_words, stem
from tracker.compare.facts import facts_of
from tracker.model import Departure, SegmentPair, Severity

ID = "word_like_the_source"
NEEDS_FACTS = False
_SHORTEST = 4
_SAME_LETTERS = 5
_ORDINARY = 0.2


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for the likeliest word. To be checked, not wrong for sure."""
    if context.source.primary == context.published.primary:
        return
    for pair in context.both:
        found = list(_found(context, pair))
        if found:
            word, other, score = max(found, key=lambda one: one[2])
            yield departure(
                ID, "wording", "accuracy/mistranslation", pair,
                f"check {word.text}: it looks like the source's {other.text} and may not mean it", score,
                [span_of(context.source, other.sentence, other.start, other.end)],
                [span_of(context.published, word.sentence, word.start, word.end)], Severity.MINOR,
            )  # fmt: skip


def _found(context: Context, pair: SegmentPair) -> Iterator[tuple[Word, Word, float]]:
    source: dict[str, list[Word]] = {}
    for word in every_word(context.source, pair.source):
        if len(word.text) >= _SHORTEST and word.text.islower():
            source.setdefault(fold(word.text)[:_SAME_LETTERS], []).append(word)
    alike = [
        (word, other)
        for word in every_word(context.published, pair.published)
        if len(word.text) >= _SHORTEST and word.text.islower()
        for other in source.get(fold(word.text)[:_SAME_LETTERS], ())
    ]
    if not alike:
        return
    rendered = {stem(w) for w in rendered_words(context, pair)}
    meant = {stem(g) for w in every_word(context.source, pair.source) for g in glosses_of(w.text, context)}
    for word, other in alike:
        folded = fold(word.text)
        own = _own(folded, context)
        if stem(word.text) in meant | rendered or (folded == fold(other.text) and not own):
            continue  # left as it was: another check says so
        score = _score(folded, fold(other.text), bool(glosses_of(other.text, context)), bool(rendered))
        if score:
            yield word, other, min(score, _ORDINARY) if own else score


def _own(word: str, context: Context) -> bool:
    """Whether a word is one of the published text's own language: many are spelt alike in both."""
    facts = facts_of(context.published.primary)
    if facts and any(facts.forms[kind].get(word) is not None for kind in ("currencies", "units", "scales")):
        return True
    known = headwords(context.published.primary)
    return word in known or any(word.removesuffix(ending) in known for ending in ("s", "es", "ed", "d", "ing"))


def _score(word: str, other: str, known: bool, translated: bool) -> float:
    """How surely a word is not the translation of one that looks like it."""
    if word == other:
        return 0.44 if known and translated else 0.43 if known or translated else 0.3
    if word[:_SAME_LETTERS] == other[:_SAME_LETTERS] and len(word) > _SAME_LETTERS:
        return 0.3 if known and translated else 0.25 if known else 0.2
    return 0.0
