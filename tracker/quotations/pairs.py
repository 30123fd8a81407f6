"""Which quotation marks belong together: nested, over several paragraphs, and where one is missing or reversed."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Final

from tracker.model import Paragraph, Span, Zone
from tracker.quotations.marks import (
    FAMILIES,
    HIGH_SIX_CLOSES,
    NINES_OPEN,
    REVERSED_GUILLEMETS,
    UNSPACED,
    Family,
    Mark,
    find_marks,
)

REACH: Final = 6
"""Paragraphs a quotation may run on without a mark of its own."""


_FIRST_SIGN_VOTES: Final = 2
"""The sign a text opens with tells its manner better than the spacing of one mark."""


class ProblemKind(StrEnum):
    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    REVERSED_CLOSING = "reversed closing"
    """An opening sign, or a space on the wrong side, where the quotation ends."""
    REVERSED_OPENING = "reversed opening"


@dataclass(frozen=True, slots=True)
class Problem:
    kind: ProblemKind
    span: Span
    """The mark itself."""
    partner: Span | None = None
    """The mark at the other end, where there is one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks and what they enclose."""

    span: Span
    """With the marks; ends with its paragraph where the closing mark is missing."""
    content: Span
    opening: str
    closing: str
    """Empty where the closing mark is missing."""
    depth: int
    """0 for an outermost quotation."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Every pair and every problem of a text, each in the order of the text."""

    pairs: tuple[Pair, ...]
    problems: tuple[Problem, ...]


def pair_marks(text: str, paragraphs: Sequence[Paragraph], language_code: str) -> Marks:
    """Pair the quotation marks of a version; boilerplate is not read.

    Linear in the length of the text. Single marks pair only where both ends are sure: an apostrophe is never a problem.
    """
    readable = [p for p in paragraphs if p.zone is not Zone.BOILERPLATE and len(p.content)]
    marks = [tuple(find_marks(text, p.content.start_char, p.content.end_char)) for p in readable]
    pairing = _Pairing(text, _style(marks, language_code))
    for paragraph, found in zip(readable, marks, strict=True):
        pairing.read(paragraph.content, found)
    pairing.give_up()
    pairs, problems = _joined(pairing, [p.content.start_char for p in readable], text)
    return Marks(
        tuple(sorted(pairs, key=lambda p: (p.span.start_char, -p.span.end_char))),
        tuple(sorted(problems, key=lambda p: (p.span, p.kind))),
    )


def _joined(pairing: "_Pairing", starts: Sequence[int], text: str) -> tuple[list[Pair], list[Problem]]:
    """A quotation that is opened, runs over paragraphs with quotations of their own, and is closed: one, no problem."""
    problems = sorted(pairing.problems, key=lambda p: p.span)
    kept: list[Problem] = []
    ends: dict[int, Span] = {}
    for problem in problems:
        last = kept[-1] if kept else None
        if last and _makes_one(last, problem, starts, text):
            kept.pop()
            ends[last.span.start_char] = problem.span
        else:
            kept.append(problem)
    return [
        _prolonged(p, ends[p.span.start_char], text) if p.span.start_char in ends else p for p in pairing.pairs
    ], kept


def _makes_one(first: Problem, second: Problem, starts: Sequence[int], text: str) -> bool:
    if (first.kind, second.kind) != (ProblemKind.UNCLOSED, ProblemKind.UNOPENED):
        return False
    if FAMILIES[first.span.of(text)] is not FAMILIES[second.span.of(text)]:
        return False
    apart = bisect_right(starts, second.span.start_char) - bisect_right(starts, first.span.start_char)
    return 1 <= apart <= REACH


def _prolonged(pair: Pair, end: Span, text: str) -> Pair:
    span = Span(pair.span.start_char, end.end_char)
    return Pair(span, Span(span.start_char + 1, end.start_char), pair.opening, end.of(text), pair.depth)


@dataclass(frozen=True, slots=True)
class _Style:
    """How this text sets its marks."""

    guillemets_reversed: bool
    six_closes: bool
    """“…“ and ”…“ are no news here."""
    nines_open: bool
    spaced: bool
    hebrew: bool


def _style(marks: Sequence[Sequence[Mark]], code: str) -> _Style:
    votes: Counter[str] = Counter()
    for mark in (m for found in marks for m in found):
        if mark.char in "«»‹›" and mark.looks_opening != mark.looks_closing:
            votes["reversed" if (mark.char in "»›") == mark.looks_opening else "straight"] += 1
        elif mark.char in "“”" and mark.looks_opening != mark.looks_closing:
            votes[mark.char + ("opens" if mark.looks_opening else "closes")] += 1
    base = code.split("-")[0]
    first = next((m.char for found in marks for m in found if m.char in "«»‹›"), "«")
    votes["reversed" if first in "»›" else "straight"] += _FIRST_SIGN_VOTES
    return _Style(
        guillemets_reversed=base in REVERSED_GUILLEMETS and votes["reversed"] > votes["straight"],
        six_closes=(base in HIGH_SIX_CLOSES and not votes["”closes"]) or (base == "und" and votes["“opens"] == 0),
        nines_open=base in NINES_OPEN and not votes["“opens"],
        spaced=base not in UNSPACED,
        hebrew=base in ("he", "yi"),
    )


