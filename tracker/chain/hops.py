"""Credits → the hops of a chain in order, each agent once in each role; loops are refused."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from tracker.model import (
    Attribution,
    Credit,
    Evidence,
    Hop,
    OriginalLanguage,
    Role,
    Translation,
    TranslationKind,
)
from tracker.packs import Packs, fold_name

_ORDER: Final = {
    Role.SPEAKER: 0,
    Role.AUTHOR: 1,
    Role.WIRE: 2,
    Role.OUTLET: 2,
    Role.RELAYER: 3,
    Role.TRANSLATOR: 4,
    Role.MACHINE_TRANSLATOR: 4,
    Role.EDITOR: 5,
    Role.REPUBLISHER: 6,
}
_TRANSLATING: Final = (Role.TRANSLATOR, Role.MACHINE_TRANSLATOR)


def build_hops(
    attribution: Attribution,
    original: OriginalLanguage,
    translation: Translation,
    text_language: str | None,
    packs: Packs,
) -> tuple[Hop, ...]:
    """The hops from who wrote first to the page at hand, with the languages that went in and came out."""
    credits = [c for c in _settled(attribution.credits) if c.role in _ORDER and (c.agent or c.role in _TRANSLATING)]
    if any(c.agent for c in credits if c.role in _TRANSLATING):
        credits = [c for c in credits if c.agent]
    merged: dict[tuple[str, Role], Hop] = {}
    for credit in credits:
        key = (_identity(credit), credit.role)
        hop = _hop(credit, original, translation, text_language, packs)
        merged[key] = _joined(merged[key], hop) if key in merged else hop
    hops = [h for h in merged.values() if not _is_link_of(h, merged.values())]
    ordered = sorted(hops, key=lambda h: _ORDER[h.role])
    return tuple(without_loops(ordered))


def _is_link_of(hop: Hop, others: Iterable[Hop]) -> bool:
    """Whether a hop is only the address of an outlet that another hop names ("courrier-littoral.example")."""
    if hop.role is not Role.OUTLET or hop.agent is None or hop.agent.canonical_name or "." not in hop.agent.name:
        return False
    host = fold_name(hop.agent.name)
    named = [h.agent.name for h in others if h.role is Role.OUTLET and h.agent and "." not in h.agent.name]
    return any(len(word) >= 5 and word in host for name in named for word in fold_name(name).split())


def without_loops(hops: Sequence[Hop]) -> list[Hop]:
    """The hops without those that would lead back: a medium that is a source is not its own relayer or republisher."""
    kept: list[Hop] = []
    media: set[str] = set()
    for hop in hops:
        name = _identity(hop)
        if hop.role in (Role.WIRE, Role.OUTLET, Role.RELAYER, Role.REPUBLISHER):
            if name in media:
                continue
            media.add(name)
        kept.append(hop)
    return kept


def _settled(credits: Sequence[Credit]) -> Iterable[Credit]:
    """The credits with roles made to agree: beside a wire's dateline a medium in the byline is a republisher."""
    wired = any(c.role is Role.WIRE and c.rule.startswith("dateline") for c in credits)
    for credit in credits:
        if credit.role is Role.OUTLET and credit.rule.startswith("byline") and wired and len(credits) > 1:
            yield replace(credit, role=Role.REPUBLISHER)
        else:
            yield credit


def _identity(item: Credit | Hop) -> str:
    if item.agent is None:
        return ""
    return fold_name(item.agent.canonical_name or item.agent.name)


def _hop(
    credit: Credit,
    original: OriginalLanguage,
    translation: Translation,
    text_language: str | None,
    packs: Packs,
) -> Hop:
    evidence = (credit.evidence,)
    language_in, language_out = _languages(credit, original, translation, text_language)
    return Hop(credit.role, credit.agent, language_in, language_out, credit.basis, evidence, credit.rule)


def _languages(
    credit: Credit, original: OriginalLanguage, translation: Translation, text_language: str | None
) -> tuple[str | None, str | None]:
    """What went in and what came out of one credit's hands."""
    if credit.role in _TRANSLATING:
        return credit.language_in or original.code, credit.language_out or text_language
    if translation.kind is TranslationKind.NONE:
        return None, text_language
    if credit.role in (Role.REPUBLISHER, Role.EDITOR):
        return text_language, credit.language_out or text_language
    home = credit.agent.home_language if credit.agent else None
    out = credit.language_out or (original.code if credit.role is not Role.WIRE else home or original.code)
    return (original.code if credit.role is Role.RELAYER else None), out


def _joined(one: Hop, other: Hop) -> Hop:
    evidence: tuple[Evidence, ...] = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    return replace(
        one,
        evidence=evidence,
        language_in=one.language_in or other.language_in,
        language_out=one.language_out or other.language_out,
    )
