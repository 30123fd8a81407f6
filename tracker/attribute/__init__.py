"""Credits, citations, datelines and quotations: what the text says of the hands it came through."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tracker.attribute.agents import Named, role_of
from tracker.attribute.bylines import find_bylines
from tracker.attribute.citations import find_citations
from tracker.attribute.datelines import Opening, bare_opening, tagged_opening, worded_opening
from tracker.attribute.finds import Prepared, find_patterns, ordered
from tracker.attribute.labels import label_values
from tracker.attribute.lines import Line, cut_lines
from tracker.attribute.metadata import metadata_credits
from tracker.attribute.neighbours import neighbour_credits
from tracker.attribute.photos import photo_credits
from tracker.attribute.stated import label_credits, pattern_credits
from tracker.attribute.wires import Tag, bracketed_tags, line_tags
from tracker.model import (
    Attribution,
    Basis,
    Credit,
    Dateline,
    Evidence,
    LanguageGuess,
    Role,
    Segmentation,
    Span,
    Version,
)
from tracker.packs import LanguagePack, Packs, host_of

VERSION: Final = "2"


def attribute(version: Version, segmentation: Segmentation, language: LanguageGuess, packs: Packs) -> Attribution:
    """The credits, citations and dateline of a version, in the order of the text."""
    text = version.text
    languages = ordered(packs.languages, language.code)
    lines = cut_lines(text)
    photos = list(photo_credits(text, lines, packs, languages))
    taken = [c.evidence.span for c in photos if c.evidence.span]
    wires, dateline = _wires(version, lines, packs, languages, taken)
    stated = _stated(text, packs, languages, language.code)
    bylines = list(_byline_credits(text, lines, packs, languages))
    known = [*stated, *wires, *bylines, *photos]
    around = neighbour_credits(text, lines, packs, languages, known)
    found = _without_doubles([*known, *around], version)
    credits = [*found, *metadata_credits(version.metadata, packs, language.code)]
    citations = find_citations(text, packs, languages, found, segmentation.boilerplate())
    return Attribution(tuple(credits), citations, dateline)


def _stated(text: str, packs: Packs, languages: Sequence[LanguagePack], code: str) -> list[Credit]:
    prepared = Prepared.of(text)
    credits = list(pattern_credits(text, find_patterns(prepared, languages), packs, code))
    return credits + list(label_credits(text, label_values(text, languages), packs, code))


def _wires(
    version: Version, lines: Sequence[Line], packs: Packs, languages: Sequence[LanguagePack], taken: Sequence[Span]
) -> tuple[list[Credit], Dateline | None]:
    """The agencies of datelines, tags and lines of their own, with the dateline."""
    text = version.text
    credits: list[Credit] = []
    openings = list(_openings(version, lines, packs, languages))
    for opening in openings:
        credits += _opening_credits(text, opening)
    covered = [o.dateline.span for o in openings] + list(taken)
    tags = [*_closing_tags(text, lines, packs), *line_tags(text, list(lines), packs)]
    for tag in tags:
        if not any(tag.span.overlaps(s) for s in covered):
            credits += [_wire(named, Evidence(tag.span.of(text), tag.span), "tag") for named in tag.named]
    dateline = openings[0].dateline if openings else bare_opening(text, lines) if credits else None
    return credits, dateline


def _openings(
    version: Version, lines: Sequence[Line], packs: Packs, languages: Sequence[LanguagePack]
) -> Iterator[Opening]:
    """The datelines of a text, in its order, one to a line."""
    text = version.text
    tags = list(bracketed_tags(text, packs))
    at = 0
    for line in lines:
        while at < len(tags) and tags[at].span.start_char < line.span.start_char:
            at += 1
        opening = worded_opening(text, line, packs, languages[:2], version.metadata)
        if opening is None and at < len(tags) and tags[at].span.end_char <= line.span.end_char:
            opening = tagged_opening(text, line, tags[at], languages[:2], version.metadata)
        if opening:
            yield opening


def _opening_credits(text: str, opening: Opening) -> Iterator[Credit]:
    evidence = Evidence(opening.dateline.span.of(text), opening.dateline.span)
    for named in opening.wires:
        yield _wire(named, evidence, "dateline")
    if opening.relayer:
        named = opening.relayer
        yield Credit(
            Role.RELAYER,
            named.agent,
            Basis.STATED,
            evidence,
            f"dateline@{VERSION}",
            named.span,
            None,
            named.agent.home_language,
        )


def _closing_tags(text: str, lines: Sequence[Line], packs: Packs) -> Iterator[Tag]:
    """Bracketed tags that close a paragraph or a sentence, and credit it."""
    ends = {line.span.end_char for line in lines}
    for tag in bracketed_tags(text, packs):
        after = text[tag.span.end_char : tag.span.end_char + 3].rstrip(" .*_\u00a0")
        before = text[max(0, tag.span.start_char - 3) : tag.span.start_char].rstrip(" \u00a0\n*_")
        closes = tag.span.end_char in ends or any(tag.span.end_char + n in ends for n in (1, 2, 3)) or not after.strip()
        ended = (
            not before or before[-1] in ".!?…»”\"'’。！？।॥:" or text[: tag.span.start_char].rstrip(" ")[-1:] == "\n"
        )
        if ended and (closes or after[:1].isupper() or after[:1] in '(«“"'):
            yield tag


def _wire(named: Named, evidence: Evidence, rule: str) -> Credit:
    return Credit(Role.WIRE, named.agent, Basis.STATED, evidence, f"{rule}@{VERSION}", named.span)


def _byline_credits(
    text: str, lines: Sequence[Line], packs: Packs, languages: Sequence[LanguagePack]
) -> Iterator[Credit]:
    for byline in find_bylines(text, lines, packs, languages):
        evidence = Evidence(byline.span.of(text), byline.span)
        rule = f"{byline.rule}@{VERSION}"
        for named in byline.persons:
            yield Credit(Role.AUTHOR, named.agent, Basis.STATED, evidence, rule, named.span)
        for named in byline.media:
            out = named.agent.home_language if role_of(named) is Role.OUTLET else None
            yield Credit(role_of(named), named.agent, Basis.STATED, evidence, rule, named.span, None, out)


_PREFERRED: Final = {role: rank for rank, role in enumerate((Role.MACHINE_TRANSLATOR, Role.TRANSLATOR, Role.EDITOR))}


def _without_doubles(credits: Iterable[Credit], version: Version) -> list[Credit]:
    """One credit for each place: of two that read the same name the first found holds; the page itself is no source."""
    own = {host_of(u) for u in (version.metadata.url, version.metadata.canonical_url) if u}
    kept: list[Credit] = []
    for credit in credits:
        if credit.agent_span is None:
            if not any(_same_phrase(credit, k) for k in kept):
                kept.append(credit)
        elif not _is_own(credit.agent_span.of(version.text), own) and not any(
            k.agent_span and k.agent_span.overlaps(credit.agent_span) for k in kept
        ):
            kept.append(credit)
    return sorted(kept, key=lambda c: (c.agent_span or c.evidence.span or Span(0, 0), c.role.value))


def _is_own(words: str, own: set[str]) -> bool:
    """Whether words are an address on the page's own site."""
    return "//" in words and host_of(words) in own


def _same_phrase(credit: Credit, other: Credit) -> bool:
    one, two = credit.evidence.span, other.evidence.span
    translating = credit.role in _PREFERRED and other.role in _PREFERRED
    return bool(one and two and one.overlaps(two) and (translating or credit.role is other.role))


__all__ = ["VERSION", "attribute"]
