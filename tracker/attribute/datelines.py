"""Datelines: place, date and agency that open a wire text."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.attribute.agents import Named, resolve
from tracker.attribute.dates import iso_date, month_of
from tracker.attribute.lines import Line
from tracker.attribute.wires import Tag
from tracker.model import Dateline, Metadata, Span
from tracker.packs import LanguagePack, Packs
from tracker.packs.letters import ORG, UPPER

_BEFORE_AT_MOST: Final = 80
_CLOSING: Final = re.compile(r"[\s\u00a0]{0,3}(?:[—–=:।、。.|-]|-{1,3}|\.-|_|[^\n=]{1,12}=)")
_VIA: Final = re.compile(rf"[\s,]{{0,3}}\(?via (?P<relayer>{ORG})\)?", re.IGNORECASE)
_RELAYED: Final = re.compile(r"\((?:via|vía|por|através de|par) ", re.IGNORECASE)
_NAMED_FIRST: Final = re.compile(
    rf"(?P<agency>(?-i:{ORG}))\s?\((?:via|vía|por|através de|par) (?P<relayer>{ORG})\),?\s"
    rf"(?P<rest>[^\n—–]{{3,60}}?)\s?[—–-]",
    re.IGNORECASE,
)
_DASHED: Final = re.compile(
    rf"^(?P<place>[{UPPER}][^\n.,()]{{1,40}}),\s(?P<date>[^\n,()—–]{{3,30}}?)[.,]?\s?[—–-]{{1,2}}\s?(?P<agency>[{UPPER}][^\n.:—–]{{1,40}})[.:]"
)
_DOTTED: Final = re.compile(
    rf"^(?P<place>[{UPPER}][^\n.,()]{{1,40}})\. (?P<date>\d[^\n,()—–.]{{3,20}})\. "
    rf"(?P<agency>[{UPPER}][^\n:—–()]{{1,30}}?)\s?[—–-]"
)
_PIPED: Final = re.compile(
    r"^(?P<place>[^\W\d_][^\n|()–—:.-]{1,40}?)\s?[|–—-]\s?(?P<agency>[^\W_][^\n|–—:()-]{1,30}?)\s?[|–—:-]"
)
_AGENCY_FIRST: Final = re.compile(
    rf"^(?P<agency>[{UPPER}]{{2,12}}|[{UPPER}][a-z]+)(?: (?P<place>[{UPPER}][\w'’]{{2,20}}))?"
    rf"\s?[–—-]{{1,2}}\s(?=[{UPPER}«“\"])"
)
_HAN_OPENING: Final = re.compile(
    r"^[（(【]?(?P<agency>新华社|新華社|中新社|中新网|中央社|路透社|法新社|美联社|塔斯社|共同社|韩联社|朝中社|人民网)"
    r"(?:(?:记者|記者)[^\s，。电電]{2,8}?)?(?P<place>[\u4e00-\u9fff·]{2,10}?)?(?P<date>(?:\d{1,2}月)?\d{1,2}日)?"
    r"(?:专|專)?(?:电|電|报導|报道|讯|訊)"
)
_PLACE_ONLY: Final = re.compile(
    rf"^(?P<place>[{UPPER}][\w'’.-]{{2,20}}(?: [{UPPER}][\w'’.-]{{2,20}}){{0,2}})\s[-–—]{{1,2}}\s(?=[{UPPER}«“\"])"
)


class Opening:
    """A dateline with the agencies and relayers that it names."""

    def __init__(self, dateline: Dateline, wires: Sequence[Named], relayer: Named | None = None) -> None:
        self.dateline, self.wires, self.relayer = dateline, tuple(wires), relayer


def tagged_opening(
    text: str, line: Line, tag: Tag, languages: Sequence[LanguagePack], metadata: Metadata
) -> Opening | None:
    """The dateline whose agency is a bracketed tag; None where the tag stands elsewhere than at a line's opening."""
    before = Span(line.span.start_char, tag.span.start_char)
    closing = _CLOSING.match(text, tag.span.end_char)
    if len(before) > _BEFORE_AT_MOST or tag.span.end_char == line.span.end_char:
        return None
    place, date = place_and_date(before.of(text), languages)
    boxed = text[tag.span.start_char] in "【［" and not len(before)
    if len(before) and place is None and date is None:
        return None
    if not closing and not boxed and date is None and not before.of(text).strip().isupper():
        return None
    inner = tag.span.of(text).strip("()[]/（）【】［］")
    if boxed:
        place, date = _boxed(inner, tag, languages)
    elif not len(before) and closing:
        place, date = _following(text, closing.end(), languages)
    agency = tag.named[0].agent.name if boxed else inner
    span = Span(line.span.start_char, closing.end() if closing else tag.span.end_char)
    return Opening(_dateline(span, place, date, agency, languages, metadata), tag.named)


