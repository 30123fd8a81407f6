"""Source, published text and re-translation cut into rows of aligned cells. Pure; worked out off the screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.compare.worddiff import Ranges, differing
from tracker.model import (
    Comparison,
    Departure,
    Distance,
    PairKind,
    Retranslation,
    SegmentPair,
    SentenceTranslation,
    Span,
    Unanswered,
    Version,
)
from tracker.workflow import ArticleView, ComparisonView
from tui.symbols import SEVERITIES

ONLY_PUBLISHED = ("⟨", "⟩", "$only-here")
ONLY_MACHINE = ("⟦", "⟧", "$only-there")
UNANSWERED = "underline"
"""Words without a counterpart: nothing but a line beneath, for nobody judged them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a pair, ready to be wrapped: its text with signs put in, and styles over it."""

    text: str = ""
    styles: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PairRow:
    pair: SegmentPair
    source: Cell
    published: Cell
    machine: Cell
    departures: tuple[int, ...]
    """Indices into the comparison's departures, of those that are shown."""
    unreliable: bool = False
    """The machine's sentence is not to be read as a translation."""
    distance: Distance | None = None
    """From the re-translation."""
    unanswered: tuple[str, ...] = ()
    """Words without a counterpart, the source's before the published ones."""
    warnings: tuple[str, ...] = ()
    """Of the machine's sentences, as in `SentenceTranslation`."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked in the columns."""

    hints: bool = False
    """Departures that are too doubtful to be findings."""
    words: bool = True
    """Words without a counterpart."""


def pair_rows(view: ComparisonView, marked: Marked | None = None) -> list[PairRow]:
    """A row for each pair, in the order of the comparison."""
    how, far = marked or Marked(), {one.pair: one for one in view.distances}
    return [_row(view, pair, how, far.get(n)) for n, pair in enumerate(view.comparison.pairs)]


def beside(article: ArticleView, retranslation: Retranslation) -> ComparisonView:
    """An article without a source, its re-translation beside it: every sentence in a pair of its own."""
    sentences = tuple(s.source_span for s in retranslation.sentences)
    pairs = tuple(SegmentPair((), (n,), PairKind.ALIGNED, 0.0) for n in range(len(sentences)))
    comparison = Comparison((), sentences, pairs, (), (), retranslation.recipe)
    languages = retranslation.target_language, article.analysis.language.code
    return ComparisonView(0, article.article_id, Version(""), article.version, *languages, retranslation, comparison)


def has_source(view: ComparisonView) -> bool:
    """Whether there is anything to compare with but the machine."""
    return bool(view.comparison.source_sentences)


def _row(view: ComparisonView, pair: SegmentPair, how: Marked, distance: Distance | None) -> PairRow:
    comparison = view.comparison
    source = [comparison.source_sentences[i] for i in pair.source]
    published = [comparison.published_sentences[i] for i in pair.published]
    found = [n for n, d in enumerate(comparison.departures) if _concerns(d, pair) and (how.hints or not d.hint)]
    departures = [comparison.departures[n] for n in found]
    made = _machine(view, source, published)
    machine = " ".join(s.text.replace("\n", " ") for s in made)
    texts = (_joined(view.source.text, source), _joined(view.published.text, published), machine)
    only = _only(view, texts)
    ours = _placed(source, [(s, d) for d in departures for s in d.source_spans])
    theirs = _placed(published, [(s, d) for d in departures for s in d.published_spans])
    there = ONLY_PUBLISHED if view.retranslation else ONLY_MACHINE
    alone = comparison.unanswered or Unanswered((), ())
    words = _inside(source, alone.source), _inside(published, alone.published)
    lines = [
        [r for r, _ in _ranges(*side)] if how.words else [] for side in ((source, words[0]), (published, words[1]))
    ]
    return PairRow(
        pair,
        _cell(texts[0], only[0], ONLY_PUBLISHED, ours, lines[0]),
        _cell(texts[1], only[1], there, theirs, lines[1]),
        _cell(texts[2], only[2], ONLY_MACHINE, []),
        tuple(found),
        unreliable=not all(s.reliable for s in made),
        warnings=tuple(dict.fromkeys(warning for s in made for warning in s.warnings)),
        distance=distance,
        unanswered=(*(s.of(view.source.text) for s in words[0]), *(s.of(view.published.text) for s in words[1])),
    )


