"""What speaks for an original language: credits, source links, homes of media, fragments, typography, spelling."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final
from urllib.parse import unquote, urlsplit

from tracker.model import Attribution, Clue, Credit, Evidence, Fragment, FragmentKind, Role, Span, Version
from tracker.packs import LanguagePack, Packs, fold_name, host_of

VERSION: Final = "2"
_WEIGHTS: Final = {
    "stated_credit": 0.95,
    "source_link": 0.8,
    "outlet_home": 0.6,
    "wire_home": 0.4,
    "fragment": 0.45,
    "residue": 0.35,
    "typography": 0.15,
    "name_spelling": 0.2,
    "author_name": 0.3,
    "text_language": 0.5,
}
"""How much one clue of a kind speaks by itself; chosen so that a stated credit outweighs any two others, and a source
link any one other."""
_URL: Final = re.compile(r"https?://[^\s<>\"'»”)\]，。）]{3,400}")
_TRANSLITERATED: Final = frozenset("ru uk be bg sr mk el ar he fa hi ur bn zh ja ko ka hy kk th".split())
_SLUG_WORDS_AT_LEAST: Final = 4
_SLUG_SCORE_AT_LEAST: Final = 0.9
_MARKS: Final = (("de", "„", "“"), ("fr", "«\u00a0", "\u00a0»"), ("ru", "«", "»"), ("zh", "。", "，"))
_USES_GUILLEMETS: Final = frozenset("fr it es pt ca ru uk be bg el nb no tr hy ka az kk eu gl de fa ar".split())
_OUTLETS: Final = (Role.OUTLET, Role.RELAYER)
_TRANSLATING: Final = (Role.TRANSLATOR, Role.MACHINE_TRANSLATOR)


def collect_clues(
    version: Version, attribution: Attribution, fragments: tuple[Fragment, ...], packs: Packs, text_language: str | None
) -> tuple[Clue, ...]:
    """The clues, the weightiest kind first, each with its evidence; a kind speaks once for each language."""
    found: list[Clue] = []
    for credit in attribution.credits:
        found += _stated(credit)
        found += _links(version.text, credit, packs)
        found += _homes(credit)
    found += _fragments(version.text, fragments)
    found += _typography(version.text, text_language)
    found += _spelling(version.text, packs.languages, text_language)
    found += _author_names(attribution, packs.languages, text_language)
    found += _of_the_text(version, text_language)
    kept: dict[tuple[str, str], Clue] = {}
    for clue in found:
        kept.setdefault((clue.kind, clue.code), clue)
    return tuple(sorted(kept.values(), key=lambda c: (-c.weight, c.kind, c.code)))


def slug_language(url: str) -> str | None:
    """The language that the words of a URL's path are in; None for fewer than four words or a doubtful reading."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return None
    longest = max((re.findall(r"[^\W\d_]+", part) for part in path.split("/")), key=len, default=[])
    if len(longest) < _SLUG_WORDS_AT_LEAST:
        return None
    from tracker.detect import document_language

    guess = document_language(" ".join(longest))
    return guess.code if guess.score_0_to_1 >= _SLUG_SCORE_AT_LEAST and guess.code != "und" else None


def link_language(url: str, packs: Packs) -> str | None:
    """The language of a page by its slug, else by its site.

    A slug on the site of a language in another script is a transliteration, unless it reads as English.
    """
    known = packs.outlets.language_of(url) or packs.agencies.language_of(url)
    site = known or _HOMES_OF_DOMAINS.get(host_of(url).rpartition(".")[2])
    slug = slug_language(url)
    return site if site in _TRANSLITERATED and slug != "en" else slug or site


_HOMES_OF_DOMAINS: Final = {"ru": "ru", "su": "ru", "bg": "bg", "gr": "el", "ir": "fa", "jp": "ja", "kr": "ko"}
"""Countries' domains whose sites write one language, in another script; where there are several it is not guessed."""


def _clue(kind: str, code: str, evidence: Evidence, weight: float | None = None) -> Clue:
    return Clue(kind, code, weight or _WEIGHTS[kind], evidence, f"{kind}@{VERSION}")


def _stated(credit: Credit) -> Iterator[Clue]:
    """What a credit says of the language it was worked from, or in which it first appeared."""
    if credit.language_in:
        yield _clue("stated_credit", credit.language_in, credit.evidence)
    elif credit.role not in _TRANSLATING and credit.language_out and credit.states_language:
        yield _clue("stated_credit", credit.language_out, credit.evidence)


def _links(text: str, credit: Credit, packs: Packs) -> Iterator[Clue]:
    """The languages of the URLs in a source credit, by site and by slug."""
    if credit.role not in (Role.OUTLET, Role.WIRE, Role.RELAYER, Role.REPUBLISHER):
        return
    words = credit.evidence.text
    if (span := credit.evidence.span) and text[span.end_char : span.end_char + 2] == "](":
        words += text[span.end_char : span.end_char + 300].split(")")[0]
    for url in _URL.findall(words):
        evidence = Evidence(url, _span_of(text, url, credit.evidence), credit.evidence.field)
        if code := link_language(url, packs):
            yield _clue("source_link", code, evidence)
    if credit.agent and not _URL.search(words) and "." in credit.agent.name and host_of(credit.agent.name):
        code = packs.outlets.section_language(credit.agent.name) or _subdomain(credit.agent.name)
        if code:
            yield _clue("source_link", code, credit.evidence)


