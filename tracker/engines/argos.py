"""Argos Translate packages, decoded with CTranslate2 directly: all sentences at a time, and nothing that could reach
for a network.

argostranslate is used for its tokenisers alone. Its own `translate` module loads sentence splitters that download what
they miss (and onnxruntime, which has telemetry); our sentences are cut already, so that none of it is needed.
"""

import logging
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path
from typing import Any, Final

from tracker.engines.argos_packages import Package, digest, installed
from tracker.engines.protocol import Decoding, EngineStatus, ModelFact, Pair
from tracker.engines.windows import cut_long
from tracker.errors import EngineError, NotFoundError
from tracker.model import Rendering

NAME: Final = "argos"
DISTRIBUTIONS: Final = ("argos-translate-lt", "argostranslate")
"""Two builds of the same module; the first is the slim one."""
LENGTH_PENALTY: Final = 0.2
"""What argostranslate decodes with: the same words come out."""
_BATCH_TOKENS: Final = 512
"""Tokens decoded at a time, sentences of like length together; more brings little speed and costs memory (the
figures)."""
_MOST_WORKERS: Final = 4
"""Batches decoded side by side, one core each: threads that share a batch wait for each other, and burn the time
waited."""
_MOST_TOKENS: Final = 256
"""CTranslate2's own limit of an output."""
_PUT_AWAY_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model in memory."""

    translator: Any
    tokeniser: Any
    shortlist: bool
    """Whether the model brings a vocabulary shortlist (`vmap.txt`)."""


class Argos:
    """The installed Argos packages."""

    name = NAME
    keeps_marks = False
    searches = True

    def __init__(self, folder: Path | None = None, environ: Mapping[str, str] = os.environ) -> None:
        self._folder = folder
        self._resident = max(1, int(environ.get("TRACKER_RESIDENT_MODELS") or 1))
        self._device = environ.get("ARGOS_DEVICE_TYPE") or "cpu"
        self._workers = int(environ.get("ARGOS_INTER_THREADS") or min(_MOST_WORKERS, os.cpu_count() or 1))
        self._threads = int(environ.get("ARGOS_INTRA_THREADS") or 1)
        self._loaded: dict[Path, Loaded] = {}

    @property
    def version(self) -> str:
        return _versions()

    def pairs(self) -> tuple[Pair, ...]:
        return tuple(sorted({package.pair for package in installed(self._folder) if package.pair}))

    def model(self, pair: Pair, decoding: Decoding) -> ModelFact:
        package = self._package(pair, decoding)
        settings = {"beam": str(_beam(decoding)), "device": self._device, "length_penalty": str(LENGTH_PENALTY)}
        if decoding.alternatives:
            settings["alternatives"] = str(decoding.alternatives)
        return ModelFact(package.name, package.version, digest(package.folder), tuple(sorted(settings.items())))

    def translate(self, sentences: Sequence[str], pair: Pair, decoding: Decoding) -> list[Rendering]:
        package = self._package(pair, decoding)
        loaded = self._load(package)
        parts = [cut_long(sentence, loaded.tokeniser.encode) for sentence in sentences]
        whole = iter(_decode(loaded, package, [part for cut in parts for part in cut], decoding))
        return [_joined([next(whole) for _ in cut]) for cut in parts]

    def close(self) -> None:
        for path in tuple(self._loaded):
            _unload(self._loaded.pop(path).translator)

    def _package(self, pair: Pair, decoding: Decoding) -> Package:
        fit = [package for package in installed(self._folder) if package.pair == pair]
        if decoding.model is not None:
            fit = [package for package in fit if package.name == decoding.model]
        if not fit:
            named = f" {decoding.model}" if decoding.model else ""
            raise NotFoundError(f"No Argos package{named} for {pair} is installed: see `tracker models list`.")
        return max(fit, key=lambda package: package.order)

    def _load(self, package: Package) -> Loaded:
        """The model, loaded if it is not; the least recently used gives way."""
        loaded = self._loaded.pop(package.folder, None)
        if loaded is None:
            while len(self._loaded) >= self._resident:
                _unload(self._loaded.pop(next(iter(self._loaded))).translator)
            loaded = load(package, self._device, self._workers, self._threads)
        self._loaded[package.folder] = loaded
        return loaded


def _unload(translator: Any) -> None:
    """Free the model's memory. A worker may still be putting its batch away; while it does, unloading does nothing."""
    until = time.monotonic() + _PUT_AWAY_SECONDS
    while translator.num_active_batches and time.monotonic() < until:
        time.sleep(0.001)
    translator.unload_model()


def open_engine() -> Argos:
    return Argos()


