"""Does a package load and translate? Asked in a process of its own: a damaged model can take its process down.

python -m tracker.engines.probe FOLDER   →   {"source": …, "output": …, "reasons": […]}
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import tracker
from tracker.engines.degenerate import degenerate

_TIMEOUT_S: Final = 180.0
_SENTENCES: Final = {
    "ar": "جاء الرجل إلى المدينة أمس مع كلب كبير.",
    "ca": "L'home va arribar ahir a la ciutat amb un gos gran.",
    "de": "Der Mann kam gestern mit einem großen Hund in die Stadt.",
    "en": "The man arrived in the city yesterday with a big dog.",
    "es": "El hombre llegó ayer a la ciudad con un perro grande.",
    "fr": "L'homme est arrivé hier dans la ville avec un grand chien.",
    "it": "L'uomo è arrivato ieri in città con un cane grande.",
    "pt": "O homem chegou ontem à cidade com um cachorro grande.",
    "ru": "Вчера мужчина приехал в город с большой собакой.",
    "uk": "Учора чоловік приїхав до міста з великим собакою.",
    "zh": "昨天那个男人带着一只大狗来到了城里。",
}
"""Smoke sentences, the same in each: plain words that any model knows."""
_ANY: Final = "Madrid, 2024."


@dataclass(frozen=True, slots=True)
class Smoke:
    """What became of the smoke sentence."""

    source: str
    output: str
    problem: str
    """Why the package is of no use, in words; empty where it is sound."""


def probe(folder: Path, timeout_s: float = _TIMEOUT_S) -> Smoke:
    """Load the package in a process of its own and translate a sentence with it."""
    command = [sys.executable, "-m", "tracker.engines.probe", str(folder)]
    home = Path(tracker.__file__).parents[1]
    path = os.pathsep.join(filter(None, [str(home), os.environ.get("PYTHONPATH")]))
    environment = os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    try:
        ran = subprocess.run(  # noqa: S603 - this very interpreter
            command, capture_output=True, encoding="utf-8", timeout=timeout_s, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        return Smoke("", "", f"the model gave no translation within {timeout_s:g} s")
    if ran.returncode != 0:
        said = ran.stderr.strip().splitlines()
        blunt = f"loading the model failed ({ran.returncode})"
        return Smoke("", "", said[-1] if said and ran.returncode == 2 else blunt)
    told = json.loads(ran.stdout)
    return Smoke(told["source"], told["output"], _in_words(told["reasons"], told["output"]))


def _in_words(reasons: list[str], output: str) -> str:
    if not reasons:
        return ""
    named = ", ".join(reason.replace("_", " ") for reason in reasons)
    return f"its translation of a plain sentence is no translation ({named}): {output[:120]!r}"


def _main(folder: Path) -> int:
    from tracker.engines.argos import Argos
    from tracker.engines.argos_packages import read_package
    from tracker.engines.protocol import Decoding
    from tracker.errors import TrackerError

    package = read_package(folder)
    if package.pair is None:
        print(package.problem, file=sys.stderr)
        return 2
    source = _SENTENCES.get(package.pair.source.split("-")[0], _ANY)
    try:
        (one,) = Argos(folder.parent).translate([source], package.pair, Decoding(model=folder.name))
    except TrackerError as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps({"source": source, "output": one.text, "reasons": degenerate(source, one.text)}))
    return 0


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1])))
