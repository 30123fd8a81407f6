"""Bylines: "By N", "Von N mit AP", a name alone beside a date line."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from tracker.attribute.agents import Named, looks_organised, resolve
from tracker.attribute.dates import month_of
from tracker.attribute.lines import Line
from tracker.attribute.names import is_name, split_names
from tracker.model import Span
from tracker.packs import LanguagePack, Packs, fold_name
from tracker.packs.letters import FULL_NAME, FULL_NAMES, NAME, ORG, UPPER

_TAIL: Final = (
    r"(?=\s*(?:$|[|,;/•·–—=(\[]|\s-\s|\s(?:mit|avec|with|con|com|and|für|for|para|pour|per|dpa|is a|für)\b"
    r"|\d|(?:Updated|Published|Posted|Last)\b))"
)
_ALONE: Final = re.compile(rf"{FULL_NAMES}(?:, (?P<role>[^\n]{{3,60}}))?")
_WRITES: Final = re.compile(
    r"writer|reporter|correspondent|staff|editor|journalist|columnist|redakteur|korrespondent|journaliste|periodista|\bap\b|analyst",
    re.IGNORECASE,
)
_WITH_ROLE: Final = re.compile(rf"{FULL_NAME}, (?P<role>[^\n,]{{0,40}}(?i:{_WRITES.pattern})[^\n]{{0,30}})")
_DATED: Final = re.compile(
    r"(?:19|20)\d\d|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}|@|^(?:updated|published|posted|date|publié|publicado|aktualisiert)",
    re.IGNORECASE,
)
_STAFF: Final = frozenset(
    """
    staff, staff reporter, staff writer, our correspondent, web desk, news desk, newsroom, editorial staff,
    agencies, agencias, agences, agenturen, redacción, redazione, rédaction, redaktion, redação, redacció,
    редакция, correspondent, staff and agencies, our staff, special correspondent, staff writers, news agencies,
    admin, editor, guest author, guest contributor, anonymous, the editors, tyler durden
    """.replace("\n    ", " ")
    .strip()
    .split(", ")
)


class Byline:
    """A line that names who wrote, with the media it names as well."""

    def __init__(self, span: Span, persons: Sequence[Named], media: Sequence[Named], rule: str) -> None:
        self.span, self.persons, self.media, self.rule = span, tuple(persons), tuple(media), rule


def find_bylines(text: str, lines: Sequence[Line], packs: Packs, languages: Sequence[LanguagePack]) -> Iterator[Byline]:
    """The bylines of head and tail, in the order of the text."""
    for number, line in enumerate(lines):
        if len(line.span) > 160 or not (line.in_head or line.in_tail):
            continue
        byline = _worded(text, line, packs, languages[:2]) or (
            _alone(text, line, lines, number, packs, languages) if line.in_head else None
        )
        if byline:
            yield byline


@cache
def _by(words: tuple[str, ...]) -> re.Pattern[str]:
    """`By NAME` with the by-words of some languages; the name may be glued to the word ("vonElisa")."""
    alternatives = "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))
    return re.compile(
        rf"^[\s*_>#|•\-–—(\[]{{0,6}}(?:(?i:{alternatives})[:\s]{{1,4}}|(?i:{alternatives})(?<=[a-zа-я])(?=[{UPPER}][a-zà-ÿа-я]))"
        rf"(?P<first>{NAME}|{ORG}){_TAIL}"
    )


def _worded(text: str, line: Line, packs: Packs, languages: Sequence[LanguagePack]) -> Byline | None:
    words = tuple(sorted({w for pack in languages for w in pack.by_words}))
    if not words:
        return None
    found = _by(words).match(line.span.of(text))
    if found is None or fold_name(found.group("first")) in _STAFF:
        return None
    at = line.span.start_char + found.start("first")
    persons, media = _sorted_out(text, Span(at, line.span.end_char), packs)
    if not persons and not media:
        return None
    return Byline(line.span, persons, media, "byline")


def _sorted_out(text: str, span: Span, packs: Packs) -> tuple[list[Named], list[Named]]:
    """Persons and media of the part of a line that follows the by-word."""
    persons: list[Named] = []
    media: list[Named] = []
    for piece in _pieces(text, span):
        named = resolve(text, piece, packs, person=True)
        if named is None or fold_name(named.agent.name) in _STAFF or not is_name(named.agent.name):
            continue
        if named.medium or looks_organised(named.agent.name):
            media.append(named)
        elif re.fullmatch(rf"(?:{NAME})", named.span.of(text)):
            persons.append(named)
        elif persons or media:
            break
    return persons, media


_JOINTS: Final = re.compile(
    r"\s?[,/|;&•·=()\[\]]\s?|\s[-–—]\s"
    r"|\s(?:and|und|y|e|et|i|и|і|mit|avec|with|con|com|ve|en|for|für|pour|para|per|of)\s(?:der |the |le |la |l')?",
    re.IGNORECASE,
)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    at = span.start_char
    for joint in [*_JOINTS.finditer(text, span.start_char, span.end_char), None]:
        stop = joint.start() if joint else span.end_char
        if text[at:stop].strip():
            yield Span(at, stop)
        at = joint.end() if joint else stop


def _alone(
    text: str, line: Line, lines: Sequence[Line], number: int, packs: Packs, languages: Sequence[LanguagePack]
) -> Byline | None:
    """A name alone on a line, with a date, a time or an e-mail address on the next or the previous line."""
    words = line.span.of(text)
    found = (_WITH_ROLE.fullmatch(words) or _ALONE.fullmatch(words)) if len(words) <= 80 else None
    beside = [lines[n].span.of(text)[:80] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    if found is None or number == 0 or not any(_is_dated(b, languages) for b in beside):
        return None
    end = line.span.start_char + (found.start("role") - 2 if found.group("role") else len(words))
    names = split_names(text, Span(line.span.start_char, end))
    persons = [n for n in (resolve(text, s, packs, person=True) for s in names) if n and not n.medium]
    writes = found.group("role") and _WRITES.search(found.group("role"))
    if not persons or (not writes and not any(_personal(p.agent.name, languages) for p in persons)):
        return None
    return Byline(line.span, persons, (), "name_beside_date")


def _is_dated(words: str, languages: Sequence[LanguagePack]) -> bool:
    return _DATED.search(words) is not None or (
        any(c.isdigit() for c in words) and month_of(words, languages) is not None
    )


def _personal(name: str, languages: Sequence[LanguagePack]) -> bool:
    """Whether an unlabelled name is a person's: two to four words, the first a known given name."""
    tokens = name.split()
    if looks_organised(name) or not (2 <= len(tokens) <= 4):
        return False
    first = fold_name(tokens[0]).split("-")[0]
    return any(first in pack.given_names for pack in languages)
