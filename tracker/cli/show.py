"""`tracker show`: one article of the library."""

import argparse
from typing import TYPE_CHECKING

from tracker.cli._options import add_database, workflow
from tracker.cli._text import json_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.model import Analysis, Finding, Hop, Span
    from tracker.workflow import ArticleView

HELP = "Show one article of the library: where it comes from, what was found, what was decided."
EXAMPLES = """\
examples:
  tracker show 3
  tracker show 3 --text
  tracker show 3 --version 1 --format json"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", type=int, metavar="ID", help="the article's number, as `tracker list` prints it")
    parser.add_argument("--version", type=int, metavar="N", help="an older version; else the newest")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--text", action="store_true", help="the stored text itself, exactly, and nothing else")
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    with workflow(options) as opened:
        view = opened.article(options.article, options.version)
    if options.text:
        print(view.version.text, end="")
    elif options.format == "json":
        print(json_line(_object(view)))
    else:
        for line in _lines(view):
            print(line)
    return 0


def _object(view: "ArticleView") -> dict[str, object]:
    """The audit, and what the library knows besides."""
    from tracker.exports.audit_json import audit_object, decision_object
    from tracker.workflow.reporting import as_ingested

    return {
        **audit_object(as_ingested(view), view.analysis),
        "article_id": view.article_id,
        "version": view.version_number,
        "versions": [{"version": v.number, "sha256": v.sha256, "chars": v.chars} for v in view.versions],
        "notes": list(view.notes),
        "decisions": [decision_object(d) for d in view.decisions],
        "links": [
            {"source": link.source_article_id, "published": link.published_article_id, "status": link.status}
            for link in view.links
        ],
    }


def _lines(view: "ArticleView") -> "Iterator[str]":
    analysis, metadata = view.analysis, view.version.metadata
    original = analysis.original_language
    yield f"{view.article_id}  {printable(view.row.title)}"
    yield f"   version {view.version_number} of {len(view.versions)}, SHA-256 {view.version.sha256}"
    for what, value in (("outlet", metadata.outlet), ("published", metadata.published), ("from", metadata.url)):
        if value:
            yield f"   {what}: {printable(value)}"
    yield from (f"   note: {printable(note)}" for note in view.notes)
    yield f"   language: {analysis.language.code} (score {analysis.language.score_0_to_1})"
    yield f"   original language: {original.code or 'not known'} ({original.basis})"
    for clue in original.clues:
        yield f"      {clue.kind} speaks for {clue.code}: {printable(clue.evidence.text)}"
    yield f"   translation: {analysis.translation.kind} ({analysis.translation.basis})"
    if told := _dateline(analysis):
        yield f"   dateline: {printable(told)}"
    yield "   chain:" if analysis.chain.hops else "   chain: not known"
    for hop in analysis.chain.hops:
        yield f"      {_hop(hop)}"
    for gap in analysis.chain.gaps:
        yield f"      gap after step {gap.after_hop + 1}: {printable(gap.reason)}"
    for rival in analysis.chain.rivals:
        yield f"      or: {'; '.join(_hop(hop) for hop in rival.hops)}"
    if analysis.chain.reason:
        yield f"      the first is preferred: {printable(analysis.chain.reason)}"
    if missing := _not_named(analysis):
        yield f"   not named: {', '.join(missing)}"
    if cited := dict.fromkeys(c.agent.name for c in analysis.attribution.citations):
        yield f"   cited, not in the chain: {printable(', '.join(cited))}"
    yield from _quotations(view)
    yield from _fragments(view)
    for finding in analysis.findings:
        yield f"   {_finding(finding)}"
    for link in view.links:
        yield f"   source link: {link.source_article_id} → {link.published_article_id} ({link.status}, {link.basis})"
    if view.lost:
        yield f"   {len(view.lost)} decisions have lost their place in this version"


def _dateline(analysis: "Analysis") -> str:
    line = analysis.attribution.dateline
    return ", ".join(part for part in (line.place, line.date, line.agency) if part) if line else ""


def _not_named(analysis: "Analysis") -> list[str]:
    """The parts that somebody must have had and nobody is credited with; a translator only of a translation."""
    named = {c.role.value for c in analysis.attribution.credits if c.agent}
    parts = [("author", {"author"}), ("agency or outlet", {"wire", "outlet", "relayer", "republisher"})]
    if analysis.translation.kind != "none":
        parts.append(("translator", {"translator", "machine_translator"}))
    return [part for part, roles in parts if not roles & named]


def _quotations(view: "ArticleView") -> "Iterator[str]":
    """What was said, by whom and in which language; scare quotes and titles are nobody's speech."""
    for quotation in view.analysis.quotations:
        if quotation.kind != "speech":
            continue
        words = quotation.content.of(view.version.text)
        said = [quotation.speaker or "speaker not known"]
        said += [f"in {quotation.spoken_language} ({quotation.basis})"] if quotation.spoken_language else []
        said += [f"on {quotation.venue}"] if quotation.venue and quotation.venue != quotation.speaker else []
        said += [f"translations: {quotation.translations}"] if quotation.translations else []
        yield f"   quotation {_place(quotation.span)}: {printable(', '.join(said))}: “{printable(_short(words))}”"


def _fragments(view: "ArticleView") -> "Iterator[str]":
    for fragment in view.analysis.fragments:
        kind = fragment.kind.value.replace("_", " ")
        words = fragment.span.of(view.version.text)
        yield f"   fragment {_place(fragment.span)}: {fragment.language}, {kind}: “{printable(_short(words))}”"


def _place(span: "Span") -> str:
    return f"{span.start_char}–{span.end_char}"


def _short(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= 60 else folded[:59].rstrip() + "…"


def _hop(hop: "Hop") -> str:
    agent = printable(hop.agent.name) if hop.agent else "unknown"
    languages = f" {hop.language_in or '?'} → {hop.language_out or '?'}" if hop.language_in or hop.language_out else ""
    proof = f": “{printable(hop.evidence[0].text)}”" if hop.evidence else ""
    return f"{hop.role} {agent}{languages} ({hop.basis}){proof}"


def _finding(finding: "Finding") -> str:
    said = printable(finding.message)
    if finding.suggestion:
        said += f" Suggestion: {printable(finding.suggestion)}"
    where = _place(finding.spans[0])
    return f"{finding.status} {finding.severity} {where}: {said} [{finding.check} {finding.id}]"
