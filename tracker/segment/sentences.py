"""Where sentences end. The library sentencex cuts; a few measured fix-ups join what it cuts too eagerly.

Measured in docs/figures/segment.md: without them F1 is 0.79 to 0.87 instead of 0.94 to 0.96, mostly because the
library cuts nothing between quotation marks.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from tracker.model import Span
from tracker.normalise import mend_surrogates

VERSION: Final = "1"
WINDOW_CHARS: Final = 4000
"""Longer paragraphs are cut window by window: the library is not linear in runs of opening quotation marks."""

_SPACES: Final = re.compile("[\u00a0\u2007\u202f\u2009\n\r\t\x0b\x0c\x85\u2028\u2029]")
_QUOTE: Final = re.compile("[\"“”„‟«»‹›‘‚]|(?<=[.!?…,\\s])['’]|^['’]")
"""Quotation marks, hidden from the library: it cuts nothing between them, however many sentences are quoted."""
_QUOTE_IN_WORD: Final = re.compile('(?<=\\w)["“”‟«»‹›‘’](?=[.!?…])')
"""A closing mark before the full stop becomes a letter: a space there would hide the stop."""
_GAP: Final = re.compile(r"[\"”»’'“‘«]*\s+(?:[»”’]+\s+)?|[\"”»’']+")
"""What stays with the sentence before: marks that touch it, the white space, and a French closing mark after that."""
_SCRIPTS: Final = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
)
_INITIAL: Final = re.compile(r"(?:^|[\s(\[«“„\"‑-])([^\W\d_])\.$")
_LAST_WORD: Final = re.compile(r"([^\s.(\[«“„\"'’]+(?:\.[^\s.]+)*)\.$")
_ORDINAL: Final = re.compile(r"(?:^|[^\w:.,])\d{1,2}\.$")
_NUMBERING: Final = re.compile(r"[(\[]?\d{1,3}[.)]$")
_ORDINAL_LANGUAGES: Final = frozenset("bs cs da de et fi hr hu is lb lt lv nb nn no pl sk sl sr tr".split())
_DASHED_SPEAKER: Final = re.compile(r"[-–—]\s*[^\W\d_A-Z]")
_JA_PARTICLE: Final = re.compile("[とっなのをにはがもでや]")
_CLOCK: Final = re.compile(r"\d ?[ap]\.?m\.$")
_TIME_ZONE: Final = re.compile(r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|local)\b")
_ZH_SPEAKER: Final = re.compile("[^。！？，；：“]{0,8}(?:说|說|表示|指出|称|稱|问|問|写道|寫道|喊)")
_ABBREVIATIONS: Final = {
    "de": "bzw bspw evtl ggf inkl ca vgl sog geb gest jr sen mio mrd tsd st abs art nr hrsg",
    "en": "mr mrs ms dr gov gen lt sgt capt col cmdr sen rep rev hon sgt supt messrs mmes dept approx vs fig",
    "eo": "ekz ktp s-ro s-ino d-ro prof",
    "es": "sr sra srta dr dra ud uds av avda art pág núm gral cnel lic ing mons pbro ee",
    "fr": "m mm mme mmes mlle me dr pr prof mgr art av bd boul cf ex env chap vol ste st",
    "hi": "डॉ श्री प्रो",
    "it": "sig sigg sig.ra dott dott.ssa on avv ing prof prof.ssa mons art pag gen col",
    "nl": "dhr mevr dr ir ing mr drs prof o.a d.w.z bijv m.b.t t.a.v i.v.m jl nr blz",
    "pl": "prof dr hab inż mgr ks św ul al np tzw tzn m.in tj ok gen płk nr woj",
    "pt": "sr sra srta dr dra av art pág núm prof profa gen cel eng ex",
    "ro": "dl dna d-na dr prof str nr art gen ing",
    "ru": "им св дж ул тов проф акад см рис пл пер",
    "sv": "t.ex bl.a dvs s.k m.m kl nr",
    "tr": "dr prof doç av örn vb vs sn yy mah cad sok",
    "uk": "ім вул тов проф акад див рис пл",
}
_NEGATION: Final = re.compile(r"(?<![\w.])[Nn]o\.\s+(?=[^\W\d_])")
_NEGATION_LANGUAGES: Final = frozenset(("es", "it", "ca"))
"""Here the library takes "no." for "número" and "numero" wherever it stands."""
_TITLES: Final = {code: frozenset(words.split()) for code, words in _ABBREVIATIONS.items()}


def cut_sentences(text: str, paragraph: Span, language: str | None = None) -> Iterator[Span]:
    """The sentences of one paragraph, each with the white space after it; together they tile the paragraph.

    `language` is BCP 47; without it the script decides. When in doubt nothing is cut.
    """
    start = paragraph.start_char
    for end in _ends(paragraph.of(text), language):
        yield Span(start, paragraph.start_char + end)
        start = paragraph.start_char + end
    if start < paragraph.end_char:
        yield Span(start, paragraph.end_char)


def language_by_script(text: str) -> str:
    """A language whose sentence rules suit the script of the text's first characters; `en` for Latin letters."""
    head = text[:400]
    return next((code for code, letters in _SCRIPTS if len(letters.findall(head)) * 4 > len(head)), "en")


