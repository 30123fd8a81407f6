"""How each language negates, attributes, limits and contrasts: the packs in `packs/wording`."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from tracker.compare.facts import Forms, listed

_FOLDER: Final = Path(__file__).parent.parent / "packs" / "wording"
_CONTRASTS: Final = "contrasts"
"""The one pack of the folder that is of no language."""
_SHORTEST_WITH_ENDING: Final = 4
_NEGATION: Final = ("strong", "weak", "slight", "with_negation", "concord", "clause_words", "affix_exceptions")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Runs of words; each word may end in * for any ending."""

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]
    """The first word, or its beginning with its *, → the phrases that begin so."""
    starts: tuple[str, ...]
    """The first words that end in *."""

    def length_at(self, words: Sequence[str], place: int) -> int:
        """How many words the longest phrase that begins at that place has; 0 for none."""
        first = words[place]
        keys = [first, *(s for s in self.starts if first.startswith(s[:-1]))]
        found = (phrase for key in keys for phrase in self.by_first.get(key, ()))
        return max((len(p) for p in found if _fits(p, words[place : place + len(p)])), default=0)


@dataclass(frozen=True, slots=True)
class Wording:
    """One pack."""

    language: str
    forms: Mapping[str, Forms]
    """The kinds of `[negation]` and `[persons]`."""
    person_endings: Mapping[str, tuple[str, ...]]
    """How words of a kind of `[persons]` end."""
    neutral: Phrases
    """Phrases with a word of negation that negate nothing: `not only`, `sin embargo`."""
    free: Phrases
    """Phrases that negate in words, where another language may not: `couldn't help`, `no later than`."""
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]

    def negates_inside(self, word: str) -> bool:
        """Whether a case-folded word says no by itself: `unable`, `refused`, `hopeless`."""
        if self.forms["weak"].get(word) is not None:
            return True
        affixed = word.startswith(self.prefixes) or word.endswith(self.endings)
        return affixed and len(word) > len("unfit") - 1 and self.forms["affix_exceptions"].get(word) is None

    def is_person(self, kind: str, word: str) -> bool:
        """Whether a case-folded word is of that kind of `[persons]`."""
        return self.forms[kind].get(word) is not None or (
            len(word) > _SHORTEST_WITH_ENDING and word.endswith(self.person_endings[kind])
        )


@cache
def wording_of(language: str) -> Wording | None:
    """The pack of a primary language; None where there is none."""
    path = _FOLDER / f"{language}.toml"
    if not language.isalpha() or language == _CONTRASTS or not path.is_file():
        return None
    table = tomllib.loads(path.read_text("utf-8"))
    negation = table.get("negation", {})
    forms = {kind: listed(negation.get(kind, "")) for kind in _NEGATION}
    persons = table.get("persons", {})
    forms |= {kind: listed(" ".join(w for w in words.split() if w[0] != "*")) for kind, words in persons.items()}
    affixes = negation.get("affixes", "").casefold().split()
    return Wording(
        language=language,
        forms=forms,
        person_endings={kind: tuple(w[1:] for w in words.split() if w[0] == "*") for kind, words in persons.items()},
        neutral=_phrases(negation.get("neutral", "")),
        free=_phrases(negation.get("free", "")),
        prefixes=tuple(a[:-1] for a in affixes if a.endswith("*")),
        endings=tuple(a[1:] for a in affixes if a.startswith("*")),
    )


class ClassTable:
    """Which classes of `[classes]` a word is of."""

    def __init__(self, table: Mapping[str, str], idioms: str) -> None:
        self.idioms = _phrases(idioms)
        self._whole: dict[str, list[str]] = {}
        self._starts: dict[str, list[tuple[str, str]]] = {}
        self._ends: list[tuple[str, str]] = []
        for name, written in table.items():
            for form in written.casefold().split():
                self._add(name, form)

    def _add(self, name: str, form: str) -> None:
        if form.startswith("*"):
            self._ends.append((form[1:], name))
        elif form.endswith("*"):
            self._starts.setdefault(form[:2].rstrip("*"), []).append((form[:-1], name))
        else:
            self._whole.setdefault(form, []).append(name)

    def classes(self, word: str, following: str) -> tuple[str, ...]:
        """The classes of a case-folded word, or of it with the word that follows, in the order of the pack."""
        near = [*self._starts.get(word[:2], ()), *self._starts.get(word[:1], ())]
        found = [*self._whole.get(word, ()), *self._whole.get(f"{word}_{following}", ())]
        found += [name for start, name in near if word.startswith(start)]
        found += [name for end, name in self._ends if word.endswith(end) and len(word) > len(end) + 1]
        return tuple(dict.fromkeys(found))


@cache
def classes_of_language(language: str) -> ClassTable:
    """The classes of a primary language; none for a language without a pack."""
    path = _FOLDER / f"{language}.toml"
    known = language.isalpha() and language != _CONTRASTS and path.is_file()
    if not known:
        return ClassTable({}, "")
    table = tomllib.loads(path.read_text("utf-8"))
    return ClassTable(table["classes"], table["idioms"]["phrases"])


def _phrases(written: str) -> Phrases:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in written.casefold().split():
        words = tuple(phrase.split("_"))
        by_first.setdefault(words[0], []).append(words)
    return Phrases({k: tuple(v) for k, v in by_first.items()}, tuple(sorted(w for w in by_first if w.endswith("*"))))


def _fits(phrase: Sequence[str], words: Sequence[str]) -> bool:
    return len(phrase) == len(words) and all(
        w.startswith(p[:-1]) if p.endswith("*") else w == p for p, w in zip(phrase, words, strict=True)
    )
