"""Texts in one language with words of another in them, made from the project's own sentences, the same for one seed."""

import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Final

_WITHOUT_BLANKS: Final = frozenset({"zh", "ja"})
_MARKS: Final = (("", ""), ("", ""), ("", ""), ("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_FULL: Final = 10
"""Languages with so many sentences are hosts; the others are guests only."""
_WORDS: Final = {"clause": (6, 12), "phrase": (3, 5), "word": (1, 2)}


@dataclass(frozen=True, slots=True)
class Mixture:
    text: str
    host: str
    kind: str
    """`sentence`, a key of _WORDS, or `clean`."""
    start_char: int
    end_char: int
    """Of the guest's words; both 0 in a clean text."""
    guest: str


def sentences() -> dict[str, list[str]]:
    """The project's own sentences by language."""
    return tomllib.loads((resources.files(__package__) / "sentences.toml").read_text("utf-8"))


def strangers() -> list[str]:
    """Names, titles and codes that stand in texts of any language and are no fragments."""
    given = tomllib.loads((resources.files(__package__) / "strangers.toml").read_text("utf-8"))
    return [name for names in given.values() for name in names]


def mixtures(count: int, seed: int, parity: int | None = None) -> Iterator[Mixture]:
    """So many mixtures, a third of them clean. With a parity only every other sentence is used, so that what is trained
    on one half can be tested on the other."""
    chance = random.Random(seed)
    sentences_of = sentences()
    texts = {code: _half(given, parity) for code, given in sentences_of.items()}
    names = _half(strangers(), parity)
    codes = sorted(texts)
    hosts = [code for code in codes if len(sentences_of[code]) >= _FULL]
    for _ in range(count):
        host = chance.choice(hosts)
        guest = chance.choice([code for code in codes if code != host])
        kind = chance.choice(("sentence", "clause", "phrase", "phrase", "word", "word", "clean", "clean", "clean"))
        yield _mix(chance, texts, names, host, guest, kind)


def _half(given: Sequence[str], parity: int | None) -> list[str]:
    return [one for index, one in enumerate(given) if parity is None or index % 2 == parity]


def _mix(
    chance: random.Random, texts: dict[str, list[str]], names: Sequence[str], host: str, guest: str, kind: str
) -> Mixture:
    chosen = chance.sample(texts[host], min(3, len(texts[host])))
    blank = "" if host in _WITHOUT_BLANKS else " "
    at = chance.randrange(len(chosen))
    if kind == "sentence":
        words = chance.choice(texts[guest])
        chosen.insert(at, words)
        start = sum(len(one) + len(blank) for one in chosen[:at])
        return Mixture(blank.join(chosen), host, kind, start, start + len(words), guest)
    words = chance.choice(names) if kind == "clean" else _cut(chance, chance.choice(texts[guest]), guest, kind)
    opening, closing = chance.choice(_MARKS)
    before, after = _gap(chance, chosen[at], host)
    start = sum(len(one) + len(blank) for one in chosen[:at]) + len(before) + len(opening)
    chosen[at] = f"{before}{opening}{words}{closing}{after}"
    text = blank.join(chosen)
    if kind == "clean":
        return Mixture(text, host, kind, 0, 0, host)
    return Mixture(text, host, kind, start, start + len(words), guest)


def _cut(chance: random.Random, sentence: str, language: str, kind: str) -> str:
    """Some neighbouring words of a sentence, without the marks around them."""
    low, high = _WORDS[kind]
    size = chance.randint(low, high)
    if language in _WITHOUT_BLANKS:
        start = chance.randrange(max(1, len(sentence) - 2 * size))
        return sentence[start : start + 2 * size].strip("。，“”")
    words = sentence.split()
    start = chance.randrange(max(1, len(words) - size))
    return " ".join(words[start : start + size]).strip(".,;:“”„«»‘’\"'— ") or words[start]


def _gap(chance: random.Random, sentence: str, language: str) -> tuple[str, str]:
    """The sentence in two, between words."""
    if language in _WITHOUT_BLANKS:
        place = chance.randrange(1, len(sentence))
        return sentence[:place], sentence[place:]
    words = sentence.split(" ")
    place = chance.randrange(1, len(words))
    return " ".join(words[:place]) + " ", " " + " ".join(words[place:])