@dataclass(slots=True)
class _Open:
    mark: Mark
    depth: int


class _Ahead:
    """What is still to come in a paragraph, so that no mark is looked for twice."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.left = Counter(m.char for m in marks)
        self.index = -1
        self.straight = [i for i, m in enumerate(marks) if m.char in '"＂']
        balance = list(accumulate((m.char == "“") - (m.char == "”") for m in marks))
        self.balance = balance
        self.lowest = list(accumulate(reversed(balance), min))[::-1]

    def pass_mark(self, index: int) -> None:
        self.index = index
        self.left[self.marks[index].char] -= 1

    def closes_all(self, opened: int) -> bool:
        """Whether the curly marks to come close `opened` quotations, counting those opened on the way."""
        return self.lowest[self.index] <= self.balance[self.index] - opened

    def next_straight(self) -> tuple[Mark | None, Mark | None]:
        """The next two straight marks."""
        at = bisect_right(self.straight, self.index)
        coming = [self.marks[i] for i in self.straight[at : at + 2]]
        return (coming[0] if coming else None, coming[1] if len(coming) > 1 else None)


class _Pairing:
    """The marks that are open while a text is read paragraph by paragraph."""

    def __init__(self, text: str, style: _Style) -> None:
        self.text = text
        self.style = style
        self.stack: list[_Open] = []
        self.pairs: list[Pair] = []
        self.problems: list[Problem] = []
        self.running_on: _Open | None = None
        self.running_on_end_char = 0
        self.silent_paragraphs = 0
        self.here_char = 0
        """How far has been read: where a quotation without its end is cut off."""

    def read(self, content: Span, marks: Sequence[Mark]) -> None:
        """Pair the marks of one paragraph; what stays open may run on into the next."""
        rest = self._carried_on(content, marks)
        ahead = _Ahead(rest)
        for index, mark in enumerate(rest):
            ahead.pass_mark(index)
            self._take(mark, ahead)
        self._end_paragraph(content)

    def give_up(self) -> None:
        """The text is over: what is still open stays without its end."""
        if self.running_on:
            self._unclosed(self.running_on, self.running_on_end_char)
            self.running_on = None

    def _carried_on(self, content: Span, marks: Sequence[Mark]) -> Sequence[Mark]:
        """Drop the mark that only repeats the open quotation's at the head of a further paragraph."""
        waiting = self.running_on
        if not waiting:
            return marks
        first = marks[0] if marks else None
        if first and first.family is waiting.mark.family and first.start_char == content.start_char:
            self.stack, self.running_on = [waiting], None
            return marks[1:]
        if first and first.family is waiting.mark.family and first.looks_closing and first.char not in "„«‚":
            self.stack, self.running_on = [waiting], None
            return marks
        self.silent_paragraphs += 1
        if any(m.family is waiting.mark.family for m in marks) or self.silent_paragraphs > REACH:
            self.give_up()
        return marks

    def _take(self, mark: Mark, ahead: "_Ahead") -> None:
        self.here_char = mark.start_char
        if mark.family is Family.SINGLE:
            self._take_single(mark, ahead)
        elif mark.family is Family.DOUBLE:
            self._take_double(mark, ahead)
        elif mark.family in (Family.GUILLEMET, Family.ANGLE):
            self._take_guillemet(mark)
        elif mark.char in "「『《":
            self._open(mark)
        else:
            self._close(mark)

    def _take_guillemet(self, mark: Mark) -> None:
        opens = (mark.char in "»›") == self.style.guillemets_reversed
        top = self._innermost(mark.family)
        if opens and top and mark.char == top.mark.char and mark.looks_closing and not mark.looks_opening:
            opens = False  # »…» as in Finnish, or an end set with the wrong sign
        elif not opens and not top and mark.looks_opening and not mark.looks_closing:
            opens = True
        self._open(mark) if opens else self._close(mark)

    def _take_double(self, mark: Mark, ahead: "_Ahead") -> None:
        top = self._innermost(Family.DOUBLE)
        if mark.char in "„‟〝":
            self._open(mark)
        elif mark.char == "〞":
            self._close(mark)
        elif mark.char in '"＂':
            self._take_straight(mark, top, ahead)
        elif not top:
            self._take_first(mark)
        elif mark.char == "”" or top.mark.char in "„‟":
            self._close(mark)
        else:
            self._take_second_six(mark, top, ahead)

    def _take_first(self, mark: Mark) -> None:
        """A curly mark with no quotation open."""
        stray = mark.looks_closing and not mark.looks_opening
        if self.style.spaced and stray:
            self._close(mark)
            return
        if mark.char == "”":
            if not self.style.spaced or not mark.looks_opening:
                self._close(mark)
                return
            if not self.style.nines_open:
                self.problems.append(Problem(ProblemKind.REVERSED_OPENING, _place(mark)))
        self._open(mark)

    def _take_second_six(self, mark: Mark, top: _Open, ahead: "_Ahead") -> None:
        """“ while “ is open: nested, an end set with the wrong sign, or the next after one that was never closed."""
        if mark.looks_closing and not mark.looks_opening:
            self._close_reversed(mark, top)
        elif ahead.closes_all(self._count_open(Family.DOUBLE) + 1):
            self._open(mark)
        elif ahead.left["”"] or ahead.left["“"]:
            self._drop(top)
            self._open(mark)
        else:
            self._close_reversed(mark, top)

    def _take_straight(self, mark: Mark, top: _Open | None, ahead: "_Ahead") -> None:
        if self.style.hebrew and mark.before.isalpha() and mark.after.isalpha():
            return  # gershayim inside an abbreviation
        if not top:
            if mark.before.isdigit() and mark.free_after:
                return  # inches, seconds
            self._close(mark) if mark.looks_closing and not mark.looks_opening else self._open(mark)
        elif mark.looks_opening and not mark.looks_closing and self._opens_within(mark, top, ahead):
            self._open(mark)
        else:
            self._close(mark)

    def _opens_within(self, mark: Mark, top: _Open, ahead: "_Ahead") -> bool:
        """A straight mark set like an opening one while a quotation is open."""
        if top.mark.char != mark.char:
            return True
        first, second = ahead.next_straight()
        if not first or not first.looks_closing or first.looks_opening:
            return False
        if not second or not second.looks_closing or second.looks_opening:
            self._drop(top)  # what follows is a quotation of its own: the one before was never closed
        return True

    def _take_single(self, mark: Mark, ahead: "_Ahead") -> None:
        top = self._innermost(Family.SINGLE)
        if top and mark.looks_closing and mark.char != "‚" and not self._is_genitive(mark, ahead):
            self._close(mark)
        elif mark.looks_opening and mark.char != "’" and mark.after.isalpha() and not self._is_clipped(mark):
            self._open(mark)

    def _is_genitive(self, mark: Mark, ahead: "_Ahead") -> bool:
        """`the boys’ toys` inside a single quotation that is closed later."""
        following = self.text[mark.start_char + 1 : mark.start_char + 3]
        return mark.before in "sxz" and following[:1] == " " and following[1:].islower() and ahead.left[mark.char] > 0

    def _is_clipped(self, mark: Mark) -> bool:
        """`'n'`, `'s avonds`: a letter cut off, not a quotation."""
        after = self.text[mark.start_char + 1 : mark.start_char + 3]
        return len(after) < 2 or not after[1].isalpha()

    def _innermost(self, family: Family) -> _Open | None:
        return next((o for o in reversed(self.stack[-8:]) if o.mark.family is family), None)

    def _count_open(self, family: Family) -> int:
        return sum(o.mark.family is family for o in self.stack[-8:])

    def _open(self, mark: Mark) -> None:
        self.stack.append(_Open(mark, sum(o.mark.family is not Family.SINGLE for o in self.stack[-8:])))

    def _close(self, mark: Mark) -> None:
        top = self._innermost(mark.family)
        if not top:
            if mark.family is not Family.SINGLE and not mark.before.isdigit():
                self.problems.append(Problem(ProblemKind.UNOPENED, _place(mark)))
            return
        while self.stack[-1] is not top:
            self._drop(self.stack[-1])
        self.stack.pop()
        self.pairs.append(_pair(top, mark))

    def _close_reversed(self, mark: Mark, top: _Open) -> None:
        if not self.style.six_closes:
            self.problems.append(Problem(ProblemKind.REVERSED_CLOSING, _place(mark), _place(top.mark)))
        self._close(mark)

    def _drop(self, opened: _Open) -> None:
        """Forget an open mark; a double one has lost its end."""
        del self.stack[next(i for i in range(len(self.stack) - 1, -1, -1) if self.stack[i] is opened)]
        if opened.mark.family is not Family.SINGLE:
            self._unclosed(opened, self.here_char)

    def _unclosed(self, opened: _Open, end_char: int) -> None:
        self.problems.append(Problem(ProblemKind.UNCLOSED, _place(opened.mark)))
        span = Span(opened.mark.start_char, end_char)
        self.pairs.append(Pair(span, Span(span.start_char + 1, end_char), opened.mark.char, "", opened.depth))

    def _end_paragraph(self, content: Span) -> None:
        left = [o for o in self.stack if o.mark.family is not Family.SINGLE]
        self.stack = []
        if not left:
            return
        self.give_up()
        for opened in left[1:]:
            self._unclosed(opened, content.end_char)
        self.running_on, self.running_on_end_char, self.silent_paragraphs = left[0], content.end_char, 0


def _place(mark: Mark) -> Span:
    return Span(mark.start_char, mark.start_char + 1)


def _pair(opened: _Open, mark: Mark) -> Pair:
    span = Span(opened.mark.start_char, mark.start_char + 1)
    return Pair(span, Span(span.start_char + 1, span.end_char - 1), opened.mark.char, mark.char, opened.depth)
