"""Commands of the compare screen."""

from typing import TYPE_CHECKING

from tracker.model import DecisionVerb
from tui.commands import AnyCommand, Command

if TYPE_CHECKING:
    from tui.screens.compare import CompareScreen


class NextDeparture(Command):
    """Go to the next place where the published text departs from the source."""

    key, label, footer = "n", "Next", True

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.step(1)


class PreviousDeparture(Command):
    """Go to the previous place where the published text departs from the source."""

    key, label, footer = "p", "Prev", True

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.step(-1)


class NextUneven(Command):
    """Go to the next pair that is moved, omitted or added."""

    key, label = "w", "Next uneven"

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.next_uneven()


class ChangeColumns(Command):
    """Show all three columns; source and published; published and re-translation."""

    key, label, footer = "v", "Columns", True

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.next_columns()


class ShowHints(Command):
    """Show the departures that are too doubtful to be findings, or hide them again."""

    key, label, footer = "h", "Hints", True

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.has_source

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.show_hints()


class ShowWords(Command):
    """Underline the words that nothing on the other side answers, or leave them plain: highlighted, not judged."""

    key, label = "W", "Words alone"

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.has_source

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.show_words()


class ConfirmDeparture(Command):
    """Confirm the departure that is looked at: it is an error."""

    key, label, footer = "c", "Confirm", True

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.item is not None and screen.view.decidable

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.decide(DecisionVerb.CONFIRMED)


class DismissDeparture(Command):
    """Dismiss the departure that is looked at, with a reason."""

    key, label, footer = "d", "Dismiss", True

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.item is not None and screen.view.decidable

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.ask_and_decide(DecisionVerb.DISMISSED, "Dismiss: why?")


class CommentDeparture(Command):
    """Leave a comment on the departure that is looked at."""

    key, label = "m", "Comment"

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.item is not None and screen.view.decidable

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.ask_and_decide(DecisionVerb.COMMENTED, "Comment")


class LinkPair(Command):
    """Link by hand: once on the pair with the source's sentence, once on the pair with the published one."""

    key, label, footer = "l", "Link", True

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.can_pair

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.link_pair()


class UnlinkPair(Command):
    """Part this pair by hand: neither sentence answers the other."""

    key, label = "U", "Part"

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.can_part

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.part_pair()


class UndoPair(Command):
    """Take back the last decision on this article."""

    key, label, footer = "u", "Undo", True

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.can_pair

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.take_back()


class RedoPair(Command):
    """Do again what was taken back last on this article."""

    key, label = "r", "Redo"

    @staticmethod
    def ready(screen: "CompareScreen") -> bool:
        return screen.can_pair

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.do_again()


class LeaveCompare(Command):
    """Let go of a held pair; without one, back to the article."""

    key, label, footer = "escape", "Back", True

    @staticmethod
    def run(screen: "CompareScreen") -> None:
        screen.back()


COMPARING: tuple[AnyCommand, ...] = (
    NextDeparture, PreviousDeparture, NextUneven, ConfirmDeparture, DismissDeparture, CommentDeparture,
    ChangeColumns, ShowHints, ShowWords,
    LinkPair, UnlinkPair, UndoPair, RedoPair, LeaveCompare,
)  # fmt: skip
