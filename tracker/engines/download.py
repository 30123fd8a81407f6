"""A file fetched over the network, resumable. With `tracker add URL` the only code that opens a socket."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from tracker import __version__
from tracker.errors import EngineError, InputError
from tracker.model import Progress

_TIMEOUT_S: Final = 30.0
_CHUNK_BYTES: Final = 1 << 18
_MOST_BYTES: Final = 4 << 30
_REMEDY: Final = "What came is kept: run the command again to go on, or bring the file here and give its path."
_HOME: Final = ("localhost", "127.0.0.1", "::1")


def fetch(url: str, path: Path) -> Iterator[Progress]:
    """Fetch `url` into `path`; yields Progress in bytes. `path` is there, whole, when the iterator has ended.

    What was fetched before stays in `<path>.part` and is gone on with, where the server allows it and the file is still
    the same.

    Raises:
        InputError: not an address this can fetch from.
        EngineError: there is no network, or the server does not give the file.
    """
    _check(url)
    part, note = path.with_name(path.name + ".part"), path.with_name(path.name + ".part.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with _open(url, part, note) as answer:
            yield from _copy(answer, part, note, url)
    except urllib.error.HTTPError as error:
        error.close()
        raise EngineError(f"{url}: the server says {error.code} {error.reason}.") from error
    except (OSError, HTTPException) as error:
        raise EngineError(f"{url}: no network, or the connection broke off ({_reason(error)}). {_REMEDY}") from error
    part.replace(path)
    note.unlink(missing_ok=True)


def _check(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HOME):
        return
    raise InputError(url, "only https addresses are fetched.", "Fetch the file another way and give its path.")


def _open(url: str, part: Path, note: Path) -> HTTPResponse:
    """The answer to a request for what is still missing, or for the whole where it cannot be gone on with."""
    request = urllib.request.Request(url, headers={"User-Agent": f"translation-provenance-tracker/{__version__}"})  # noqa: S310
    have = part.stat().st_size if part.exists() else 0
    same = _noted(note, url)
    if have and same:
        request.add_header("Range", f"bytes={have}-")
        request.add_header("If-Range", same)
    try:
        answer: HTTPResponse = urllib.request.urlopen(request, timeout=_TIMEOUT_S)  # noqa: S310 - the scheme was checked
    except urllib.error.HTTPError as error:
        if error.code != 416:  # nothing left to send: the part is whole, or not of this file; fetch it again
            raise
        error.close()
        part.unlink(missing_ok=True)
        return _open(url, part, note)
    try:
        _check(answer.url)  # it may have been sent on elsewhere
    except InputError:
        answer.close()
        raise
    return answer


def _noted(note: Path, url: str) -> str:
    """The entity tag or date the part was fetched under; empty where it is of another address."""
    try:
        noted = json.loads(note.read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    return str(noted.get("same") or "") if noted.get("url") == url else ""


def _copy(answer: HTTPResponse, part: Path, note: Path, url: str) -> Iterator[Progress]:
    goes_on = answer.status == 206
    done = part.stat().st_size if goes_on else 0
    length = answer.headers.get("Content-Length")
    total = done + int(length) if length else None
    same = answer.headers.get("ETag") or answer.headers.get("Last-Modified") or ""
    note.write_text(json.dumps({"url": url, "same": "" if same.startswith("W/") else same}), "utf-8")
    name = urlsplit(url).path.rpartition("/")[2]
    with part.open("ab" if goes_on else "wb") as target:
        yield Progress(done, total, f"fetching {name}")
        while data := answer.read(_CHUNK_BYTES):
            target.write(data)
            done += len(data)
            if done > _MOST_BYTES:
                raise EngineError(f"{url}: more than 4 GB; that is no translation model.")
            yield Progress(done, total, f"fetching {name}")
    if total is not None and done < total:
        raise OSError(f"{done} of {total} bytes came")


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", None) or error
    return str(getattr(reason, "strerror", None) or reason)