def _inside(sentences: Sequence[Span], spans: Sequence[Span]) -> list[Span]:
    return [span for span in spans if any(sentence.contains(span) for sentence in sentences)]


def _only(view: ComparisonView, texts: tuple[str, str, str]) -> tuple[Ranges, Ranges, Ranges]:
    """Words that stand in one wording only: published against re-translation, or against a source in its language."""
    if not has_source(view):
        return (), (), ()
    if view.retranslation is not None:
        return (), *differing(texts[1], texts[2])
    if view.source_language == view.published_language:
        return *differing(texts[0], texts[1]), ()
    return (), (), ()


def _concerns(departure: Departure, pair: SegmentPair) -> bool:
    if pair.published and departure.published:
        return bool(set(pair.published) & set(departure.published))
    return bool(set(pair.source) & set(departure.source))


def _joined(text: str, sentences: Sequence[Span]) -> str:
    """The sentences with a space between; line feeds in them become spaces, so that lengths stay."""
    return " ".join(s.of(text).replace("\n", " ") for s in sentences)


def _machine(view: ComparisonView, source: Sequence[Span], published: Sequence[Span]) -> list[SentenceTranslation]:
    """What the engine made of this pair."""
    if view.retranslation is None:
        return []
    spans = source if has_source(view) else published
    return [s for s in view.retranslation.sentences if any(s.source_span.overlaps(span) for span in spans)]


def _placed(sentences: Sequence[Span], marked: Sequence[tuple[Span, Departure]]) -> list[tuple[int, int, str, str]]:
    """(start, end, symbol, style) of departures, in characters of the joined sentences."""
    found = []
    for (start, end), number in _ranges(sentences, [span for span, _ in marked]):
        span, departure = marked[number]
        symbol, _, style = SEVERITIES[departure.severity]
        found.append((start, end, symbol, style if span in sentences else f"{style} bold underline"))
    return found


def _ranges(sentences: Sequence[Span], spans: Sequence[Span]) -> list[tuple[tuple[int, int], int]]:
    """Where spans of the text lie in the joined sentences, each with its number; once for every sentence it is in."""
    found, offset = [], 0
    for sentence in sentences:
        for number, span in enumerate(spans):
            if span.overlaps(sentence):
                start = max(span.start_char, sentence.start_char) - sentence.start_char + offset
                found.append(((start, min(span.end_char, sentence.end_char) - sentence.start_char + offset), number))
        offset += len(sentence) + 1
    return found


def _cell(
    text: str,
    only: Ranges,
    brackets: tuple[str, str, str],
    marks: Sequence[tuple[int, int, str, str]],
    alone: Sequence[tuple[int, int]] = (),
) -> Cell:
    """The text with brackets around what stands here only, and the symbol before what departs; what is alone last."""
    opening, closing, style = brackets
    puts = [(a, 1, opening) for a, _ in only] + [(b, 0, closing) for _, b in only] + [(a, 2, s) for a, _, s, _ in marks]
    puts.sort()
    ranges = [(a, b, style) for a, b in only] + [(a, b, s) for a, b, _, s in marks]
    styles = [(_moved(a, puts), _moved(b, puts), s) for a, b, s in ranges]
    styles += [(_inner(a, puts, True), _inner(b, puts, False), UNANSWERED) for a, b in alone]
    return Cell(_with(text, puts), tuple(styles))


def _with(text: str, puts: Sequence[tuple[int, int, str]]) -> str:
    pieces, start = [], 0
    for at, _, sign in puts:
        pieces += [text[start:at], sign]
        start = at
    return "".join([*pieces, text[start:]])


def _inner(at: int, puts: Sequence[tuple[int, int, str]], start: bool) -> int:
    """The same for a range that leaves out the signs at its ends."""
    return at + sum(len(sign) for place, _, sign in puts if place < at or (start and place == at))


def _moved(at: int, puts: Sequence[tuple[int, int, str]]) -> int:
    """Where a place lands once the signs are in: after what closes there, before what opens."""
    return at + sum(len(sign) for place, kind, sign in puts if place < at or (place == at and kind == 0))
