"""Credits and clues → hops, gaps, rival chains and the original-language verdict."""

from dataclasses import dataclass
from typing import Final

from tracker.chain.clues import collect_clues
from tracker.chain.gaps import find_gaps
from tracker.chain.hidden import PREFERRED, hidden_wires
from tracker.chain.hops import build_hops
from tracker.chain.rivals import find_rivals
from tracker.chain.verdict import judge_language, judge_translation
from tracker.model import (
    UNDETERMINED,
    Attribution,
    Chain,
    Fragment,
    LanguageGuess,
    OriginalLanguage,
    Segmentation,
    Translation,
    Version,
)
from tracker.packs import Packs

VERSION: Final = "2"


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the chain amounts to."""

    chain: Chain
    original_language: OriginalLanguage
    translation: Translation


def trace(
    version: Version,
    segmentation: Segmentation,
    language: LanguageGuess,
    attribution: Attribution,
    fragments: tuple[Fragment, ...],
    packs: Packs,
) -> Provenance:
    """The chain of a version and what follows from it. Unknown is an answer."""
    code = None if language.code == UNDETERMINED else language.code
    clues = collect_clues(version, attribution, fragments, packs, code)
    original = judge_language(clues, attribution.credits, code)
    translation = judge_translation(attribution.credits, original, code)
    hops = build_hops(attribution, original, translation, code, packs)
    reason, rivals = find_rivals(hops, attribution)
    if hidden := hidden_wires(version.text, hops, attribution):
        reason, rivals = reason or PREFERRED, (*rivals, *hidden)
    chain = Chain(hops, find_gaps(hops, original, translation, code, packs), rivals, reason)
    return Provenance(chain, original, translation)
