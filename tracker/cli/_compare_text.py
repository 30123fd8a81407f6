"""A comparison on a terminal, pair by pair, its findings beneath."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.cli._text import line_and_column, printable
from tracker.compare.worddiff import Ranges, differing
from tracker.compare.words import NO_GRADE, distance_words, hints_words, precision_words, whole_distance
from tracker.model import Comparison, Departure, Distance, Finding, FindingStatus, SegmentPair, Span


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a comparison."""

    name: str
    """Of the published text: a file, the id of a case, the number of an article."""
    source: str
    published: str
    comparison: Comparison
    distances: Sequence[Distance] = ()
    """Shown where there are any."""
    rendered: Sequence[str] = ()
    findings: Sequence[Finding] = ()
    """The departures as findings, decisions applied, for an article of the library."""
    words: bool = False
    """Say which words have no counterpart."""
    hints: bool = False
    """Show departures that are too doubtful to be findings."""
    one_language: bool = False
    """Both texts are in it: signs stand around what only one of them has."""


def tell(told: Told) -> None:
    """Print it all."""
    if told.distances:
        print(f"{whole_distance(told.distances)}; this {NO_GRADE}")
    by_pair = {one.pair: one for one in told.distances}
    for number, pair in enumerate(told.comparison.pairs):
        _pair(told, pair, by_pair.get(number))
    for number, departure in enumerate(told.comparison.departures):
        if told.hints or not departure.hint:
            _departure(told, departure, told.findings[number] if told.findings else None)
    hidden = 0 if told.hints else sum(d.hint for d in told.comparison.departures)
    if hidden:
        print(f"{hints_words(hidden)} too doubtful to be findings; --hints shows them")
    for line in told.comparison.not_checked:
        print(f"not checked: {line}")


def _pair(told: Told, pair: SegmentPair, distance: Distance | None) -> None:
    ours = [told.comparison.published_sentences[j] for j in pair.published]
    theirs = [told.comparison.source_sentences[i] for i in pair.source]
    left = " ".join(span.of(told.source) for span in theirs)
    right = " ".join(span.of(told.published) for span in ours)
    only: Ranges = ()
    if told.one_language:
        gone, only = differing(left, right)
        left = _signed(left, gone, "⟨⟩")
    machine = " ".join(told.rendered[i] for i in pair.source) if distance else ""
    if distance:
        only, theirs_only = differing(right, machine)
        machine = _signed(machine, theirs_only, "⟦⟧")
    left, right = printable(left), printable(_signed(right, only, "⟦⟧" if told.one_language else "⟨⟩"))
    print(f"{'by hand' if pair.manual else pair.kind:8} {left}\n      →  {right}")
    if distance:
        print(f"      ~  {printable(machine)}")
        print(f"         {distance_words(distance)}")
    if told.words and told.comparison.unanswered:
        _words("source", told.source, theirs, told.comparison.unanswered.source)
        _words("published", told.published, ours, told.comparison.unanswered.published)


def _words(side: str, text: str, sentences: Iterable[Span], unanswered: Iterable[Span]) -> None:
    found = [span.of(text) for span in unanswered if any(s.contains(span) for s in sentences)]
    if found:
        print(f"         no counterpart ({side}): {printable(', '.join(found))}")


def _signed(text: str, only: Ranges, signs: str) -> str:
    """The words with signs around what stands here only."""
    pieces, at = [], 0
    for start, end in only:
        pieces += [text[at:start], signs[0], text[start:end], signs[1]]
        at = end
    return "".join([*pieces, text[at:]])


def _departure(told: Told, departure: Departure, finding: Finding | None) -> None:
    at = line_and_column(told.published, _place(told, departure, finding))
    status = f" ({finding.status})" if finding and finding.status is not FindingStatus.OPEN else ""
    weight = "hint" if departure.hint else departure.severity
    said = f"{printable(told.name)}:{at}: {weight} {departure.check}{status}: {printable(departure.message)}"
    print(f"{said} [{departure.rule}; {precision_words(departure)}]")


def _place(told: Told, departure: Departure, finding: Finding | None) -> int:
    """Where to look in the published text: at the words, else at their sentence."""
    if finding:
        return finding.spans[0].start_char
    if departure.published_spans:
        return departure.published_spans[0].start_char
    sentences = told.comparison.published_sentences
    return sentences[departure.published[0]].start_char if departure.published else 0
