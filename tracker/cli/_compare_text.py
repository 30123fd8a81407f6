"""A comparison on a terminal, pair by pair, its findings beneath."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.cli._text import printable
from tracker.model import Comparison, Departure, Distance, Finding, FindingStatus, SegmentPair, Span

MACHINE = "Distance from an automatic re-translation: no measure of quality, the machine is no witness."
"""Said before the first distance."""


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


def tell(told: Told) -> None:
    """Print it all."""
    if told.distances:
        print(MACHINE)
    by_pair = {one.pair: one for one in told.distances}
    for number, pair in enumerate(told.comparison.pairs):
        _pair(told, pair, by_pair.get(number))
    for number, departure in enumerate(told.comparison.departures):
        if told.hints or not departure.hint:
            _departure(told, departure, told.findings[number] if told.findings else None)
    hidden = 0 if told.hints else sum(d.hint for d in told.comparison.departures)
    if hidden:
        print(f"{hidden} hint{'' if hidden == 1 else 's'} too doubtful to be findings; --hints shows them")
    for line in told.comparison.not_checked:
        print(f"not checked: {line}")


def _pair(told: Told, pair: SegmentPair, distance: Distance | None) -> None:
    ours = [told.comparison.published_sentences[j] for j in pair.published]
    theirs = [told.comparison.source_sentences[i] for i in pair.source]
    only = distance.only_published if distance else ()
    right = " ".join(printable(_signed(told.published, span, only, "⟨⟩")) for span in ours)
    left = " ".join(printable(span.of(told.source)) for span in theirs)
    print(f"{'by hand' if pair.manual else pair.kind:8} {left}\n      →  {right}")
    if distance:
        machine = " ".join(told.rendered[i] for i in pair.source)
        print(f"      ~  {printable(_signed(machine, Span(0, len(machine)), distance.only_retranslation, '⟦⟧'))}")
        print(f"         {distance_words(distance)}")
    if told.words and told.comparison.unanswered:
        _words("source", told.source, theirs, told.comparison.unanswered.source)
        _words("published", told.published, ours, told.comparison.unanswered.published)


def distance_words(distance: Distance) -> str:
    """Edits as a count, closeness as a place among the others: nothing that reads like a mark."""
    edits = f"{distance.edits} edit{'' if distance.edits == 1 else 's'} on {distance.words} words"
    return f"{edits}; number {distance.rank} of {distance.of} by nearness (chrF)"


def _words(side: str, text: str, sentences: Iterable[Span], unanswered: Iterable[Span]) -> None:
    found = [span.of(text) for span in unanswered if any(s.contains(span) for s in sentences)]
    if found:
        print(f"         no counterpart ({side}): {printable(', '.join(found))}")


def _signed(text: str, whole: Span, only: Iterable[Span], signs: str) -> str:
    """The words of `whole` with signs around what stands here only."""
    pieces, at = [], whole.start_char
    for span in only:
        if whole.contains(span):
            pieces += [text[at : span.start_char], signs[0], span.of(text), signs[1]]
            at = span.end_char
    return "".join([*pieces, text[at : whole.end_char]])


def _departure(told: Told, departure: Departure, finding: Finding | None) -> None:
    place = finding.spans[0].start_char if finding else 0
    if finding is None and departure.published_spans:
        place = departure.published_spans[0].start_char
    status = f" ({finding.status})" if finding and finding.status is not FindingStatus.OPEN else ""
    weight = "hint" if departure.hint else departure.severity
    said = f"{printable(told.name)}:{place}: {weight} {departure.check}{status}: {printable(departure.message)}"
    print(f"{said} [{departure.rule}; {precision_words(departure)}]")


def precision_words(departure: Departure) -> str:
    """How often the rule was right, where that was measured."""
    if departure.hint:
        return "a hint, not counted as a finding"
    if departure.measured_precision is None:
        return "precision not measured for these languages"
    return f"right in {departure.measured_precision:.0%} of its findings when measured"
