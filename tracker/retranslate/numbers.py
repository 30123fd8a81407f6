"""Are the numbers of a sentence still in its translation? Compared by their digits, not by how a language writes
them."""

import re
from collections import Counter
from typing import Final

NUMBER: Final = re.compile(r"\d+(?:[.,:/\u00a0\u202f'’ ]\d+)*(?<=\d)")
_SEPARATOR: Final = re.compile(r"[^\d]+")
_CLOCK: Final = re.compile(r"(1[3-9]|2[0-3])[:.h](\d\d)")
_WORDS: Final = {
    "ca": "zero un dos tres quatre cinc sis set vuit nou deu onze dotze",
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
    "es": "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
    "it": "zero un due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze",
}
"""0 to 12, which style books have written out; a gendered or inflected form begins with the same letters."""
_LAST_SPELLED: Final = 12


def lost_numbers(sentence: str, output: str, target: str) -> tuple[str, ...]:
    """The numbers, as the sentence writes them, that the output has fewer of; each named once, in order.

    "1.200", "1,200" and "1.2 thousand" are the same: separators and closing zeros do not count. 18:30 may have become
    6:30. Up to twelve a number may be written out; where the words of a language are not known here, those are not
    checked.
    """
    there = Counter(_digits(found) for found in NUMBER.findall(output))
    lost: dict[str, None] = {}
    for written in NUMBER.findall(sentence):
        key = next((one for one in _shapes(written) if there[one]), None)
        if key is not None:
            there[key] -= 1
        elif not _spelled(written, output, target) and not _inside(written, output):
            lost[written] = None
    return tuple(lost)


def _digits(written: str) -> str:
    """Significant digits only: no separators, no zeros at either end."""
    return _SEPARATOR.sub("", written).strip("0") or "0"


def _shapes(written: str) -> list[str]:
    shapes = [_digits(written)]
    if clock := _CLOCK.fullmatch(written):
        shapes.append(_digits(f"{int(clock[1]) - 12}{clock[2]}"))
    return shapes


def _spelled(written: str, output: str, target: str) -> bool:
    if not written.isdecimal() or int(written) > _LAST_SPELLED:
        return False
    known = _WORDS.get(target.split("-")[0])
    return known is None or re.search(rf"(?<!\w){known.split()[int(written)]}", output, re.IGNORECASE) is not None


def _inside(written: str, output: str) -> bool:
    """Each part is there by itself: "9/11", "2023 2024" and dates are split and put in another order."""
    parts = _SEPARATOR.split(written)
    found = Counter(re.findall(r"\d+", output))
    return len(parts) > 1 and not (Counter(part.lstrip("0") or "0" for part in parts) - _stripped(found))


def _stripped(found: Counter[str]) -> Counter[str]:
    stripped: Counter[str] = Counter()
    for digits, count in found.items():
        stripped[digits.lstrip("0") or "0"] += count
    return stripped
