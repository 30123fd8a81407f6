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
    place = 0
    while place < len(words):
        length = _common(source, [word.group().casefold() for word in words[place:]])
        run = words[place : place + length]
        if length >= _RUN and sum(word.group()[0].islower() for word in run) >= _RUN:
            yield output[run[0].start() : run[-1].end()]
        place += max(length, 1)


def _common(source: Sequence[str], words: Sequence[str]) -> int:
    """How many of the words, from the first, stand somewhere in the source in the same order without a break."""
    best = 0
    for start in (index for index, word in enumerate(source) if words and word == words[0]):
        length = 0
        while start + length < len(source) and length < len(words) and source[start + length] == words[length]:
            length += 1
        best = max(best, length)
    return best
