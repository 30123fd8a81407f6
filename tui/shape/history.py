"""What people said of an article, newest first."""

from collections.abc import Sequence
from typing import Final

from tracker.model import Decision, DecisionVerb, TargetKind
from tui import present
from tui.shape.items import Detail, Item, Row, detail, field, heading
from tui.symbols import VERBS

TARGETS: Final = {
    TargetKind.FINDING: "a finding",
    TargetKind.HOP: "a step of the chain",
    TargetKind.CREDIT: "a credit",
    TargetKind.ORIGINAL_LANGUAGE: "the original language",
    TargetKind.TRANSLATION: "whether it was translated",
    TargetKind.LINK: "a link to a source",
    TargetKind.PAIR: "a pair of sentences",
}


def history_items(decisions: Sequence[Decision]) -> list[Item]:
    """Every decision, those taken back too: nothing is ever overwritten."""
    undone = {d.undoes for d in decisions if d.verb is DecisionVerb.UNDONE}
    return [_item(decision, decision.id in undone) for decision in reversed(decisions)]


def decision_words(decision: Decision) -> str:
    """What was done, for a notification: "✓ confirmed a finding"."""
    symbol, word = VERBS[decision.verb]
    return f"{symbol} {word} {TARGETS[decision.target.kind]}"


def _about(decision: Decision) -> str:
    if decision.target.selector is not None:
        return f"“{present.one_line(decision.target.selector.exact, 120)}”"
    return present.one_line(decision.target.key.replace(":", " "), 120)


def _item(decision: Decision, undone: bool) -> Item:
    symbol, word = VERBS[decision.verb]
    style = "$muted strike" if undone else "bold"
    row = present.line(
        (f"{symbol} ", "$accent"),
        (word, style),
        (f"  {decision.made_at:%Y-%m-%d %H:%M} UTC", "$muted"),
        ("\n  " + _about(decision), "$muted"),
    )
    return Item(f"decision:{decision.id}", row, _detail(decision, undone))


def _detail(decision: Decision, undone: bool) -> Detail:
    symbol, word = VERBS[decision.verb]
    rows: list[Row] = [
        heading(f"{word} {TARGETS[decision.target.kind]}", symbol, "$accent"),
        field("about", _about(decision)),
        field("by", present.one_line(decision.made_by, 80)),
        field("when", f"{decision.made_at:%Y-%m-%d %H:%M:%S} UTC"),
    ]
    if decision.reason:
        rows.append(field("reason", present.one_line(decision.reason, 600)))
    if decision.value and decision.verb is not DecisionVerb.FLAGGED and decision.target.kind is not TargetKind.PAIR:
        rows.append(field("to", present.one_line(decision.value, 600)))
    if undone:
        rows.append(field("state", "taken back by a later decision"))
    return detail(*rows)
