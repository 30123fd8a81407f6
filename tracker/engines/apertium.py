"""Apertium: rule-based translation, installed from Debian. Rough, deterministic, and it never invents.

Every stage of a mode runs with null flush and stays alive, so that a sentence costs what its words cost and no
start-up.
"""

import functools
import hashlib
import re
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.engines.apertium_stream import END, ENDING, from_stream, to_stream
from tracker.engines.languages import from_iso
from tracker.engines.pipeline import Pipeline, PipelineError
from tracker.engines.protocol import Decoding, EngineStatus, ModelFact, Pair
from tracker.errors import EngineError, NotFoundError
from tracker.model import Rendering

NAME: Final = "apertium"
_REMEDY: Final = "Install it from Debian or Ubuntu: apt install apertium apertium-eng-spa"
_MODE: Final = re.compile(r"([a-z]{2,3})-([a-z]{2,3})(?:_([A-Z]{2}|valencia))?")
"""Modes named otherwise are variants with no language tag of their own (`eco-es-fr`, `spa-cat_iec2017`)."""
_SILENCE_S: Final = 20.0
"""Without a byte for so long, a pipeline is taken for dead: a block of a sentence takes milliseconds."""
_PIPELINES: Final = 4
"""Kept alive at most; the least recently used is closed. One takes 20 to 60 MB."""


@dataclass(frozen=True, slots=True)
class Mode:
    """One direction as Apertium's data packages describe it."""

    name: str
    stages: tuple[tuple[str, ...], ...]

    def files(self) -> tuple[Path, ...]:
        """The data files the stages read, in the order of the pipeline."""
        return tuple(Path(part) for stage in self.stages for part in stage[1:] if part.startswith("/"))


class Apertium:
    """The installed Apertium pairs."""

    name = NAME
    keeps_marks = True
    searches = False

    def __init__(self, modes_folder: Path | None = None, silence_s: float = _SILENCE_S) -> None:
        self._folder = modes_folder or find_modes_folder()
        self._silence_s = silence_s
        self._running: dict[str, Pipeline] = {}

    @property
    def version(self) -> str:
        return installed_version()

    def pairs(self) -> tuple[Pair, ...]:
        return tuple(sorted(self._modes()))

    def model(self, pair: Pair, decoding: Decoding) -> ModelFact:
        mode = self._mode(pair, decoding)
        return ModelFact(mode.name, _data_version(mode), _digest(mode.files()))

    def translate(self, sentences: Sequence[str], pair: Pair, decoding: Decoding) -> list[Rendering]:
        mode = self._mode(pair, decoding)
        blocks = [to_stream(sentence) for sentence in sentences]
        done: list[Rendering] = []
        while len(done) < len(blocks):
            try:
                for answer in self._pipeline(mode).run(blocks[len(done) :], self._silence_s, ENDING):
                    done.append(_rendering(answer))
            except PipelineError:
                done.append(
                    self._alone(mode, blocks[len(done)])
                )  # the first without an answer is the one that broke it
        return done

    def close(self) -> None:
        for pipeline in self._running.values():
            pipeline.close()
        self._running.clear()

    def _alone(self, mode: Mode, block: str) -> Rendering:
        """One block in a pipeline started for it; if that dies too, is it the block or the installation?"""
        try:
            return _rendering(*self._pipeline(mode).run([block], self._silence_s, ENDING))
        except PipelineError as blamed:
            try:
                list(self._pipeline(mode).run([END], self._silence_s, ENDING))
            except PipelineError as error:
                raise EngineError(f"Apertium ({mode.name}) does not work: {error}. {_REMEDY}") from error
            return Rendering("", warnings=(f"engine_failed:{blamed}",), reliable=False)

    def _modes(self) -> dict[Pair, Path]:
        found: dict[Pair, Path] = {}
        for path in sorted(self._folder.glob("*.mode")) if self._folder else ():
            if named := _MODE.fullmatch(path.stem):
                source, target, variant = named.groups()
                code = from_iso(target) + (f"-{variant}" if variant else "")
                found.setdefault(Pair(from_iso(source), code), path)
        return found

    def _mode(self, pair: Pair, decoding: Decoding) -> Mode:
        modes = self._modes()
        wanted = decoding.model
        path = modes.get(pair) if wanted is None else next((p for p in modes.values() if p.stem == wanted), None)
        if path is None or (wanted and modes.get(pair) != path):
            raise NotFoundError(f"Apertium has no {wanted or 'mode'} for {pair}. {_REMEDY}")
        return read_mode(path)

    def _pipeline(self, mode: Mode) -> Pipeline:
        running = self._running.pop(mode.name, None)
        if running is None or not running.alive:
            if running:
                running.close()
            running = Pipeline(mode.stages)
        self._running[mode.name] = running
        while len(self._running) > _PIPELINES:
            self._running.pop(next(iter(self._running))).close()
        return running


def open_engine() -> Apertium:
    return Apertium()


def status() -> EngineStatus:
    """Apertium as it stands on this machine; starts no pipeline."""
    engine = Apertium()
    pairs = engine.pairs()
    if shutil.which("lt-proc") is None:
        return EngineStatus(NAME, "", False, (), f"Apertium is not installed. {_REMEDY}")
    problem = "" if pairs else f"Apertium has no language pair. {_REMEDY}"
    return EngineStatus(NAME, engine.version, bool(pairs), pairs, problem, "GPL-2.0-or-later, a program of its own")


def find_modes_folder() -> Path | None:
    """The folder with Apertium's modes, beside the programs; None where Apertium is not installed."""
    program = shutil.which("lt-proc")
    if program is None:
        return None
    beside = Path(program).resolve().parent.parent / "share" / "apertium" / "modes"
    return beside if beside.is_dir() else None


def read_mode(path: Path) -> Mode:
    """The stages of a mode file, every one told to flush at null and to mark the words it does not know.

    Raises:
        EngineError: the file holds something that is no chain of programs.
    """
    line = path.read_text("utf-8").strip()
    stages: list[tuple[str, ...]] = []
    for piece in line.split("|"):
        words = shlex.split(piece)
        if not words or any(sign in piece for sign in ";&<>`"):
            raise EngineError(f"{path}: not a chain of programs.")
        told = [{"$1": "-g", "$2": ""}.get(word, word) for word in words[1:]]
        stages.append((words[0], "-z", *(word for word in told if word)))
    return Mode(path.stem, tuple(stages))


@functools.cache
def installed_version() -> str:
    """What the `apertium` command says; empty where it is not there or does not answer."""
    program = shutil.which("apertium")
    if program is None:
        return ""
    try:
        said = subprocess.run([program, "-V"], capture_output=True, text=True, timeout=5, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.removeprefix("Apertium").strip()


def _rendering(answer: str) -> Rendering:
    text, unknown = from_stream(answer)
    return Rendering(text, warnings=tuple(f"unknown_word:{word}" for word in unknown))


def _data_version(mode: Mode) -> str:
    """The data package's folder name: Debian's data files name no version, their digest does."""
    return mode.files()[0].parent.name if mode.files() else ""


@functools.cache
def _digest(files: tuple[Path, ...]) -> str:
    digest = hashlib.sha256()
    for path in files:
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
