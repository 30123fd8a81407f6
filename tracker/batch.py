"""Everything that a list of paths names: files, folders, standard input, an address; in order, going on past errors."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tracker.errors import InputError, TrackerError
from tracker.ingest import read_bytes, read_path
from tracker.model import Ingested, LeftOut

SUFFIXES: Final = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"})
"""What is read from a folder; a file that is named itself is always tried."""


def read_all(names: Iterable[str | Path], input_format: str | None = None) -> Iterator[Ingested | LeftOut]:
    """The articles of each name in turn, and what had to be left out. `-` is standard input."""
    for name in names:
        if is_address(str(name)):
            yield LeftOut(str(name), "is an address, and this command never opens a connection; `tracker add` does.")
        elif str(name) == "-":
            yield from _standard_input(input_format)
        else:
            for path in files(Path(name)):
                yield from [path] if isinstance(path, LeftOut) else read_file(path, input_format)


def is_address(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def read_file(path: Path, input_format: str | None = None) -> Iterator[Ingested | LeftOut]:
    """The articles of one file; where it cannot be read, that."""
    if input_format is None:
        yield from guarded(str(path), read_path(path))
        return
    try:
        data = path.read_bytes()
    except OSError as error:
        yield LeftOut(str(path), f"cannot be read ({error.strerror}).")
        return
    yield from guarded(str(path), read_bytes(data, str(path.absolute()), input_format))


def guarded(name: str, articles: Iterator[Ingested | LeftOut]) -> Iterator[Ingested | LeftOut]:
    """The articles, and in place of an error what it says."""
    try:
        yield from articles
    except TrackerError as error:
        yield LeftOut(name, _problem(error))


def _problem(error: TrackerError) -> str:
    """What is wrong, without the name that is said beside it."""
    if isinstance(error, InputError):
        return f"{error.problem} {error.remedy}".strip()
    return str(error)


def files(path: Path) -> Iterator[Path | LeftOut]:
    """The file itself, or the readable files of a folder and the folders in it, in the order of their names.

    A folder met a second time (a link that leads back) is not entered again.
    """
    if not path.is_dir():
        yield path
        return
    seen: set[tuple[int, int]] = set()
    problems: list[LeftOut] = []
    for folder, folders, names in os.walk(path, onerror=lambda e: problems.append(_unread(e)), followlinks=True):
        yield from problems
        problems.clear()
        here = Path(folder).stat()
        if (here.st_dev, here.st_ino) in seen:
            folders.clear()
            continue
        seen.add((here.st_dev, here.st_ino))
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(folder, n) for n in sorted(names) if Path(n).suffix.lower() in SUFFIXES)
    yield from problems


def _unread(error: OSError) -> LeftOut:
    return LeftOut(str(error.filename), f"cannot be read ({error.strerror}).")


def _standard_input(input_format: str | None) -> Iterator[Ingested | LeftOut]:
    """JSON Lines are handed on line by line, so that a pipe streams; anything else is one text."""
    name = "standard input"
    if input_format != "jsonl":
        yield from guarded(name, read_bytes(sys.stdin.buffer.read(), name, input_format))
        return
    for number, line in enumerate(sys.stdin.buffer, start=1):
        for article in guarded(name, read_bytes(line, name, "jsonl")) if line.strip() else ():
            yield LeftOut(f"{name}, line {number}", article.reason) if isinstance(article, LeftOut) else article
