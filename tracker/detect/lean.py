"""How much likelier one language is than another to say a word: for words that stand in both texts of a comparison."""

from collections.abc import Sequence
from typing import Final

_SURE: Final = 20.0
_UNLISTED: Final = 7.0
"""The most a word can say that only its letters speak for: names look foreign too."""


def lean(words: Sequence[str], one: str, other: str) -> list[float]:
    """For each word the log of its chance in `one` over that in `other`, in nats, 20 at most either way.

    0 for what is not one run of letters, and for every word where one of the languages is not known here.
    """
    from tracker.detect.emission import EVERY, log_chances
    from tracker.detect.table import load
    from tracker.detect.tokens import tokenise

    table = load()
    if not words or not {one, other} <= set(table.languages):
        return [0.0] * len(words)
    plain = [word if word.isalpha() else "" for word in words]
    tokens = tokenise("\n".join(word or "0" for word in plain), table)
    if len(tokens) != len(words):
        return [0.0] * len(words)
    logs, listed = log_chances(tokens, table, EVERY)
    difference = logs[:, table.column(one)] - logs[:, table.column(other)]
    most = [_SURE if known else _UNLISTED for known in listed[:, table.column(one)]]
    return [
        max(-_SURE, min(limit, float(value))) if word else 0.0
        for word, value, limit in zip(plain, difference, most, strict=True)
    ]
