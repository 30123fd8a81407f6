"""The help: one row for each command, then what the marks mean."""

from collections.abc import Callable, Iterable

from textual.content import Content

from tui import present
from tui.commands import AnyCommand
from tui.shape.items import Detail, Field
from tui.symbols import BASES, SEVERITIES, STATUSES

MOVING = (
    ("arrows, j k", "move; in the text by words and lines"),
    ("shift+arrows", "select words"),
    ("tab", "to the next part of the screen"),
    ("enter", "open what is under the cursor; in a pane: go to its place in the text"),
)
MARKS = (
    ("@", "credit: names somebody's part"),
    ("•", "citation: quoted for a fact, no step of the chain"),
    ("❝", "quotation"),
    ("≠", "words in another language"),
    ("░", "boilerplate: left out of the analysis"),
    ("┄?┄", "gap: somebody is missing between two steps"),
    ("⟳", "round trip: spoken in this page's language, but came through another"),
    ("⇉", "relay: two or more translations"),
)


def help_rows(
    name: str, own: Iterable[AnyCommand], everywhere: Iterable[AnyCommand], keys_of: Callable[[AnyCommand], str]
) -> Detail:
    """Rows in the order of the commands."""
    rows: list[Content | Field] = [_head(name), *(_row(keys_of(c), c.words()) for c in own)]
    rows += [_head("Moving"), *(_row(keys, words) for keys, words in MOVING)]
    rows += [_head("Everywhere"), *(_row(keys_of(c), c.words()) for c in everywhere)]
    rows.append(_head("What the marks mean"))
    for table in (SEVERITIES, STATUSES, BASES):
        rows.append(present.line(*((f"{symbol} {word}   ", style) for symbol, word, style in table.values())))
    rows += [_row(symbol, words) for symbol, words in MARKS]
    return Detail(tuple(rows), 18)


def _head(words: str) -> Content:
    return present.line((f"\n{words}", "bold $accent"))


def _row(keys: str, words: str) -> Field:
    return Field(keys, present.line(words))
