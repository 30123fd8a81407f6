"""What a translation engine offers, and how it is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tracker.model import Rendering


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """A direction an engine translates in, both ends BCP 47."""

    source: str
    target: str

    def __str__(self) -> str:
        return f"{self.source}→{self.target}"


@dataclass(frozen=True, slots=True)
class Decoding:
    """How an engine is to search. An engine without a search of its own (rules) ignores it."""

    beam: int = 4
    """argostranslate's own default, so that the output is the same."""
    alternatives: int = 0
    """How many further readings to give beside the best."""
    repetition_penalty: float = 1.0
    """Above 1 pushes down words already written: only for the second try after a degenerate output."""
    model: str | None = None
    """The package or mode to use; None takes the newest of the pair."""


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """One engine as it stands on this machine."""

    name: str
    version: str
    """Empty where the engine is not installed."""
    ready: bool
    """Whether it can translate at least one pair now."""
    pairs: tuple[Pair, ...] = ()
    """Sorted."""
    problem: str = ""
    """Why it is not ready, or what is wrong with it all the same, and what to do; empty when all is well."""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class ModelFact:
    """What the recipe says of the model behind one step."""

    name: str
    version: str
    sha256: str
    """Over the names and bytes of the files the translation depends on."""
    settings: tuple[tuple[str, str], ...] = field(default=())
    """What else decides the output, sorted: `beam`, `compute_type`."""


class Engine(Protocol):
    """One translation engine. Opened lazily: making it costs nothing, `translate` loads what it needs."""

    name: str
    version: str
    keeps_marks: bool
    """Whether characters of the private use area come through untouched and in their place."""
    searches: bool
    """Whether `Decoding` changes anything: a second try of a degenerate output is worth while."""

    def pairs(self) -> tuple[Pair, ...]:
        """The directions it can translate in now, sorted; empty where nothing is installed."""
        ...

    def model(self, pair: Pair, decoding: Decoding) -> ModelFact:
        """What would translate this pair.

        Raises:
            NotFoundError: the pair or the model asked for is not installed.
        """
        ...

    def translate(self, sentences: Sequence[str], pair: Pair, decoding: Decoding) -> list[Rendering]:
        """One rendering for each sentence, in order. A sentence that fails is an unreliable rendering, not an error.

        Raises:
            NotFoundError: the pair or the model asked for is not installed.
            EngineError: the engine cannot work at all.
        """
        ...

    def close(self) -> None:
        """Give back memory and processes; the engine may be used again afterwards."""
        ...
