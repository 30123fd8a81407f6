"""The units a sentence speaks of, with or without a number."""

from functools import lru_cache

from tracker.compare.facts import facts_of
from tracker.compare.mentions import tokens_of

_SHORTEST = 3
"""`m`, `h` and `in` are too short to be told from other words."""


@lru_cache(maxsize=20_000)
def unit_words(sentence: str, language: str) -> frozenset[str]:
    """Keys of the units named; empty for a language without a pack."""
    facts = facts_of(language)
    if facts is None:
        return frozenset()
    tokens = [token.folded for token in tokens_of(sentence)]
    found = {facts.forms["units"].get(t) for t in tokens if len(t) >= _SHORTEST or t == "%"}
    for size in (2, 3):
        found |= {facts.phrases.get(" ".join(tokens[k : k + size])) for k in range(len(tokens) - size + 1)}
    return frozenset(unit for unit in found if unit)
