"""What each token says for each guest language against the host, in nats."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.emission import Logs
from tracker.detect.layout import Layout
from tracker.detect.tokens import Tokens

NOT_PROSE: Final = np.float32(-6.0)
_AGAINST: Final = np.float32(-9.0)
"""The most one token can say against a guest."""
_OTHERS: Final = 4.0
"""Names and loanwords go round in about so many languages at once."""
_BORROWS: Final = np.array([0.003, 0.5, 0.3, 0.3])
"""How readily the host takes up a word known to other languages: in small letters, capitalised, capitalised at the
start of a sentence, inside a name."""
_NAMES: Final = np.array([1e-4, 0.02, 0.01, 0.02])
"""How readily it takes up a word that only the guest knows."""


def favours(logs: Logs, host: int, tokens: Tokens, layout: Layout) -> NDArray[np.float32]:
    """Log-likelihood ratio of each guest against the host, token by language; the host's own column is -20.

    A word may stand in the host's text because the host says it, because everybody does (names, loanwords), or, rarely,
    although only the guest does: this bounds what one word can say.
    """
    chances = np.exp(logs)
    others = chances.sum(axis=1, keepdims=True) - chances - chances[:, [host]]
    kind = np.where(
        layout.particle, 3, np.where(tokens.capital, np.where(layout.starts_sentence | layout.opens, 2, 1), 0)
    )
    borrowed = (_BORROWS / _OTHERS).astype(np.float32)[kind][:, None] * np.maximum(others, 0)
    own = _NAMES.astype(np.float32)[kind][:, None] * chances
    ratio = logs - np.log(np.maximum(chances[:, [host]] + borrowed + own, 1e-38))
    ratio = np.clip(ratio, _AGAINST, None)
    ratio[~tokens.letters] = 0
    ratio[layout.not_prose] = NOT_PROSE
    ratio[:, host] = -20
    result: NDArray[np.float32] = ratio.astype(np.float32)
    return result
