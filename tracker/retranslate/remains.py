"""Words of the source that stand untranslated in the output."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_RUN: Final = 3
"""So many words in a row: shorter runs are names, loans and cognates ("no", "normal", "hospital central")."""


def untranslated(sentence: str, output: str, held: Sequence[str]) -> Iterator[str]:
    """Runs of three and more words of the sentence that stand in the output as they were, in the order of the output.

    Runs of names (all with a capital) and what was to be kept do not count.
    """
    for piece in held:
        output = output.replace(piece, "\n")
    source = [word.casefold() for word in _WORD.findall(sentence)]
    words = list(_WORD.finditer(output))
    said = [word.group().casefold() for word in words]
    starts: dict[str, list[int]] = {}
    for index, word in enumerate(source):
        starts.setdefault(word, []).append(index)
    place = 0
    while place < len(words):
        length = max((_common(source, start, said, place) for start in starts.get(said[place], ())), default=0)
        run = words[place : place + length]
        if length >= _RUN and sum(word.group()[0].islower() for word in run) >= _RUN:
            yield output[run[0].start() : run[-1].end()]
        place += max(length, 1)


def _common(source: Sequence[str], start: int, said: Sequence[str], place: int) -> int:
    """How many words are the same on both sides, from these places on without a break."""
    length = 0
    while (
        start + length < len(source) and place + length < len(said) and source[start + length] == said[place + length]
    ):
        length += 1
    return length
