"""Pages saved as one file (MHTML): the first HTML part."""

from tracker.errors import InputError
from tracker.ingest.encoding import Decoded, declared_charset, decode


def first_page(data: bytes) -> Decoded:
    """The page's source; the address it was saved from stands in a comment before it, as browsers write it.

    Raises:
        InputError: there is no HTML part.
    """
    from email import message_from_bytes

    message = message_from_bytes(data)
    for part in message.walk():
        content = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(content, bytes):
            decoded = decode(content, part.get_content_charset() or declared_charset(content))
            address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
            return Decoded(
                f"<!-- saved from url=({len(address):04d}){address} -->{decoded.text}", decoded.encoding, decoded.notes
            )
    raise InputError("MHTML file", "holds no HTML page.")
