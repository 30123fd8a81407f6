"""A desk's own terms: what a term must become, and what must not be translated at all."""

import csv
import functools
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import InputError
from tracker.model import Span


@dataclass(frozen=True, slots=True)
class Term:
    source: str
    target: str
    """What it must become; the same as `source` for what must not be translated."""
    pair: str = ""
    """`es-en`: only for this direction; empty for all."""


@dataclass(frozen=True, slots=True)
class Glossary:
    terms: tuple[Term, ...] = ()

    @property
    def digest(self) -> str:
        """For the recipe: 16 hexadecimal digits; empty without terms."""
        lines = sorted(f"{term.source}\t{term.target}\t{term.pair}" for term in self.terms)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16] if lines else ""

    def find(self, sentence: str, source: str, target: str) -> Iterator[tuple[Span, str]]:
        """Where terms stand in the sentence as whole words, the longest first where they overlap, and what each must
        become.

        Terms to be translated are found whatever their case, and keep a capital they begin with; names to be kept are
        found as they are written.
        """
        wanted = self._for(source, target)
        if not wanted:
            return
        for found in _pattern(tuple(wanted)).finditer(sentence):
            written = found.group()
            if written in wanted and wanted[written] == written:
                yield Span(*found.span()), written
            elif (becomes := wanted.get(written.casefold())) is not None:
                yield Span(*found.span()), _as_written(written, becomes)

    def _for(self, source: str, target: str) -> dict[str, str]:
        pairs = ("", f"{source}-{target}", f"{source.split('-')[0]}-{target.split('-')[0]}")
        terms = [term for term in self.terms if term.pair in pairs]
        return {t.source if t.source == t.target else t.source.casefold(): t.target for t in terms}


@functools.lru_cache(maxsize=8)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(term) for term in longest_first)})(?!\w)", re.IGNORECASE)


def _as_written(written: str, becomes: str) -> str:
    return becomes[:1].upper() + becomes[1:] if written[:1].isupper() else becomes


def read_glossary(path: Path) -> Glossary:
    """The terms of a TSV file: `term`, `translation`, and optionally the pair (`es-en`). Lines that begin with `#`
    are notes.

    An empty translation keeps the term as it is.

    Raises:
        InputError: the file cannot be read, or a line has no tab.
    """
    terms = []
    for number, line in _lines(path):
        columns = [column.strip() for column in next(csv.reader([line], delimiter="\t", quoting=csv.QUOTE_NONE))]
        if len(columns) < 2 or not columns[0]:
            raise InputError(str(path), f"line {number} is not `term TAB translation`.")
        pair = columns[2].lower().replace("→", "-") if len(columns) > 2 else ""
        terms.append(Term(columns[0], columns[1] or columns[0], pair))
    return Glossary(tuple(terms))


def read_keep_list(path: Path) -> Glossary:
    """The names of a do-not-translate list, one on each line; lines that begin with `#` are notes.

    Raises:
        InputError: the file cannot be read.
    """
    return Glossary(tuple(Term(line.strip(), line.strip()) for _, line in _lines(path)))


def joined(glossaries: Iterable[Glossary]) -> Glossary:
    """All terms together; where two give the same term, the last counts."""
    return Glossary(tuple(term for glossary in glossaries for term in glossary.terms))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), f"cannot be read ({error}).", "A glossary is a text file in UTF-8.") from error
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line
