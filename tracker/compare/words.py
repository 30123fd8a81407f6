"""What is told of a comparison, in the same words on every screen and in every report."""

from collections.abc import Sequence
from typing import Final

from tracker.model import Departure, Distance

NO_GRADE: Final = "says how far, not how good: the machine is no witness"
ALONE: Final = "nothing on the other side answers these words; highlighted, not judged"


def distance_words(distance: Distance) -> str:
    """Edits as a count and closeness as a place among the pairs: nothing that reads like a mark."""
    edits = f"{_counted(distance.edits, 'edit')} on {_counted(distance.words, 'word')}"
    return f"{edits} from an automatic re-translation; {distance.rank} of {distance.of} by nearness"


def whole_distance(distances: Sequence[Distance]) -> str:
    """The edits of all pairs together; empty where nothing was measured."""
    if not distances:
        return ""
    edits, words = sum(d.edits for d in distances), sum(d.words for d in distances)
    told = f"{_counted(edits, 'edit')} on {_counted(words, 'word')}"
    return f"{told} from an automatic re-translation, in {_counted(len(distances), 'pair')}"


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def precision_words(departure: Departure) -> str:
    """How often the rule was right, where that was measured."""
    if departure.hint:
        return "a hint, too doubtful to be counted"
    if departure.measured_precision is None:
        return "precision not measured for these languages"
    return f"right in {departure.measured_precision:.0%} of its findings when measured"


def hints_words(count: int) -> str:
    """`1 hint`, `2 hints`."""
    return f"{count:,} hint{'' if count == 1 else 's'}"
