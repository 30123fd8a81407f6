"""Credits that only their surroundings make: outlets beside a translator's note, interviewers, notes on authors."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from tracker.attribute.agents import Named, looks_organised, resolve, role_of
from tracker.attribute.lines import Line
from tracker.model import Basis, Credit, Evidence, Role, Span
from tracker.packs import LanguagePack, Packs
from tracker.packs.letters import FULL_NAME, UPPER

VERSION: Final = "1"
_TRANSLATING: Final = (Role.TRANSLATOR, Role.MACHINE_TRANSLATOR)
_ASKING: Final = re.compile(rf"(?P<name>[{UPPER}0-9][^\n:：.!?]{{1,30}}(?:\.[a-z]{{2,4}})?)[:：]\s+\S")
_COPULA: Final = r"(?:is|was|ist|war|lehrt|es|est|é|è|és|jest|to|является|—|–|-|,|e|име|е|,? ?是)"
_NOTE_LINES: Final = 5


def neighbour_credits(
    text: str, lines: Sequence[Line], packs: Packs, languages: Sequence[LanguagePack], stated: Sequence[Credit]
) -> Iterator[Credit]:
    """The credits that neighbouring lines make, in no order."""
    code = languages[0].code if languages else ""
    for number, line in enumerate(lines):
        named = _outlet_alone(text, line, packs) if len(line.span) <= 60 else None
        if named:
            yield from _beside_note(text, number, lines, named, stated, code)
        if named := _asking(text, line, packs, code):
            yield _credit(text, line.span, named, Role.OUTLET, named.agent.home_language, "interviewer")
    if any(c.role in (*_TRANSLATING, Role.OUTLET, Role.RELAYER) for c in stated):
        yield from _notes_on_authors(text, lines, packs, languages[:2])


def _outlet_alone(text: str, line: Line, packs: Packs) -> Named | None:
    """The outlet that a line of head or tail consists of."""
    if not (line.in_head or line.from_end < 4):
        return None
    medium = packs.outlets.by_name(line.span.of(text).strip(" *_|>#"))
    return resolve(text, line.span, packs) if medium and not medium.platform else None


def _beside_note(
    text: str, number: int, lines: Sequence[Line], named: Named, stated: Sequence[Credit], code: str
) -> Iterator[Credit]:
    """A foreign outlet beside a translator's note is the source; one of the text's language at the end, the page's."""
    beside = [lines[n].span for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    noted = any(
        c.evidence.span and c.role in _TRANSLATING and c.evidence.span.overlaps(b) for c in stated for b in beside
    )
    home = named.agent.home_language
    if noted and home != code:
        yield _credit(text, lines[number].span, named, Role.OUTLET, home, "outlet_above_note")
    elif lines[number].from_end < 2 and home == code and any(c.role in _TRANSLATING for c in stated):
        yield _credit(text, lines[number].span, named, Role.REPUBLISHER, home, "outlet_at_end")


def _asking(text: str, line: Line, packs: Packs, code: str) -> Named | None:
    """The foreign outlet that asks the questions of an interview ("Interia.pl: …")."""
    found = _ASKING.match(text, line.span.start_char, min(line.span.end_char, line.span.start_char + 60))
    medium = packs.outlets.by_name(found.group("name")) if found else None
    if found is None or medium is None or medium.platform or medium.home_language in (None, code):
        return None
    if not (line.span.of(text).endswith("?") or text.count(f"\n{found.group('name')}:") > 1):
        return None
    return resolve(text, Span(*found.span("name")), packs)


@cache
def _note(languages: tuple[LanguagePack, ...]) -> re.Pattern[str] | None:
    words = sorted({w for pack in languages for w in pack.bio_words}, key=lambda w: (-len(w), w))
    if not words:
        return None
    return re.compile(
        rf"(?:^|(?<=[.!?*]\s)|(?<=[*©]))\s{{0,3}}(?P<name>{FULL_NAME})(?:\s?\([^()\n]{{4,24}}\))?,?\s?(?i:{_COPULA})\s"
        rf"[^.!?\n]{{0,90}}?(?i:(?<!\w)(?:{'|'.join(map(re.escape, words))}))",
        re.MULTILINE,
    )


def _notes_on_authors(
    text: str, lines: Sequence[Line], packs: Packs, languages: Sequence[LanguagePack]
) -> Iterator[Credit]:
    """ "N is a professor at …" among the first and last lines of a text that came from elsewhere."""
    pattern = _note(tuple(languages))
    if pattern is None or not lines:
        return
    head = lines[min(_NOTE_LINES, len(lines) - 1)].span.end_char
    tail = lines[max(0, len(lines) - _NOTE_LINES)].span.start_char
    stretches = [(0, min(head, 1200)), (max(tail, len(text) - 900), len(text))]
    for start, end in stretches:
        for found in pattern.finditer(text, start, end):
            named = resolve(text, Span(*found.span("name")), packs, person=True)
            if named and not named.medium and not looks_organised(named.agent.name):
                yield _credit(text, Span(*found.span()), named, Role.AUTHOR, None, "note_on_author")


def _credit(text: str, place: Span, named: Named, role: Role, language: str | None, rule: str) -> Credit:
    role = role_of(named) if role is Role.OUTLET else role
    evidence = Evidence(place.of(text), place)
    return Credit(role, named.agent, Basis.INFERRED, evidence, f"{rule}@{VERSION}", named.span, None, language)
