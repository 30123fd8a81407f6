"""Files and folders → the files that can be read, and what was left out."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tracker.model import LeftOut

SUFFIXES: Final = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "html",
    ".mht": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""Name's ending, in lower case → input format. Files named by the user are read whatever their ending."""

_NOT_A_FILE: Final = "Not a file but a pipe, socket or device; for a pipe give - and lead it into standard input."


def walk(paths: Iterable[Path | str]) -> Iterator[Path | LeftOut]:
    """The files to read, folders in the order of their names; no file twice, no folder twice (loops end).

    Hidden files are passed over in silence; what else is not read is said as `LeftOut`.
    """
    seen: set[str] = set()
    for given in paths:
        path = Path(given)
        if path.is_dir():
            yield from _never_silent(path, _walk_folder(path, seen))
        elif path.is_file():
            yield from _once(path, seen)
        elif path.exists():
            yield LeftOut(str(path), _NOT_A_FILE)
        else:
            yield LeftOut(str(given), "A broken link." if path.is_symlink() else _not_there(str(given)))


def _not_there(name: str) -> str:
    begins = " An address begins with http:// or https://." if _ADDRESS.match(name) else ""
    return "There is no such file or folder." + begins


_ADDRESS: Final = re.compile(r"(?i)[a-z]+://|www\.|(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d+)?/")
"""What was probably meant for the address of a page."""


def _never_silent(folder: Path, steps: Iterator[Path | LeftOut]) -> Iterator[Path | LeftOut]:
    """The steps; of a folder that has none, that there was nothing: the wrong folder must not pass for a clean one."""
    found = False
    for step in steps:
        found = True
        yield step
    if not found:
        yield LeftOut(str(folder), "There is nothing to read in this folder.", failed=False)


def _walk_folder(folder: Path, seen: set[str]) -> Iterator[Path | LeftOut]:
    real = os.path.realpath(folder)
    if real in seen:
        yield LeftOut(str(folder), "This folder was already read (a link leads back to it).", failed=False)
        return
    seen.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield LeftOut(str(folder), f"The folder cannot be read ({error.strerror}).")
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _walk_entry(entry, seen)


def _walk_entry(entry: Path, seen: set[str]) -> Iterator[Path | LeftOut]:
    if entry.is_dir():
        if _holds_page_resources(entry):
            yield LeftOut(str(entry), "Pictures and scripts of a saved page.", failed=False)
        else:
            yield from _walk_folder(entry, seen)
    elif not entry.is_file():
        yield LeftOut(str(entry), "A broken link." if entry.is_symlink() and not entry.exists() else _NOT_A_FILE)
    elif entry.suffix.lower() not in SUFFIXES:
        yield LeftOut(str(entry), "Not an input format (text, Markdown, HTML, JSON, JSON Lines).", failed=False)
    else:
        yield from _once(entry, seen)


def _once(path: Path, seen: set[str]) -> Iterator[Path]:
    real = os.path.realpath(path)
    if real not in seen:
        seen.add(real)
        yield path


def _holds_page_resources(folder: Path) -> bool:
    """Browsers save `Page.html` with a folder `Page_files` (in other languages other endings)."""
    stem, underscore, ending = folder.name.rpartition("_")
    known = ending in (
        "files",
        "archivos",
        "fichiers",
        "arquivos",
        "ficheiros",
        "dateien",
        "file",
        "fitxers",
        "bestanden",
    )
    return bool(underscore) and known and any((folder.parent / f"{stem}{s}").exists() for s in (".html", ".htm"))
