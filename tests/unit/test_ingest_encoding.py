"""Bytes of any encoding → text, and what is said where something had to be guessed."""

import pytest

from tracker.ingest.encoding import declared_charset, decode

SPANISH = "El año próximo, la señora Muñoz irá a la reunión de Bogotá; así lo dijo el ministro."
RUSSIAN = "Министр сообщил, что гавань откроется в понедельник утром, после девяти дней забастовки докеров."
CHINESE = "部长说，港口将在星期一早上重新开放，码头工人的罢工持续了九天。" * 3
JAPANESE = "港は月曜日の朝に再開すると大臣が述べた。九日間のストライキの後のことである。" * 3


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), "iso-8859-1").text == RUSSIAN


@pytest.mark.parametrize(
    ("text", "declared", "encoding"),
    [
        (SPANISH, "ISO-8859-1", "cp1252"),
        ("“Sí” — dijo", "latin1", "cp1252"),
        (RUSSIAN, "windows-1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (CHINESE, "gb2312", "gb18030"),
        (CHINESE, "big5", "cp950"),
        (JAPANESE, "Shift_JIS", "cp932"),
        (JAPANESE, "euc-jp", "euc_jp"),
        (JAPANESE, "iso-2022-jp", "iso2022_jp"),
    ],
)  # fmt: skip
def test_the_declared_charset_is_used_as_browsers_use_it(text: str, declared: str, encoding: str) -> None:
    text = text.replace("码头", "").replace("罢", "") if declared == "big5" else text
    data = text.encode(encoding, "ignore")
    assert decode(data, declared).text == data.decode(encoding)
    assert decode(data, declared).notes == ()


def test_valid_utf8_outranks_a_wrong_declaration() -> None:
    assert decode(SPANISH.encode(), "iso-8859-1").text == SPANISH


def test_an_unknown_charset_is_passed_over() -> None:
    assert decode(SPANISH.encode(), "klingon-8").text == SPANISH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen_by_its_zero_bytes(encoding: str) -> None:
    decoded = decode(SPANISH.encode(encoding))
    assert decoded.text == SPANISH
    assert decoded.notes == ("read as UTF-16, which nothing declares",)


GERMAN = "Über die Straße fährt der König; die Mädchen hören schöne Lieder, weiß der Bäcker. "
POLISH = "Wczoraj późnym wieczorem minister oświadczył, że żaden statek nie będzie czekał. "
UNDECLARED = [(SPANISH, "cp1252"), (GERMAN, "cp1252"), (POLISH, "cp1250"), (RUSSIAN, "cp1251"), (CHINESE, "gb18030")]


@pytest.mark.parametrize(("text", "encoding"), [(text * 3, encoding) for text, encoding in UNDECLARED])
def test_an_undeclared_encoding_is_guessed_and_said(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.notes[0].startswith("no encoding declared and not UTF-8; read as ")


def test_few_broken_bytes_in_utf8_do_not_turn_it_into_another_encoding() -> None:
    data = (SPANISH * 3).encode()
    decoded = decode(data[:80] + b"\xff" + data[80:])
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1
    assert decoded.notes == ("1 broken byte sequence in utf-8, shown as \ufffd",)


def test_lone_surrogates_are_data() -> None:
    assert decode("a — \ud800 b".encode("utf-8", "surrogatepass")).text == "a — \ud800 b"


def test_nothing_fails() -> None:
    assert decode(bytes(range(128, 256)), "utf-8").text


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b'<meta charset="koi8-r">', "koi8-r"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>", "Shift_JIS"),
        (b'<?xml version="1.0" encoding="windows-1251"?>', "windows-1251"),
        (b"<p>nothing</p>", None),
    ],
)
def test_the_declaration_is_found(head: bytes, expected: str | None) -> None:
    assert declared_charset(head) == expected
