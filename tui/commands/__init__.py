"""One class per command: its name is the action, its docstring the palette text, tooltip and help row.

A screen lists the commands it has in `VERBS`; keys, footer, help and palette follow from that.
"""

import re
from typing import Any, ClassVar

from textual.binding import Binding


class Command:
    """What a person can do on a screen."""

    key: ClassVar[str]
    """Keys by default, comma-separated; the key file may give others."""
    label: ClassVar[str]
    """For the footer."""
    footer: ClassVar[bool] = False
    """Whether the footer shows it; the help always does."""

    @classmethod
    def action(cls) -> str:
        """The action's name: `NextFinding` is `next_finding`."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()

    @classmethod
    def words(cls) -> str:
        """What it does, from the docstring."""
        return " ".join((cls.__doc__ or cls.label).split())

    @classmethod
    def binding(cls) -> Binding:
        action = cls.action()
        return Binding(cls.key, f"command({action!r})", cls.label, show=cls.footer, tooltip=cls.words(), id=action)

    @staticmethod
    def ready(screen: Any) -> bool:
        """Whether it can be done now; where not, its key is greyed."""
        return True

    @staticmethod
    def run(screen: Any) -> None:
        """Do it."""
        raise NotImplementedError


AnyCommand = type[Command]
