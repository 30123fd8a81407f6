"""Where agencies and outlets of the registries are named in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from tracker.model import Span
from tracker.packs import Medium, Packs, Registry, fold_name
from tracker.packs.letters import UPPER

_WORDS: Final = re.compile(r"[\w\u0900-\u0dff]+(?:[.'’\-/][\w]+)*[!]?")
_CANDIDATE: Final = re.compile(
    rf"(?<![\w.@/])(?:[{UPPER}0-9]|[\u0590-\u08ff\u0900-\u0dff\u10a0-\u10ff])[\w\u0900-\u0dff]*(?:[.'’\-/]\w+)*!?"
)
"""A word that can begin a name."""
_NEXT: Final = re.compile(r"[ \u00a0«„“\"]{1,3}([\w\u0900-\u0dff&]+(?:[.'’\-/]\w+)*!?)")
_HAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]")
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_PREFIXES: Final = ("وال", "بال", "فال", "كال", "لل", "و", "ف", "ب", "ل", "ك")
_LONGEST: Final = 7


@dataclass(frozen=True, slots=True)
class Mention:
    """One medium named in one place."""

    medium: Medium
    span: Span
    sure: bool
    """False: a short or ambiguous name, which needs an agency word beside it."""


@dataclass(frozen=True, slots=True)
class _Names:
    first: dict[str, int]
    """Folded first word → most words of a name that begins with it."""
    whole: dict[str, tuple[Medium, bool, frozenset[str]]]
    """Folded name → medium, whether sure, and the forms as registered."""
    unspaced: tuple[tuple[str, Medium], ...]
    """Names in scripts without spaces between words."""


def find_mentions(text: str, packs: Packs) -> list[Mention]:
    """The media named in a text, in its order; of overlapping names the longest."""
    names = _names(packs.agencies, packs.outlets)
    found = list(_spaced(text, names))
    if _HAN.search(text):
        found += _unspaced(text, names)
    found.sort(key=lambda m: (m.span.start_char, -m.span.end_char))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.span.start_char >= kept[-1].span.end_char:
            kept.append(mention)
    return kept


@cache
def _names(agencies: Registry, outlets: Registry) -> _Names:
    first: dict[str, int] = {}
    whole: dict[str, tuple[Medium, bool, frozenset[str]]] = {}
    unspaced: list[tuple[str, Medium]] = []
    for medium in reversed(agencies.media + outlets.media):
        tags = {fold_name(t) for t in medium.tags}
        for form in (medium.name, *medium.aliases, *medium.tags):
            if _HAN.search(form):
                unspaced += [(form, medium)] if fold_name(form) not in tags else []
                continue
            folded = _folded_words(form)
            key = " ".join(folded)
            if not folded or (fold_name(form) in tags and form[0].upper() == form[0].lower()):
                continue  # an ambiguous name in a script without capitals is a common word more often than not
            first[folded[0]] = min(_LONGEST, max(first.get(folded[0], 0), len(folded)))
            forms = whole[key][2] if key in whole and whole[key][0] is medium else frozenset()
            whole[key] = (medium, fold_name(form) not in tags, forms | {form})
    return _Names(first, whole, tuple(unspaced))


def _folded_words(name: str) -> list[str]:
    return [fold_name(w) for w in _WORDS.findall(name) if fold_name(w)]


def _spaced(text: str, names: _Names) -> Iterator[Mention]:
    """The mentions in scripts with spaces: tried where a word begins that has a capital or is in a script without."""
    at = 0
    while found := _CANDIDATE.search(text, at):
        at = found.end()
        for start in _stems(_quick_fold(found.group()), found.group(), names.first):
            if hit := _longest(text, found, start, names):
                yield hit
                at = max(at, hit.span.end_char)
                break


@lru_cache(maxsize=20_000)
def _cached_fold(word: str) -> str:
    return fold_name(word)


def _quick_fold(word: str) -> str:
    return word.lower() if word.isascii() and "'" not in word else _cached_fold(word)


def _stems(word: str, written: str, first: dict[str, int]) -> Iterator[str]:
    """The word and what it may be an inflected or prefixed form of, where a name begins with that."""
    if word in first:
        yield word
    if "'" in written or "’" in written:
        base = _quick_fold(re.split("['’]", written)[0])
        if base in first:
            yield base
    if len(word) >= 6 and not word.isascii():
        for cut in (1, 2):
            if word[:-cut] in first and len(word) - cut >= 5:
                yield word[:-cut]
    if _ARABIC.match(word):
        for prefix in _PREFIXES:
            for stem in (word.removeprefix(prefix), "ال" + word.removeprefix(prefix)):
                if word.startswith(prefix) and stem in first:
                    yield stem


def _longest(text: str, first: re.Match[str], start: str, names: _Names) -> Mention | None:
    """The longest name that begins at a word."""
    words = [first]
    while len(words) < names.first[start] and (following := _NEXT.match(text, words[-1].end())):
        words.append(following)
    folded = [start, *(_quick_fold(w.group(w.lastindex or 0)) for w in words[1:])]
    for length in range(len(words), 0, -1):
        last = _quick_fold(re.split("['’]s?$", words[length - 1].group(words[length - 1].lastindex or 0))[0])
        key = " ".join([*folded[: length - 1], last if length > 1 else start])
        if key not in names.whole:
            continue
        medium, sure, forms = names.whole[key]
        span = _bare(text, Span(first.start(), words[length - 1].end()))
        if _cased(span.of(text), forms):
            return Mention(medium, span, sure)
    return None


def _bare(text: str, span: Span) -> Span:
    """The span without a possessive or case ending after an apostrophe ("BBC’s", "Reuters'e")."""
    ending = re.search("['’][^\\W\\d_]{1,4}$", span.of(text))
    return Span(span.start_char, span.start_char + ending.start()) if ending else span


def _cased(words: str, forms: frozenset[str]) -> bool:
    """Whether a name has the capitals that a name has: as registered, or all capitals."""
    if words in forms or words.isupper() or words[0].upper() == words[0].lower():
        return True
    acronyms = all(f.isupper() and len(f) <= 6 for f in forms)
    return words[0].isupper() and not acronyms


def _unspaced(text: str, names: _Names) -> Iterator[Mention]:
    for form, medium in names.unspaced:
        at = text.find(form)
        while at >= 0:
            yield Mention(medium, Span(at, at + len(form)), True)
            at = text.find(form, at + len(form))
