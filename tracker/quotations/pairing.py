"""The marks that are open while a text is read: which opens, which closes, which lost its other one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.model import Span
from tracker.quotations.mark_style import MarkStyle
from tracker.quotations.marks import Family, Mark
from tracker.quotations.marks_ahead import Ahead
from tracker.quotations.paired import Pair, Problem, ProblemKind

REACH: Final = 6
"""Paragraphs a quotation may run on without a mark of its own."""


@dataclass(slots=True)
class _Open:
    mark: Mark
    depth: int


class Pairing:
    """The marks that are open while a text is read paragraph by paragraph."""

    def __init__(self, text: str, style: MarkStyle) -> None:
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
        ahead = Ahead(rest)
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

    def _take(self, mark: Mark, ahead: Ahead) -> None:
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

    def _take_double(self, mark: Mark, ahead: Ahead) -> None:
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

    def _take_second_six(self, mark: Mark, top: _Open, ahead: Ahead) -> None:
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

    def _take_straight(self, mark: Mark, top: _Open | None, ahead: Ahead) -> None:
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

    def _opens_within(self, mark: Mark, top: _Open, ahead: Ahead) -> bool:
        """A straight mark set like an opening one while a quotation is open."""
        if top.mark.char != mark.char:
            return True
        first, second = ahead.next_straight()
        if not first or not first.looks_closing or first.looks_opening:
            return False
        if not second or not second.looks_closing or second.looks_opening:
            self._drop(top)  # what follows is a quotation of its own: the one before was never closed
        return True

    def _take_single(self, mark: Mark, ahead: Ahead) -> None:
        top = self._innermost(Family.SINGLE)
        if top and mark.looks_closing and mark.char != "‚" and not self._is_genitive(mark, ahead):
            self._close(mark)
        elif mark.looks_opening and mark.char != "’" and mark.after.isalpha() and not self._is_clipped(mark):
            self._open(mark)

    def _is_genitive(self, mark: Mark, ahead: Ahead) -> bool:
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
