"""The analysis: a pure function of the version, the packs and the settings."""

from tracker import __version__, attribute, chain, checks, detect
from tracker.attribute import quotations
from tracker.config import Settings
from tracker.model import Analysis, Recipe, Version
from tracker.packs import Packs, load_packs
from tracker.segment import analysed_text, cut_paragraphs, with_sentences


def analyse(version: Version, settings: Settings, packs: Packs | None = None) -> Analysis:
    """Everything the program finds in one version; the same input gives the same output to the byte."""
    packs = packs or load_packs(settings.packs_folder)
    paragraphs = cut_paragraphs(version)
    language = detect.document_language(analysed_text(version, paragraphs) or version.text)
    segmentation = with_sentences(version, paragraphs, language.code)
    fragments = detect.find_fragments(version, segmentation, language, settings.fragments)
    attribution = attribute.attribute(version, segmentation, language, packs)
    provenance = chain.trace(version, segmentation, language, attribution, fragments, packs)
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
        recipe=recipe(packs),
    )


def recipe(packs: Packs) -> Recipe:
    """Names and versions of everything an analysis depends on."""
    return Recipe.of(
        tracker=__version__,
        packs=packs.digest,
        detect=detect.VERSION,
        attribute=attribute.VERSION,
        chain=chain.VERSION,
        quotations=quotations.VERSION,
        checks=checks.VERSION,
    )
