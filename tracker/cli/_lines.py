"""The lines of a JSON Lines input, with what each must have."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from tracker.errors import InputError

Kind = Callable[[Any], bool]


def is_text(value: Any) -> bool:
    return isinstance(value, str)


def is_text_or_sentences(value: Any) -> bool:
    return is_text(value) or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def is_text_or_absent(value: Any) -> bool:
    return value is None or is_text(value)


def is_id(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


_SAID: Mapping[Kind, str] = {
    is_text: "a string",
    is_text_or_sentences: "a string or a list of strings",
    is_text_or_absent: "a string",
    is_id: "a string or a whole number",
}


def objects(
    lines: Iterable[str], name: str, needed: Mapping[str, Kind], may: Mapping[str, Kind]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each object with the number of its line; empty lines are passed over.

    Raises:
        InputError: a line is not JSON, lacks a key, or has a value of another kind.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise InputError(name, f"line {number} is not JSON ({error}).") from error
        if not isinstance(record, dict) or not needed.keys() <= record.keys():
            raise InputError(name, f"line {number} needs the keys {' and '.join(f'`{key}`' for key in needed)}.")
        for key, fits in {**needed, **may}.items():
            if key in record and not fits(record[key]):
                raise InputError(name, f"line {number}: `{key}` must be {_SAID[fits]}.")
        yield number, record
