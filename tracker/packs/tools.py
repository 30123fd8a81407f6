"""tools.toml: machine-translation systems by the names that credits give them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.packs.reading import read_tables
from tracker.packs.registry import fold_name

MACHINE: Final = "machine"
"""The name of a machine translator that the text does not name."""


@dataclass(frozen=True, slots=True)
class Tools:
    """Folded name → the tool's own name."""

    names: dict[str, str]

    def by_name(self, name: str) -> str | None:
        """The tool of that name, `machine` for words that mean one without naming it; None where it is no tool."""
        folded = fold_name(name)
        return self.names.get(folded) or self.names.get(folded.removeprefix("www."))


def load_tools(folder: Path | None = None) -> Tools:
    """The tools of the packs."""
    names: dict[str, str] = {}
    for table in read_tables("tools.toml", folder):
        for tool, entry in table.get("tool", {}).items():
            names |= {fold_name(name): tool for name in (tool, *entry["names"])}
        names |= {fold_name(name): MACHINE for name in table.get("generic", {}).get("names", ())}
    return Tools(names)