def status() -> EngineStatus:
    """Argos Translate as it stands on this machine; imports neither it nor CTranslate2."""
    missing = [name for name in ("ctranslate2", "argostranslate") if util.find_spec(name) is None]
    if missing:
        return EngineStatus(NAME, "", False, (), "Not installed: pip install argos-translate-lt")
    pairs = Argos().pairs()
    problem = "" if pairs else "No model is installed: `tracker models install es-en`, or give a .argosmodel file"
    if all(name in _versions() for name in (f"{one} " for one in DISTRIBUTIONS)):
        problem = "argos-translate-lt and argostranslate are both installed and overwrite each other: uninstall one"
    return EngineStatus(NAME, _versions(), bool(pairs), pairs, problem, "MIT; each model says its own")


def load(package: Package, device: str = "cpu", workers: int = 1, threads: int = 1) -> Loaded:
    """The package's model and tokeniser, in memory.

    Raises:
        EngineError: CTranslate2 or the tokeniser cannot read it, or they are not installed.
    """
    try:
        import ctranslate2
        from argostranslate.tokenizer import BPETokenizer, SentencePieceTokenizer

        ctranslate2.set_log_level(logging.ERROR)
        model = package.folder / "model"
        translator = ctranslate2.Translator(str(model), device=device, inter_threads=workers, intra_threads=threads)
        pieces = package.folder / "sentencepiece.model"
        codes = (package.pair.source, package.pair.target) if package.pair else ("en", "en")
        tokeniser = (
            SentencePieceTokenizer(pieces) if pieces.is_file() else BPETokenizer(package.folder / "bpe.model", *codes)
        )
        tokeniser.encode("a")  # reads the tokeniser's file
    except ImportError as error:
        raise EngineError(f"{error.name} is not installed: pip install argos-translate-lt") from error
    except Exception as error:
        raise EngineError(f"{package.name}: the model cannot be loaded ({error}).") from error
    return Loaded(translator, tokeniser, (model / "vmap.txt").is_file())


def _beam(decoding: Decoding) -> int:
    return max(decoding.beam, decoding.alternatives + 1)


def _decode(loaded: Loaded, package: Package, texts: Sequence[str], decoding: Decoding) -> list[Rendering]:
    tokens = [loaded.tokeniser.encode(text) for text in texts]
    filled = [place for place, one in enumerate(tokens) if one]
    answers = loaded.translator.translate_batch(
        [tokens[place] for place in filled],
        target_prefix=[[package.target_prefix]] * len(filled) if package.target_prefix else None,
        max_batch_size=_BATCH_TOKENS,
        batch_type="tokens",
        beam_size=_beam(decoding),
        num_hypotheses=decoding.alternatives + 1,
        length_penalty=LENGTH_PENALTY,
        repetition_penalty=decoding.repetition_penalty,
        max_decoding_length=_MOST_TOKENS,
        replace_unknowns=True,
        return_scores=True,
        use_vmap=loaded.shortlist,
    )
    renderings = [Rendering("") for _ in texts]
    for place, answer in zip(filled, answers, strict=True):
        renderings[place] = _rendering(loaded.tokeniser, package.target_prefix, answer)
    return renderings


def _rendering(tokeniser: Any, prefix: str, answer: Any) -> Rendering:
    texts = [_text(tokeniser.decode(one), prefix) for one in answer.hypotheses]
    length = min(len(answer.hypotheses[0]) + 1, _MOST_TOKENS)  # the end of the sentence is a token too
    mean = answer.scores[0] * length**LENGTH_PENALTY / length
    cut = ("cut_off",) if len(answer.hypotheses[0]) >= _MOST_TOKENS else ()
    return Rendering(texts[0], round(mean, 4) + 0.0, tuple(texts[1:]), cut)


def _text(decoded: str, prefix: str) -> str:
    """As argostranslate strips it: the target prefix, then one space of the tokeniser's."""
    text = decoded.removeprefix(prefix)
    return text.removeprefix(" ")


def _joined(parts: list[Rendering]) -> Rendering:
    """The parts of a sentence that was longer than the model's window; its score is the lowest of theirs."""
    if len(parts) == 1:
        return parts[0]
    scores = [part.score for part in parts if part.score is not None]
    warnings = dict.fromkeys(warning for part in parts for warning in part.warnings)
    text = " ".join(part.text for part in parts)
    return Rendering(text, min(scores, default=None), warnings=(*warnings, f"split_long:{len(parts)}"))


def _versions() -> str:
    known = []
    for name in ("ctranslate2", *DISTRIBUTIONS):
        try:
            known.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return ", ".join(known)
