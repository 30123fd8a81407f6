"""A comparison written for these tests: three pairs, an omission, an addition, a departure."""

from dataclasses import replace

from tracker.checks import finding_id
from tracker.model import (
    Comparison,
    Departure,
    Distance,
    Finding,
    PairKind,
    Recipe,
    Retranslation,
    SegmentPair,
    SentenceTranslation,
    Severity,
    Span,
    Unanswered,
    Version,
)
from tracker.workflow import ComparisonView

SOURCE = "El puerto cerró el lunes. Hay 40 barcos en espera. Nadie resultó herido. [sic] Abrirá pronto."
PUBLISHED = "The port closed on Monday. There are 400 ships waiting. The storm was strong. It opens soon [/b]."
MACHINE = (
    "The port closed the Monday.",
    "There are 40 boats in wait.",
    "Nobody turned out hurt.",
    "It will open soon.",
)
RECIPE = Recipe.of(engine="apertium 3.8.3", model="spa-eng", model_sha256="ab" * 32)


def cut(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for sentence in text.replace(". ", ".|").split("|"):
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return tuple(spans)


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


LEFT, RIGHT = cut(SOURCE), cut(PUBLISHED)
DEPARTURE = Departure(
    "numbers", "number", "accuracy/mistranslation", Severity.MAJOR, (1,), (1,), (at(SOURCE, "40"),),
    (at(PUBLISHED, "400"),), "40 in the source, 400 here.", 0.9, 0.97, "compare.numbers@1",
)  # fmt: skip
PAIRS = (
    SegmentPair((0,), (0,), PairKind.ALIGNED, 0.9),
    SegmentPair((1,), (1,), PairKind.ALIGNED, 0.8),
    SegmentPair((2,), (), PairKind.OMITTED, 0.0),
    SegmentPair((), (2,), PairKind.ADDED, 0.0),
    SegmentPair((3,), (3,), PairKind.MOVED, 0.7, manual=True),
)
AGAIN = Retranslation(
    "es", "en", tuple(SentenceTranslation(s, t, None) for s, t in zip(LEFT, MACHINE, strict=True)), RECIPE
)
HINT = replace(
    DEPARTURE, check="words_added", family="addition", message="nothing answers strong", source=(), published=(2,),
    source_spans=(), published_spans=(at(PUBLISHED, "strong"),), score_0_to_1=0.3, measured_precision=None,
    severity=Severity.NEUTRAL,
)  # fmt: skip
FINDING = Finding(
    finding_id("numbers", "400", 0), "numbers", DEPARTURE.category, Severity.MAJOR, DEPARTURE.published_spans,
    DEPARTURE.message, None, "", DEPARTURE.rule,
)  # fmt: skip


HINT_FINDING = replace(
    FINDING, id=finding_id("words_added", "strong", 0), check="words_added", spans=HINT.published_spans,
    message=HINT.message, severity=HINT.severity,
)  # fmt: skip
ALONE = Unanswered((at(SOURCE, "espera"),), (at(PUBLISHED, "waiting"),))
FAR = (Distance(0, 2, 5, 2, 2, (at(PUBLISHED, "on"),), (Span(16, 19),)), Distance(1, 3, 6, 1, 2, (), ()))


def view(again: Retranslation | None = AGAIN, source_language: str = "es") -> ComparisonView:
    comparison = Comparison(LEFT, RIGHT, PAIRS, (DEPARTURE, HINT), ("negation", "names"), RECIPE, ALONE)
    return ComparisonView(
        2, 1, Version(SOURCE), Version(PUBLISHED), source_language, "en", again, comparison, (FINDING, HINT_FINDING),
        distances=FAR if again else (),
    )  # fmt: skip
