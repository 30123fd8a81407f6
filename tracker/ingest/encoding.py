"""Bytes → text, whatever the encoding. What had to be guessed or mended is said."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from tracker.ingest.sniff import utf16_without_mark

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_SUPERSETS: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "cp950",
    "tis-620": "cp874",
}
"""Declared charset → what browsers decode it as (WHATWG Encoding Standard, names and labels)."""
_LIKELY: Final = ("cp1252", "cp1250")
"""Which of equally clean guesses is taken: the detector puts Central European before Western at random."""
SAMPLE_BYTES: Final = 100_000


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    """In words for an editor; empty where nothing was guessed or mended."""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`; never fails: bytes that fit no encoding become U+FFFD and are counted in a note.

    Order: byte-order mark, valid UTF-8 (longer texts in other encodings are never valid by chance), the declared
    charset, UTF-16 by its zero bytes, UTF-8 with few broken bytes, charset-normalizer's guess, Windows-1252.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _mended(data, name)
    codec = _codec(declared)
    if codec and codec.startswith(("iso2022", "hz")):  # seven-bit encodings are valid UTF-8
        return _mended(data, codec)
    if (wide := utf16_without_mark(data[:65536])) and not (codec and codec.startswith("utf-8")):
        return _mended(data, wide, ("read as UTF-16, which nothing declares",))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, codec)


def declared_charset(data: bytes) -> str | None:
    """The charset that the head of a page or XML declaration names."""
    found = _CHARSET.search(data[:4096])
    return found.group(1).decode("ascii", "replace") if found else None


def _decode_other(data: bytes, codec: str | None) -> Decoded:
    if codec and codec != "utf-8":
        try:
            return Decoded(data.decode(codec), codec)
        except UnicodeDecodeError:
            pass
    try:
        return Decoded(data.decode("utf-8", "surrogatepass"), "utf-8", ("lone surrogates in UTF-8, kept",))
    except UnicodeDecodeError:
        pass
    sample = data[:SAMPLE_BYTES].decode("utf-8", "replace")
    losses, letters = sample.count("\ufffd"), sum(c > "\x7f" for c in sample)
    if codec == "utf-8" or 2 * losses <= letters:  # in other encodings hardly anything is valid UTF-8
        return _mended(data, "utf-8")
    if codec:
        return _mended(data, codec)
    return _guessed(data)


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data[:SAMPLE_BYTES]))
    equals = [match for match in matches if match.chaos == matches[0].chaos]
    codes = [code for match in equals for code in match.could_be_from_charset]
    name = next((code for code in _LIKELY if code in codes), codes[0] if codes else "cp1252")
    return _mended(data, name, (f"no encoding declared and not UTF-8; read as {name}",))


def _mended(data: bytes, name: str, notes: tuple[str, ...] = ()) -> Decoded:
    text = data.decode(name, "replace")
    lost = text.count("\ufffd")
    if lost:
        notes = (
            *notes,
            f"{lost} broken {'byte sequence' if lost == 1 else 'byte sequences'} in {name}, shown as \ufffd",
        )
    return Decoded(text, name, notes)


def _codec(label: str | None) -> str | None:
    """Python's name for a charset label, widened as browsers do; None for an unknown label."""
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    return _SUPERSETS.get(name, name)
