"""Which engines there are, and the way from one language to another."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import TracebackType
from typing import Final, Self

from tracker.engines.languages import fallbacks
from tracker.engines.protocol import Engine, EngineStatus, Pair
from tracker.errors import NotFoundError

ENGINES: Final = {
    "argos": "tracker.engines.argos",
    "apertium": "tracker.engines.apertium",
}
"""Name → dotted path of a module with `status()` and `open_engine()`; in the order they are preferred."""

PIVOTS: Final = ("en", "es")
"""Languages most engines go through, tried first; any other after them, in alphabetical order."""


@dataclass(frozen=True, slots=True)
class Route:
    """The steps of a translation: one, or two through a pivot."""

    steps: tuple[tuple[Engine, Pair], ...]

    @property
    def pivots(self) -> tuple[str, ...]:
        """The languages gone through; empty for a direct translation."""
        return tuple(pair.target for _, pair in self.steps[:-1])

    def __str__(self) -> str:
        return "→".join([self.steps[0][1].source, *(pair.target for _, pair in self.steps)])


class Engines:
    """The engines of this machine, opened when first needed; closed together."""

    def __init__(self, given: Mapping[str, Engine] | None = None) -> None:
        """`given` replaces the installed engines (tests hand in a fake)."""
        self._given = given
        self._open: dict[str, Engine] = dict(given or {})

    def names(self) -> tuple[str, ...]:
        return tuple(self._given) if self._given is not None else tuple(ENGINES)

    def available(self) -> list[EngineStatus]:
        """The status of every engine, in order of preference; loads no model."""
        if self._given is not None:
            return [EngineStatus(e.name, e.version, bool(e.pairs()), e.pairs()) for e in self._given.values()]
        return [import_module(path).status() for path in ENGINES.values()]

    def get(self, name: str) -> Engine:
        """The engine of that name, opened.

        Raises:
            NotFoundError: there is no engine of that name.
        """
        if name not in self.names():
            raise NotFoundError(f"There is no engine {name!r}. There are: {', '.join(self.names())}.")
        if name not in self._open:
            self._open[name] = import_module(ENGINES[name]).open_engine()
        return self._open[name]

    def pick(self, source: str, target: str, name: str | None = None, via: str | None = None) -> Route:
        """The way from one language to the other: direct where an engine has it, else through a pivot.

        `via` asks for a pivot even where there is a direct way. A pivot within one engine goes before one that mixes
        two.

        Raises:
            NotFoundError: no installed engine gets there; the text says what to install.
        """
        choices = [self.get(one) for one in ([name] if name else self.names())]
        direct = None if via else _direct(choices, source, target)
        route = direct or _pivoted(choices, source, target, via)
        if route is None:
            raise NotFoundError(_nothing(source, target, name, via))
        return route

    def close(self) -> None:
        """Close what was opened; the engines may be used again."""
        for engine in self._open.values():
            engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def find_pair(pairs: tuple[Pair, ...], source: str, target: str) -> Pair | None:
    """The installed pair nearest to what was asked: `pt-BR` takes `pt` where there is no better; None without any."""
    for target_code in fallbacks(target):
        for source_code in fallbacks(source):
            if Pair(source_code, target_code) in pairs:
                return Pair(source_code, target_code)
    return None


def _direct(choices: list[Engine], source: str, target: str) -> Route | None:
    for engine in choices:
        if pair := find_pair(engine.pairs(), source, target):
            return Route(((engine, pair),))
    return None


def _pivoted(choices: list[Engine], source: str, target: str, via: str | None) -> Route | None:
    for group in [*([engine] for engine in choices), choices]:
        for pivot in (via,) if via else _pivots(group):
            first = _direct(group, source, pivot)
            second = _direct(group, first.steps[0][1].target, target) if first else None
            if first and second and pivot not in fallbacks(source) and pivot not in fallbacks(target):
                return Route(first.steps + second.steps)
    return None


def _pivots(group: list[Engine]) -> list[str]:
    known = sorted({pair.target for engine in group for pair in engine.pairs()})
    return [*(code for code in PIVOTS if code in known), *(code for code in known if code not in PIVOTS)]


def _nothing(source: str, target: str, name: str | None, via: str | None) -> str:
    way = f"{source} to {target}" + (f" through {via}" if via else "")
    by = f"The engine {name} does not translate" if name else "No installed engine translates"
    return (
        f"{by} {way}. Install a model with `tracker models install {source}-{target}`, "
        "or on Debian and Ubuntu an Apertium pair (`apt-cache search apertium`)."
    )
