"""Analyses that were read or made a moment ago: a decision on a long article must not read all of it again."""

from collections import OrderedDict
from threading import Lock
from typing import Final

from tracker.model import Analysis, Metadata

MOST_ANALYSES: Final = 4
"""The article at hand, its source, and those just looked at; one of 5 MB takes some hundred megabytes."""
Key = tuple[int, str, str, Metadata]
"""Id of the version, digest of the recipe, digest of the settings, what the version says of itself: an analysis is a
pure function of these."""


class Remembered:
    """The last few analyses of one program; the screen's threads share it."""

    def __init__(self) -> None:
        self._held: OrderedDict[Key, Analysis] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> Analysis | None:
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def keep(self, key: Key, analysis: Analysis) -> None:
        """Hold it in place of the one that was asked for longest ago."""
        with self._lock:
            self._held[key] = analysis
            self._held.move_to_end(key)
            while len(self._held) > MOST_ANALYSES:
                self._held.popitem(last=False)
