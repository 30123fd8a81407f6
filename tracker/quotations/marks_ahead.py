"""What is still to come in a paragraph, so that no mark is looked for twice."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from tracker.quotations.marks import Mark


class Ahead:
    """The marks of one paragraph beyond the one being read."""

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
