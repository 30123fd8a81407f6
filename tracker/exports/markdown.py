"""A report in Markdown (CommonMark with tables). Words of the article are escaped: they never become mark-up."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tracker.compare.words import ALONE, NO_GRADE, hints_words
from tracker.normalise import fold_space, visible_controls
from tracker.report import Report, ReportedArticle, words
from tracker.report.values import (
    ComparedRow,
    HistoryLine,
    Passage,
    Piece,
    Place,
    Proof,
    ReportedChain,
    ReportedComparison,
    ReportedDeparture,
    ReportedFinding,
    ReportedHop,
)

MEDIA_TYPE: Final = "text/markdown; charset=utf-8"
ENDING: Final = ".md"

_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>&|~#$]")
_LINE_START: Final = re.compile(r"^([-+=!:]|\d{1,9}(?=[.)]))")


def render(report: Report) -> bytes:
    """The whole document, one article after the other; an index first where there are several."""
    lines = [*_head(report)]
    for article in report.articles:
        lines += _article(article, 2 if len(report.articles) > 1 else 1)
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    """Words of an article on one line, so that no renderer takes them for mark-up and no terminal for commands."""
    return _SPECIAL.sub(r"\\\g<0>", visible_controls(fold_space(text)))


def opening(text: str) -> str:
    """The same for words that begin a line or a list item: they start no list, heading or table either."""
    return _LINE_START.sub(_escaped_start, escaped(text))


def _escaped_start(found: re.Match[str]) -> str:
    start = found.group(1)
    return f"{start[:-1]}&#{ord(start[-1])};" if start.isdigit() else f"\\{start}"


def _head(report: Report) -> Iterator[str]:
    if len(report.articles) < 2:
        return
    yield f"# Provenance of {len(report.articles)} articles"
    yield ""
    yield from _table(
        ("", "Article", "Text", "Original", "Chain", "Findings"),
        ([str(number), escaped(a.title), a.language.name, f"{a.original.name} ({a.original_basis})", _short(a.chain),
          str(len(a.findings))] for number, a in enumerate(report.articles, 1)),
    )  # fmt: skip


def _short(chain: ReportedChain) -> str:
    return " → ".join(escaped(hop.agent) if hop.agent else "…" for hop in chain.hops) or "not known"


def _article(article: ReportedArticle, level: int) -> Iterator[str]:
    yield f"{'#' * level} {escaped(article.title)}"
    yield ""
    yield opening(article.summary)
    yield ""
    for note in article.notes:
        yield f"- Note: {escaped(note)}"
    yield from _section("Original language", level, _original(article))
    yield from _section("Chain", level, _chain(article))
    yield from _section("Findings", level, _findings(article))
    yield from _section("Fragments", level, _fragments(article))
    yield from _section("Quotations", level, _quotations(article))
    yield from _section("Cited, but no step of the chain", level, _citations(article))
    if article.comparison:
        yield from _section("Comparison with the source", level, _comparison(article.comparison))
    yield from _section("Identity and recipe", level, _identity(article))


def _section(title: str, level: int, lines: Iterable[str]) -> Iterator[str]:
    body = list(lines)
    if body:
        yield from ("", f"{'#' * (level + 1)} {title}", "", *body)


def _original(article: ReportedArticle) -> Iterator[str]:
    yield f"**{article.original.name}** ({article.original_basis}); {article.translation}."
    yield ""
    rows = ([c.kind, c.language.name, f"{c.weight_0_to_1:.2f}", _proof(c.proof)] for c in article.clues)
    yield from _table(("Clue", "Speaks for", "Weight", "Words that show it"), rows)


def _chain(article: ReportedArticle) -> Iterator[str]:
    yield from _hops(article.chain)
    for number, rival in enumerate(article.rivals, 1):
        yield from ("", f"Rival chain {number}:", "", *_hops(rival))
    if article.chain.reason:
        yield from ("", opening(article.chain.reason))


def _hops(chain: ReportedChain) -> Iterator[str]:
    if not chain.hops:
        yield "Not known: nobody is named."
    for hop in chain.hops:
        if hop.gap_before:
            yield f"- *gap:* {escaped(hop.gap_before)}"
        yield from _hop(hop)
    if chain.gap_after:
        yield f"- *gap:* {escaped(chain.gap_after)}"


def _hop(hop: ReportedHop) -> Iterator[str]:
    name = f"**{escaped(hop.agent)}**" if hop.agent else "*unknown*"
    yield f"- {hop.number}\\. {name}, {hop.role}{_languages(hop)} ({hop.basis})"
    for proof in hop.proofs:
        yield f"  - {_proof(proof)}"
    if hop.reason:
        yield f"  - {opening(hop.reason)}"


def _languages(hop: ReportedHop) -> str:
    if hop.language_in and hop.language_out and hop.language_in != hop.language_out:
        return f", {hop.language_in.name} → {hop.language_out.name}"
    known = hop.language_out or hop.language_in
    return f", {known.name}" if known else ""


def _findings(article: ReportedArticle) -> Iterator[str]:
    if not article.findings:
        yield "None."
    for reported in article.findings:
        yield from _finding(reported)
    for line in article.lost:
        yield f"- Lost its place: {_history(line)}"


def _finding(reported: ReportedFinding) -> Iterator[str]:
    finding = reported.finding
    status = f"{words.SYMBOLS[finding.status]} {words.STATUS[finding.status]}"
    severity = f"{words.SYMBOLS[finding.severity]} {finding.severity}"
    yield f"- {reported.number}\\. **{escaped(finding.message)}** {severity}, {status}"
    yield f"  - {_passage(reported.passage)}"
    if finding.suggestion:
        yield f"  - Suggestion: {escaped(finding.suggestion)}"
    if finding.reason:
        yield f"  - Why: {escaped(finding.reason)}"
    for place in reported.others:
        yield f"  - also {_place(place)}"
    for line in reported.history:
        yield f"  - {_history(line)}"
    yield f"  - {escaped(reported.check)}, {escaped(finding.category)}, {escaped(finding.rule)}, id {finding.id}"


def _fragments(article: ReportedArticle) -> Iterator[str]:
    rows = (
        [_passage(f.passage), f.language.name, f.kind, escaped(f.reason), _suggested(f.suggestion)]
        for f in article.fragments
    )
    yield from _table(("Words", "Language", "Kind", "Why", "Machine suggestion"), rows)


def _suggested(suggestion: object) -> str:
    from tracker.report.values import Suggestion

    if not isinstance(suggestion, Suggestion):
        return "none"
    doubt = "" if suggestion.reliable else " (unreliable)"
    return f"{escaped(suggestion.text)}{doubt}, {escaped(suggestion.engine)}"


def _quotations(article: ReportedArticle) -> Iterator[str]:
    rows = (
        [
            f"{escaped(q.passage.words)} {_place(q.passage.place)}",
            escaped(q.quotation.speaker or "not known"),
            f"{q.spoken.name} ({q.quotation.basis})" if q.spoken.code else q.spoken.name,
            q.translations + ("; round trip" if q.quotation.round_trip else ""),
        ]
        for q in article.quotations
    )
    yield from _table(("Words", "Speaker", "Probably spoken in", "Translations since"), rows)
    if article.total_quotations > len(article.quotations):
        yield f"{len(article.quotations)} of {article.total_quotations} quotations shown."


def _citations(article: ReportedArticle) -> Iterator[str]:
    for name, places in article.citations:
        yield f"- {escaped(name)}: {', '.join(_place(place) for place in places)}"


def _comparison(comparison: ReportedComparison) -> Iterator[str]:
    yield f"With {escaped(comparison.name)}, {comparison.source_language.name}, SHA-256 `{comparison.source_sha256}`."
    if comparison.retranslated_by:
        yield f"Re-translated by {escaped(comparison.retranslated_by)}: a machine, no witness."
    if comparison.distance:
        yield f"{comparison.distance}; this {NO_GRADE}."
    if comparison.words_marked:
        yield f"*In italics*: {ALONE}."
    yield ""
    rows = (
        [row.kind, _pieces(row.source_pieces), _pieces(row.published_pieces), _machine(row),
         "; ".join(_departure(d) for d in row.departures)]
        for row in comparison.rows
    )  # fmt: skip
    yield from _table(("", "Source", "Published", "Machine", "Departures"), rows)
    if comparison.total_rows > len(comparison.rows):
        yield f"{len(comparison.rows)} of {comparison.total_rows} pairs shown."
    if comparison.hints:
        yield f"{hints_words(comparison.hints)} too doubtful to be findings, not shown."
    for one in comparison.not_checked:
        yield f"- Not checked: {escaped(one)}"
    if not comparison.not_checked:
        yield f"Every comparison check ran for {comparison.checked}."


def _pieces(given: Sequence[Piece]) -> str:
    """The words of a side, those without a counterpart in italics."""
    return "".join(f"*{escaped(p.text)}*" if p.marks and p.text.strip() else _spaced(p.text) for p in given)


def _spaced(text: str) -> str:
    """Escaped, with the space beside it kept."""
    bare = escaped(text)
    before, after = text[:1].isspace(), bool(bare) and text[-1:].isspace()
    return f"{' ' if before else ''}{bare}{' ' if after else ''}"


def _machine(row: ComparedRow) -> str:
    return escaped(row.retranslation) + (f" ({row.distance})" if row.distance else "")


def _departure(reported: ReportedDeparture) -> str:
    found = reported.departure
    status = f"{words.SYMBOLS[reported.status]} {words.STATUS[reported.status]}"
    return f"**{escaped(found.message)}** {found.severity}, {status} ({escaped(found.rule)}, {reported.precision})"


def _identity(article: ReportedArticle) -> Iterator[str]:
    yield from _table(("What", "Value"), ([what, escaped(value)] for what, value in article.facts))
    shown = f"{article.boilerplate_chars:,} of {article.total_chars:,} characters are boilerplate and were left out."
    yield shown if article.boilerplate_chars else "No boilerplate was left out."
    yield ""
    parts = article.given.analysis.recipe.parts
    yield "Recipe: " + ", ".join(f"{escaped(name)} {escaped(value)}" for name, value in parts) + "."


def _passage(passage: Passage) -> str:
    quoted = f"{escaped(passage.before)}{_gap(passage.before)}**{escaped(passage.words) or '∅'}**"
    return f"“{quoted}{_gap_after(passage.after)}{escaped(passage.after)}” {_place(passage.place)}"


def _gap(before: str) -> str:
    return " " if before[-1:].isspace() else ""


def _gap_after(after: str) -> str:
    return " " if after[:1].isspace() else ""


def _proof(proof: Proof) -> str:
    where = _place(proof.place) if proof.place else f"(metadata field {escaped(proof.field or 'unknown')})"
    return f"“{escaped(proof.text)}” {where}"


def _place(place: Place) -> str:
    return f"(line {place.line}:{place.column})"


def _history(line: HistoryLine) -> str:
    told = f"{line.made_at:%Y-%m-%d %H:%M} {escaped(line.made_by)}: {line.verb}"
    told += f" to “{escaped(line.value)}”" if line.value else ""
    told += f", {escaped(line.reason)}" if line.reason else ""
    return f"{told} (taken back)" if line.undone else told


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table, or nothing where there are no rows."""
    body = [f"| {' | '.join(row)} |" for row in rows]
    if body:
        yield from (f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}", *body, "")
