"""Plain text: stored exactly as decoded."""

from collections.abc import Iterator
from pathlib import Path

from tracker.ingest.encoding import decode
from tracker.ingest.limits import refuse_too_long
from tracker.model import Ingested, LeftOut, Version


def read(data: bytes, name: str) -> Iterator[Ingested | LeftOut]:
    """The one article of a text file."""
    decoded = decode(data)
    refuse_too_long(decoded.text, name)
    yield Ingested(name, Path(name).name, Version(decoded.text), "text", decoded.notes)
