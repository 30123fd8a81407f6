"""Set an example up as the context a check would meet."""

from tracker.chain import Provenance
from tracker.checks.context import Context
from tracker.checks.example import Example
from tracker.model import (
    Attribution,
    Basis,
    Chain,
    Credit,
    Dateline,
    Evidence,
    Fragment,
    FragmentKind,
    Hop,
    LanguageGuess,
    Metadata,
    MetadataField,
    OriginalLanguage,
    Span,
    Translation,
    TranslationKind,
    Version,
)
from tracker.packs import load_packs
from tracker.quotations import find_quotations
from tracker.segment import segment


def context_of(example: Example) -> Context:
    """The context of an example: real segments, quotations and packs, given credits and languages."""
    version = _version(example)
    segmentation = segment(version)
    language = LanguageGuess(example.language, 0.99)
    attribution = _attribution(example)
    provenance = _provenance(example)
    packs = load_packs()
    ledger = find_quotations(
        version, segmentation, language, attribution, provenance.chain, provenance.original_language, packs
    )
    fragments = tuple(
        Fragment(_place(example.text, words), code, FragmentKind.LEFT_OVER, 0.95, (), "given", "example@1")
        for words, code in example.fragments
    )
    return Context(version, segmentation, language, attribution, provenance, ledger, fragments, packs)


def _version(example: Example) -> Version:
    marked = [*(((example.title, "title"),) if example.title else ()), *example.structure]
    places = sorted((_place(example.text, words), tag) for words, tag in marked)
    metadata = Metadata(
        title=example.title or None,
        url=example.url,
        fields=tuple(MetadataField(name, value) for name, value in example.fields),
    )
    return Version(example.text, metadata, tuple((s.start_char, s.end_char, tag) for s, tag in places))


def _attribution(example: Example) -> Attribution:
    credits_ = tuple(
        Credit(s.role, s.agent, Basis.STATED, Evidence(s.name, _place(example.text, s.name)), "example@1",
               _place(example.text, s.name), s.language_in, s.language_out)
        for s in example.steps
        if s.name in example.text
    )  # fmt: skip
    if not example.dateline:
        return Attribution(credits_)
    words, agency = example.dateline
    return Attribution(credits_, (), Dateline(_place(example.text, words), agency=agency))


def _provenance(example: Example) -> Provenance:
    hops = tuple(
        Hop(s.role, s.agent, s.language_in, s.language_out, Basis.STATED, (Evidence(s.name),), "example@1")
        for s in example.steps
    )
    translated = example.original is not None and example.original != example.language
    return Provenance(
        Chain(hops),
        OriginalLanguage(example.original, Basis.INFERRED if example.original else Basis.UNKNOWN),
        Translation(TranslationKind.UNKNOWN if translated else TranslationKind.NONE, Basis.INFERRED),
    )


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
