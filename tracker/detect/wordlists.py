"""Word frequencies of each language, for the build: wordfreq's lists, or the language file's own words."""

import gzip
import math
import re
import unicodedata
from importlib import resources
from typing import Final

import msgpack

from tracker.detect.languages import Language

RARE: Final = 5e-8
"""Rarer words are not read: the lists hold mostly names and foreign words there."""
_BREAK: Final = re.compile("[’'\u200c_.·-]")
_CYRILLIC_OF_LATIN: Final = {
    "lj": "љ", "nj": "њ", "dž": "џ", "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "đ": "ђ", "e": "е", "ž": "ж",
    "z": "з", "i": "и", "j": "ј", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с",
    "t": "т", "ć": "ћ", "u": "у", "f": "ф", "h": "х", "c": "ц", "č": "ч", "š": "ш",
}  # fmt: skip


def word_frequencies(language: Language) -> dict[str, float]:
    """Share of each word in running text, small letters, without words that hold digits.

    Pieces around an apostrophe count as words of their own, as they do in the texts. Source: wordfreq, its large list
    where there is one.
    """
    listed = _wordfreq(language.wordfreq) if language.wordfreq else [*_by_rank(language.words), *_of_kin(language)]
    frequencies: dict[str, float] = {}
    alone = set(language.scripts) & {"han", "kana"}
    for word, share in listed:
        for piece in word if alone else _pieces(word):
            for written in _spellings(piece, language):
                frequencies[written] = frequencies.get(written, 0.0) + share
    return frequencies


def _wordfreq(name: str) -> list[tuple[str, float]]:
    folder = resources.files("wordfreq") / "data"
    file = next(f for f in (folder / f"{size}_{name}.msgpack.gz" for size in ("large", "small")) if f.is_file())
    buckets = msgpack.unpackb(gzip.decompress(file.read_bytes()), raw=False)[1 : 2 - int(100 * math.log10(RARE))]
    return [(word, 10 ** (-centibels / 100)) for centibels, bucket in enumerate(buckets) for word in bucket]


def _by_rank(words: tuple[str, ...]) -> list[tuple[str, float]]:
    """Zipf's law: the share of a word falls as one over its rank (Mandelbrot's shift of 2.7 for the top)."""
    return [(word, 0.09 / (rank + 2.7)) for rank, word in enumerate(words)]


def _of_kin(language: Language) -> list[tuple[str, float]]:
    """Words of five letters and more of neighbouring languages, each list at a quarter of its shares."""
    found = [pair for name in language.kin for pair in _wordfreq(name)]
    return [(w, share / 4) for w, share in found if len(w) >= 5 and language.kin_letters.issuperset(w)]


def _pieces(word: str) -> list[str]:
    if word.isalpha() and word.isascii():
        return [word]
    cut = _BREAK.split(unicodedata.normalize("NFC", word))
    return [piece for piece in cut if piece and all(unicodedata.category(c)[0] in "LM" for c in piece)]


def _spellings(word: str, language: Language) -> list[str]:
    if language.scripts == ("cyrillic",) and language.wordfreq == "sh":
        for latin, cyrillic in _CYRILLIC_OF_LATIN.items():
            word = word.replace(latin, cyrillic)
        return [word]
    return [word, *(word.replace(listed, written) for listed, written in language.spelling if listed in word)]
