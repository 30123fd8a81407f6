"""Fetch one page for `tracker add URL`: besides `models install` the only place that opens a connection."""

import http.client
import time
from collections.abc import Iterator
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from tracker import __version__
from tracker.errors import InputError
from tracker.model import Ingested, LeftOut

MAX_BYTES: Final = 20_000_000
"""Far above any article; a page that never ends is cut off with an error."""
TIMEOUT_S: Final = 20.0
"""Without an answer for so long."""
TOTAL_S: Final = 60.0
"""For the whole page."""
_ANSWERS: Final = (HTTPRedirectHandler, HTTPErrorProcessor, HTTPDefaultErrorHandler)
_READABLE: Final = ("text/", "application/xhtml", "application/xml", "application/json", "application/ld+json")


def fetch_articles(url: str) -> Iterator[Ingested | LeftOut]:
    """The article at an address; where it cannot be had, that."""
    from tracker.batch import guarded
    from tracker.ingest import read_bytes

    try:
        data, found_at, input_format = fetch(url)
    except InputError as error:
        yield LeftOut(url, f"{error.problem} {error.remedy}".strip())
        return
    yield from guarded(url, read_bytes(data, found_at, input_format))


def fetch(url: str) -> tuple[bytes, str, str]:
    """The bytes of a page, the address it came from after redirections, and its format.

    Raises:
        InputError: there is no connection, no such page, it is too long, too slow, or no text.
    """
    begun = time.monotonic()
    try:
        with _opener().open(_request(url), timeout=TIMEOUT_S) as answer:
            kind = answer.headers.get_content_type()
            if not kind.startswith(_READABLE):
                raise InputError(url, f"is {kind}, not a page of text.")
            return _read(answer, url, begun), answer.url or url, _format(kind)
    except HTTPError as error:
        raise InputError(url, _refused(error), _REMEDIES.get(error.code, "")) from error
    except URLError as error:
        reason = getattr(error.reason, "strerror", None) or error.reason
        raise InputError(url, f"cannot be reached ({reason}).", _SAVE) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise InputError(url, f"cannot be fetched ({error}).", _SAVE) from error


_SAVE: Final = "Save the page and add the file instead."
_REMEDIES: Final = {
    401: _SAVE,
    402: _SAVE,
    403: _SAVE,
    404: "Is the address whole?",
    406: _SAVE,
    429: _SAVE,
    451: _SAVE,
}
"""What to do where a server answers so: many serve browsers alone."""


def _refused(error: HTTPError) -> str:
    """What the server said; of a redirection that is not followed, why."""
    reason = str(error.reason)
    if "infinite loop" in reason:
        return "leads back to itself without end."
    if " is not allowed" in reason:
        return "leads to an address that is no web page; it was not followed."
    return f"the server answers {error.code} ({reason})."


def _read(answer: http.client.HTTPResponse, url: str, begun: float) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read(65_536):
        size += len(piece)
        if size > MAX_BYTES:
            raise InputError(url, f"is longer than {MAX_BYTES // 1_000_000} MB.")
        if time.monotonic() - begun > TOTAL_S:
            raise InputError(url, f"takes longer than {TOTAL_S:.0f} seconds.")
        pieces.append(piece)
    if answer.length:  # what of the announced length never came: half an article must not pass for the whole
        raise InputError(url, "broke off before its end.", "Try again, or save the page and add the file instead.")
    return b"".join(pieces)


def _request(url: str) -> Request:
    """Addresses as people copy them hold letters that HTTP does not allow; they are encoded."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    safe = urlunsplit((parts.scheme, host, quote(parts.path, "/%:@~"), quote(parts.query, "=&%+/:?"), ""))
    return Request(safe, headers={"User-Agent": f"translation-provenance-tracker/{__version__}", "Accept": "text/html"})  # noqa: S310 — the opener knows http and https only


def _opener() -> OpenerDirector:
    """One that knows http and https alone: the standard one reads local files and ftp too, after a redirection."""
    opener = OpenerDirector()
    for handler in (ProxyHandler, UnknownHandler, HTTPHandler, HTTPSHandler, *_ANSWERS):
        opener.add_handler(handler())
    return opener


def _format(kind: str) -> str:
    if "json" in kind:
        return "json"
    return "text" if kind == "text/plain" else "html"
