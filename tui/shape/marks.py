"""What is painted over an article's text."""

from collections.abc import Iterator

from tracker.model import SEVERITY_WEIGHTS, Analysis, Finding, FindingStatus, QuotationKind
from tui.marks import Layer, Mark
from tui.symbols import ROLES, SEVERITIES, STATUSES, check, language

CREDIT_STYLE = "$mark-credit underline"
CITATION_STYLE = "$mark-citation"
QUOTATION_STYLE = "$mark-quotation"
FRAGMENT_STYLE = "$mark-fragment bold"
BOILERPLATE_STYLE = "$mark-boilerplate"


def article_marks(analysis: Analysis) -> list[Mark]:
    """Boilerplate, quotations, citations, credits, fragments and findings, each with symbol, word and style."""
    return [
        *_boilerplate(analysis),
        *_quotations(analysis),
        *_attribution(analysis),
        *_fragments(analysis),
        *_findings(analysis),
    ]


def _boilerplate(analysis: Analysis) -> Iterator[Mark]:
    for span in analysis.segmentation.boilerplate():
        yield Mark(span, Layer.BOILERPLATE, BOILERPLATE_STYLE, "░", "left out")


def _quotations(analysis: Analysis) -> Iterator[Mark]:
    for number, quotation in enumerate(analysis.quotations):
        if quotation.kind is QuotationKind.SPEECH:
            word = "round trip" if quotation.round_trip else "quotation"
            yield Mark(quotation.span, Layer.QUOTATION, QUOTATION_STYLE, "❝", word, key=f"quotation:{number}")


def _attribution(analysis: Analysis) -> Iterator[Mark]:
    for citation in analysis.attribution.citations:
        yield Mark(citation.span, Layer.CITATION, CITATION_STYLE, "•", "cited")
    for credit in analysis.attribution.credits:
        span = credit.agent_span or credit.evidence.span
        if span is not None:
            yield Mark(span, Layer.CREDIT, CREDIT_STYLE, "@", ROLES[credit.role].split()[0])


def _fragments(analysis: Analysis) -> Iterator[Mark]:
    for number, fragment in enumerate(analysis.fragments):
        yield Mark(
            fragment.span, Layer.FRAGMENT, FRAGMENT_STYLE, "≠", language(fragment.language), key=f"fragment:{number}"
        )


def _findings(analysis: Analysis) -> Iterator[Mark]:
    for finding in analysis.findings:
        if finding.status is not FindingStatus.LOST_PLACE:
            yield from _finding(finding)


def _finding(finding: Finding) -> Iterator[Mark]:
    """Open findings by severity, decided ones by what was decided; dismissed ones are not painted."""
    symbol, word, style = SEVERITIES[finding.severity]
    weight = 1 + SEVERITY_WEIGHTS[finding.severity]
    if finding.status is not FindingStatus.OPEN:
        (symbol, word, style), weight = STATUSES[finding.status], 0
    painted = "" if finding.status is FindingStatus.DISMISSED else f"{style} underline"
    name = f"{word} {check(finding.check)}"
    for span in finding.spans:
        yield Mark(span, Layer.FINDING, painted, symbol, word, name, weight, f"finding:{finding.id}")