def _boxed(inner: str, tag: Tag, languages: Sequence[LanguagePack]) -> tuple[str | None, str | None]:
    """Place and date inside a box with the agency ("【3月3日 AFP】")."""
    words = [w for w in re.split(r"[\s＝=・/]+", inner) if w and w not in [n.agent.name for n in tag.named]]
    dates = [w for w in words if re.search(r"\d+[月日]", w)]
    places = [w for w in words if w not in dates]
    return (places[0] if places else None), (dates[0] if dates else None)


_AFTER_TAG: Final = re.compile(rf"\s?(?P<both>[{UPPER}][^\n.;:()]{{2,30}}?)\s[-–—]\s")


def _following(text: str, start: int, languages: Sequence[LanguagePack]) -> tuple[str | None, str | None]:
    """Place and date that follow the agency ("(ANSA) - ROMA, 03 MAR -")."""
    found = _AFTER_TAG.match(text, start, start + 45)
    return place_and_date(found.group("both"), languages) if found else (None, None)


def worded_opening(
    text: str, line: Line, packs: Packs, languages: Sequence[LanguagePack], metadata: Metadata
) -> Opening | None:
    """The dateline of a line that names the agency without brackets, or with its relayer."""
    start, end = line.span.start_char, min(line.span.end_char, line.span.start_char + 200)
    relayed = _RELAYED.search(text, start, end)
    if relayed and (found := _NAMED_FIRST.search(text, max(start, relayed.start() - 60), end)):
        return _relayed(text, found, packs, languages, metadata)
    for pattern in (_DASHED, _DOTTED, _PIPED, _AGENCY_FIRST, _HAN_OPENING):
        found = pattern.match(text[start:end])
        if found is None:
            continue
        at = found.start("agency") + start
        named = resolve(text, Span(at, at + len(found.group("agency"))), packs)
        if named and named.medium and named.medium.agency:
            span = Span(start, start + found.end())
            place, date = found.groupdict().get("place"), found.groupdict().get("date")
            return Opening(_dateline(span, place, date, named.agent.name, languages, metadata), [named])
    return None


def bare_opening(text: str, lines: Sequence[Line]) -> Dateline | None:
    """Place and dash that open a wire text whose agency is named elsewhere."""
    for line in lines[:12]:
        if len(line.span) > 120 and (found := _PLACE_ONLY.match(text[line.span.start_char : line.span.end_char][:80])):
            return Dateline(Span(line.span.start_char, line.span.start_char + found.end("place")), found.group("place"))
    return None


def place_and_date(words: str, languages: Sequence[LanguagePack]) -> tuple[str | None, str | None]:
    """What stands before the agency, told apart; (None, None) where it is no opening of a dateline."""
    pieces = [p.strip(" \u00a0\t\n.,-–—:*_#>\u200e\u200f") for p in re.split(r"[,،]|(?<=[^\W\d])\.\s|\s[-–—]\s", words)]
    dates = [p for p in pieces if any(c.isdigit() for c in p) or month_of(p, languages)]
    places = [p for p in pieces if p and p not in dates]
    if any(len(p) > 40 or p.count(" ") > 4 or (p[0].islower() and p[0].isascii()) for p in (*places, *dates)):
        return None, None
    return ", ".join(places) or None, ", ".join(dates) or None


def _relayed(
    text: str, found: re.Match[str], packs: Packs, languages: Sequence[LanguagePack], metadata: Metadata
) -> Opening | None:
    wire = _last_agency(text, Span(*found.span("agency")), packs)
    relayer = resolve(text, Span(*found.span("relayer")), packs)
    place, date = place_and_date(found.group("rest"), languages)
    if wire is None or relayer is None or (place is None and date is None):
        return None
    span = Span(wire.span.start_char, found.end())
    return Opening(_dateline(span, place, date, wire.agent.name, languages, metadata), [wire], relayer)


def _last_agency(text: str, span: Span, packs: Packs) -> Named | None:
    """The agency that ends a capture, glued or not to what stands before ("biggerEFE")."""
    words = span.of(text)
    for at in range(len(words)):
        opens = at == 0 or not words[at - 1].isalnum() or (words[at - 1].islower() and words[at].isupper())
        if opens and words[at].isalnum() and packs.agencies.by_name(words[at:], credit=True):
            return resolve(text, Span(span.start_char + at, span.end_char), packs)
    return None


def _dateline(
    span: Span,
    place: str | None,
    date: str | None,
    agency: str | None,
    languages: Sequence[LanguagePack],
    metadata: Metadata,
) -> Dateline:
    year = (metadata.published or "")[:4]
    return Dateline(span, place, iso_date(date, languages, year) if date else None, agency)
