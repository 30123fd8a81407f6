"""What every verb works with."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from tracker.config import Settings
from tracker.store import Store
from tracker.workflow.remembered import Remembered


@dataclass(frozen=True, slots=True)
class Desk:
    """The store, the settings and who sits here."""

    store: Store
    settings: Settings
    user: str
    clock: Callable[[], datetime]
    """Aware, UTC."""
    remembered: Remembered = field(default_factory=Remembered, compare=False)

    @property
    def settings_digest(self) -> str:
        """Equal for settings that give equal analyses; 16 hexadecimal digits."""
        settings = self.settings
        fragments = settings.fragments
        parts = (
            [str(fragments.min_words), str(fragments.min_word_chars), *sorted(fragments.allow)],
            sorted(settings.checks_on),
            sorted(settings.checks_off),
        )
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
