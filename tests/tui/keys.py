"""The page that lists every key, made from the commands: `python -m tests.tui.keys` writes it anew."""

from pathlib import Path

from tui.app import KEY_NAMES, SCREENS
from tui.commands import AnyCommand
from tui.commands.everywhere import EVERYWHERE

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
_HEAD = """# Keys

Every command of the screens, with its key. `?` shows the same list on the screen, `ctrl+p` finds a command
by its words.

To change a key, write the command's name and its keys into `keys.toml` in the data folder (`tracker doctor` says where
it is; `TRACKER_DATA_DIR` moves it), several keys with a comma between:

```toml
next_finding = "n,f8"
sort_list = "ctrl+s"
```

A name that is not in these tables is passed over and said when the screens open.
"""


def page() -> str:
    """The whole page."""
    tables = [_table(screen.NAME, screen.VERBS) for screen in SCREENS]
    return "\n".join([_HEAD, *tables, _table("Everywhere", EVERYWHERE)])


def _table(name: str, commands: tuple[AnyCommand, ...]) -> str:
    rows = [f"| {_keys(c)} | `{c.action()}` | {c.words()} |" for c in commands]
    return "\n".join([f"## {name}", "", "| key | command | what it does |", "|---|---|---|", *rows, ""])


def _keys(command: AnyCommand) -> str:
    return " ".join(f"`{KEY_NAMES.get(key, key)}`" for key in command.key.split(","))


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
