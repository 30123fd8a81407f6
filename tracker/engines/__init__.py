"""Translation engines: one file each, found through `ENGINES`, imported when asked."""

from typing import Final

from tracker.engines.protocol import Decoding, Engine, EngineStatus, ModelFact, Pair
from tracker.engines.registry import ENGINES, Engines, Route

VERSION: Final = "1"

__all__ = [
    "ENGINES",
    "VERSION",
    "Decoding",
    "Engine",
    "EngineStatus",
    "Engines",
    "ModelFact",
    "Pair",
    "Route",
    "available",
    "pick",
]


def available() -> list[EngineStatus]:
    """Every engine as it stands on this machine; loads no model and starts no translation."""
    with Engines() as engines:
        return engines.available()


def pick(source: str, target: str, name: str | None = None) -> Route:
    """The way from one language to the other: direct where an engine has it, else through a pivot.

    Raises:
        NotFoundError: no installed engine gets there; the text says what to install.
    """
    return Engines().pick(source, target, name)
