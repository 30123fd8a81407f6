"""What must come through a translation unharmed: where it stands, how it is held, and whether it is still there."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.model import Span
from tracker.retranslate.glossary import Glossary
from tracker.retranslate.numbers import NUMBER, lost_numbers

_PLACEHOLDER: Final = r"\{\{[^{}\n]{0,120}\}\}|\$\{[^{}\n]{1,120}\}|\{[A-Za-z_][\w.]{0,60}\}|%\([A-Za-z_]\w*\)[sdf]"
_ADDRESS: Final = r"""(?:https?://|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?'’)\]}…]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"""
_SITE: Final = (
    r"(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|int|info|news)(?:\.[a-z]{2})?(?:/[\w./%-]*\w)?(?!\w)"
)
_HANDLE: Final = r"(?<![\w@])@\w+(?:\.\w+)*|(?<![\w&#])#\w+"
_NO_LANGUAGE: Final = r"[\ue000-\uf8ff]+"
_VERBATIM: Final = re.compile("|".join((_PLACEHOLDER, _ADDRESS, _SITE, _HANDLE, _NO_LANGUAGE)))
_PAIRED: Final = {"[": "[", "]": "]", "(": "(", ")": ")", "{": "{", "}": "}"} | dict.fromkeys('«»“”„‟"＂「」『』', '"')
"""Marks that must not get lost; quotation marks may change into the other language's."""
FIRST_MARK: Final = 0xE000
MARKS: Final = 0xF8FF - 0xE000 + 1
"""How many private use characters there are to stand for what is held."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A place in a sentence that must come through."""

    span: Span
    wanted: str
    """What must stand in the output: the same characters, or the glossary's."""


def find_kept(sentence: str, glossary: Glossary, source: str, target: str) -> tuple[Kept, ...]:
    """Placeholders, addresses, @names, hashtags and the glossary's terms, in order, none overlapping.

    Where two overlap, what is verbatim by its form goes before the glossary.
    """
    kept = [Kept(Span(*found.span()), found.group()) for found in _VERBATIM.finditer(sentence)]
    for span, wanted in glossary.find(sentence, source, target):
        if not any(span.overlaps(other.span) for other in kept):
            kept.append(Kept(span, wanted))
    return tuple(sorted(kept, key=lambda one: one.span))


def find_lost(sentence: str, output: str, kept: Sequence[Kept], target: str) -> tuple[Kept, ...]:
    """Which of the kept places, numbers, brackets and quotation marks did not come through, in the order of the
    sentence.

    Where an output has fewer of something than the sentence, all of its places are lost: which one is missing cannot be
    said.
    """
    lost = [one for one in kept if _count(output, one.wanted) < sum(other.wanted == one.wanted for other in kept)]
    held = [one.span for one in kept]
    missing = set(lost_numbers(_without(sentence, held), output, target))
    for found in NUMBER.finditer(sentence):
        if found.group() in missing and not any(Span(*found.span()).overlaps(span) for span in held):
            lost.append(Kept(Span(*found.span()), found.group()))
    lost += [one for one in _lost_marks(sentence, output) if not any(one.span.overlaps(span) for span in held)]
    return tuple(sorted(lost, key=lambda one: one.span))


def is_mark(kept: Kept) -> bool:
    """Whether it is a bracket or quotation mark: put back around a translated piece, never hidden behind a stand-in."""
    return kept.wanted in _PAIRED


def hide(sentence: str, kept: Sequence[Kept], stand_ins: Sequence[str]) -> str:
    """The sentence with each kept place replaced by its stand-in."""
    parts, place = [], 0
    for one, stand_in in zip(kept, stand_ins, strict=True):
        parts += [sentence[place : one.span.start_char], stand_in]
        place = one.span.end_char
    return "".join([*parts, sentence[place:]])


def reveal(output: str, kept: Sequence[Kept], stand_ins: Sequence[str]) -> str | None:
    """The output with the stand-ins replaced by what they stood for; None where one is missing or there twice."""
    if any(output.count(stand_in) != 1 for stand_in in stand_ins):
        return None
    for one, stand_in in zip(kept, stand_ins, strict=True):
        output = output.replace(stand_in, one.wanted)
    return output


def marks(count: int) -> tuple[str, ...]:
    """Private use characters as stand-ins, for engines that keep them."""
    return tuple(chr(FIRST_MARK + number % MARKS) for number in range(count))


def words(sentence: str, count: int) -> tuple[str, ...]:
    """Words of no language as stand-ins, for engines that have to be handed words; none of them is in the sentence.

    Capitals and no vowel: a model without the word copies it letter by letter, as it does names.
    """
    names = (f"{first}{second}{third}" for first in "QXZ" for second in "KWVJ" for third in "BDFGHLMNPRST")
    free = [name for name in names if name not in sentence]
    return tuple(free[:count])


def _count(output: str, wanted: str) -> int:
    if wanted[:1].isalnum() or wanted[-1:].isalnum():
        return len(re.findall(rf"(?<!\w){re.escape(wanted)}(?!\w)", output, re.IGNORECASE))
    return output.count(wanted)


def _without(sentence: str, spans: Sequence[Span]) -> str:
    text = list(sentence)
    for span in spans:
        text[span.start_char : span.end_char] = " " * len(span)
    return "".join(text)


def _lost_marks(sentence: str, output: str) -> list[Kept]:
    there = Counter(_PAIRED[sign] for sign in output if sign in _PAIRED)
    wanted = Counter(_PAIRED[sign] for sign in sentence if sign in _PAIRED)
    missing = {kind for kind, count in wanted.items() if there[kind] < count}
    places = [(place, sign) for place, sign in enumerate(sentence) if _PAIRED.get(sign) in missing]
    return [Kept(Span(place, place + 1), sign) for place, sign in places]
