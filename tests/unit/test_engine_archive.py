"""Archives that must never be unpacked."""

import json
import stat
import zipfile
from pathlib import Path

import pytest
from tiny_argos import build_package

from tracker.engines.archive import check_archive, unpack
from tracker.errors import InputError

GOOD = {
    "pkg/metadata.json": json.dumps({"from_code": "es", "to_code": "en", "package_version": "1.0"}),
    "pkg/model/model.bin": "x",
    "pkg/sentencepiece.model": "x",
}


def archive(folder: Path, files: dict[str, str | bytes]) -> Path:
    path = folder / "a.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


def test_a_sound_archive_is_unpacked_whole(tmp_path: Path) -> None:
    checked = check_archive(build_package(tmp_path))
    assert checked.root == "translate-es_en-1_0"
    assert checked.metadata["from_code"] == "es"
    folder = unpack(checked, tmp_path)
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) == checked.size_bytes


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"/etc/evil": "x"}, "leads out"),
        ({"../evil": "x"}, "not that of a file"),
        ({"pkg/../../evil": "x"}, "not that of a file"),
        ({"pkg/./evil": "x"}, "not that of a file"),
        ({"C:/evil": "x"}, "leads out"),
        ({"pkg\\..\\evil": "x"}, "leads out"),
        ({"pkg/.hidden": "x"}, "not that of a file"),
        ({"other/file": "x"}, "more than one folder"),
        ({"loose": "x"}, "more than one folder"),
        ({"pkg/METADATA.json": "x"}, "same name"),
        ({"pkg/metadata.json": "{"}, "cannot be read"),
        ({"pkg/metadata.json": "[]"}, "names no language pair"),
        ({"pkg/metadata.json": '{"from_code": "es"}'}, "names no language pair"),
        ({"pkg/metadata.json": '{"from_code": "../x", "to_code": "en"}'}, "names no language pair"),
        ({"pkg/metadata.json": " " * (2 << 20)}, "larger than 1 MB"),
        ({"pkg/model/zeros": b"\0" * (65 << 20)}, "from next to nothing"),
    ],
)
def test_what_could_do_harm_is_refused(tmp_path: Path, more: dict[str, str | bytes], says: str) -> None:
    with pytest.raises(InputError, match=says):
        check_archive(archive(tmp_path, GOOD | more))


@pytest.mark.parametrize("missing", GOOD)
def test_what_is_no_package_is_refused(tmp_path: Path, missing: str) -> None:
    with pytest.raises(InputError, match=r"no |not installed"):
        check_archive(archive(tmp_path, {name: content for name, content in GOOD.items() if name != missing}))


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04 cut off"])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.argosmodel"
    path.write_bytes(data)
    with pytest.raises(InputError, match="not an Argos package"):
        check_archive(path)


def test_an_empty_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="empty"):
        check_archive(archive(tmp_path, {}))


def test_links_are_refused(tmp_path: Path) -> None:
    path = archive(tmp_path, dict(GOOD))
    link = zipfile.ZipInfo("pkg/link")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as made:
        made.writestr(link, "/etc/passwd")
    with pytest.raises(InputError, match="a link or a device"):
        check_archive(path)


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="entries"):
        check_archive(archive(tmp_path, GOOD | {f"pkg/f{number}": "" for number in range(2_001)}))


def test_an_entry_larger_than_it_says_is_damaged(tmp_path: Path) -> None:
    path = archive(tmp_path, GOOD | {"pkg/model/config.json": "y" * 50_000})
    data = bytearray(path.read_bytes())
    size = (50_000).to_bytes(4, "little")
    while (place := data.find(size)) >= 0:
        data[place : place + 4] = (50).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    with pytest.raises(InputError, match="damaged"):
        unpack(check_archive(path), tmp_path)
