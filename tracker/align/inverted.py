"""The inverted table of a dictionary, kept in the user's cache folder: made once, it is read ten times as quickly."""

import hashlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

_FORMAT: Final = "1"
"""Changes when a table is made in another way."""

Table = Mapping[str, list[str]]


def kept_table(files: Sequence[Path], language: str, make: Callable[[], Table]) -> Table:
    """The table made from these files, from the cache folder where it is there; a folder that cannot be written to is
    no error, only slower."""
    path = _place(files, language)
    try:
        kept: Table = json.loads(path.read_bytes())
        return kept
    except (OSError, ValueError):
        table = make()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")  # two runs at once must not read each other's half
        beside.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")), "utf-8")
        beside.replace(path)
    except OSError:
        pass
    return table


def _place(files: Sequence[Path], language: str) -> Path:
    """Named by what the files are: an upgraded dictionary gets a table of its own."""
    from tracker.detect.places import cache_folder

    known = [(file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    digest = hashlib.sha256(repr((_FORMAT, language, known)).encode()).hexdigest()[:16]
    return cache_folder() / f"{files[0].stem}-{digest}.json"
