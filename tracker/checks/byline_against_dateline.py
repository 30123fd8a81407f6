"""A byline that claims what the dateline gives to an agency."""

from collections.abc import Iterator
from typing import Final

from tracker.checks.context import Context, Issue
from tracker.checks.example import Example, Step
from tracker.model import AgentKind, Basis, Credit, Role, Severity, Zone

ID = "byline_against_dateline"
CATEGORY = "custom/provenance"
SEVERITY = Severity.MAJOR
VERSION = "1"
ON_BY_DEFAULT = True
HELP = "The byline names one house, the dateline another: who reported this?"
EXAMPLES: Final = (
    Example("By Riverton Online\n\nLIMA, May 3 (Reuters) — The mayor resigned.",
            dateline=("LIMA, May 3 (Reuters)", "Reuters"),
            steps=(Step(Role.OUTLET, "Riverton Online", AgentKind.OUTLET),), finds="Riverton Online", says="Reuters"),
)  # fmt: skip
COUNTER_EXAMPLES: Final = (
    Example("By Ann Lee\n\nLIMA, May 3 (Reuters) — The mayor resigned.", dateline=("LIMA, May 3 (Reuters)", "Reuters"),
            steps=(Step(Role.AUTHOR, "Ann Lee"),)),
    Example("By Reuters\n\nLIMA, May 3 (Reuters) — The mayor resigned.", dateline=("LIMA, May 3 (Reuters)", "Reuters"),
            steps=(Step(Role.WIRE, "Reuters", AgentKind.AGENCY),)),
)  # fmt: skip

_HOUSES: Final = frozenset((AgentKind.OUTLET, AgentKind.ORGANISATION, AgentKind.AGENCY))
_ROLES: Final = frozenset((Role.AUTHOR, Role.OUTLET, Role.WIRE))


def find(context: Context) -> Iterator[Issue]:
    """At most one issue: the first byline of a house that is not the dateline's agency."""
    dateline = context.attribution.dateline
    if not dateline or not dateline.agency:
        return
    for credit in context.attribution.credits:
        if _claims(context, credit) and not _same_house(credit, dateline.agency):
            assert credit.agent is not None
            assert credit.agent_span is not None
            message = (
                f"The byline says {credit.agent.name}, the dateline says {dateline.agency}. "
                "Find out who reported this and credit them."
            )
            yield Issue((credit.agent_span, dateline.span), message)
            return


def _claims(context: Context, credit: Credit) -> bool:
    """Whether a credit is a byline of a house, outside the dateline itself."""
    dateline = context.attribution.dateline
    if not dateline or not credit.agent or not credit.agent_span or credit.basis is not Basis.STATED:
        return False
    if credit.role not in _ROLES or credit.agent.kind not in _HOUSES or dateline.span.overlaps(credit.agent_span):
        return False
    before = credit.agent_span.end_char <= dateline.span.start_char
    return before or _zone(context, credit) is Zone.BYLINE


def _zone(context: Context, credit: Credit) -> Zone | None:
    place = credit.agent_span
    return next((p.zone for p in context.paragraphs if place and p.span.contains(place)), None)


def _same_house(credit: Credit, agency: str) -> bool:
    """Whether the byline names the dateline's agency, by either of its names, alone or beside another."""
    assert credit.agent is not None
    names = {credit.agent.name.casefold(), (credit.agent.canonical_name or "").casefold()}
    return agency.casefold() in names or agency.casefold() in credit.evidence.text.casefold()
