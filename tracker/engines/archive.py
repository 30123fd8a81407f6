"""Is a .argosmodel file safe to unpack, and is it one? Decided before a byte of it is written."""

import json
import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from tracker.engines.argos_packages import TOKENISERS
from tracker.errors import InputError

_MOST_ENTRIES: Final = 2_000
_MOST_BYTES: Final = 4 << 30
"""The largest published packages take 300 MB unpacked."""
_MOST_METADATA_BYTES: Final = 1 << 20
_MOST_RATIO: Final = 200
"""Of what an entry unpacks to. Weights hardly shrink; the zeros of the emptiest honest file shrink to a thousandth, so
that small entries are let through whatever their ratio."""
_SMALL_BYTES: Final = 64 << 20
_NAME: Final = re.compile(r"[\w][\w.+-]{0,100}")
_CODE: Final = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_COPY_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Checked:
    """An archive that may be unpacked."""

    path: Path
    root: str
    """The one folder everything in it is in: the package's name."""
    metadata: dict[str, Any]
    size_bytes: int
    """Unpacked."""


def check_archive(path: Path) -> Checked:
    """What is in the archive.

    Raises:
        InputError: it is no archive, or not a package, or holds what could do harm; the text says what.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            for problem in _problems(entries):
                raise InputError(path.name, problem, "It was not installed.")
            root = PurePosixPath(entries[0].filename).parts[0]
            return Checked(path, root, _metadata(archive, root, path.name), sum(entry.file_size for entry in entries))
    except (OSError, zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError) as error:
        raise InputError(
            path.name, f"not an Argos package, or not all of one ({error}).", "It was not installed."
        ) from error


def unpack(checked: Checked, into: Path) -> Path:
    """The package's folder, unpacked into a folder that exists.

    Raises:
        InputError: an entry is damaged, or larger than it says.
    """
    try:
        with zipfile.ZipFile(checked.path) as archive:
            for entry in archive.infolist():
                _unpack_entry(archive, entry, into)
    except (zipfile.BadZipFile, EOFError, ValueError, RuntimeError) as error:
        raise InputError(checked.path.name, f"damaged ({error}).", "It was not installed.") from error
    return into / checked.root


def _problems(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    if not entries:
        yield "the archive is empty."
    if len(entries) > _MOST_ENTRIES:
        yield f"{len(entries)} entries: not an Argos package."
    if sum(entry.file_size for entry in entries) > _MOST_BYTES:
        yield "it would unpack to more than 4 GB."
    for entry in entries:
        yield from _entry_problems(entry)
    names = [entry.filename.casefold().rstrip("/") for entry in entries]
    if len(set(names)) < len(names):
        yield "two entries have the same name."
    roots = sorted({PurePosixPath(name).parts[0] for name in names})
    if len(roots) > 1:
        yield f"it holds more than one folder ({', '.join(roots[:3])})."
    inside = {str(PurePosixPath(*PurePosixPath(name).parts[1:])) for name in names}
    if "metadata.json" not in inside:
        yield "no metadata.json in its folder: not an Argos package."
    if "model/model.bin" not in inside:
        yield "no model/model.bin: not a translation package."
    if not inside.intersection(TOKENISERS):
        yield "no tokeniser (sentencepiece.model or bpe.model)."


def _entry_problems(entry: zipfile.ZipInfo) -> Iterator[str]:
    name, kind = entry.filename, stat.S_IFMT(entry.external_attr >> 16)
    parts = name.rstrip("/").split("/")
    if not name or name.startswith("/") or "\\" in name or ":" in name or "\0" in name:
        yield f"the name {name[:60]!r} leads out of the package's folder."
    elif any(not _NAME.fullmatch(part) for part in parts):
        yield f"the name {name[:60]!r} is not that of a file in a package."
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        yield f"{name[:60]!r} is a link or a device, not a file."
    if entry.flag_bits & 1:
        yield f"{name[:60]!r} is encrypted."
    if entry.file_size > _SMALL_BYTES and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1):
        yield f"{name[:60]!r} would unpack to {entry.file_size >> 20} MB from next to nothing."


def _metadata(archive: zipfile.ZipFile, root: str, name: str) -> dict[str, Any]:
    entry = archive.getinfo(f"{root}/metadata.json")
    if entry.file_size > _MOST_METADATA_BYTES:
        raise InputError(name, "its metadata.json is larger than 1 MB.", "It was not installed.")
    try:
        read = json.loads(archive.read(entry))
    except ValueError as error:
        raise InputError(name, "its metadata.json cannot be read.", "It was not installed.") from error
    codes = [read.get(key) for key in ("from_code", "to_code")] if isinstance(read, dict) else [None]
    if not all(isinstance(code, str) and _CODE.fullmatch(code) for code in codes):
        raise InputError(name, "its metadata.json names no language pair.", "It was not installed.")
    return dict(read)


def _unpack_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, into: Path) -> None:
    place = into.joinpath(*PurePosixPath(entry.filename).parts)
    if entry.is_dir():
        place.mkdir(parents=True, exist_ok=True)
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with archive.open(entry) as source, place.open("xb") as target:
        while data := source.read(_COPY_BYTES):
            left -= len(data)
            if left < 0:
                raise ValueError(f"{entry.filename} is larger than it says")
            target.write(data)
