"""The language of a whole text."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from tracker.detect.characters import SCRIPTS
from tracker.detect.emission import ANY, EVERY, NONE, log_chances
from tracker.detect.table import Table, load
from tracker.detect.tokens import Tokens, tokenise
from tracker.model import UNDETERMINED, LanguageGuess

Floats = NDArray[np.float64]
_READ_CHARS: Final = 6_000
"""More says nothing new about the language of a text."""
_MOST: Final = 7.0
"""Nats one word can say against a language: a name or a quoted word settles nothing."""
_WITHOUT_BLANKS: Final = np.array([script in ("han", "kana") for script in SCRIPTS])
"""By script: whether two of its characters count as one word."""
_FEW_WORDS: Final = 25
"""In shorter texts the letters of every word are looked at, in longer ones those of words that no list has …"""
_SETTLED: Final = 0.99999
"""… and none where the lists alone make a language so likely."""
_KNOWN: Final = 0.6
"""Share of a text's words that a language's list has where it is that language; about 0.85 in news."""
_ENOUGH_CHARS: Final = 60
_SURE_OF_OTHER: Final = 0.9
_SURE: Final = 0.6
"""Below this posterior the answer is `und`."""


def document_language(text: str) -> LanguageGuess:
    """The language of a text by its words; `und` with score 0 where there is nothing to go by.

    A text whose words the best language mostly lacks is put to langdetect too, which knows some twenty languages more.
    """
    table = load()
    head = text[:_READ_CHARS]
    weighed = language_scores(head, table)
    if weighed is None:
        return LanguageGuess(UNDETERMINED, 0.0)
    scores, known = weighed
    best = int(scores.argmax())
    if known[best] < _KNOWN and len(head) >= _ENOUGH_CHARS and (other := _by_langdetect(head, table)):
        return other
    score = round(float(scores[best]), 4)
    return LanguageGuess(table.languages[best] if score >= _SURE else UNDETERMINED, score)


def language_scores(text: str, table: Table) -> tuple[Floats, Floats] | None:
    """(posterior of each of the table's languages, equal beforehand; share of the words its list has).

    None for a text without letters.
    """
    tokens = tokenise(text, table)
    if not tokens.letters.any():
        return None
    listed_only = len(tokens) >= _FEW_WORDS
    weighed = _weigh(tokens, table, NONE if listed_only else EVERY)
    if listed_only and weighed[0].max() < _SETTLED:
        return _weigh(tokens, table, ANY)
    return weighed


def _weigh(tokens: Tokens, table: Table, spelled: int) -> tuple[Floats, Floats]:
    logs, listed = log_chances(tokens, table, spelled)
    words = tokens.letters
    logs, listed = logs[words].astype(np.float64), listed[words]
    alone = _WITHOUT_BLANKS[tokens.script[words]]
    against = np.maximum(logs - logs.max(axis=1, keepdims=True), -_MOST)
    total = (against * np.where(alone, 0.5, 1.0)[:, None]).sum(axis=0)
    chances = np.exp(total - total.max())
    return chances / chances.sum(), listed.mean(axis=0)


def _by_langdetect(text: str, table: Table) -> LanguageGuess | None:
    """Its answer where it is sure of a language that the table lacks; seeded, since it is random otherwise."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:
        return None
    new = best.lang.split("-")[0] not in table.languages and best.prob >= _SURE_OF_OTHER
    return LanguageGuess(best.lang, round(best.prob, 4)) if new else None
