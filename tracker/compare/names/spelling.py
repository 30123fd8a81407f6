"""Whether two words are one name in two spellings, within one script or across scripts."""

import re
from functools import lru_cache
from typing import Final

OTHER_SCRIPTS: Final = frozenset("ru uk be bg sr mk el ar fa he zh ja ko hi th ka hy".split())
"""Languages not written in Latin letters: their names are compared by sound."""
WITHOUT_CAPITALS: Final = frozenset("ar fa he hi ko ka".split())
"""Nothing tells a name from a word there, and vowels may not be written: what departs is a hint."""
WITHOUT_SPACES: Final = frozenset("zh ja th".split())
"""Nothing tells where a name ends."""
_SHARE: Final = 0.34
"""So many letters may differ, as a share of the longer word."""
_FIRST: Final = {c: i for i, group in enumerate(("ckqgxh", "sz", "jyi", "vwbuf", "fp", "dt", "ea", "o")) for c in group}


@lru_cache(maxsize=300_000)
def alike(one: str, other: str, by_sound: bool = False) -> bool:
    """Whether two plain words are the same name in two spellings or with two endings; `by_sound` across scripts."""
    if one == other:
        return True
    if by_sound and sounds_alike(one, other):
        return True
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if long == short + "s" and len(short) > 1:
        return True
    if len(short) < 3 or len(long) - len(short) > 4 or not _may_begin_alike(short, long):
        return False
    if long == short + "es":
        return True
    if len(short) >= 4 and long.startswith(short[: max(4, len(short) - 2)]):
        return True
    return len(short) >= 4 and len(long) - len(short) <= 3 and distance(short, long) <= _SHARE * len(long)


BEGINNING: Final = 5
"""Letters that two forms of one word share at least."""


def begin_alike(one: str, other: str) -> bool:
    """Whether two plain words are one but for an ending of a few letters."""
    if one == other:
        return True
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    kept = max(BEGINNING, len(short) - 2)
    return len(short) >= BEGINNING and len(long) - len(short) <= 4 and long.startswith(short[:kept])


@lru_cache(maxsize=100_000)
def inflected(one: str, other: str) -> bool:
    """One word, but for its ending: dictionaries give so many words that less would be chance."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return long.startswith(short) and len(long) - len(short) <= (2 if len(short) > 3 else 0)


def _may_begin_alike(one: str, other: str) -> bool:
    a, b = one[0], other[0]
    return a == b or one[1:4] == other[:3] or other[1:4] == one[:3] or (a in _FIRST and _FIRST[a] == _FIRST.get(b))


def distance(one: str, other: str) -> int:
    """Levenshtein's."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return row[-1]


_SPELT: Final = tuple(
    (re.compile(pair.split(">")[0]), pair.split(">")[1])
    for pair in (
        "tsch>C shch>C sch>S tch>C dzh>J ch>C sh>S zh>J th>T ph>f kh>h ck>k gh>g qu>kv q>k x>ks dg(?=e)>J ^kn>n ^wr>r "
        "c(?=[eiy])>s cz>C c>k j>J w>v ts>c tz>c"
    ).split()
)
"""Spelt so, heard so; upper case stands for a sound of its own."""
_SILENT: Final = re.compile(r"(?<=[aeiour])[dtszx]$")
"""French does not say them."""
_VOWELS: Final = frozenset("aeiouy")
_FRONT: Final = frozenset("eiy")
_NEAR: Final = frozenset(
    frozenset(pair)
    for pair in (
        "kC SC sS sz sc Sc cC Cs gJ gh hk fv tT Ts Tf dt dT bp Jj Jz JS JC zS zc zC vu ks kg bv jy ji jh Jh Ji Jy ui "
        "hC vo cJ"
    ).split()
)
"""Sounds that one language writes for the other."""
_MUTE: Final = frozenset("hvrjgyl")
"""Sounds that are often not written, or not said."""
_ENDINGS: Final = tuple(
    (
        "ami yami ogo ego omu emu ymi imi oi ei oyu eyu om em ym im akh yakh am yam ykh ikh aya yaya oe ee yi ii ov "
        "ova ovoi ev eva a ya u yu e y i o "
        "skii skogo skomu skim skom skaya skoi skuyu skoe skie skikh skimi"
    ).split()
)
"""Endings of declension, romanised as `plain` does; the longest first."""
_LONG: Final = 5
_CLOSE: Final = 0.22
_SPARE: Final = 0.05
"""So far may two words be apart by ear, for each letter of the longer, and once."""


@lru_cache(maxsize=100_000)
def sounds_alike(one: str, other: str) -> bool:
    """Two spellings of one sound: `rezerford` and `rutherford`, `dzhessiki` and `jessica`. Either may be declined."""
    a, b = _heard(one), _heard(other)
    if not a or not b or abs(len(a) - len(b)) > 5:
        return False
    forms = {(a, b)} | {(_heard(stem), b) for stem in _stems(one)} | {(a, _heard(stem)) for stem in _stems(other)}
    if min(len(a), len(b)) >= _LONG:
        forms |= {(a, _SILENT.sub("", b)), (_SILENT.sub("", a), b)}
    return any(
        _sounds(x, y) <= _CLOSE * max(len(x), len(y)) + _SPARE for x, y in sorted(forms) if x and y and _start(x, y)
    )


def _start(one: str, other: str) -> bool:
    a, b = one[0], other[0]
    return a == b or (a in _VOWELS and b in _VOWELS) or frozenset((a, b)) in _NEAR or "h" in (a, b)


@lru_cache(maxsize=100_000)
def _stems(word: str) -> tuple[str, ...]:
    return tuple(word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= 3)


@lru_cache(maxsize=100_000)
def _heard(word: str) -> str:
    for spelt, heard in _SPELT:
        word = spelt.sub(heard, word)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=100_000)
def _sounds(one: str, other: str) -> float:
    """How far two words are apart by ear; vowels count little."""
    row = [0.0]
    for b in other:
        row.append(row[-1] + _dropped(b))
    for a in one:
        previous, row[0] = row[0], row[0] + _dropped(a)
        for j, b in enumerate(other, 1):
            best = min(row[j] + _dropped(a), row[j - 1] + _dropped(b), previous + _changed(a, b))
            previous, row[j] = row[j], best
    return row[-1]


def _dropped(sound: str) -> float:
    return 0.3 if sound in _VOWELS else 0.4 if sound in _MUTE else 1.0


def _changed(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        return 0.15 if (one in _FRONT) == (other in _FRONT) else 0.35
    return 0.3 if frozenset((one, other)) in _NEAR else 1.3
