"""JSON Lines: one record per line."""

import json
from collections.abc import Iterator

from tracker.errors import InputError
from tracker.ingest.encoding import decode
from tracker.ingest.records import ingest_record
from tracker.model import Ingested, LeftOut


def read(data: bytes, name: str) -> Iterator[Ingested | LeftOut]:
    """The article of each line; empty lines are passed over, broken ones left out.

    Only line feeds part lines: JSON strings may hold U+2028 and its like.
    """
    number = 0
    lines = decode(data).text.strip("\n").split("\n")
    for position, line in enumerate(lines, 1):
        if not line.strip():
            continue
        number += 1
        where = f"{name}, line {position}" if len(lines) > 1 else name
        try:
            yield ingest_record(_record(line, where), name, number, "jsonl")
        except InputError as error:
            yield LeftOut(where, error.problem)


def _record(line: str, where: str) -> object:
    try:
        record: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        problem = "nested too deeply"
        if isinstance(error, json.JSONDecodeError):
            problem = f"{error.msg}, character {error.pos + 1}"
        raise InputError(where, f"is not valid JSON ({problem}).") from error
    return record
