"""What bytes are: text of which format, or no text at all."""

import re
from typing import Final

from tracker.errors import InputError

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF", "Save the article's text, or the web page, and add that."),
    (b"PK\x03\x04", "a ZIP archive or an office document", "Save it as plain text and add that."),
    (b"\xd0\xcf\x11\xe0", "an office document", "Save it as plain text and add that."),
    (b"{\\rtf", "a rich-text document", "Save it as plain text and add that."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"BZh", "a bzip2 archive", "Unpack it first."),
    (b"\xfd7zXZ", "an xz archive", "Unpack it first."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it first."),
    (b"Rar!", "a RAR archive", "Unpack it first."),
    (b"\x89PNG", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90", "a program", ""),
    (b"SQLite format 3\x00", "a database", ""),
    (b"bplist00", "a web archive of Safari", "Save the page as HTML and add that."),
)
_BOMS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_HTML: Final = re.compile(
    rb"^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\f\x1b\x08\x0b"))


def refuse_what_is_no_text(data: bytes, name: str) -> None:
    """Returns for text in any encoding; a stray NUL or control byte does not make a text binary.

    Raises:
        InputError: nothing there, a known binary format, or too many control bytes for any text.
    """
    if not data.strip(b" \t\r\n\x0b\x0c\x00\xef\xbb\xbf\xff\xfe"):
        raise InputError(name, "is empty." if not data else "holds no text.")
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(name, f"is {what}, not text.", remedy)
    sample = data[:65536]
    if sample.startswith(_BOMS) or utf16_without_mark(sample):
        return
    if len(sample) - len(sample.translate(None, _CONTROLS)) > max(8, len(sample) // 20):
        raise InputError(name, "is binary data, not text.")


def utf16_without_mark(sample: bytes) -> str | None:
    """The UTF-16 variant whose zero bytes lie in `sample`, as Latin letters leave them; else None."""
    pairs = len(sample) // 2
    if pairs < 4:
        return None
    even, odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if odd * 10 > pairs * 6 and even * 20 < pairs:
        return "utf-16-le"
    return "utf-16-be" if even * 10 > pairs * 6 and odd * 20 < pairs else None


def sniff_format(data: bytes) -> str:
    """The input format of text without a telling name: `html`, `json`, `jsonl`, else `text`."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _HTML.match(head) or head.lower().startswith((b"from: <saved by", b"mime-version:")):
        return "html"
    if head.startswith((b"{", b"[{")):
        return _sniff_json(data)
    return "text"


def _sniff_json(data: bytes) -> str:
    import json

    first, _, rest = data.strip().partition(b"\n")
    try:
        record = json.loads(first)
    except ValueError:
        record = None
    if isinstance(record, dict) and rest.strip().startswith(b"{"):
        return "jsonl"
    try:
        json.loads(data)
    except ValueError:
        return "text"
    return "json"
