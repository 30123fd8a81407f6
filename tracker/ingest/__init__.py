"""Bytes → articles. One file per input format, found through `FORMATS`.

Nothing here opens a socket or runs what a page contains.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol, cast

from tracker.errors import InputError
from tracker.ingest.walk import SUFFIXES, walk
from tracker.model import Ingested, LeftOut

__all__ = ["FORMATS", "Format", "read_bytes", "read_path", "read_records", "walk"]

VERSION: Final = "2"

FORMATS: Final[dict[str, str]] = {
    "text": "tracker.ingest.text",
    "markdown": "tracker.ingest.markdown",
    "html": "tracker.ingest.html",
    "json": "tracker.ingest.json_records",
    "jsonl": "tracker.ingest.jsonl",
}
"""Input format → dotted path of its module; nothing is imported until it is used."""


class Format(Protocol):
    """What the module of a format offers."""

    def read(self, data: bytes, name: str) -> Iterator[Ingested | LeftOut]:
        """The articles in `data`, in its order; a broken record is left out and said, the rest goes on."""
        ...


def read_path(path: Path, input_format: str | None = None) -> Iterator[Ingested]:
    """The articles of one file, in its order.

    Raises:
        InputError: the file cannot be read, is empty or no text; or, after all that can be read, what was left out.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror or error}).") from error
    yield from read_bytes(data, str(path.absolute()), input_format)


def read_bytes(data: bytes, name: str, input_format: str | None = None) -> Iterator[Ingested]:
    """The articles in `data`; `name` identifies them where they say nothing themselves.

    Broken records do not stop the others: they are named in the error that ends the reading.

    Raises:
        InputError: empty, binary, or not what `input_format` names; or, at the end, the records that were left out.
    """
    left_out: list[LeftOut] = []
    for article in read_records(data, name, input_format):
        if isinstance(article, LeftOut):
            left_out.append(article)
        else:
            yield article
    if left_out:
        raise InputError(name, _told(left_out, name), count=len(left_out))


_MOST_TOLD: Final = 3
"""Broken records that are named one by one."""


def _told(left_out: Sequence[LeftOut], name: str) -> str:
    """Which records are broken and why: the first few, and how many there are."""
    few = [f"{one.name.removeprefix(name).lstrip(', ')} {one.reason}".strip() for one in left_out[:_MOST_TOLD]]
    if len(left_out) == 1:
        return few[0]
    more = f"; and {len(left_out) - len(few):,} more" if len(left_out) > len(few) else ""
    return f"{len(left_out):,} records cannot be read: {'; '.join(one.rstrip('.') for one in few)}{more}."


def read_records(data: bytes, name: str, input_format: str | None = None) -> Iterator[Ingested | LeftOut]:
    """The articles in `data`, with each record that cannot be read in its place.

    Raises:
        InputError: empty, binary, or not what `input_format` names.
    """
    from tracker.ingest.sniff import refuse_what_is_no_text, sniff_format

    refuse_what_is_no_text(data, name)
    chosen = input_format or SUFFIXES.get(Path(name).suffix.lower()) or sniff_format(data)
    if chosen not in FORMATS:
        raise InputError(name, f"{chosen!r} is no input format.", f"Choose one of {', '.join(FORMATS)}.")
    yield from cast(Format, import_module(FORMATS[chosen])).read(data, name)
