"""Sentences that an editor linked or parted by hand: found again after edits, and kept through re-alignment."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from tracker import decide as rules
from tracker.align import Links
from tracker.anchor import anchor, make_selector
from tracker.compare import Side, side_of_version
from tracker.decide.about import as_object
from tracker.model import Decision, DecisionVerb, Selector, Span, TargetKind
from tracker.workflow.analysing import Shown, show
from tracker.workflow.desk import Desk


def decided_places(desk: Desk, published_id: int, source_id: int, value: str) -> str:
    """What is kept with a decision on a pair: a selector for each sentence that its value names by characters.

    `value` is JSON, {"source": [[start_char, end_char], …], "published": […], "source_version"?, "published_version"?};
    without a version the newest is meant.
    """
    given = as_object(value)
    kept = {}
    for side, article_id in (("source", source_id), ("published", published_id)):
        text = show(desk, article_id, given.get(f"{side}_version")).version.text
        kept[side] = [asdict(make_selector(text, Span(*span))) for span in given.get(side, ())]
    return json.dumps(kept)


def manual_links(published: Shown, source_id: int, source: Shown) -> Links:
    """The links of sentences that stand, as numbers of sentences; a parted pair is two links with an empty side."""
    said = [
        d
        for d in rules.standing(published.decisions)
        if d.target.kind is TargetKind.PAIR and d.target.key == str(source_id)
    ]
    ours, theirs = side_of_version(published.version, ""), side_of_version(source.version, "")
    links: dict[tuple[tuple[int, ...], tuple[int, ...]], bool] = {}
    for decision in said:
        left, right = _sentences(decision, "source", theirs), _sentences(decision, "published", ours)
        if left or right:
            links = {link: True for link in links if not _touches(link, left, right)}
            joined = decision.verb is DecisionVerb.CONFIRMED
            links |= {(left, right): True} if joined else {(left, ()): True, ((), right): True}
    return [link for link in links if link != ((), ())]


def _sentences(decision: Decision, name: str, side: Side) -> tuple[int, ...]:
    """The sentences that the decision's selectors now lie in; those whose words are gone are left out."""
    found = [anchor(side.text, Selector(**kept)) for kept in as_object(decision.about).get(name, ())]
    hit = {i for place in found if place for i, span in enumerate(side.spans) if span.overlaps(place)}
    return tuple(sorted(hit))


def _touches(link: tuple[tuple[int, ...], tuple[int, ...]], left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether a later decision speaks of the same sentences: the last word counts."""
    return bool(set(link[0]) & set(left) or set(link[1]) & set(right))
