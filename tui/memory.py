"""What the screen remembers from one evening to the next: the theme, and that the hint was seen."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tui.themes import DARK


@dataclass(frozen=True, slots=True)
class Remembered:
    theme: str = DARK
    hint_seen: bool = False


class Memory:
    """A small file in the data folder. A file that cannot be read or written is as good as none."""

    def __init__(self, path: Path | None) -> None:
        """`path` None remembers nothing beyond this run."""
        self._path = path
        self.now = self._load()

    def _load(self) -> Remembered:
        try:
            found = json.loads(self._path.read_text("utf-8")) if self._path else {}
            return Remembered(str(found.get("theme", DARK)), bool(found.get("hint_seen", False)))
        except (OSError, ValueError, AttributeError):
            return Remembered()

    def keep(self, theme: str | None = None, hint_seen: bool | None = None) -> None:
        """Remember what is given."""
        theme = self.now.theme if theme is None else theme
        self.now = replace(self.now, theme=theme, hint_seen=self.now.hint_seen if hint_seen is None else hint_seen)
        if self._path is not None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._path.write_text(json.dumps(asdict(self.now)) + "\n", "utf-8")
            except OSError:
                return
