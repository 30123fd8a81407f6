"""Read the dictionaries of the dict protocol (`*.index`, `*.dict.dz`) that systems install, FreeDict's among them.

Source of the formats: dictd(8) and dictzip(1): the index gives headword, offset and length in base 64 digits; the data
is gzip in blocks that can be inflated one by one, their sizes in the header's `RA` field.
"""

import struct
import zlib
from collections import OrderedDict
from functools import cache
from pathlib import Path
from typing import Final

_DIGITS: Final = {c: n for n, c in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}
_BLOCKS_KEPT = 512


class Blocks:
    """A dictzip file, inflated block by block; the last few are kept."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        self._length, sizes, start = _random_access(self._data)
        self._starts = [start]
        for size in sizes:
            self._starts.append(self._starts[-1] + size)
        self._kept: OrderedDict[int, bytes] = OrderedDict()

    def read(self, offset: int, length: int) -> str:
        """That many bytes from there, as text; what is not UTF-8 is replaced."""
        first, last = offset // self._length, (offset + length - 1) // self._length
        joined = b"".join(self._block(n) for n in range(first, last + 1))
        begin = offset - first * self._length
        return joined[begin : begin + length].decode("utf-8", "replace")

    def whole(self) -> str:
        """All of it."""
        return b"".join(self._block(n) for n in range(len(self._starts) - 1)).decode("utf-8", "replace")

    def _block(self, number: int) -> bytes:
        if number in self._kept:
            self._kept.move_to_end(number)
            return self._kept[number]
        packed = self._data[self._starts[number] : self._starts[number + 1]]
        block = self._kept[number] = zlib.decompressobj(-15).decompress(packed)
        if len(self._kept) > _BLOCKS_KEPT:
            self._kept.popitem(last=False)
        return block


def _random_access(data: bytes) -> tuple[int, tuple[int, ...], int]:
    """Length of a block when inflated, the packed sizes, and where the first begins."""
    if data[:2] != b"\x1f\x8b" or not data[3] & 4:
        raise ValueError("not a dictzip file")
    extra = struct.unpack_from("<H", data, 10)[0]
    place, end = 12, 12 + extra
    while place < end and data[place : place + 2] != b"RA":
        place += 4 + struct.unpack_from("<H", data, place + 2)[0]
    _, length, count = struct.unpack_from("<HHH", data, place + 4)
    sizes = struct.unpack_from(f"<{count}H", data, place + 10)
    for flag in (8, 16):
        end = data.index(b"\0", end) + 1 if data[3] & flag else end
    return length, sizes, end


@cache
def number(digits: str) -> int:
    """A number of the index."""
    value = 0
    for digit in digits:
        value = value * 64 + _DIGITS[digit]
    return value


def read_index(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Headword (case-folded, one word only) → the offsets and lengths of its entries, still as digits."""
    entries: dict[str, list[tuple[str, str]]] = {}
    for line in path.read_text("utf-8", "replace").splitlines():
        word, _, place = line.partition("\t")
        if " " in word or word.startswith("00database"):
            continue
        offset, _, length = place.partition("\t")
        entries.setdefault(word.casefold(), []).append((offset, length.partition("\t")[0]))
    return entries
