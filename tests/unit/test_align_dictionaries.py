"""Dictionaries as systems install them: found, read forwards and backwards, joined, and kept inverted."""

import json
import struct
import zlib
from pathlib import Path

import pytest

from tracker.align import glossary
from tracker.align.dictionary import DictFile, InverseDictFile
from tracker.align.glossary import files_for, glossary_for

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def installed(folder: Path, name: str, entries: dict[str, str]) -> None:
    """Write a dictionary of the dict protocol."""
    body, lines = b"", []
    for word, entry in entries.items():
        data = f"{word} /x/\n{entry}\n".encode()
        lines.append(f"{word}\t{digits(len(body))}\t{digits(len(data))}")
        body += data
    (folder / f"{name}.index").write_text("\n".join(lines) + "\n", "utf-8")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(body) + packer.flush(zlib.Z_FULL_FLUSH)
    extra = b"RA" + struct.pack("<HHHH", 8, 1, 60_000, 1) + struct.pack("<H", len(packed))
    head = b"\x1f\x8b\x08\x04" + bytes(6) + struct.pack("<H", len(extra)) + extra
    (folder / f"{name}.dict.dz").write_bytes(head + packed)


def digits(number: int) -> str:
    return (digits(number // 64) if number >= 64 else "") + _DIGITS[number % 64]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TRACKER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(glossary, "FOLDERS", (tmp_path,))
    glossary_for.cache_clear()
    yield tmp_path
    glossary_for.cache_clear()


def test_the_definitions_of_a_dictionary_are_no_translations(folder):
    installed(folder, "freedict-deu-fra", {"Gipfel": "1. sommet, cime 2.\nhöchste Stelle\n2. pointe\nEnde von etwas"})
    assert DictFile(folder, "freedict-deu-fra", "de").words("gipfel") == ("sommet", "cime", "pointe")


def test_a_compound_is_looked_up_by_its_parts(folder):
    installed(folder, "freedict-deu-fra", {"Gletscher": "glacier", "Spalte": "crevasse"})
    assert DictFile(folder, "freedict-deu-fra", "de").words("gletscherspalte") == ("glacier", "crevasse")


def test_a_dictionary_is_read_backwards_and_kept_so(folder):
    installed(folder, "freedict-fra-deu", {"cime": "Gipfel, Spitze", "sommet": "Gipfel"})
    read = InverseDictFile(folder, "freedict-fra-deu", "de")
    assert read.words("gipfel") == ("sommet", "cime")
    (kept,) = (folder / "cache").glob("freedict-fra-deu-*.json")
    kept.write_text(json.dumps({"gipfel": ["kept"]}), "utf-8")
    assert InverseDictFile(folder, "freedict-fra-deu", "de").words("gipfel") == ("kept",)


def test_a_kept_table_that_is_damaged_is_made_again(folder):
    installed(folder, "freedict-fra-deu", {"cime": "Gipfel"})
    InverseDictFile(folder, "freedict-fra-deu", "de")
    (kept,) = (folder / "cache").glob("*.json")
    whole = kept.read_bytes()
    kept.write_bytes(whole[:5])
    assert InverseDictFile(folder, "freedict-fra-deu", "de").words("gipfel") == ("cime",)
    assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_error(folder):
    installed(folder, "freedict-fra-deu", {"cime": "Gipfel"})
    (folder / "cache").write_text("a file in the way")
    assert InverseDictFile(folder, "freedict-fra-deu", "de").words("gipfel") == ("cime",)


def test_all_dictionaries_of_a_pair_are_asked(folder):
    installed(folder, "freedict-deu-fra", {"Gipfel": "sommet"})
    installed(folder, "freedict-fra-deu", {"cime": "Gipfel", "corde": "Seil"})
    both = glossary_for("de", "fr")
    assert both is not None
    assert both.name == "freedict-deu-fra and freedict-fra-deu"
    assert both.words("gipfel") == ("sommet", "cime")
    assert both.words("seil") == ("corde",)


def test_a_pair_without_dictionaries_has_none(folder):
    assert files_for("de", "fr") == (("freedict-deu-fra", False), ("freedict-fra-deu", True))
    assert glossary_for("de", "fr") is None
    assert files_for("xx", "en") == ()
