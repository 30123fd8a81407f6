"""Is this output a translation at all? The ways in which a model fails that can be seen without knowing the
language."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+")
_SUBWORD: Final = re.compile(r"@@|▁|<unk>|<s>|</s>|\ufffd")
"""What tokenisers leave behind when their model does not fit them."""
_REPEATS: Final = 4
"""A run of words so many times in a row, where the source has it less often in a row."""
_REPEATED_WORDS: Final = 6
"""And so many words at least in the whole run: "no, no, no, no" is speech."""
_LONG_FACTOR: Final = 3.0
_LONG_WORDS: Final = 12
"""Longer than three times the source and a dozen words more. Among the pairs Argos publishes, a translation is seldom
more than twice as long in words; scripts without spaces are counted in characters instead."""
_COPY_WORDS: Final = 6
"""A sentence of so many different words, most of them no names, is not the same in two languages, however near."""


def degenerate(source: str, output: str, copy_counts: bool = True) -> tuple[str, ...]:
    """Why `output` is no translation of `source`: `empty`, `subword_marks`, `repetition`, `too_long`, `copy_of_source`.

    Empty where nothing speaks against it. `copy_counts` False lets an output equal to its source pass (a piece of a
    sentence may be a name).
    """
    if not _WORD.search(source):
        return ()
    if not output.strip():
        return ("empty",)
    reasons = []
    if _SUBWORD.search(output) and not _SUBWORD.search(source):
        reasons.append("subword_marks")
    if longest_repeat(output) > max(longest_repeat(source), _REPEATED_WORDS - 1):
        reasons.append("repetition")
    if _too_long(source, output):
        reasons.append("too_long")
    if copy_counts and _is_copy(source, output):
        reasons.append("copy_of_source")
    return tuple(reasons)


def longest_repeat(text: str) -> int:
    """How many words the longest run of immediate repetitions takes, where a run repeats `_REPEATS` times or more;
    else 0.

    A text without spaces is looked at by characters.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    units = words if len(words) > len(text) / 20 else [sign for sign in text if sign.isalnum()]
    longest = 0
    for period in range(1, min(12, len(units) // _REPEATS) + 1):
        run = 0
        for here in range(period, len(units)):
            run = run + 1 if units[here] == units[here - period] else 0
            if run >= period * (_REPEATS - 1):
                longest = max(longest, run + period)
    return longest


def _too_long(source: str, output: str) -> bool:
    sizes = len(_WORD.findall(source)), len(_WORD.findall(output))
    by_words = sizes[1] > sizes[0] * _LONG_FACTOR + _LONG_WORDS
    # Chinese or Thai into English: few "words" of many characters become many; then characters must be out of
    # proportion too.
    return by_words and len(output) > len(source) * _LONG_FACTOR + _LONG_WORDS


def _is_copy(source: str, output: str) -> bool:
    words = _WORD.findall(source)
    plain = [word for word in words if word[0].islower()]
    same = [w.casefold() for w in words] == [w.casefold() for w in _WORD.findall(output)]
    return same and len({w.casefold() for w in words}) >= _COPY_WORDS and len(plain) * 2 > len(words)