def _ends(piece: str, language: str | None) -> Iterator[int]:
    """Ends of all sentences but the last, in characters of the piece."""
    code = (language or "und").partition("-")[0].lower()
    code = language_by_script(piece) if code == "und" else code
    shadow = mend_surrogates(_SPACES.sub(" ", piece))  # of the same length: its places are the text's places
    unquoted = _QUOTE.sub(" ", _QUOTE_IN_WORD.sub("a", shadow))
    keeps_whole = _joiner(code)
    start = 0
    for found in _library_ends(unquoted, code):
        end = _between(shadow, unquoted, found)
        if start < end < len(shadow) and not keeps_whole(shadow, start, end):
            yield end
            start = end


def _between(shadow: str, unquoted: str, end: int) -> int:
    """Where to cut between the last word before `end` and the next: closing marks stay left, opening ones go right."""
    left = right = end
    while left and unquoted[left - 1].isspace():
        left -= 1
    while right < len(unquoted) and unquoted[right].isspace():
        right += 1
    gap = _GAP.match(shadow, left, right)
    return gap.end() if gap else end


def _library_ends(shadow: str, code: str) -> Iterator[int]:
    from sentencex import get_sentence_boundaries

    start = 0
    while start < len(shadow):
        window = shadow[start : start + WINDOW_CHARS]
        ends: list[int] = [b["end_index"] for b in get_sentence_boundaries(code, window)]
        if code in _NEGATION_LANGUAGES:
            ends = sorted({*ends, *_after_negation(window)})
        if start + len(window) < len(shadow):
            ends = [end for end in ends if end < len(window) - 1]  # what the window's edge cut is no sentence
        yield from (start + end for end in ends)
        start += ends[-1] if ends else len(window)


def _after_negation(window: str) -> Iterator[int]:
    """Where "no." ends a sentence: a capital follows, and no digit."""
    return (found.end() for found in _NEGATION.finditer(window) if window[found.end()].isupper())


def _joiner(code: str) -> Callable[[str, int, int], bool]:
    """Whether the words before `end` and those after it belong to one sentence."""
    titles = _TITLES.get(code, frozenset())
    counts = code in _ORDINAL_LANGUAGES

    def keeps_whole(text: str, start: int, end: int) -> bool:
        left, right = text[max(start, end - 40) : end].rstrip(), text[end : end + 12]
        if right[:1].islower() or right[:1] in "ºª" or _DASHED_SPEAKER.match(right):
            return True
        if right[:1] in "-–—" and not text[end - 1].isspace():  # "Lugo, 3 may (EFE).- El alcalde"
            return True
        if code == "en" and _CLOCK.search(left) and _TIME_ZONE.match(right):
            return True
        if code == "ja" and left[-1:] in "」』）" and _JA_PARTICLE.match(right):
            return True
        if code == "zh" and left[-1:] in "”」』" and _ZH_SPEAKER.match(right):
            return True
        if not left.endswith((".", ")")):
            return False
        if end - start < 8 and _NUMBERING.match(left):
            return True
        return _ends_abbreviated(left, code, titles) or (counts and bool(_ORDINAL.search(left)))

    return keeps_whole


def _ends_abbreviated(left: str, code: str, titles: frozenset[str]) -> bool:
    if initial := _INITIAL.search(left):
        return not (code == "en" and initial.group(1) == "I")
    word = _LAST_WORD.search(left)
    return word is not None and word.group(1).casefold() in titles
