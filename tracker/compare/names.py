"""Names in a sentence, and whether a name of one text stands in the other, whatever its spelling."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from tracker.align.exonyms import exonyms_for
from tracker.align.glossary import glossary_for
from tracker.align.transliterate import romanised
from tracker.align.vectors import fold

_TOKEN = re.compile(r"[^\W\d_](?:[\w’'&]|\.(?=\w)|-(?=\w))*\.?")
_SHORTEST: Final = 2
_ALIASES: Final = Path(__file__).parent.parent / "packs" / "names" / "aliases.toml"


@dataclass(frozen=True, slots=True)
class Name:
    """One capitalised word."""

    text: str
    folded: str
    """Romanised, without accents, possessive and full stop."""
    start: int
    end: int
    first: bool
    """Begins the sentence: capitalised for that alone, perhaps."""


@lru_cache(maxsize=20_000)
def capitalised(sentence: str) -> tuple[Name, ...]:
    """The capitalised words of a sentence, in order."""
    found: list[Name] = []
    for one in _TOKEN.finditer(sentence):
        word = one.group()
        if word[0].isupper() and len(word) >= _SHORTEST:
            before = sentence[: one.start()].rstrip()
            first = not before or before[-1] in ".!?:…\"“”«„'‘’([—–-"
            found.append(Name(word, plain(word), one.start(), one.end(), first))
    return tuple(found)


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """A word as names are compared: `Trump's` is `trump`, `Трамп` is `tramp`."""
    bare = re.sub(r"['’](?:s|m|ll|re|ve|d|t)?$", "", word, flags=re.IGNORECASE).strip(".'’")
    return romanised(fold(bare)).replace(".", "").replace("’", "'")


@lru_cache(maxsize=20_000)
def all_words(sentence: str) -> tuple[str, ...]:
    """All words of a sentence, as names are compared; the parts of hyphened ones as well."""
    words = [plain(one.group()) for one in _TOKEN.finditer(sentence)]
    return tuple(dict.fromkeys([*words, *(part for word in words if "-" in word for part in word.split("-"))]))


@lru_cache(maxsize=200_000)
def alike(one: str, other: str, by_sound: bool = False) -> bool:
    """Whether two words are the same name in two spellings or with two endings; `by_sound` across scripts."""
    if one == other or (by_sound and _latin_pair(one, other)):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 3:
        return False
    if long == short + "s":
        return True
    if long.startswith(short[: max(4, len(short) - 2)]) and len(short) >= 4:
        return True
    return _close(short, long)


def _latin_pair(one: str, other: str) -> bool:
    """Two spellings of one sound: `rezerford` and `rutherford`, `dzhessiki` and `jessica`."""
    a, b = _skeleton(one), _skeleton(other)
    if not a or not b or a[0] != b[0] or min(len(one), len(other)) < 3:
        return False
    if a == b:
        return len(a) >= 2 or max(len(one), len(other)) <= 5
    return max(len(a), len(b)) >= 4 and _distance(a, b) <= 1


_SPELT: Final = tuple(
    pair.split("=")
    for pair in (
        "dzh=g dj=g tch=s sch=s shch=s sh=s zh=g kh=h ch=s ph=f ck=k j=g ce=se ci=si c=k q=k x=ks z=s w= h= th=t"
    ).split()
)


@lru_cache(maxsize=100_000)
def _skeleton(word: str) -> str:
    for spelt, heard in _SPELT:
        word = word.replace(spelt, heard)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", word))


def _close(short: str, long: str) -> bool:
    """Whether few letters differ, as a share of the longer."""
    if len(long) - len(short) > 3 or len(short) < 4:
        return False
    return _distance(short, long) <= 0.34 * len(long)


def _distance(one: str, other: str) -> int:
    """Levenshtein's."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


@cache
def _alias_table() -> tuple[dict[str, frozenset[int]], tuple[tuple[str, int], ...]]:
    whole: dict[str, set[int]] = {}
    starts: list[tuple[str, int]] = []
    for group, line in enumerate(tomllib.loads(_ALIASES.read_text("utf-8"))["names"]):
        for form in line.replace("_", " ").split():
            if form.endswith("*"):
                starts.append((plain(form[:-1]), group))
            else:
                whole.setdefault(plain(form), set()).add(group)
    return {word: frozenset(groups) for word, groups in whole.items()}, tuple(starts)


@lru_cache(maxsize=100_000)
def aliases(word: str) -> frozenset[int]:
    """The groups of names that a word may stand for; empty for most words."""
    whole, starts = _alias_table()
    return whole.get(word, frozenset()) | {
        group for start, group in starts if word.startswith(start) and len(start) > 2
    }


@cache
def common_words() -> frozenset[str]:
    """Words that stand in names without being one: titles, institutions, points of the compass; English, romanised."""
    return frozenset(tomllib.loads(_ALIASES.read_text("utf-8"))["common"].split())


@lru_cache(maxsize=50_000)
def translations(word: str, source: str, target: str) -> frozenset[str]:
    """What dictionaries and CLDR give for a word of a name, as names are compared."""
    found: set[str] = set()
    for glossary in (glossary_for(source, target), exonyms_for(source, target)):
        if glossary:
            found |= {plain(w) for w in glossary.words(fold(word)) if len(w) > 2}
    return frozenset(found)


def stands_in(name: str, words: Sequence[str], by_sound: bool) -> bool:
    """Whether a name is among the words, in any spelling known; `by_sound` where the scripts differ."""
    groups = aliases(name)
    return any(alike(name, word, by_sound) or (groups and groups & aliases(word)) for word in words)


OTHER_SCRIPTS: Final = frozenset("ru uk be bg sr mk el ar fa he zh ja ko hi th ka hy".split())
"""Languages not written in Latin letters: their names are compared by sound."""
