"""One file of named arrays, mapped into memory: magic, length of the header, header as JSON, arrays."""

import json
import mmap
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

_MAGIC: Final = b"TRKTBL01"
_ALIGN: Final = 64


def write_arrays(path: Path, arrays: Mapping[str, NDArray[Any]], about: Mapping[str, Any]) -> None:
    """Write the file under a name of its own and move it into place: a reader sees all of it or nothing.

    Raises:
        OSError: the folder cannot be written.
    """
    header, blocks, offset = {}, [], 0
    for name, array in sorted(arrays.items()):
        data = np.ascontiguousarray(array).tobytes()
        header[name] = {"dtype": array.dtype.str, "shape": list(array.shape), "offset": offset}
        padded = data + b"\0" * (-len(data) % _ALIGN)
        blocks.append(padded)
        offset += len(padded)
    head = json.dumps({"about": about, "arrays": header}, sort_keys=True, ensure_ascii=False).encode()
    head += b" " * (-(len(head) + 16) % _ALIGN)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_bytes(b"".join([_MAGIC, len(head).to_bytes(8, "little"), head, *blocks]))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def map_arrays(path: Path) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """The arrays, read from disk as they are touched, and what the file says about itself.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is not such a file, or it is cut short.
    """
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if data[:8] != _MAGIC:
        raise ValueError(f"{path.name} is not a table file")
    start = 16 + int.from_bytes(data[8:16], "little")
    head = json.loads(data[16:start])
    arrays = {}
    for name, entry in head["arrays"].items():
        dtype, shape = np.dtype(entry["dtype"]), entry["shape"]
        count = int(np.prod(shape))
        arrays[name] = np.frombuffer(data, dtype, count, start + entry["offset"]).reshape(shape)
    return arrays, head["about"]
