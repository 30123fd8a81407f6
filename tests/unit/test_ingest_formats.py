"""Text, Markdown, JSON and JSON Lines → articles; what cannot be read, and what is said of it."""

import json
from pathlib import Path

import pytest

from tracker.errors import InputError
from tracker.ingest import FORMATS, read_bytes, read_path, read_records
from tracker.ingest.limits import MAX_CHARS
from tracker.model import Ingested, LeftOut


def one(data: bytes, name: str = "a.txt", input_format: str | None = None) -> Ingested:
    (article,) = read_bytes(data, name, input_format)
    return article


def problem(data: bytes, name: str = "a.txt", input_format: str | None = None) -> str:
    with pytest.raises(InputError) as raised:
        list(read_bytes(data, name, input_format))
    return str(raised.value)


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "a.txt: is empty."),
        (b" \n\n\t ", "a.txt", "a.txt: holds no text."),
        (b"\xef\xbb\xbf", "a.txt", "a.txt: holds no text."),
        (b"\x00" * 40, "a.txt", "a.txt: holds no text."),
        (b"%PDF-1.7 ...", "a.pdf", "is a PDF, not text. Save the article's text, or the web page, and add that."),
        (b"PK\x03\x04....", "a.docx", "is a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", "is a picture, not text."),
        (b"SQLite format 3\x00rest", "a.db", "is a database, not text."),
        (bytes(range(256)) * 40, "a.bin", "is binary data, not text."),
        (b"{", "a.json", "is not valid JSON"),
        (b"[]", "a.json", "holds an empty list."),
        (
            b"[1, 2]",
            "a.json",
            "2 records cannot be read: record 1 is not a JSON object; record 2 is not a JSON object.",
        ),
        (b'{"id": 1}', "a.json", 'holds no text: neither "text" nor "html" is a filled string.'),
        (b"[" * 100_000, "a.json", "is not valid JSON"),
        (b"<html><body><script>x</script></body></html>", "a.html", "is a page without visible text."),
        (b"---\ntitle: x\n---\n", "a.md", "holds no text."),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, name: str, says: str) -> None:
    assert says in problem(data, name)


def test_a_text_beyond_any_article_is_refused_with_its_length() -> None:
    assert "is too long: 10,000,001 characters" in problem(b"a" * (MAX_CHARS + 1))


def test_an_unknown_format_is_refused() -> None:
    assert "'docx' is no input format. Choose one of text, markdown" in problem(b"text", input_format="docx")


def test_an_unreadable_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        list(read_path(tmp_path / "none.txt"))
    with pytest.raises(InputError, match="cannot be read"):
        list(read_path(tmp_path))


def test_text_is_stored_exactly() -> None:
    text = "Title\r\n\r\nA [b]bold[/b] word,\x00 a \x1b[31mred\x1b[0m one, \u202eleft\u202c, \u00adsoft.\n"
    article = one(text.encode())
    assert article.version.text == text
    assert (article.id, article.input_format, article.notes) == ("a.txt", "text", ())


def test_the_same_bytes_give_the_same_article() -> None:
    assert one(b"Some text.") == one(b"Some text.")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_can_be_named(name: str) -> None:
    data = {"html": b"<p>Hello there, all of you.</p>", "json": b'{"text": "Hello."}', "jsonl": b'{"text": "Hello."}'}
    assert one(data.get(name, b"Hello."), "standard input", name).input_format == name


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!DOCTYPE html><p>Hello there.</p>", "html"),
        (b"\n<!-- saved -->\n<html><body>Hello there.</body></html>", "html"),
        (b'{"text": "Hello."}\n{"text": "Again."}\n', "jsonl"),
        (b'{\n "text": "Hello."\n}', "json"),
        (b'[{"text": "Hello."}]', "json"),
        (b"{not json}", "text"),
        (b"<3 is a heart.", "text"),
        (b"# No Markdown without a name", "text"),
    ],
)
def test_a_text_without_a_name_is_recognised(data: bytes, expected: str) -> None:
    assert next(read_bytes(data, "standard input")).input_format == expected


