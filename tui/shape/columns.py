"""Source, published text and re-translation cut into rows of aligned cells. Pure; worked out off the screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.compare.worddiff import Ranges, differing
from tracker.model import Comparison, Departure, PairKind, Retranslation, SegmentPair, Span, Version
from tracker.workflow import ArticleView, ComparisonView
from tui.symbols import SEVERITIES

ONLY_PUBLISHED = ("⟨", "⟩", "$only-here")
ONLY_MACHINE = ("⟦", "⟧", "$only-there")


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
    """Indices into the comparison's departures."""
    unreliable: bool = False
    """The machine's sentence is not to be read as a translation."""


def pair_rows(view: ComparisonView) -> list[PairRow]:
    """A row for each pair, in the order of the comparison."""
    return [_row(view, pair) for pair in view.comparison.pairs]


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


def _row(view: ComparisonView, pair: SegmentPair) -> PairRow:
    comparison = view.comparison
    source = [comparison.source_sentences[i] for i in pair.source]
    published = [comparison.published_sentences[i] for i in pair.published]
    found = [n for n, d in enumerate(comparison.departures) if _concerns(d, pair)]
    departures = [comparison.departures[n] for n in found]
    machine, sure = _machine(view, source, published)
    texts = (_joined(view.source.text, source), _joined(view.published.text, published), machine)
    only = _only(view, texts)
    ours = _placed(source, [(s, d) for d in departures for s in d.source_spans])
    theirs = _placed(published, [(s, d) for d in departures for s in d.published_spans])
    there = ONLY_PUBLISHED if view.retranslation else ONLY_MACHINE
    return PairRow(
        pair,
        _cell(texts[0], only[0], ONLY_PUBLISHED, ours),
        _cell(texts[1], only[1], there, theirs),
        _cell(texts[2], only[2], ONLY_MACHINE, []),
        tuple(found),
        unreliable=not sure,
    )


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


def _machine(view: ComparisonView, source: Sequence[Span], published: Sequence[Span]) -> tuple[str, bool]:
    """What the engine made of this pair, and whether it is to be relied on."""
    if view.retranslation is None:
        return "", True
    spans = source if has_source(view) else published
    made = [s for s in view.retranslation.sentences if any(s.source_span.overlaps(span) for span in spans)]
    return " ".join(s.text.replace("\n", " ") for s in made), all(s.reliable for s in made)


def _placed(sentences: Sequence[Span], marked: Sequence[tuple[Span, Departure]]) -> list[tuple[int, int, str, str]]:
    """(start, end, symbol, style) of departures, in characters of the joined sentences."""
    found, offset = [], 0
    for sentence in sentences:
        for span, departure in marked:
            if span.overlaps(sentence):
                start = max(span.start_char, sentence.start_char) - sentence.start_char + offset
                end = min(span.end_char, sentence.end_char) - sentence.start_char + offset
                symbol, _, style = SEVERITIES[departure.severity]
                found.append((start, end, symbol, f"{style} bold underline"))
        offset += len(sentence) + 1
    return found


def _cell(text: str, only: Ranges, brackets: tuple[str, str, str], marks: Sequence[tuple[int, int, str, str]]) -> Cell:
    """The text with brackets around what stands here only, and the symbol before what departs."""
    opening, closing, style = brackets
    puts = [(a, 1, opening) for a, _ in only] + [(b, 0, closing) for _, b in only] + [(a, 2, s) for a, _, s, _ in marks]
    puts.sort()
    ranges = [(a, b, style) for a, b in only] + [(a, b, s) for a, b, _, s in marks]
    styles = tuple((_moved(a, puts), _moved(b, puts), s) for a, b, s in ranges)
    return Cell(_with(text, puts), styles)


def _with(text: str, puts: Sequence[tuple[int, int, str]]) -> str:
    pieces, start = [], 0
    for at, _, sign in puts:
        pieces += [text[start:at], sign]
        start = at
    return "".join([*pieces, text[start:]])


def _moved(at: int, puts: Sequence[tuple[int, int, str]]) -> int:
    """Where a place lands once the signs are in: after what closes there, before what opens."""
    return at + sum(len(sign) for place, kind, sign in puts if place < at or (place == at and kind == 0))
