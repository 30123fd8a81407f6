"""The quotations of two sentences that are a pair, matched: what is quoted on one side and not on the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.compare.context import Context
from tracker.compare.quote_marks import Quoted, quotations_of
from tracker.compare.sides import Side
from tracker.model import SegmentPair


@dataclass(frozen=True, slots=True)
class Piece:
    """A quotation as far as it stands in one sentence of a pair."""

    sentence: int
    quoted: Quoted
    text: str
    begins: float
    """Where in the words of the pair's side it begins, 0 to 1."""
    ends: float

    @property
    def share(self) -> float:
        """Of the side's characters, 0 to 1."""
        return self.ends - self.begins


@dataclass(frozen=True, slots=True)
class Matched:
    """The quotations of a pair of sentences."""

    source: tuple[Piece, ...]
    published: tuple[Piece, ...]
    both: tuple[tuple[Piece, Piece], ...]
    only_source: tuple[Piece, ...]
    only_published: tuple[Piece, ...]


def matched_quotations(context: Context, pair: SegmentPair) -> Matched:
    """The quotations of both sides in order, matched without crossing by where they stand and how long they are."""
    left, right = _marked(context.source, pair.source), _marked(context.published, pair.published)
    both = _match(left, right)
    taken_left, taken_right = {id(a) for a, _ in both}, {id(b) for _, b in both}
    return Matched(
        left,
        right,
        both,
        tuple(a for a in left if id(a) not in taken_left),
        tuple(b for b in right if id(b) not in taken_right),
    )


def _marked(side: Side, indices: Sequence[int]) -> tuple[Piece, ...]:
    return tuple(p for p in pieces(side, indices) if p.quoted.opened or p.quoted.closed)


def pieces(side: Side, indices: Sequence[int]) -> tuple[Piece, ...]:
    """What is quoted in these sentences, in order."""
    whole = sum(len(side.sentences[k]) for k in indices) or 1
    found, before = [], 0
    for k in indices:
        for one in quotations_of(side.sentences, side.primary)[k]:
            text = side.sentences[k][one.start : one.end].strip()
            found.append(Piece(k, one, text, (before + one.start) / whole, (before + one.end) / whole))
        before += len(side.sentences[k])
    return tuple(found)


def _match(left: Sequence[Piece], right: Sequence[Piece]) -> tuple[tuple[Piece, Piece], ...]:
    """The pairs of the greatest sum of likeness, in order; as many as the shorter side has."""
    best: list[list[tuple[float, tuple[tuple[Piece, Piece], ...]]]] = [[(0.0, ())] * (len(right) + 1)]
    for a in left:
        row: list[tuple[float, tuple[tuple[Piece, Piece], ...]]] = [(0.0, ())]
        for j, b in enumerate(right):
            value, chosen = best[-1][j]
            paired = (value + _likeness(a, b), (*chosen, (a, b)))
            row.append(max(best[-1][j + 1], row[j], paired, key=lambda one: one[0]))
        best.append(row)
    return best[-1][-1][1]


def _likeness(a: Piece, b: Piece) -> float:
    """1.1 to 3: pairing two is always better than pairing none; where they stand and how long they are decides."""
    near = 1 - abs(a.begins + a.ends - b.begins - b.ends) / 2
    long = min(a.share, b.share) / max(a.share, b.share, 0.01)
    return 0.1 + 1 * near + long + (0.5 if a.quoted.inner == b.quoted.inner else 0)
