"""Analysis and decisions → a report's values."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from tracker import __version__
from tracker.model import (
    Chain,
    Citation,
    Decision,
    DecisionVerb,
    Evidence,
    Finding,
    Fragment,
    Hop,
    Quotation,
    QuotationKind,
    Span,
)
from tracker.normalise import fold_space
from tracker.report import words
from tracker.report.compared import compared
from tracker.report.places import Places, pieces
from tracker.report.summary import summarise
from tracker.report.values import (
    HistoryLine,
    Place,
    Proof,
    Report,
    ReportedArticle,
    ReportedChain,
    ReportedClue,
    ReportedFinding,
    ReportedFragment,
    ReportedHop,
    ReportedQuotation,
    ReportInput,
    Suggestion,
)

MAX_QUOTATIONS: Final = 200
MAX_TEXT_CHARS: Final = 200_000
TITLE_CHARS: Final = 120


def build_report(articles: Iterable[ReportInput], made_at: datetime, made_by: str = "") -> Report:
    """The report on the articles, in the order given. `made_at` is aware; equal input gives an equal report."""
    reported = tuple(_article(given) for given in articles)
    return Report(reported, made_at, made_by, f"tracker {__version__}")


def _article(given: ReportInput) -> ReportedArticle:
    version, analysis = given.article.version, given.analysis
    places = Places(version.text)
    spoken = [q for q in analysis.quotations if q.kind is QuotationKind.SPEECH]
    chain = _chain(analysis.chain, places)
    return ReportedArticle(
        given=given,
        title=title_of(given),
        facts=tuple(_facts(given)),
        language=words.language(analysis.language.code),
        original=words.language(analysis.original_language.code),
        original_basis=analysis.original_language.basis,
        translation=f"{words.TRANSLATIONS[analysis.translation.kind]} ({analysis.translation.basis})",
        translation_proofs=_proofs(analysis.translation.evidence, places),
        summary=summarise(analysis),
        clues=tuple(
            ReportedClue(words.CLUES.get(c.kind, words.spoken(c.kind)), words.language(c.code), c.weight,
                         places.proof(c.evidence), c.rule)
            for c in analysis.original_language.clues
        ),
        chain=chain,
        rivals=tuple(_chain(rival, places) for rival in analysis.chain.rivals),
        citations=tuple(_citations(given, places)),
        quotations=tuple(_quotation(q, places) for q in spoken[:MAX_QUOTATIONS]),
        total_quotations=len(spoken),
        fragments=tuple(_fragment(f, given, places) for f in analysis.fragments),
        findings=tuple(_finding(i, f, given, places) for i, f in enumerate(analysis.findings, 1)),
        lost=tuple(_history(given.lost, given.decisions)),
        comparison=compared(given) if given.compared else None,
        text=tuple(pieces(version.text, _marks(given), MAX_TEXT_CHARS)),
        total_chars=len(version.text),
        boilerplate_chars=sum(len(span) for span in analysis.segmentation.boilerplate()),
        notes=given.article.notes,
    )  # fmt: skip


def title_of(given: ReportInput) -> str:
    """The title, else the text's first words, else the name; white space folded."""
    declared = given.article.version.metadata.title
    first = next((p.content for p in given.analysis.segmentation.paragraphs if p.zone == "title"), None)
    text = declared or (first.of(given.article.version.text) if first else given.article.version.text[:400])
    folded = fold_space(text)
    shown = folded if len(folded) <= TITLE_CHARS else folded[:TITLE_CHARS].rpartition(" ")[0] + "…"
    return shown or given.article.id


def _facts(given: ReportInput) -> Iterator[tuple[str, str]]:
    metadata = given.article.version.metadata
    number = given.article_id
    shown: list[tuple[str, str | None]] = [
        ("Article", f"no. {number} of the library" if number is not None else given.article.id),
        ("Byline as declared", metadata.byline),
        ("Outlet", metadata.outlet),
        ("Address", metadata.url),
        ("Canonical address", metadata.canonical_url if metadata.canonical_url != metadata.url else None),
        ("Published", metadata.published),
        ("Modified", metadata.modified),
        ("Declared language", words.language(metadata.declared_language).name if metadata.declared_language else None),
        ("Identity", given.article.identity if given.article.identity != metadata.url else None),
        ("Version", f"{given.version_number} of {given.versions}" if given.version_number and given.versions else None),
        ("Added", f"{given.added_at:%Y-%m-%d %H:%M} UTC" if given.added_at else None),
        ("SHA-256", given.analysis.sha256),
        ("Length", f"{len(given.article.version.text):,} characters"),
    ]
    yield from ((what, value) for what, value in shown if value)


