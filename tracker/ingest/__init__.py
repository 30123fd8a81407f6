"""Bytes → articles. One file per input format, found through `FORMATS`."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

from tracker.errors import InputError
from tracker.model import Ingested, Metadata, Version


def read_path(path: Path) -> Iterator[Ingested]:
    """The articles of one file, in its order.

    Raises:
        InputError: the file cannot be read, or is no text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror}).") from error
    yield from read_bytes(data, str(path.absolute()), "jsonl" if path.suffix == ".jsonl" else "text")


def read_bytes(data: bytes, name: str, input_format: str | None = None) -> Iterator[Ingested]:
    """The articles in `data`; `name` identifies them where they say nothing themselves."""
    text = data.decode("utf-8", "replace")
    if input_format != "jsonl":
        yield Ingested(name, Path(name).name, Version(text), "text")
        return
    for line in io.StringIO(text):
        if line.strip():
            record = json.loads(line)
            metadata = Metadata(title=record.get("title"), url=record.get("url"), declared_language=record.get("lang"))
            identity = str(record.get("url") or record["id"])
            yield Ingested(identity, str(record["id"]), Version(record["text"], metadata), "jsonl")
