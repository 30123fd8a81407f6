"""Which part of a page each paragraph is: what mark-up said, then the rules, then what stands beside what.

Swallowing article text is worse than missing a menu: rules judge whole lines, and only lines that are no prose are
ever marked because of their neighbours.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Final

from tracker.model import Span, Version, Zone
from tracker.normalise import fold, fold_space
from tracker.segment.boilerplate import Match, RuleBook, rule_book

PROSE_CHARS: Final = 60
"""A line of at least this length that ends like a sentence is prose; Chinese and Japanese say as much in a third."""
LONG_CHARS: Final = 160
"""So is any line of this length."""
TITLE_CHARS: Final = 200
DEBRIS_CHARS: Final = 20
EDGE_PROSE: Final = 3
"""By-lines and dates stand before the third paragraph of prose (after decks), notes after the third from the end."""

_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCE_END: Final = tuple('.!?…。！？।؟"”’»」』)）')
_NO_TITLE_END: Final = tuple(".。;；:：,，、")
_TAGS: Final = {"boilerplate": Zone.BOILERPLATE, "title": Zone.TITLE, "byline": Zone.BYLINE, "caption": Zone.CAPTION}


@dataclass(slots=True)
class _Line:
    text: str
    """White space folded."""
    adjoins_next: bool
    """No blank line before the next one."""
    marked: Zone | None
    matches: list[Match] = field(default_factory=list)
    zone: Zone = Zone.BODY
    rule: str | None = None
    prose: bool = False

    def take(self, match: Match) -> None:
        self.zone, self.rule = match.rule.zone, match.rule.name


def zones(
    version: Version, paragraphs: Sequence[Span], contents: Sequence[Span], packs_folder: Path | None = None
) -> list[tuple[Zone, str | None]]:
    """Zone and deciding rule of each paragraph; a text of one paragraph is all body."""
    places = [index for index, content in enumerate(contents) if len(content)]
    lines = list(_lines(version, paragraphs, contents, places))
    if len(lines) > 1:
        _judge(lines, version.metadata.title, rule_book(packs_folder))
    result: list[tuple[Zone, str | None]] = [(Zone.BODY, None)] * len(contents)
    for index, line in zip(places, lines, strict=True):
        result[index] = (line.zone, line.rule)
    return result


def _lines(
    version: Version, paragraphs: Sequence[Span], contents: Sequence[Span], places: Sequence[int]
) -> Iterator[_Line]:
    marks = sorted((s, e, _TAGS[tag]) for s, e, tag in version.structure if tag in _TAGS)
    first = 0
    for index in places:
        content = contents[index]
        while first < len(marks) and marks[first][1] <= content.start_char:
            first += 1
        breaks = version.text.count("\n", content.end_char, paragraphs[index].end_char)
        yield _Line(fold_space(content.of(version.text)), breaks < 2, _marked(content, marks, first))


def _marked(content: Span, marks: Sequence[tuple[int, int, Zone]], first: int) -> Zone | None:
    """The zone that mark-up gives at least half of the paragraph; boilerplate before the others."""
    found = []
    for start, end, zone in marks[first:]:
        if start >= content.end_char:
            break
        if 2 * (min(end, content.end_char) - max(start, content.start_char)) >= len(content):
            found.append(zone)
    return next((zone for zone in _TAGS.values() if zone in found), None)


def _judge(lines: list[_Line], title: str | None, book: RuleBook) -> None:
    for line in lines:
        if line.marked is None:
            line.matches = list(book.matches(line.text))
        else:
            line.zone, line.rule = line.marked, "markup@1"
    _apply(lines, range(len(lines)), {"any"})
    _spread_captions(lines)
    head, tail = _edges(lines, EDGE_PROSE)
    _apply(lines, head, {"edge", "head"})
    _apply(lines, tail, {"edge", "tail"})
    _find_title(lines, _edges(lines, 1)[0], title)
    _take_next(lines)
    _take_sections(lines, tail)
    _sweep_debris(lines)


def _apply(lines: list[_Line], places: range, where: set[str]) -> None:
    """Give the lines that are still body the most exact rule; else one that names hands goes before one that cuts."""
    for index in places:
        line = lines[index]
        fitting = [m for m in line.matches if m.rule.where in where] if line.zone is Zone.BODY else []
        if fitting:
            line.take(min(fitting, key=lambda m: (m.rule.where != "head", m.rule.zone is Zone.BOILERPLATE)))


def _spread_captions(lines: list[_Line]) -> None:
    """Pages repeat a caption, once with and once without its credit."""
    captions = [(_unbulleted(line.text), line) for line in lines if line.zone is Zone.CAPTION]
    for line in lines if captions else ():
        if line.zone is Zone.BODY and len(line.text) >= PROSE_CHARS // 2:
            own = _unbulleted(line.text)
            twin = next((caption for text, caption in captions if own and text.startswith(own)), None)
            if twin:
                line.zone, line.rule = twin.zone, twin.rule


def _unbulleted(text: str) -> str:
    return fold(text).lstrip("•*-–— ")


def _is_prose(text: str) -> bool:
    size = len(text) * (3 if len(_CJK.findall(text)) * 3 > len(text) else 1)
    return size >= LONG_CHARS or (size >= PROSE_CHARS and text.endswith(_SENTENCE_END))


def _edges(lines: list[_Line], depth: int) -> tuple[range, range]:
    """The lines before the `depth`th paragraph of prose from either end; without prose all are head."""
    for line in lines:
        line.prose = line.zone is Zone.BODY and _is_prose(line.text)
    prose = [index for index, line in enumerate(lines) if line.prose]
    if not prose:
        return range(len(lines)), range(0)
    depth = max(1, min(depth, len(prose) // 2))
    return range(prose[depth - 1]), range(prose[-depth] + 1, len(lines))


def _find_title(lines: list[_Line], head: range, title: str | None) -> None:
    if not any(line.zone is Zone.TITLE for line in lines):
        named = fold(title) if title else None
        known = [i for i in range(min(len(lines), 12)) if named and fold(lines[i].text) == named]
        likely = [i for i in head if lines[i].zone is Zone.BODY and _may_be_title(lines[i].text)]
        likely = likely if len(head) < len(lines) else []
        for index in known or likely[:1]:
            lines[index].zone, lines[index].rule = Zone.TITLE, "zones.title@1"
    titles = {fold(line.text) for line in lines if line.zone is Zone.TITLE}
    for index in head:
        if lines[index].zone is Zone.BODY and fold(lines[index].text) in titles:
            lines[index].zone, lines[index].rule = Zone.TITLE, "zones.title_again@1"


def _may_be_title(text: str) -> bool:
    enough = len(text.split()) >= 3 or len(_CJK.findall(text)) >= 6
    return enough and len(text) <= TITLE_CHARS and not text.endswith(_NO_TITLE_END)


def _take_next(lines: list[_Line]) -> None:
    """ "RELATED:" on a line of its own takes the headline under it."""
    for line, following in pairwise(lines):
        taker = next((m for m in line.matches if m.rule.takes_next and m.bare and m.rule.name == line.rule), None)
        if taker and line.adjoins_next and following.zone is Zone.BODY and not following.prose:
            following.take(taker)


def _take_sections(lines: list[_Line], tail: range) -> None:
    """What follows "Latest headlines" after the article and is no prose belongs to it."""
    opened: Match | None = None
    for index in tail:
        line = lines[index]
        if line.zone is Zone.BODY and opened:
            line.take(opened)
        elif line.zone is Zone.BOILERPLATE:
            opened = next((m for m in line.matches if m.rule.section and m.rule.name == line.rule), opened)


def _sweep_debris(lines: list[_Line]) -> None:
    """Counts, rules and stray words between two pieces of boilerplate, or rules beside one."""
    for index, line in enumerate(lines):
        ruled = not any(c.isalnum() for c in line.text)
        if line.zone is not Zone.BODY or (len(line.text) > DEBRIS_CHARS and not ruled):
            continue
        before = index > 0 and lines[index - 1].zone is Zone.BOILERPLATE
        after = index + 1 < len(lines) and lines[index + 1].zone is Zone.BOILERPLATE
        if (before and after and len(line.text.split()) <= 2) or (ruled and (before or after)):
            line.zone, line.rule = Zone.BOILERPLATE, "zones.debris@1"
