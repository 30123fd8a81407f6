"""The quotations of a text sentence by sentence, in the marks of all desks; one may begin in an earlier sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tracker.compare.quote_direction import LASTS, Mark, find_marks

_NEAR: Final = 3
_DASHED: Final = frozenset("es pt fr it ru uk bg pl tr ca ro sr el".split())
"""Languages that set off direct speech by a dash at the beginning of the line."""
_TURN = re.compile(r"\s*[—–―-]\s*(?=\S)")
_TURN_ENDS = re.compile(r"(?<=[,.!?…])\s*[—–―-]\s*(?=[^\W\d_])|\s[—–―](?=[^\W\d_])|(?<=\w)[—–―][.,;:]?\s+(?=[^\W\d_])")
"""Where the speaker stops or goes on: `— So, — said he. — Well.` and, in Spanish, `—So —said he—. Well.`"""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What of a quotation stands in one sentence."""

    start: int
    """Of the words inside the marks, in characters of the sentence."""
    end: int
    opened: bool
    """Its first mark stands in this sentence."""
    closed: bool
    mark: str
    """The mark it began with: `"`, `'`, `—` (a turn of dialogue)."""
    inner: bool = False
    """Inside another quotation."""

    @property
    def whole(self) -> bool:
        """Begins and ends in this sentence."""
        return self.opened and self.closed


@lru_cache(maxsize=256)
def quotations_of(sentences: tuple[str, ...], language: str) -> tuple[tuple[Quoted, ...], ...]:
    """For each sentence of a text what is quoted in it, in order; an apostrophe quotes nothing.

    A quotation runs on over the sentences that follow until its mark comes; where none comes within twelve
    sentences, it ends with the sentence it began in. A mark repeated at the beginning of a sentence (every
    paragraph of a long quotation has one) opens nothing new.
    """
    found: list[list[Quoted]] = [[] for _ in sentences]
    for first, last, level in _pairs(sentences, find_marks(sentences)):
        _lay(found, sentences, first, last, level)
    for k, sentence in enumerate(sentences):
        if language in _DASHED and not found[k]:
            found[k].extend(_turns(sentence))
    return tuple(tuple(sorted(one, key=lambda q: (q.start, -q.end))) for one in found)


def _lay(
    found: list[list[Quoted]], sentences: Sequence[str], first: Mark | None, last: Mark | None, level: int
) -> None:
    """Enter a quotation into every sentence it runs through."""
    known = first or last
    assert known is not None
    begins, ends = (first or known).sentence, (last or known).sentence
    mark = "'" if known.single else '"'
    for k in range(begins, ends + 1):
        start = first.end if first and k == begins else 0
        end = last.start if last and k == ends else len(sentences[k])
        opened, closed = bool(first and k == begins), bool(last and last.text and k == ends)
        found[k].append(Quoted(start, max(start, end), opened, closed, mark, level > 0))


def _pairs(sentences: Sequence[str], marks: Sequence[Mark]) -> Iterator[tuple[Mark | None, Mark | None, int]]:
    """First and last mark of each quotation with its depth; None for a mark that is missing."""
    opened: list[Mark] = []
    held: list[int] = []
    for mark in marks:
        while opened and mark.sentence - opened[0].sentence > LASTS:
            yield opened.pop(0), None, 0
        if mark.opens:
            if opened and _again(sentences, mark, opened[-1]):
                yield opened.pop(), _end_before(sentences, mark), len(opened)
            held.append(mark.sentence)
            opened.append(mark)
            continue
        depth = _answered(opened, mark)
        if depth is None:
            if not mark.single and not _apostrophe(sentences[mark.sentence], mark):
                yield None, mark, 0
            continue
        yield from ((lost, None, 0) for lost in opened[depth + 1 :] if not lost.single)
        first = opened[depth]
        del opened[depth:]
        if _too_wide(first, mark, held):
            yield first, None, 0
            yield None, mark, 0
        else:
            yield first, mark, depth
    yield from ((lost, None, 0) for lost in opened)


def _again(sentences: Sequence[str], mark: Mark, open_before: Mark) -> bool:
    """A mark at the beginning of a sentence inside a quotation of the same marks: its next paragraph."""
    at_first = not sentences[mark.sentence][: mark.start].strip()
    return at_first and open_before.single == mark.single and open_before.sentence != mark.sentence


def _end_before(sentences: Sequence[str], mark: Mark) -> Mark:
    """Where a quotation that begins anew has got to: the end of the sentence before."""
    end = len(sentences[mark.sentence - 1])
    return Mark(mark.sentence - 1, end, end, "", False, mark.single)


def _answered(opened: Sequence[Mark], mark: Mark) -> int | None:
    """The place of the quotation that a mark closes; one of the other marks only within the sentence."""
    same = [k for k, one in enumerate(opened) if one.single == mark.single]
    other = [k for k, one in enumerate(opened) if one.sentence == mark.sentence and one.text in "„‚"]
    return same[-1] if same else other[-1] if other and mark.text in '“”‘"' else None


def _too_wide(first: Mark, last: Mark, held: Sequence[int]) -> bool:
    """Whether two marks far from each other, with quotations between, are rather two whose partners are missing."""
    return last.sentence - first.sentence > _NEAR and any(first.sentence < k < last.sentence for k in held)


def _apostrophe(sentence: str, mark: Mark) -> bool:
    """`the workers" plan`: an apostrophe that a program turned into a quotation mark."""
    return mark.text == '"' and re.match(r's"\s[^\W\d_]', sentence[mark.start - 1 :]) is not None


def _turns(sentence: str) -> list[Quoted]:
    """The spoken parts of a line of dialogue: `— So, — said he. — Well.`"""
    first = _TURN.match(sentence)
    if not first:
        return []
    cuts = [first.end(), *(m.end() for m in _TURN_ENDS.finditer(sentence, first.end()))]
    ends = [*(m.start() for m in _TURN_ENDS.finditer(sentence, first.end())), len(sentence)]
    return [Quoted(a, b, True, True, "—") for a, b in list(zip(cuts, ends, strict=True))[::2]]
