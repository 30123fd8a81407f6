"""The analysis: a pure function of the version, the packs and the settings."""

import hashlib
from collections.abc import Sequence

from tracker import __version__, attribute, chain, checks, detect, quotations, segment
from tracker.chain import linked
from tracker.config import Settings
from tracker.model import Analysis, LinkedSource, Recipe, Version
from tracker.packs import Packs, load_packs
from tracker.segment import analysed_text, cut_paragraphs, with_sentences


def analyse(
    version: Version, settings: Settings, packs: Packs | None = None, sources: Sequence[LinkedSource] = ()
) -> Analysis:
    """Everything the program finds in one version; the same input gives the same output to the byte.

    `sources` are what is known of the articles that a page or a person says it was made from.
    """
    packs = packs or load_packs(settings.packs_folder)
    paragraphs = cut_paragraphs(version, packs.folder)
    language = detect.document_language(analysed_text(version, paragraphs) or version.text)
    segmentation = with_sentences(version, paragraphs, language.code)
    fragments = detect.find_fragments(version, segmentation, language, settings.fragments)
    attribution = attribute.attribute(version, segmentation, language, packs)
    provenance = chain.trace(version, segmentation, language, attribution, fragments, packs)
    provenance = linked.with_sources(provenance, sources, language.code, packs)
    ledger = quotations.find_quotations(
        version, segmentation, language, attribution, provenance.chain, provenance.original_language, packs
    )
    context = checks.Context(version, segmentation, language, attribution, provenance, ledger, fragments, packs)
    return Analysis(
        sha256=version.sha256,
        segmentation=segmentation,
        language=language,
        original_language=provenance.original_language,
        translation=provenance.translation,
        attribution=attribution,
        chain=provenance.chain,
        quotations=ledger,
        fragments=fragments,
        findings=checks.run_checks(context, settings),
        recipe=recipe(packs, sources),
    )


def recipe(packs: Packs, sources: Sequence[LinkedSource] = ()) -> Recipe:
    """Names and versions of everything an analysis depends on, the facts of linked sources by their digest."""
    told = {"linked": hashlib.sha256(repr(tuple(sources)).encode()).hexdigest()[:16]} if sources else {}
    return Recipe.of(
        **told,
        tracker=__version__,
        packs=packs.digest,
        segment=segment.VERSION,
        detect=detect.VERSION,
        attribute=attribute.VERSION,
        chain=chain.VERSION,
        quotations=quotations.VERSION,
        checks=checks.VERSION,
    )
