"""The language of a whole text."""

from typing import Final

import numpy as np

from tracker.detect.characters import SCRIPTS
from tracker.detect.emission import log_chances
from tracker.detect.table import Table, load
from tracker.detect.tokens import tokenise
from tracker.model import UNDETERMINED, LanguageGuess

_READ_CHARS: Final = 6_000
"""More says nothing new about the language of a text."""
_MOST: Final = 7.0
"""Nats one word can say against a language: a name or a quoted word settles nothing."""
_WITHOUT_BLANKS: Final = (SCRIPTS.index("han"), SCRIPTS.index("kana"))
"""Two characters of these count as one word."""
_SURE: Final = 0.6
"""Below this posterior the answer is `und`."""


def document_language(text: str) -> LanguageGuess:
    """The language of a text by its words; `und` with score 0 where there is nothing to go by."""
    table = load()
    scores = language_scores(text[:_READ_CHARS], table)
    if scores is None:
        return LanguageGuess(UNDETERMINED, 0.0)
    best = int(scores.argmax())
    score = round(float(scores[best]), 4)
    return LanguageGuess(table.languages[best] if score >= _SURE else UNDETERMINED, score)


def language_scores(text: str, table: Table) -> np.ndarray[tuple[int], np.dtype[np.float64]] | None:
    """Posterior of each language over the table's, equal beforehand; None for a text without letters."""
    tokens = tokenise(text, table)
    if not tokens.letters.any():
        return None
    logs = log_chances(tokens, table)[0][tokens.letters].astype(np.float64)
    alone = np.isin(tokens.script[tokens.letters], _WITHOUT_BLANKS)
    against = np.maximum(logs - logs.max(axis=1, keepdims=True), -_MOST)
    total = (against * np.where(alone, 0.5, 1.0)[:, None]).sum(axis=0)
    chances = np.exp(total - total.max())
    posterior: np.ndarray[tuple[int], np.dtype[np.float64]] = chances / chances.sum()
    return posterior
