"""Everything that a list of paths names: files, folders, standard input, an address; in order, going on past errors."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tracker.errors import InputError, TrackerError
from tracker.ingest import read_bytes, read_path, walk
from tracker.model import Ingested, LeftOut


def read_all(
    names: Iterable[str | Path], input_format: str | None = None, line_by_line: bool = False
) -> Iterator[Ingested | LeftOut]:
    """The articles of each name in turn, and what had to be left out. `-` is standard input.

    `line_by_line` hands on JSON Lines of standard input as they come, so that a pipe streams; then a record without an
    id has none of its own.
    """
    for name in names:
        if is_address(str(name)):
            yield LeftOut(str(name), "is an address, and this command never opens a connection; `tracker add` does.")
        elif str(name) == "-":
            yield from _standard_input(input_format, line_by_line)
        else:
            for path in walk([name]):
                yield from [path] if isinstance(path, LeftOut) else guarded(str(path), read_path(path, input_format))


def each_file(names: Iterable[str | Path]) -> list[str | LeftOut]:
    """The names with every folder taken apart into its files, so that they can be counted; in order."""
    found: list[str | LeftOut] = []
    for name in map(str, names):
        if name == "-" or is_address(name):
            found.append(name)
        else:
            found += [path if isinstance(path, LeftOut) else str(path) for path in walk([name])]
    return found


def is_address(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def guarded(name: str, articles: Iterator[Ingested | LeftOut]) -> Iterator[Ingested | LeftOut]:
    """The articles, and in place of an error what it says."""
    try:
        yield from articles
    except TrackerError as error:
        yield LeftOut(name, _problem(error), count=error.count if isinstance(error, InputError) else 1)


def _problem(error: TrackerError) -> str:
    """What is wrong, without the name that is said beside it."""
    if isinstance(error, InputError):
        return f"{error.problem} {error.remedy}".strip()
    return str(error)


def _standard_input(input_format: str | None, line_by_line: bool) -> Iterator[Ingested | LeftOut]:
    name = "standard input"
    if input_format != "jsonl" or not line_by_line:
        yield from guarded(name, read_bytes(sys.stdin.buffer.read(), name, input_format))
        return
    for number, line in enumerate(sys.stdin.buffer, start=1):
        for article in guarded(name, read_bytes(line, name, "jsonl")) if line.strip() else ():
            yield LeftOut(f"{name}, line {number}", article.reason) if isinstance(article, LeftOut) else article
