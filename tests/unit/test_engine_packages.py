"""Install, remove and check; and the download on a server of our own."""

import json
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from argos_home import files_under, run_python
from tiny_argos import build_package

from tracker.engines import package_index, packages
from tracker.engines.argos_packages import installed
from tracker.engines.download import fetch
from tracker.engines.packages import CheckedPackage, Installed, check, install, records, remove
from tracker.errors import EngineError, InputError, NotFoundError
from tracker.model import Progress


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos" / "packages"))
    monkeypatch.setenv("TRACKER_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_package(tmp_path_factory.mktemp("archive"))


def last(events: Iterator[Progress | Installed]) -> Installed:
    *progress, result = events
    assert progress
    assert isinstance(result, Installed)
    return result


def test_a_file_is_installed_smoked_and_noted(archive: Path, home: Path) -> None:
    done = last(install(str(archive)))
    assert (str(done.package.pair), done.package.problem) == ("es→en", "")
    assert "The man arrived yesterday" in done.record.smoke_output
    assert records() == {done.package.name: done.record}
    assert len(done.record.archive_sha256) == 64
    assert [path.name for path in (home / "argos").iterdir()] == ["packages"]


def test_a_second_install_replaces_the_first(archive: Path, home: Path) -> None:
    last(install(str(archive)))
    stray = home / "argos" / "packages" / "translate-es_en-1_0" / "stray"
    stray.write_text("x")
    last(install(str(archive)))
    assert not stray.exists()
    assert [path.name for path in (home / "argos").iterdir()] == ["packages"]


def test_a_model_that_prints_garbage_is_refused_and_kept_only_where_asked(home: Path) -> None:
    looping = build_package(home, loops=True, version="6.6")
    before = files_under(home / "argos") if (home / "argos").exists() else {}
    with pytest.raises(InputError, match=r"no translation \(.*--anyway"):
        list(install(str(looping)))
    assert {name for name in files_under(home / "argos") if name != "packages"} == set(before)
    assert last(install(str(looping), anyway=True)).package.version == "6.6"
    assert [one.sound for one in check() if isinstance(one, CheckedPackage)] == [False]


def test_a_model_that_does_not_load_is_refused(home: Path, archive: Path) -> None:
    folder = home / "unpacked"
    shutil.unpack_archive(archive, folder, "zip")
    (folder / "translate-es_en-1_0" / "model" / "model.bin").write_bytes(b"\1\2\3")
    broken = Path(shutil.make_archive(str(home / "broken"), "zip", folder))
    with pytest.raises(InputError, match="cannot be loaded"):
        list(install(str(broken), anyway=True))
    assert installed() == ()
    assert records() == {}


def test_check_says_what_was_changed(archive: Path) -> None:
    name = last(install(str(archive))).package.name
    (sound,) = (one for one in check() if isinstance(one, CheckedPackage))
    assert (sound.sound, sound.notes[0]) == (True, "as it was installed")
    metadata = packages.packages_folder() / name / "metadata.json"
    metadata.write_text(metadata.read_text("utf-8") + " ", "utf-8")
    (changed,) = (one for one in check((name,)) if isinstance(one, CheckedPackage))
    assert (changed.sound, changed.notes[0]) == (False, "changed since it was installed")
    with pytest.raises(NotFoundError, match="nothing-such"):
        list(check(("nothing-such",)))


def test_what_another_program_installed_has_no_checksum(argos_packages: Path, home: Path) -> None:
    shutil.copytree(argos_packages, home / "argos" / "packages")
    (home / "argos" / "packages" / "broken").mkdir()
    checked = {one.name: one for one in check() if isinstance(one, CheckedPackage)}
    assert "another program" in checked["translate-es_en-1_0"].notes[0]
    assert checked["translate-es_en-1_0"].sound
    assert not checked["broken"].sound


def test_remove_takes_a_name_or_a_pair(archive: Path, home: Path) -> None:
    name = last(install(str(archive))).package.name
    with pytest.raises(NotFoundError, match=name):
        remove("fr-en")
    assert remove("es-en") == name
    assert (installed(), records()) == ((), {})
    assert [path.name for path in (home / "argos").iterdir()] == ["packages"]


def test_a_file_that_is_not_there_is_said() -> None:
    with pytest.raises(InputError, match="no such file"):
        list(install("nothing.argosmodel"))


class Server(ThreadingHTTPServer):
    """Serves `files`; cuts an answer off after `stop_after` bytes, once."""

    files: dict[str, bytes]
    stop_after: int | None = None
    tag = '"one"'
    ranges: list[str | None]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.ranges.append(self.headers.get("Range"))
        data = self.server.files.get(self.path)
        if data is None:
            self.send_error(404)
            return
        start = 0
        if (asked := self.headers.get("Range")) and self.headers.get("If-Range") == self.server.tag:
            start = int(asked.removeprefix("bytes=").rstrip("-"))
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.send_header("ETag", self.server.tag)
        self.end_headers()
        end, self.server.stop_after = self.server.stop_after, None
        self.wfile.write(data[start:end])

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("no_proxy", "*")
    served = Server(("127.0.0.1", 0), Handler)
    served.files, served.ranges = {}, []
    thread = threading.Thread(target=served.serve_forever, args=(0.02,))
    thread.start()
    yield served
    served.shutdown()
    thread.join()
    served.server_close()


def test_a_download_tells_its_progress(server: Server, tmp_path: Path) -> None:
    server.files["/m.bin"] = bytes(range(256)) * 4_000
    progress = list(fetch(f"{server.url}/m.bin", tmp_path / "m.bin"))
    assert (tmp_path / "m.bin").read_bytes() == server.files["/m.bin"]
    assert progress[0] == Progress(0, 1_024_000, "fetching m.bin")
    assert progress[-1].done == 1_024_000
    assert [path.name for path in tmp_path.glob("m.bin*")] == ["m.bin"]


def test_a_download_cut_off_is_gone_on_with(server: Server, tmp_path: Path) -> None:
    server.files["/m.bin"], server.stop_after = b"0123456789" * 50_000, 200_000
    with pytest.raises(EngineError, match="run the command again"):
        list(fetch(f"{server.url}/m.bin", tmp_path / "m.bin"))
    assert not (tmp_path / "m.bin").exists()
    progress = list(fetch(f"{server.url}/m.bin", tmp_path / "m.bin"))
    assert server.ranges == [None, "bytes=200000-"]
    assert progress[0].done == 200_000
    assert (tmp_path / "m.bin").read_bytes() == server.files["/m.bin"]


def test_a_file_that_changed_meanwhile_is_fetched_anew(server: Server, tmp_path: Path) -> None:
    server.files["/m.bin"], server.stop_after = b"a" * 500_000, 200_000
    with pytest.raises(EngineError):
        list(fetch(f"{server.url}/m.bin", tmp_path / "m.bin"))
    server.files["/m.bin"], server.tag = b"b" * 400_000, '"two"'
    list(fetch(f"{server.url}/m.bin", tmp_path / "m.bin"))
    assert (tmp_path / "m.bin").read_bytes() == b"b" * 400_000


def test_a_server_without_the_file_and_no_server_at_all_are_said(server: Server, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="404"):
        list(fetch(f"{server.url}/none", tmp_path / "m.bin"))
    with pytest.raises(EngineError, match="no network"):
        list(fetch("http://127.0.0.1:9/m.bin", tmp_path / "m.bin"))


@pytest.mark.parametrize("url", ["http://example.org/m", "file:///etc/passwd", "ftp://example.org/m"])
def test_only_https_is_fetched(url: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="only https"):
        list(fetch(url, tmp_path / "m"))


def index(server: Server, *versions: str) -> bytes:
    return json.dumps([
        {"from_code": "es", "to_code": "en", "package_version": v, "links": ["ipfs://x", f"{server.url}/es_en-{v}"]}
        for v in versions
    ]).encode()  # fmt: skip


def test_a_pair_is_installed_from_the_index(server: Server, archive: Path, home: Path) -> None:
    server.files |= {"/index.json": index(server, "1.0", "0.9"), "/es_en-1.0": archive.read_bytes()}
    verbs = [["install"], ["list"], ["install", "es-en"], ["list"]]
    code = f"from tracker.cli import main\nfor verb in {verbs!r}:\n    assert main(['models', *verb]) == 0"
    done = run_python(
        code,
        home,
        offline=False,
        ARGOS_PACKAGE_INDEX=f"{server.url}/",
        TRACKER_DATA_DIR=str(home / "data"),
        no_proxy="*",
    )
    lines = done.stdout.splitlines()
    assert lines[0] == "Models published: 1. `tracker models list` shows them."
    assert "published, not installed (1): es→en 1.0" in lines
    assert "Installed translate-es_en-1_0: es→en 1.0, " in done.stdout
    assert "publishes no checksum" in done.stdout
    assert list((home / "data" / "downloads").iterdir()) == []


def test_the_index_gives_the_newest_and_says_what_there_is(server: Server, tmp_path: Path) -> None:
    server.files["/index.json"] = index(server, "1.9", "1.10", "1.2")
    path = tmp_path / "index.json"
    list(package_index.refresh(f"{server.url}/index.json", path))
    (one,) = package_index.published(path)
    assert (one.version, len(one.links)) == ("1.10", 1)
    assert package_index.find_published("es→en", path) == one
    assert package_index.find_published("translate-es_en", path) == one
    with pytest.raises(NotFoundError, match="From es there are: es→en"):
        package_index.find_published("es-fr", path)


def test_an_index_that_is_none_leaves_the_old_one(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "index.json"
    path.write_bytes(index(server, "1.0"))
    server.files["/index.json"] = b"<html>log in to the wireless network</html>"
    with pytest.raises(EngineError, match="is no index"):
        list(package_index.refresh(f"{server.url}/index.json", path))
    assert len(package_index.published(path)) == 1