def _proofs(evidence: Iterable[Evidence], places: Places) -> tuple[Proof, ...]:
    return tuple(places.proof(one) for one in evidence)


def _chain(chain: Chain, places: Places) -> ReportedChain:
    gaps = {gap.after_hop: gap.reason for gap in chain.gaps}
    hops = tuple(_hop(i, hop, gaps.get(i - 1), places) for i, hop in enumerate(chain.hops))
    return ReportedChain(hops, gaps.get(len(hops) - 1) if hops else gaps.get(-1), chain.reason)


def _hop(index: int, hop: Hop, gap: str | None, places: Places) -> ReportedHop:
    return ReportedHop(
        number=index + 1,
        role=words.ROLES[hop.role],
        agent=fold_space(hop.agent.name) if hop.agent else None,
        language_in=words.language(hop.language_in) if hop.language_in else None,
        language_out=words.language(hop.language_out) if hop.language_out else None,
        basis=hop.basis,
        reason=hop.reason,
        proofs=_proofs(hop.evidence, places),
        rule=hop.rule,
        gap_before=gap,
    )


def _citations(given: ReportInput, places: Places) -> Iterator[tuple[str, tuple[Place, ...]]]:
    by_agent: dict[str, list[Citation]] = {}
    for citation in given.analysis.attribution.citations:
        by_agent.setdefault(citation.agent.canonical_name or citation.agent.name, []).append(citation)
    for citations in by_agent.values():
        yield fold_space(citations[0].agent.name), tuple(places.place(citation.span) for citation in citations)


def _quotation(quotation: Quotation, places: Places) -> ReportedQuotation:
    return ReportedQuotation(
        places.passage(quotation.span),
        quotation,
        words.language(quotation.spoken_language),
        _translations(quotation.translations),
    )


def _translations(number: int | None) -> str:
    return "not known" if number is None else words.counted(number, "translation")


def _fragment(fragment: Fragment, given: ReportInput, places: Places) -> ReportedFragment:
    return ReportedFragment(
        passage=places.passage(fragment.span),
        language=words.language(fragment.language),
        kind=words.FRAGMENTS[fragment.kind],
        score_0_to_1=fragment.score_0_to_1,
        reason=fragment.reason,
        suggestion=_suggestion(fragment, given),
    )


def _suggestion(fragment: Fragment, given: ReportInput) -> Suggestion | None:
    """The newest re-translation of exactly this passage."""
    for retranslation in reversed(given.retranslations):
        for sentence in retranslation.sentences:
            if sentence.source_span == fragment.span and sentence.text.strip():
                return Suggestion(sentence.text, words.engine(retranslation.recipe), sentence.reliable)
    return None


def _finding(number: int, finding: Finding, given: ReportInput, places: Places) -> ReportedFinding:
    about = [d for d in given.decisions if d.target.key == finding.id]
    return ReportedFinding(
        number=number,
        finding=finding,
        passage=places.passage(finding.spans[0]),
        check="flagged by a person" if finding.check == "flag" else words.spoken(finding.check),
        others=tuple(places.place(span) for span in finding.spans[1:]),
        history=tuple(_history(about, given.decisions)),
    )


def _history(about: Sequence[Decision], all_decisions: Sequence[Decision]) -> Iterator[HistoryLine]:
    undone = {d.undoes for d in all_decisions if d.verb is DecisionVerb.UNDONE}
    for d in about:
        value = "" if d.verb is DecisionVerb.FLAGGED else d.value
        yield HistoryLine(d.made_at, d.made_by, words.VERBS[d.verb], d.reason, value, d.id in undone)


def _marks(given: ReportInput) -> Iterator[tuple[Span, str]]:
    analysis = given.analysis
    for credit in analysis.attribution.credits:
        if credit.evidence.span:
            yield credit.evidence.span, "credit"
    yield from ((c.span, "citation") for c in analysis.attribution.citations)
    yield from ((q.span, "quotation") for q in analysis.quotations if q.kind is QuotationKind.SPEECH)
    yield from ((f.span, "fragment") for f in analysis.fragments)
    yield from ((span, "finding") for f in analysis.findings for span in f.spans)
    yield from ((span, "boilerplate") for span in analysis.segmentation.boilerplate())
