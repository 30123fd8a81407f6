"""JSON: one record, or a list of records."""

import json
from collections.abc import Iterator

from tracker.errors import InputError
from tracker.ingest.encoding import decode
from tracker.ingest.records import ingest_record
from tracker.model import Ingested, LeftOut


def read(data: bytes, name: str) -> Iterator[Ingested | LeftOut]:
    """The article of each record; records that are none are left out.

    Raises:
        InputError: not JSON, or the only record is none.
    """
    try:
        document = json.loads(decode(data).text)
    except (ValueError, RecursionError) as error:
        raise InputError(name, f"is not valid JSON ({_short(error)}).") from error
    if not isinstance(document, list):
        yield ingest_record(document, name, 1, "json")
        return
    if not document:
        raise InputError(name, "holds an empty list.")
    for number, record in enumerate(document, 1):
        try:
            yield ingest_record(record, name, number, "json")
        except InputError as error:
            yield LeftOut(error.name, error.problem)


def _short(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)
