"""Full-text search: one `search_text` for what is indexed and what is asked."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, kana and Han: written without spaces, so they are indexed as pairs of characters."""
_WORD: Final = re.compile(rf"[{_UNSPACED}]+|[^\W_{_UNSPACED}]+")
_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart and that people type without the stroke."""


def search_text(text: str) -> str:
    """The words of a text as the index holds them, joined by spaces; empty where there are none.

    Case-folded and without accents, so that `Maßnahmen` and `massnahmen` are one word. Scripts without spaces become
    overlapping pairs of characters and the last one alone.
    """
    return " ".join(piece for word in _words(text) for piece in _pieces(word))


def match_expression(asked: str) -> str:
    """An FTS5 query that finds every word of `asked` in any order, the last one also unfinished; empty for no words."""
    words = list(_words(asked))
    terms = [_phrase(word) for word in words]
    if terms and not asked[-1:].isspace() and not _is_unspaced(words[-1]):
        terms[-1] += "*"
    return " AND ".join(terms)


def _words(text: str) -> Iterator[str]:
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    kept = "".join(c for c in folded if not unicodedata.combining(c) and unicodedata.category(c) != "Mn")
    return (found.group() for found in _WORD.finditer(kept))


def _is_unspaced(word: str) -> bool:
    return re.match(f"[{_UNSPACED}]", word) is not None


def _pieces(word: str) -> list[str]:
    if not _is_unspaced(word):
        return [word]
    return [word[i : i + 2] for i in range(len(word))]


def _phrase(word: str) -> str:
    if not _is_unspaced(word):
        return f'"{word}"'
    if len(word) == 1:
        return f'"{word}"*'
    return '"' + " ".join(_pieces(word)[:-1]) + '"'
