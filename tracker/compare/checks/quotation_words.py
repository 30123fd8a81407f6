"""Words inside a quotation altered: its words are compared as a text of their own, stricter than the sentence."""

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from typing import Final

from tracker.compare.context import Context, span_of
from tracker.compare.quote_pairs import Piece, matched_quotations
from tracker.compare.rendering import Rendering
from tracker.compare.sides import Side
from tracker.compare.within_quotation import ALTERED, SAID
from tracker.model import Departure, PairKind, SegmentPair, Severity, Span

ID = ALTERED
NEEDS_FACTS = True
ASKED: Final = ("negation", "numbers", "opposites", "added_words", "omitted_words")
"""Modules of the checks that look at the quotation alone; what others find in the sentence is said to stand inside."""
_FEWEST_CHARS: Final = 12
_UNEVEN: Final = 0.6
"""Of a score where one side has another quotation more: perhaps these two are not each other's."""
_ODDS: Final = 2.0
"""How much likelier: the best of four values on the development set."""
_SURE: Final = 0.5


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for what is most surely altered in its quotations."""
    found = [
        (pair, a, b, bool(m.only_source or m.only_published))
        for pair in context.both
        for m in (matched_quotations(context, pair),)
        for a, b in m.both
        if _comparable(a, b)
    ]
    alone = _alone(context, found) if found else None
    worst: dict[int, tuple[float, Departure, int]] = {}
    for name in ASKED if alone else ():
        check = import_module(f"tracker.compare.checks.{name}")
        for one in check.find(alone):
            place = one.published[0]
            pair, _, _, uneven = found[place]
            score = _stricter(one) * (_UNEVEN if uneven else 1)
            if score > worst.get(pair.published[0], (0.0,))[0]:
                worst[pair.published[0]] = score, one, place
    for score, one, place in worst.values():
        yield _raised(context, one, score, *found[place][:3])


def _stricter(one: Departure) -> float:
    """A free rendering has less room in a quotation: words put in or left out are likelier so."""
    chance = min(one.score_0_to_1, 0.99)
    return chance * _ODDS / (1 - chance + chance * _ODDS) if one.check.startswith("words_") else chance


def _comparable(a: Piece, b: Piece) -> bool:
    return min(len(a.text), len(b.text)) >= _FEWEST_CHARS and a.quoted.inner == b.quoted.inner


def _alone(context: Context, found: list[tuple[SegmentPair, Piece, Piece, bool]]) -> Context:
    """The quotations as two texts: each a sentence, paired with its counterpart, rendered as its sentence is."""
    source = Side(context.source.text, tuple(_span(context.source, a) for _, a, _, _ in found), context.source.language)
    published = Side(
        context.published.text, tuple(_span(context.published, b) for _, _, b, _ in found), context.published.language
    )
    rendered = tuple(context.rendering.source[a.sentence] for _, a, _, _ in found)
    pairs = tuple(SegmentPair((k,), (k,), PairKind.ALIGNED, 1.0) for k in range(len(found)))
    return Context(source, published, pairs, Rendering(rendered, published.sentences, context.rendering.kind))


def _raised(context: Context, one: Departure, score: float, pair: SegmentPair, a: Piece, b: Piece) -> Departure:
    return replace(
        one,
        check=ID,
        family="wording",
        category="accuracy/mistranslation",
        severity=Severity.MAJOR if score >= _SURE else Severity.NEUTRAL,
        source=pair.source,
        published=pair.published,
        source_spans=(_span(context.source, a),),
        published_spans=(_span(context.published, b),),
        message=f"{SAID}{one.message}",
        score_0_to_1=round(score, 3),
        rule=f"{ID}@1",
    )


def _span(side: Side, piece: Piece) -> Span:
    return span_of(side, piece.sentence, piece.quoted.start, piece.quoted.end)
