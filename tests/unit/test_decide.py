"""Decisions on an analysis: a person's word outranks what was computed, and is never dropped."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tracker import decide
from tracker.anchor import anchor, make_selector
from tracker.model import (
    Agent,
    AgentKind,
    Analysis,
    Attribution,
    Basis,
    Chain,
    Decision,
    DecisionVerb,
    Evidence,
    Finding,
    FindingStatus,
    Gap,
    Hop,
    LanguageGuess,
    OriginalLanguage,
    Recipe,
    Role,
    Segmentation,
    Severity,
    Span,
    Translation,
    TranslationKind,
    Version,
)

TEXT = "The chancellor of Lerma met the chancellor of Salina on Monday. Translated by Ana Gil."
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


IDS = ("first", "second", "third")


def place(words: str, text: str = TEXT, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def finding(finding_id: str, span: Span) -> Finding:
    return Finding(finding_id, "word", "style", Severity.MINOR, (span,), "A word.", None, "", "word@1")


WIRE = Hop(Role.WIRE, Agent("EFE", AgentKind.AGENCY), None, "es", Basis.INFERRED, (), "wire@1")
TRANSLATOR = Hop(
    Role.TRANSLATOR,
    Agent("Ana Gil", AgentKind.PERSON),
    "es",
    "en",
    Basis.STATED,
    (Evidence("Translated by Ana Gil", place("Translated by Ana Gil")),),
    "credit@1",
)
ANALYSIS = Analysis(
    sha256="",
    segmentation=Segmentation((), ()),
    language=LanguageGuess("en", 1.0),
    original_language=OriginalLanguage("es", Basis.INFERRED),
    translation=Translation(TranslationKind.HUMAN, Basis.STATED),
    attribution=Attribution(),
    chain=Chain((WIRE, TRANSLATOR), (Gap(0, "who relayed it is not known"),)),
    quotations=(),
    fragments=(),
    findings=(finding("first", place("chancellor")), finding("second", place("chancellor", nth=1))),
    recipe=Recipe.of(),
)


def said(thing: Finding | Hop, verb: DecisionVerb, number: int = 1, value: str = "", text: str = TEXT) -> Decision:
    target = decide.target_of(thing, text)
    return Decision(number, 1, target, verb, NOW, "editor", value=value, about=decide.about(thing))


def agents(analysis: Analysis) -> list[str | None]:
    return [hop.agent and hop.agent.name for hop in analysis.chain.hops]


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        (DecisionVerb.CONFIRMED, FindingStatus.CONFIRMED),
        (DecisionVerb.DISMISSED, FindingStatus.DISMISSED),
        (DecisionVerb.CORRECTED, FindingStatus.CORRECTED),
        (DecisionVerb.COMMENTED, FindingStatus.OPEN),
    ],
)
def test_the_decision_is_the_status(verb: DecisionVerb, status: FindingStatus) -> None:
    settled = decide.apply(ANALYSIS, Version(TEXT), [said(ANALYSIS.findings[1], verb)])
    assert [f.status for f in settled.findings] == [FindingStatus.OPEN, status]


def test_the_last_word_counts() -> None:
    one, other = DecisionVerb.DISMISSED, DecisionVerb.CONFIRMED
    decisions = [said(ANALYSIS.findings[0], one, 1), said(ANALYSIS.findings[0], other, 2)]
    assert decide.apply(ANALYSIS, Version(TEXT), decisions).findings[0].status is FindingStatus.CONFIRMED


def test_a_decision_follows_its_words_when_an_edit_gives_their_id_to_others() -> None:
    """An earlier equal word is new: what was the first is the second now, and keeps its decision."""
    dismissed = said(ANALYSIS.findings[0], DecisionVerb.DISMISSED)
    text = "A chancellor spoke. " + TEXT
    places = [place("chancellor", text, n) for n in range(3)]
    edited = replace(ANALYSIS, findings=tuple(finding(i, p) for i, p in zip(IDS, places, strict=True)))
    found = decide.apply(edited, Version(text), [dismissed]).findings
    assert [f.status for f in found] == [FindingStatus.OPEN, FindingStatus.DISMISSED, FindingStatus.OPEN]


def test_what_no_check_raises_any_more_stays_as_it_was_decided() -> None:
    confirmed = said(ANALYSIS.findings[0], DecisionVerb.CONFIRMED)
    settled = decide.settle(replace(ANALYSIS, findings=()), Version(TEXT), [confirmed])
    assert [(f.message, f.spans[0], f.status) for f in settled.analysis.findings] == [
        ("A word.", place("chancellor"), FindingStatus.CONFIRMED)
    ]
    assert settled.lost == ()


def test_what_is_gone_from_the_text_is_kept_as_lost() -> None:
    confirmed = said(ANALYSIS.findings[0], DecisionVerb.CONFIRMED)
    settled = decide.settle(replace(ANALYSIS, findings=()), Version("Another story altogether."), [confirmed])
    assert [f.status for f in settled.analysis.findings] == [FindingStatus.LOST_PLACE]
    assert settled.lost == (confirmed,)


def test_a_hop_is_confirmed_corrected_and_dismissed() -> None:
    version = Version(TEXT)
    confirmed = decide.apply(ANALYSIS, version, [said(WIRE, DecisionVerb.CONFIRMED)])
    assert [h.basis for h in confirmed.chain.hops] == [Basis.DECIDED, Basis.STATED]
    corrected = decide.apply(ANALYSIS, version, [said(TRANSLATOR, DecisionVerb.CORRECTED, value="Ana Gil Soto")])
    assert agents(corrected) == ["EFE", "Ana Gil Soto"]
    value = '{"agent": "Reuters", "language_out": "en"}'
    wire = decide.apply(ANALYSIS, version, [said(WIRE, DecisionVerb.CORRECTED, value=value)]).chain.hops[0]
    assert (wire.agent and wire.agent.name, wire.language_out, wire.basis) == ("Reuters", "en", Basis.DECIDED)
    dismissed = decide.apply(ANALYSIS, version, [said(WIRE, DecisionVerb.DISMISSED)])
    assert (agents(dismissed), len(dismissed.chain.gaps)) == (["Ana Gil"], 1)


def test_a_hop_that_only_a_person_vouches_for_stands_at_its_place() -> None:
    lone = replace(ANALYSIS, chain=Chain((TRANSLATOR,)))
    settled = decide.apply(lone, Version(TEXT), [said(WIRE, DecisionVerb.CONFIRMED)])
    assert agents(settled) == ["EFE", "Ana Gil"]
    gone = decide.settle(lone, Version("Another story."), [said(TRANSLATOR, DecisionVerb.CONFIRMED)])
    assert (agents(gone.analysis), gone.lost) == (["Ana Gil"], ())
    lost = decide.settle(
        replace(ANALYSIS, chain=Chain()), Version("Another."), [said(TRANSLATOR, DecisionVerb.CONFIRMED)]
    )
    assert (agents(lost.analysis), len(lost.lost)) == ([], 1)


def test_verdicts_are_what_a_person_says() -> None:
    language = Decision(1, 1, decide.ORIGINAL_LANGUAGE, DecisionVerb.CORRECTED, NOW, "editor", value="pt")
    kind = Decision(2, 1, decide.TRANSLATION, DecisionVerb.DISMISSED, NOW, "editor")
    settled = decide.apply(ANALYSIS, Version(TEXT), [language, kind])
    assert (settled.original_language.code, settled.original_language.basis) == ("pt", Basis.DECIDED)
    assert (settled.translation.kind, settled.translation.basis) == (TranslationKind.NONE, Basis.DECIDED)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("the mayor", "On Monday the mayor left.", Span(10, 19)),
        ("the mayor of all of Lerma", "the\n  mayor of all of Lerma", Span(0, 27)),
        ("the mayor", "Quite elsewhere the mayor", None),
        ("the mayor", "", None),
    ],
)
def test_words_are_found_again_by_themselves_or_by_their_neighbourhood(
    words: str, text: str, found: Span | None
) -> None:
    selector = make_selector(f"On Monday {words} left.", Span(10, 10 + len(words)))
    assert anchor(text, selector) == found
