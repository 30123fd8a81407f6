"""A word that fell out of the published sentence: `the of`, `into a.`; the grammar of the sentence shows it."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from tracker.compare.context import Context, departure, span_of
from tracker.model import Departure

ID = "word_missing"
NEEDS_FACTS = False
_FOLDER: Final = Path(__file__).parents[2] / "packs" / "gaps"
_SCORE: Final = 0.8
_BEFORE_STOP: Final = 0.7
"""Before a comma or a full stop it may be a letter, a title cut short, a speaker who broke off."""
_PAIR = re.compile(r"(?<![\w'’.&-])([^\W\d_]+)(?:\s+([^\W\d_]+)(?![\w'’&-])|\s?([.,;:!?)])(?![.\w]))")


@dataclass(frozen=True, slots=True)
class Gaps:
    """Words after which a noun must come, and words that begin none."""

    first: frozenset[str]
    second: frozenset[str]
    never: frozenset[tuple[str, str]]
    """Pairs of both that do occur."""


@cache
def gaps_of(language: str) -> Gaps | None:
    """The pack of a primary language; None where there is none."""
    path = _FOLDER / f"{language}.toml"
    if not language.isalpha() or not path.is_file():
        return None
    table = tomllib.loads(path.read_text("utf-8"))
    never = (tuple(pair.split()) for pair in table["never"])
    return Gaps(
        frozenset(table["first"].split()), frozenset(table["second"].split()), frozenset((a, b) for a, b in never)
    )


def find(context: Context) -> Iterator[Departure]:
    """One departure for each pair of sentences, for the first such place of the published side."""
    gaps = gaps_of(context.published.primary)
    for pair in context.both if gaps else ():
        found = [(j, *one) for j in pair.published for one in _places(context.published.sentences[j], gaps)]
        if found:
            sentence, start, end, score = max(found, key=lambda one: one[3])
            words = context.published.sentences[sentence][start:end]
            one, _, other = words.casefold().partition(" ")
            said = "a word stands twice" if one == other.strip() else "a word seems to be missing"
            yield departure(
                ID, "omission", "accuracy/omission", pair, f"{said}: “{words}”", score, (),
                [span_of(context.published, sentence, start, end)],
            )  # fmt: skip


def _places(sentence: str, gaps: Gaps | None) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of each place of a sentence where a word seems to be missing."""
    if gaps is None:
        return
    place = 0
    while match := _PAIR.search(sentence, place):
        place = match.end(1)
        first, second = match.group(1), match.group(2)
        if first.casefold() not in gaps.first or (first[0].isupper() and sentence[: match.start()].strip()):
            continue
        if second is None:
            yield match.start(), match.end(), _BEFORE_STOP
        elif second in gaps.second and (first.casefold(), second) not in gaps.never:
            yield match.start(), match.end(), _SCORE
