"""An audit as lines of text: one for the article, one for each finding, each beginning with the article's name."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli._text import line_and_column, printable

if TYPE_CHECKING:
    from tracker.model import Analysis, Finding, Ingested, OriginalLanguage


def lines(article: "Ingested", analysis: "Analysis", quiet: bool = False) -> Iterator[str]:
    """The lines of one article; with `quiet` the findings alone."""
    name = label(article)
    if not quiet:
        yield f"{name}: note: {printable(_summary(analysis))}"
    for finding in analysis.findings:
        at = line_and_column(article.version.text, finding.spans[0].start_char)
        yield f"{name}:{at}: {_finding(finding)}"


def label(article: "Ingested") -> str:
    """The file as it can be opened from here, else what the article calls itself."""
    path = Path(article.identity)
    if not path.is_absolute():
        return printable(article.id)
    try:
        return printable(str(path.relative_to(Path.cwd())))
    except ValueError:
        return printable(str(path))


def _summary(analysis: "Analysis") -> str:
    from tracker.chain.short import chain_short

    told = [f"in {analysis.language.code}", _original(analysis.original_language)]
    if analysis.translation.kind != "none":
        told.append(f"translation: {analysis.translation.kind} ({analysis.translation.basis})")
    told.append(f"chain: {chain_short(analysis) or 'not known'}")
    for number, what in ((len(analysis.fragments), "fragment"), (len(analysis.findings), "finding")):
        told.append(f"{number} {what}{'' if number == 1 else 's'}")
    return "; ".join(told)


def _original(original: "OriginalLanguage") -> str:
    if original.code is None:
        return "original language not known"
    return f"original language {original.code} ({original.basis})"


def _finding(finding: "Finding") -> str:
    said = f"{finding.severity}: {printable(finding.message)}"
    if finding.suggestion:
        said += f" Suggestion: {printable(finding.suggestion)}"
    return f"{said} [{finding.check}]"
