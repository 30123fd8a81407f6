"""Many comparisons at once: languages detected where not given, all sources of one pair translated in one batch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tracker.compare import Side, compare, side_of_sentences, side_of_text
from tracker.compare.learned import learn_from, lexicon_of
from tracker.compare.translate import translate_all
from tracker.model import Comparison, LanguageGuess


@dataclass(frozen=True, slots=True)
class Case:
    """A source and a published text to compare."""

    id: str
    source: Side
    published: Side
    with_spans: bool
    """Text was given, not a list of sentences."""

    @classmethod
    def of(
        cls, record: dict[str, Any], source_language: str | None = None, published_language: str | None = None
    ) -> "Case":
        """From one line of the input; languages given on the command line stand in where the line has none."""
        source = _side(record["source"], record.get("source_language") or source_language)
        published = _side(record["published"], record.get("published_language") or published_language)
        return cls(str(record["id"]), source, published, isinstance(record["published"], str))


def _side(given: str | Sequence[str], declared: str | None) -> Side:
    side = side_of_text(given, "und") if isinstance(given, str) else side_of_sentences([str(s) for s in given], "und")
    return replace(side, language=_believed(side.text, declared))


_ENOUGH_CHARS = 400
_SURE = 0.99


def _believed(text: str, declared: str | None) -> str:
    """The language that was declared, unless a long text is surely in another; detected where none was declared."""
    if declared and len(text) < _ENOUGH_CHARS:
        return declared
    found = _detected(text)
    if not declared:
        return found.code
    same = found.code.partition("-")[0] == declared.partition("-")[0].lower()
    return declared if same or found.score_0_to_1 < _SURE else found.code


def _detected(text: str) -> LanguageGuess:
    from tracker.detect import document_language

    return document_language(text[:_HEAD_CHARS])


_HEAD_CHARS = 1_000


def compare_all(
    cases: Sequence[Case], engine: str | None = None, learning: bool = True
) -> Iterator[tuple[Case, Comparison]]:
    """Each case with its comparison, in order. `engine` helps the alignment; `none`: no engine."""
    for case, comparison, _ in compare_with(cases, engine, learning):
        yield case, comparison


def compare_with(
    cases: Sequence[Case], engine: str | None = None, learning: bool = True
) -> Iterator[tuple[Case, Comparison, Sequence[str]]]:
    """Each case with its comparison and the re-translation of its source, sentence by sentence; empty where none is.

    `learning`: cases that no engine translates teach each other words first, where there are enough of them.
    """
    translations = translate_all(cases, engine) if engine != "none" else {}
    untranslated = [case for place, case in enumerate(cases) if place not in translations]
    learnt = learn_from(untranslated) if learning else {}
    for place, case in enumerate(cases):
        made = translations.get(place)
        lexicon = None if made else lexicon_of(case, learnt)
        yield case, compare(case.source, case.published, made, lexicon=lexicon), made or ()
