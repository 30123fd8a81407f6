"""What each token says for each guest language against the host, in nats."""

from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.emission import Logs
from tracker.detect.layout import Layout
from tracker.detect.phrases import Phrases
from tracker.detect.table import Table
from tracker.detect.tokens import Tokens
from tracker.detect.weights import Weights

Floats = NDArray[np.float32]
NOT_PROSE: Final = np.float32(-6.0)
HOST: Final = np.float32(-20.0)
"""Stands in the host's own column, so that it is never a guest."""
_ACRONYM_CHARS: Final = 6


class Kind(IntEnum):
    """How much the shape of a word lets a name be expected."""

    SMALL = 0
    CAPITAL = 1
    CAPITAL_AT_START = 2
    PARTICLE = 3
    """A short word inside a name."""
    ACRONYM = 4


def kinds(tokens: Tokens, layout: Layout) -> NDArray[np.int64]:
    """The kind of each token. In a line that is all capitals they mean nothing."""
    start = layout.starts_sentence | layout.opens
    kind = np.where(tokens.capital, np.where(start, Kind.CAPITAL_AT_START, Kind.CAPITAL), Kind.SMALL)
    kind = np.where(layout.particle, Kind.PARTICLE, kind)
    short = tokens.end_char - tokens.start_char <= _ACRONYM_CHARS
    kind = np.where(tokens.upper & short, Kind.ACRONYM, kind)
    return np.where(layout.shouted & tokens.capital, Kind.SMALL, kind)


def favours(
    logs: Logs,
    listed: NDArray[np.bool_],
    host: int,
    tokens: Tokens,
    layout: Layout,
    phrases: Phrases,
    table: Table,
    weights: Weights,
) -> Floats:
    """Log-likelihood ratio of each guest against the host, token by language.

    A word may stand in the host's text because the host says it, because everybody does (names, loanwords), or, rarely,
    although only the guest does: this bounds what one word can say.
    """
    kind = kinds(tokens, layout)
    ratio = _ratios(logs, host, kind, table, weights)
    at_most = np.array(weights.unlisted, np.float32)[kind][:, None]
    ratio = np.where(listed, ratio, np.minimum(ratio, at_most))
    np.maximum(ratio, -np.array(weights.against, np.float32)[kind][:, None], out=ratio)
    _weigh_phrases(ratio, host, tokens, layout, phrases, weights)
    ratio[~tokens.letters] = 0
    ratio[layout.not_prose] = NOT_PROSE
    ratio[:, host] = HOST
    return ratio


def _ratios(logs: Logs, host: int, kind: NDArray[np.int64], table: Table, weights: Weights) -> Floats:
    chances = np.exp(logs)
    own = chances[:, [host]]
    others = np.maximum(chances.sum(axis=1, keepdims=True) - chances - own, 0)
    borrows = np.array(weights.borrows, np.float32)[kind][:, None]
    names = np.array(weights.names, np.float32)[kind][:, None]
    expected = own + borrows * others + names * chances
    noun = (kind == Kind.CAPITAL)[:, None] & table.noun_capitals
    expected = np.where(noun, own + weights.noun_borrows * others + weights.noun_names * chances, expected)
    result: Floats = (logs - np.log(np.maximum(expected, 1e-38))).astype(np.float32)
    return result


def _weigh_phrases(
    ratio: Floats, host: int, tokens: Tokens, layout: Layout, phrases: Phrases, weights: Weights
) -> None:
    """Places speak for who spells them so, unless the host does; borrowed expressions say little."""
    borrowed = np.flatnonzero(phrases.loan == 1)
    ratio[borrowed] = np.minimum(ratio[borrowed], weights.loan)
    at = np.flatnonzero(phrases.place_bits)
    spelled = ((phrases.place_bits[at, None] >> np.arange(ratio.shape[1], dtype=np.uint64)) & np.uint64(1)) > 0
    known = spelled[:, host]
    ratio[at[known]] = np.minimum(ratio[at[known]], 0)
    foreign = at[~known]
    before = np.maximum(foreign - 1, 0)
    led = phrases.place_start[foreign] & (foreign > 0) & layout.joined[foreign] & ~tokens.capital[before]
    more = weights.place_after_word * (led[:, None] & (ratio[before] > 1))
    ratio[foreign] = np.where(spelled[~known], np.maximum(ratio[foreign], weights.place) + more, ratio[foreign])
    phrase = np.flatnonzero(phrases.loan == 2)
    ratio[phrase] = np.minimum(ratio[phrase], weights.loan_phrase)
