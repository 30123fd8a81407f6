"""Fetching a page for `tracker add URL`, from a server of the test's own."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

import pytest

from tracker import fetch
from tracker.errors import InputError
from tracker.model import Ingested, LeftOut

PAGE: Final = (
    b"<html lang='en'><head><title>Harbour reopens</title></head><body><article><p>The harbour of Lerma opened again "
    b"on Monday, the council said. The boats went out at six in the morning.</p></article></body></html>"
)


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self._answer(302, b"", "text/html", {"Location": "/caf%C3%A9"})
        elif self.path == "/elsewhere":
            self._answer(302, b"", "text/html", {"Location": "file:///etc/hostname"})
        elif self.path == "/guarded":
            self._answer(403, b"no", "text/html")
        elif self.path == "/round":
            self._answer(302, b"", "text/html", {"Location": "/round"})
        elif self.path == "/half":
            self._answer(200, PAGE, "text/html", {"Content-Length": str(2 * len(PAGE))})
        elif self.path == "/picture":
            self._answer(200, b"\x89PNG", "image/png")
        elif self.path == "/long":
            self._answer(200, b"word " * 10_000, "text/plain")
        elif self.path == "/caf%C3%A9":
            self._answer(200, PAGE, "text/html; charset=utf-8")
        else:
            self._answer(404, b"none", "text/html")

    def _answer(self, code: int, data: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        self.send_response(code)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_is_fetched_and_read(address: str) -> None:
    articles = [a for a in fetch.fetch_articles(f"{address}/café") if isinstance(a, Ingested)]
    assert [a.version.metadata.title for a in articles] == ["Harbour reopens"]
    assert "boats went out" in articles[0].version.text


def test_a_redirection_is_followed_to_its_address(address: str) -> None:
    data, found_at, kind = fetch.fetch(f"{address}/moved")
    assert (data, found_at, kind) == (PAGE, f"{address}/caf%C3%A9", "html")


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/none", r"the server answers 404 \(Not Found\). Is the address whole\?"),
        ("/guarded", r"the server answers 403 \(Forbidden\). Save the page and add the file instead."),
        ("/half", "broke off before its end. Try again"),
        ("/round", "leads back to itself without end"),
        ("/picture", "is image/png, not a page of text"),
        ("/elsewhere", "leads to an address that is no web page"),
    ],
)
def test_what_cannot_be_had_is_said(address: str, path: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        fetch.fetch(address + path)


def test_a_page_without_end_is_cut_off(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "MAX_BYTES", 1_000)
    with pytest.raises(InputError, match="longer than"):
        fetch.fetch(f"{address}/long")


def test_without_a_server_the_page_is_left_out(address: str) -> None:
    port = address.rpartition(":")[2]
    left_out = list(fetch.fetch_articles(f"http://127.0.0.1:{'1' if port != '1' else '2'}/a"))
    assert [type(one) for one in left_out] == [LeftOut]
    assert "cannot be reached" in str(left_out[0])
