"""What a text has in common with its translations: words glossed into English, names by their sounds, numbers.

English is the meeting place because every dictionary at hand leads there. The features are hashed: the index knows no
words.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from tracker.align.glossary import Glossary, glossary_for
from tracker.align.transliterate import romanised
from tracker.align.vectors import fold

_TOKEN = re.compile(r"\d+(?:[.,\u00a0\u202f' ]\d{3})*|[^\W\d_]+")
_STEM_CHARS = 6
_GLOSSES = 3
_GROUPING = re.compile(r"\D")
_SOUNDS = tuple(
    (re.compile(spelt), heard)
    for spelt, heard in (
        ("ph", "f"),
        ("sch|sh|ch|tch|cz", "c"),
        ("[ckqx]+|kh|gh", "k"),
        ("[zs]+|ts", "s"),
        ("[aeiouyjwh]+", ""),
        ("[vb]", "v"),
        (r"(.)\1+", r"\1"),
    )
)
"""Spelling → the consonants heard, in turn: `Rowlett` and `Роулетт` both become `rlt`."""


def features(text: str, language: str) -> dict[int, float]:
    """Hashed feature → weight, of a text in a language (BCP 47; `und` where not known)."""
    primary = language.partition("-")[0].lower()
    glossary = glossary_for(primary, "en") if primary != "en" else None
    weights: dict[int, float] = {}
    for token, count in Counter(_TOKEN.findall(text)).items():
        for name, weight in _of_token(token, glossary):
            key = _hash(name)
            weights[key] = weights.get(key, 0.0) + weight * (1 + 0.3 * min(count - 1, 5))
    return weights


def _of_token(token: str, glossary: Glossary | None) -> Iterator[tuple[str, float]]:
    if token[0].isdigit():
        digits = _GROUPING.sub("", token)
        if len(digits) > 1:
            yield "#" + digits, 1.0
        return
    word = fold(token)
    latin = romanised(word)
    if len(latin) > 2:
        yield latin[:_STEM_CHARS], 0.5 if glossary else 1.0
    if token[0].isupper() and len(sounds := _sounds(latin)) > 1 and len(latin) > 3:
        yield "~" + latin[0].translate(_FIRST) + sounds, 0.7
    if glossary and len(word) > 2:
        glosses = [g for g in glossary.words(word) if len(g) > 2][:_GLOSSES]
        for gloss in glosses:
            yield gloss[:_STEM_CHARS], 0.8 / len(glosses) ** 0.5


_FIRST = str.maketrans("ckqxzsvwjiyeuo", "kkkkssvviiieoo")


@lru_cache(maxsize=100_000)
def _sounds(latin: str) -> str:
    for pattern, heard in _SOUNDS:
        latin = pattern.sub(heard, latin)
    return latin


@lru_cache(maxsize=400_000)
def _hash(name: str) -> int:
    return zlib.crc32(name.encode("utf-8", "surrogatepass"))
