"""Findings and fragments as items."""

from textual.content import Content

from tracker.decide import target_of
from tracker.model import Analysis, Finding, FindingStatus, Fragment, Target, TargetKind
from tui import present
from tui.shape.items import Detail, Item, Row, detail, field, heading, quoted
from tui.symbols import FRAGMENTS, SEVERITIES, STATUSES, category, check, language


def in_order(analysis: Analysis) -> list[Finding]:
    """All findings in the order of the text; those that lost their place last."""
    return sorted(analysis.findings, key=lambda f: (f.status is FindingStatus.LOST_PLACE, f.spans[0], f.id))


def finding_items(analysis: Analysis, text: str, most: int | None = None) -> list[Item]:
    """The first `most` findings in their order; all of them where it is not given."""
    return [finding_item(finding, text) for finding in in_order(analysis)[:most]]


def finding_item(finding: Finding, text: str) -> Item:
    lost = finding.status is FindingStatus.LOST_PLACE
    return Item(
        key=f"finding:{finding.id}",
        row=_row(finding, text),
        detail=_detail(finding, text),
        spans=() if lost else finding.spans,
        target=Target(TargetKind.FINDING, finding.id) if lost else target_of(finding, text),
        finding=finding,
        value=finding.suggestion or "",
    )


def _row(finding: Finding, text: str) -> Content:
    symbol, word, style = SEVERITIES[finding.severity]
    mark, state, state_style = STATUSES[finding.status]
    settled = finding.status is not FindingStatus.OPEN
    head = "$muted" if settled else "bold"
    pieces: list[present.Piece] = [
        (f"{symbol} {word:<8} ", "$muted" if settled else style),
        (check(finding.check), head),
    ]
    if settled:
        pieces.append((f"  {mark} {state}", state_style))
    pieces.append(("\n  " + present.one_line(finding.message, 160), "$muted" if settled else ""))
    return present.line(*pieces)


def _detail(finding: Finding, text: str) -> Detail:
    symbol, word, style = SEVERITIES[finding.severity]
    mark, state, state_style = STATUSES[finding.status]
    rows: list[Row] = [
        heading(check(finding.check), symbol, style),
        present.line(present.one_line(finding.message, 600)),
        present.line(),
        field("words", (quoted(finding.spans[0].of(text), 300), "italic")),
    ]
    if finding.suggestion:
        rows.append(field("suggestion", (present.one_line(finding.suggestion, 400), "$suggestion")))
    rows += [
        field("why", present.one_line(finding.reason, 600)),
        field("severity", (f"{symbol} {word}", style)),
        field("category", category(finding.category)),
        field("status", (f"{mark} {state}", state_style)),
        field("rule", (finding.rule, "$muted")),
    ]
    return detail(*rows)


def fragment_items(analysis: Analysis, text: str) -> list[Item]:
    """Runs of words in another language, in the order of the text."""
    return [_fragment(number, fragment, text) for number, fragment in enumerate(analysis.fragments)]


def _fragment(number: int, fragment: Fragment, text: str) -> Item:
    words = present.one_line(fragment.span.of(text), 160)
    row = present.line(
        ("≠ ", "$mark-fragment"),
        (language(fragment.language), "bold"),
        (f"  {FRAGMENTS[fragment.kind]}", "$muted"),
        "\n  ",
        (words, "italic"),
    )
    rows: list[Row] = [
        heading(f"{language(fragment.language)}, {FRAGMENTS[fragment.kind]}", "≠", "$mark-fragment"),
        present.line((quoted(fragment.span.of(text), 400), "italic")),
        present.line(),
        field("why", present.one_line(fragment.reason, 600)),
        field("words say", *_votes(fragment, text)),
        field("score", f"{fragment.score_0_to_1:.2f}", (" of 1: the rule's own confidence", "$muted")),
        field("rule", (fragment.rule, "$muted")),
    ]
    return Item(f"fragment:{number}", row, detail(*rows), (fragment.span,))


def _votes(fragment: Fragment, text: str) -> list[present.Piece]:
    """Each word with what it said: ＋ for the guest language, − for the host."""
    pieces: list[present.Piece] = []
    for vote in fragment.votes[:24]:
        style = "$mark-fragment" if vote.favours_guest > 0 else "$muted"
        pieces += [(present.one_line(vote.span.of(text), 30), style), (f" {vote.favours_guest:+.1f}  ", "$muted")]
    if len(fragment.votes) > 24:
        pieces.append((f"24 of {len(fragment.votes)} words shown", "$muted"))
    return pieces or [("nothing recorded", "$muted")]
