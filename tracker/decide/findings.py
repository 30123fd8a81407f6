"""Decisions on findings: the status of what the checks raised, a person's own flags, and what lost its place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.anchor import anchor
from tracker.decide.about import as_object, finding_of
from tracker.model import Decision, DecisionVerb, Finding, FindingStatus, Span

STATUS: Final = {
    DecisionVerb.FLAGGED: FindingStatus.CONFIRMED,
    DecisionVerb.CONFIRMED: FindingStatus.CONFIRMED,
    DecisionVerb.DISMISSED: FindingStatus.DISMISSED,
    DecisionVerb.CORRECTED: FindingStatus.CORRECTED,
}
"""A flag is a person's word already, so it is confirmed."""


@dataclass(frozen=True, slots=True)
class _Word:
    """All that was decided on one finding."""

    key: str
    decisions: tuple[Decision, ...]

    @property
    def status(self) -> FindingStatus | None:
        """What the last decision but comments says; None where there are only comments."""
        said = [STATUS[d.verb] for d in self.decisions if d.verb in STATUS]
        return said[-1] if said else None

    @property
    def told(self) -> str:
        """The finding as it was: a flag's own value, else what the last decision kept."""
        flags = [d.value for d in self.decisions if d.verb is DecisionVerb.FLAGGED]
        return flags[-1] if flags else next((d.about for d in reversed(self.decisions) if d.about), "")

    @property
    def corrected_to(self) -> str | None:
        values = [d.value for d in self.decisions if d.verb is DecisionVerb.CORRECTED]
        return values[-1] if values else None

    def place(self, text: str) -> Span | None:
        selector = next((d.target.selector for d in reversed(self.decisions) if d.target.selector), None)
        return None if selector is None else anchor(text, selector)


def settle_findings(
    computed: Sequence[Finding], text: str, decisions: Sequence[Decision]
) -> tuple[tuple[Finding, ...], tuple[Decision, ...]]:
    """The findings with the standing decisions applied, in the order of the text; and the decisions without a place.

    What was decided on and is no longer raised stays as it was decided; what is no longer in the text comes last, with
    an empty span at 0 and the status "lost its place".
    """
    findings = {f.id: f for f in computed}
    lost: list[Finding] = []
    homeless: list[Decision] = []
    for word in _words(decisions):
        place = word.place(text)
        known = _known(findings, word, place)
        if known is not None:
            findings[known.id] = _decided(known, word)
        elif word.status is None or (kept := finding_of(word.told, word.key, place or Span(0, 0))) is None:
            homeless += word.decisions
        elif place is None:
            lost.append(_lost(kept, word))
            homeless += word.decisions
        else:
            findings[_free(findings, word.key)] = _decided(kept, word)
    ordered = sorted(findings.values(), key=lambda f: (f.spans[0], f.check, f.message))
    return (*ordered, *lost), tuple(sorted(homeless, key=lambda d: d.id))


def _words(decisions: Sequence[Decision]) -> list[_Word]:
    keys = dict.fromkeys(d.target.key for d in decisions)
    return [_Word(key, tuple(d for d in decisions if d.target.key == key)) for key in keys]


def _known(findings: dict[str, Finding], word: _Word, place: Span | None) -> Finding | None:
    """The computed finding meant: the same check at the same place, else the same id unless the place is another's."""
    check = as_object(word.told).get("check")
    if place is not None and check is not None:
        same = [f for f in findings.values() if f.check == check and f.spans[0] == place]
        if same:
            return same[0]
    by_id = findings.get(word.key)
    if by_id is not None and place is not None and by_id.spans[0] != place:
        return None  # ids count equal words from the top: an edit above has passed this one to other words
    return by_id


def _free(findings: dict[str, Finding], key: str) -> str:
    """A key of the working list that nothing else holds."""
    while key in findings:
        key += "+"
    return key


def _decided(finding: Finding, word: _Word) -> Finding:
    status = word.status or finding.status
    suggestion = word.corrected_to if status is FindingStatus.CORRECTED and word.corrected_to else finding.suggestion
    return replace(finding, status=status, suggestion=suggestion)


def _lost(finding: Finding, word: _Word) -> Finding:
    selector = next((d.target.selector for d in reversed(word.decisions) if d.target.selector), None)
    words = f"“{selector.exact}” is" if selector and selector.exact else "Its place is"
    reason = f"{words} no longer in the text. It was {word.status}."
    return replace(finding, status=FindingStatus.LOST_PLACE, reason=reason)
