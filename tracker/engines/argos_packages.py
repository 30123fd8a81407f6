"""The installed Argos packages, read from their folder without importing argostranslate.

The folder is shared with other programs (LibreTranslate, Argos Translate's own tools) and is used as it is.
argostranslate itself is not asked: importing its settings makes folders in the user's home, and one folder without
metadata.json makes its list fail for all packages.
"""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from tracker.engines.languages import from_argos
from tracker.engines.protocol import Pair

_LICENCE: Final = re.compile(r"(?i)\blicen[cs]ed?\b\W{0,4}(?:under\W{0,3})?(?:the\W{0,3})?([^\n]{2,60})")
TOKENISERS: Final = ("sentencepiece.model", "bpe.model")


@dataclass(frozen=True, slots=True)
class Package:
    """One folder among the packages."""

    name: str
    """Of the folder: what `--model` takes."""
    folder: Path
    pair: Pair | None
    """None where it cannot be used."""
    version: str
    target_prefix: str
    licence: str
    """As the package says it; empty where it does not."""
    size_bytes: int
    changed: datetime
    """UTC: when its model was put there."""
    problem: str = ""
    """Why it cannot be used, in words."""

    @property
    def order(self) -> tuple[tuple[int, ...], str]:
        """Sorts the newest version last."""
        return tuple(int(number) for number in re.findall(r"\d+", self.version)), self.name


def packages_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Where Argos Translate keeps its packages; may not exist.

    Source: argostranslate.settings: ARGOS_PACKAGES_DIR from the environment, else from its settings.json, else under
    XDG_DATA_HOME.
    """
    home = Path(environ.get("SNAP_USER_DATA") or environ.get("HOME") or Path.home())
    if given := environ.get("ARGOS_PACKAGES_DIR"):
        return Path(given)
    config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config") / "argos-translate" / "settings.json"
    if written := _read_json(config).get("ARGOS_PACKAGES_DIR"):
        return Path(str(written))
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "argos-translate" / "packages"


def installed(folder: Path | None = None) -> tuple[Package, ...]:
    """Every package folder, by name; those that cannot be used say why in `problem`."""
    folder = folder or packages_folder()
    if not folder.is_dir():
        return ()
    return tuple(read_package(one) for one in sorted(folder.iterdir()) if one.is_dir() and one.name[0] != ".")


def read_package(folder: Path) -> Package:
    """What one package folder says of itself; loads no model."""
    metadata = _read_json(folder / "metadata.json")
    problem = _problem(folder, metadata)
    codes = (metadata.get("from_code"), metadata.get("to_code"))
    return Package(
        name=folder.name,
        folder=folder,
        pair=None if problem else Pair(from_argos(str(codes[0])), from_argos(str(codes[1]))),
        version=str(metadata.get("package_version") or ""),
        target_prefix=str(metadata.get("target_prefix") or ""),
        licence=_licence(folder, metadata),
        size_bytes=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
        changed=datetime.fromtimestamp(_model_file(folder).stat().st_mtime, UTC),
        problem=problem,
    )


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of what a translation depends on: model, tokeniser, metadata."""
    files = sorted(
        file
        for file in folder.rglob("*")
        if file.is_file() and (file.parent.name == "model" or file.name in (*TOKENISERS, "metadata.json"))
    )
    return _digest(tuple((file, file.stat().st_size, file.stat().st_mtime_ns) for file in files), folder)


@lru_cache(maxsize=16)
def _digest(files: tuple[tuple[Path, int, int], ...], folder: Path) -> str:
    whole = hashlib.sha256()
    for file, _, _ in files:
        with file.open("rb") as stream:
            content = hashlib.file_digest(stream, "sha256").digest()
        whole.update(file.relative_to(folder).as_posix().encode() + b"\0" + content)
    return whole.hexdigest()


def _read_json(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _problem(folder: Path, metadata: Mapping[str, Any]) -> str:
    if not (folder / "metadata.json").is_file():
        return "no metadata.json: not an Argos package, or one that was not fully installed"
    if not metadata:
        return "metadata.json cannot be read"
    if metadata.get("type", "translate") != "translate":
        return f"a package of type {metadata.get('type')}, not for translation"
    if not all(isinstance(metadata.get(key), str) and metadata[key] for key in ("from_code", "to_code")):
        return "metadata.json names no language pair"
    if not (folder / "model" / "model.bin").is_file():
        return "no model/model.bin"
    return "" if any((folder / name).is_file() for name in TOKENISERS) else "no tokeniser"


def _model_file(folder: Path) -> Path:
    model = folder / "model" / "model.bin"
    return model if model.is_file() else folder


def _licence(folder: Path, metadata: Mapping[str, Any]) -> str:
    if written := metadata.get("license") or metadata.get("licence"):
        return str(written)[:60]
    try:
        found = _LICENCE.search((folder / "README.md").read_text("utf-8", "replace")[:20_000])
    except OSError:
        return ""
    return found[1].strip(" .*_#`[]()") if found else ""