def test_a_record_becomes_an_article() -> None:
    record = {
        "id": 7, "text": "Hello.", "title": "T", "url": "https://a.example/x", "lang": "es_ES",
        "author": ["A", {"name": "B"}], "publisher": {"name": "P"}, "date": "2024-05-03", "translator": "Ana Ruiz",
    }  # fmt: skip
    article = one(json.dumps(record).encode(), "a.json")
    metadata = article.version.metadata
    assert (article.id, article.identity) == ("7", "https://a.example/x")
    assert (metadata.title, metadata.byline, metadata.outlet, metadata.published) == ("T", "A, B", "P", "2024-05-03")
    assert metadata.declared_language == "es-ES"
    assert metadata.values("record.translator") == ("Ana Ruiz",)


def test_a_record_may_hold_a_page() -> None:
    page = "<html lang=fr><body><h1>Titre</h1><p>Le port a rouvert lundi, après neuf jours de grève.</p></body></html>"
    article = one(json.dumps({"id": "x", "html": page, "title": "Mine"}).encode(), "a.jsonl")
    assert "Le port a rouvert" in article.version.text
    assert (article.version.metadata.title, article.version.metadata.declared_language) == ("Mine", "fr")


def test_lone_surrogates_of_a_record_are_kept() -> None:
    article = one(b'{"text": "a \\ud800 b"}', "a.json")
    assert article.version.text == "a \ud800 b"
    assert len(article.version.sha256) == 64


def test_broken_lines_do_not_stop_the_others() -> None:
    data = b'{"id": 1, "text": "One."}\n\n{broken\n{"id": 3}\n{"id": 4, "text": "Four.\xe2\x80\xa8Five."}\n'
    records = list(read_records(data, "a.jsonl"))
    assert [r.id for r in records if isinstance(r, Ingested)] == ["1", "4"]
    assert [r.name for r in records if isinstance(r, LeftOut)] == ["a.jsonl, line 3", "a.jsonl, line 4"]
    articles = []
    with pytest.raises(InputError, match="2 records cannot be read: line 3 is not valid JSON"):
        articles += read_bytes(data, "a.jsonl")
    assert len(list(read_records(data, "a.jsonl"))) == 4


def test_of_many_broken_lines_the_first_few_and_their_number_are_told() -> None:
    told = problem(b'{"text": "One."}\n' + b"{\n[1]\n" * 30, "a.jsonl")
    assert told.startswith("a.jsonl: 60 records cannot be read: line 2 is not valid JSON (Expecting property name")
    assert "; line 3 is not a JSON object; line 4 is not" in told
    assert told.endswith("; and 57 more.")


def test_a_single_broken_line_is_named() -> None:
    assert "a.jsonl: line 2 is not valid JSON" in problem(b'{"text": "One."}\n{broken\n', "a.jsonl")


def test_records_without_id_are_numbered() -> None:
    articles = list(read_bytes(b'{"text": "One."}\n{"text": "Two."}\n', "/x/a.jsonl"))
    assert [(a.id, a.identity) for a in articles] == [("1", "/x/a.jsonl#1"), ("2", "/x/a.jsonl#2")]


MARKDOWN = """\
---
title: Harbour reopens
author: "Ana Ruiz"
lang: en
translator: Paul Klee
---

# Harbour reopens

The *Faro* says the harbour
[opened again](https://faro.example/a) on <b>Monday</b>.

> No ship will wait.

- one
- two
"""


def test_markdown_is_stored_as_a_reader_sees_it() -> None:
    article = one(MARKDOWN.encode(), "a.md")
    text, metadata = article.version.text, article.version.metadata
    assert text.startswith("Harbour reopens\n\nThe Faro says the harbour opened again on Monday.\n")
    assert (metadata.title, metadata.byline, metadata.declared_language) == ("Harbour reopens", "Ana Ruiz", "en")
    assert metadata.values("front_matter.translator") == ("Paul Klee",)
    marked = {tag: text[start:end] for start, end, tag in article.version.structure}
    assert marked == {
        "title": "Harbour reopens",
        "italic": "Faro",
        "link:https://faro.example/a": "opened again",
        "quote": "No ship will wait.",
    }


def test_a_markdown_heading_is_the_title_where_nothing_else_says_it() -> None:
    assert one(b"# Hello\n\nSome text.", "a.md").version.metadata.title == "Hello"
