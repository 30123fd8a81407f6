"""Values of the vocabulary to JSON and back, exactly.

Pydantic's adapters would do but for one thing: they refuse lone surrogates, which a broken page can hold and which the
stored text keeps.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def encode(value: Any) -> str:
    """JSON in ASCII; equal values give equal strings. Fields at their place by name, tuples as lists."""
    return json.dumps(_plain(value), separators=(",", ":"), allow_nan=False)


def decode(kind: type[Value], data: str) -> Value:
    """The value that `encode` was given; unknown keys of an older release are passed over.

    Raises:
        ValueError: the data is not such a value.
    """
    try:
        value: Value = _reader(cast(Any, kind))(json.loads(data))
    except (TypeError, KeyError, AttributeError, IndexError) as error:
        raise ValueError(f"not a stored {kind.__name__}: {error!r}") from error
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """How to read one type: compiled once, so that a library of analyses is read quickly."""
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        inner = [a for a in get_args(kind) if a is not NoneType]
        read = _reader(inner[0])
        return lambda data: None if data is None else read(data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if is_dataclass(kind):
        return _dataclass_reader(kind)
    return lambda data: data


def _tuple_reader(items: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(items) == 2 and items[1] is Ellipsis:
        kind = items[0]
        return lambda data: tuple(map(_reader(kind), data))
    return lambda data: tuple(_reader(kind)(item) for kind, item in zip(items, data, strict=True))


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    names = {f.name: hints[f.name] for f in fields(kind) if f.init}

    # `_reader` is asked again at each call, not here: chains hold chains.
    def read(data: Any) -> Any:
        return kind(**{name: _reader(hint)(data[name]) for name, hint in names.items() if name in data})

    return read
