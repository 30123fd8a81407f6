"""What a linked source tells of an article: its hops come first, its original language is the article's."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from tracker.chain import Provenance
from tracker.chain.gaps import find_gaps
from tracker.chain.hops import without_loops
from tracker.model import (
    UNDETERMINED,
    Agent,
    AgentKind,
    Basis,
    Clue,
    Evidence,
    Hop,
    LinkedSource,
    OriginalLanguage,
    Role,
    Translation,
    TranslationKind,
)
from tracker.packs import Packs

VERSION: Final = "1"
_RULE: Final = f"linked_source@{VERSION}"
_WEIGHT: Final = 0.97
"""Above a stated credit (0.95): the source itself is at hand."""
_MEDIA: Final = (Role.WIRE, Role.OUTLET, Role.RELAYER, Role.REPUBLISHER)


def with_sources(
    provenance: Provenance, sources: Sequence[LinkedSource], text_language: str, packs: Packs
) -> Provenance:
    """The provenance with the facts of the sources that a person or a page links to; unchanged without any.

    The first source leads; further ones (a text made from several) add their clues and hops.
    """
    if not sources:
        return provenance
    original = _original(provenance.original_language, sources)
    translation = _translation(provenance.translation, sources, text_language)
    theirs = [hop for source in sources for hop in _hops(source)]
    ours = [_from(hop, sources[0].language) for hop in provenance.chain.hops]
    hops = tuple(without_loops(_once([*theirs, *ours])))
    code = None if text_language == UNDETERMINED else text_language
    chain = replace(provenance.chain, hops=hops, gaps=find_gaps(hops, original, translation, code, packs))
    return Provenance(chain, original, translation)


def _original(own: OriginalLanguage, sources: Sequence[LinkedSource]) -> OriginalLanguage:
    clues = tuple(
        Clue("linked_source", s.original_language or s.language, _WEIGHT, _evidence(s, s.title), _RULE)
        for s in sources
        if (s.original_language or s.language) != UNDETERMINED
    )
    if not clues:
        return own
    return OriginalLanguage(clues[0].code, sources[0].basis, (*clues, *own.clues))


def _translation(own: Translation, sources: Sequence[LinkedSource], text_language: str) -> Translation:
    foreign = [s for s in sources if text_language not in (s.language, UNDETERMINED) and s.language != UNDETERMINED]
    if own.kind is not TranslationKind.NONE or not foreign:
        return own
    return Translation(TranslationKind.UNKNOWN, foreign[0].basis, tuple(_evidence(s, s.title) for s in foreign))


def _hops(source: LinkedSource) -> Iterable[Hop]:
    """The source's own hops, their evidence marked as standing elsewhere; its outlet where no hop names one."""
    for hop in source.hops:
        evidence = tuple(_evidence(source, e.text) for e in hop.evidence)
        yield replace(hop, evidence=evidence, reason=hop.reason or f"in the linked source, “{source.title}”")
    if source.outlet and not any(hop.role in _MEDIA for hop in source.hops):
        agent = Agent(source.outlet, AgentKind.OUTLET)
        proof = (_evidence(source, source.outlet),)
        reason = f"published the linked source, “{source.title}”"
        yield Hop(Role.OUTLET, agent, None, source.language, source.basis, proof, _RULE, reason)


def _from(hop: Hop, language: str) -> Hop:
    """A translator of this page worked from the linked source, where nothing else is said."""
    translating = hop.role in (Role.TRANSLATOR, Role.MACHINE_TRANSLATOR)
    if translating and language != UNDETERMINED and hop.basis is not Basis.DECIDED:
        return replace(hop, language_in=language)
    return hop


def _once(hops: Iterable[Hop]) -> list[Hop]:
    """Each agent once in each role: what both pages say is kept as this page says it, at the source's place."""
    kept: dict[tuple[Role, str], Hop] = {}
    for hop in hops:
        key = (hop.role, (hop.agent.canonical_name or hop.agent.name).casefold() if hop.agent else "")
        kept[key] = replace(hop, language_out=hop.language_out or kept[key].language_out) if key in kept else hop
    return list(kept.values())


def _evidence(source: LinkedSource, text: str) -> Evidence:
    """Words of another article: no span of this one."""
    return Evidence(text, None, f"article {source.article_id}")