_SUBDOMAINS: Final = {
    "english": "en", "en": "en", "spanish": "es", "espanol": "es", "es": "es",
    "french": "fr", "francais": "fr", "fr": "fr",
    "german": "de", "deutsch": "de", "de": "de", "russian": "ru", "ru": "ru", "portuguese": "pt", "pt": "pt",
    "italian": "it", "it": "it", "arabic": "ar", "ar": "ar", "chinese": "zh", "zh": "zh", "japanese": "ja",
    "korean": "ko",
    "esperanto": "eo",
}  # fmt: skip


def _subdomain(host: str) -> str | None:
    """The language that the first part of a host names ("portuguese.example.org")."""
    first, _, rest = host_of(host).partition(".")
    return _SUBDOMAINS.get(first) if rest.count(".") else None


def _span_of(text: str, words: str, evidence: Evidence) -> Span | None:
    if evidence.span is None:
        return None
    at = text.find(words, evidence.span.start_char)
    return Span(at, at + len(words)) if at >= 0 else evidence.span


def _homes(credit: Credit) -> Iterator[Clue]:
    if credit.role in _OUTLETS and credit.agent and credit.agent.home_language:
        yield _clue("outlet_home", credit.agent.home_language, credit.evidence)
    elif credit.role is Role.WIRE and credit.agent and credit.agent.home_language:
        yield _clue("wire_home", credit.agent.home_language, credit.evidence)
    elif credit.role in _OUTLETS and credit.agent and credit.language_out:
        yield _clue("outlet_home", credit.language_out, credit.evidence)


def _fragments(text: str, fragments: tuple[Fragment, ...]) -> Iterator[Clue]:
    for fragment in fragments:
        kind = "residue" if fragment.kind is FragmentKind.RESIDUE else "fragment"
        if fragment.kind is not FragmentKind.INTENTIONAL:
            yield _clue(kind, fragment.language, Evidence(fragment.span.of(text), fragment.span))


def _typography(text: str, text_language: str | None) -> Iterator[Clue]:
    """Quotation marks that the text's own language does not use."""
    for code, opening, closing in _MARKS:
        if code == text_language or (opening.startswith("«") and text_language in _USES_GUILLEMETS):
            continue
        at = text.find(opening)
        if at >= 0 and closing in text[at + 1 : at + 400] and text_language == "en":
            yield _clue("typography", code, Evidence(text[at : at + len(opening)], Span(at, at + len(opening))))


@cache
def _spellings(pack: LanguagePack) -> re.Pattern[str] | None:
    return re.compile(r"\b(?:" + "|".join(pack.spellings) + r")\b") if pack.spellings else None


@cache
def _literals(pack: LanguagePack) -> tuple[str, ...]:
    """The plain letters each spelling begins with: a cheap look before the regular expression."""
    return tuple(re.match(r"[^\W\d_]*", spelling).group() for spelling in pack.spellings)  # type: ignore[union-attr]


def _spelling(text: str, packs: tuple[LanguagePack, ...], text_language: str | None) -> Iterator[Clue]:
    """Foreign names spelt as another language spells them."""
    for pack in packs:
        if pack.code == text_language or not any(literal in text for literal in _literals(pack)):
            continue
        pattern = _spellings(pack)
        foreign = (m for m in pattern.finditer(text) if not _own(m.group(), text_language)) if pattern else iter(())
        if found := next(foreign, None):
            yield _clue("name_spelling", pack.code, Evidence(found.group(), Span(*found.span())))


def _own(name: str, text_language: str | None) -> bool:
    """Whether the text's own language spells the name so too: then it speaks for nobody."""
    from tracker.packs.known_names import load_names

    entry = load_names().by_form.get(name.split()[0])
    return entry is not None and text_language is not None and name.split()[0] in entry.in_language(text_language)


def _author_names(
    attribution: Attribution, packs: tuple[LanguagePack, ...], text_language: str | None
) -> Iterator[Clue]:
    """The language in whose country an author's given name is usual, where it is one only and not the text's own."""
    for credit in attribution.credits:
        if credit.role is not Role.AUTHOR or credit.agent is None:
            continue
        first = fold_name(credit.agent.name.split()[0])
        codes = [pack.code for pack in packs if first in pack.given_names]
        if len(codes) == 1 and codes[0] != text_language:
            yield _clue("author_name", codes[0], credit.evidence)


def _of_the_text(version: Version, text_language: str | None) -> Iterator[Clue]:
    if text_language:
        start = version.text.strip()[:60]
        first = start.rsplit(" ", 1)[0] if len(start) == 60 and " " in start else start
        at = version.text.find(first)
        yield _clue("text_language", text_language, Evidence(first, Span(at, at + len(first))))
