"""A database that is in the way: each time a clear error, and nothing stored is lost."""

import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from tracker.errors import StoreError
from tracker.model import Ingested, Version
from tracker.store import Store, articles, library, open_store
from tracker.store.library import LibraryQuery
from tracker.workflow import Workflow

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def url(path: Path) -> str:
    return f"sqlite:///{path}"


def article(name: str = "a.txt", text: str = "The harbour opened again on Monday.\n") -> Ingested:
    return Ingested(f"/articles/{name}", name, Version(text), "text")


def store_article(store: Store, name: str = "a.txt") -> None:
    with store.writing() as session:
        articles.add_version(session, article(name), articles.add_article(session, article(name), NOW), NOW)


def stored_texts(path: Path) -> list[bytes]:
    with sqlite3.connect(path) as connection:
        return [row[0] for row in connection.execute("SELECT text FROM version ORDER BY id")]


def test_it_is_made_with_its_folder_and_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "tracker.db"
    first = open_store(url(path))
    store_article(first)
    first.close()
    second = open_store(url(path))
    with second.reading() as session:
        assert articles.version_text(session, 1).text == article().version.text
    second.close()


def test_the_rules_of_a_connection_hold(tmp_path: Path) -> None:
    store = open_store(url(tmp_path / "tracker.db"))
    with store.engine.connect() as connection:
        asked = ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        found = [connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in asked]
    assert found == ["wal", 1, 5000, 1]
    store.close()


NO_DATABASE = {"letter": b"This is a letter, not a database. " * 40, "torn": b"SQLite format 3\0" + b"\xff" * 4000}


@pytest.mark.parametrize("kind", NO_DATABASE)
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, kind: str) -> None:
    content = NO_DATABASE[kind]
    path = tmp_path / "letter.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"letter\.db (is not a database|is damaged)"):
        open_store(url(path))
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (id INTEGER)")
    with pytest.raises(StoreError, match="belongs to another program"):
        open_store(url(path))
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipe",)]


def test_a_database_of_a_newer_release_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "tracker.db"
    store = open_store(url(path))
    store_article(store)
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer release"):
        open_store(url(path))
    assert stored_texts(path) == [article().version.text.encode()]


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        open_store(url(tmp_path))


@pytest.mark.parametrize("address", ["postgresql://localhost/tracker", "no address"])
def test_only_sqlite_is_taken(address: str) -> None:
    with pytest.raises(StoreError):
        open_store(address)


def test_what_may_only_be_read_is_read_and_not_written(tmp_path: Path) -> None:
    path = tmp_path / "tracker.db"
    store = open_store(url(path))
    store_article(store)
    store.close()
    reader = open_store(f"sqlite:///file:{path}?mode=ro&uri=true")
    with reader.reading() as session:
        assert articles.version_text(session, 1).text == article().version.text
    with pytest.raises(StoreError, match="can be read but not written"):
        store_article(reader, "b.txt")
    reader.close()


def test_a_library_in_a_folder_that_may_not_be_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "my tracker.db"
    store = open_store(url(path))
    store_article(store)
    store.close()
    before = sorted(p.name for p in tmp_path.iterdir())
    monkeypatch.setattr("tracker.store.opening.os.access", lambda *_: False)
    reader = open_store(url(path))
    with reader.reading() as session:
        assert articles.version_text(session, 1).text == article().version.text
    with pytest.raises(StoreError, match="can be read but not written"):
        store_article(reader, "b.txt")
    reader.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == before == ["my tracker.db"]


def test_an_article_is_shown_from_a_library_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "tracker.db"
    store = open_store(url(path))
    store_article(store)  # without its analysis, which is then worked out and cannot be kept
    store.close()
    with Workflow(open_store(f"sqlite:///file:{path}?mode=ro&uri=true")) as workflow:
        assert workflow.article(1).version.text == article().version.text


def test_a_full_disk_is_said_and_what_was_stored_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "tracker.db"
    store = open_store(url(path))
    store_article(store)
    event.listen(store.engine, "begin", lambda c: c.exec_driver_sql("PRAGMA max_page_count = 1"))
    big = article("big.txt", "word " * 200_000)
    with pytest.raises(StoreError, match="the disk is full"), store.writing() as session:
        articles.add_version(session, big, articles.add_article(session, big, NOW), NOW)
    store.close()
    assert stored_texts(path) == [article().version.text.encode()]


def test_a_locked_database_is_said(tmp_path: Path) -> None:
    path = tmp_path / "tracker.db"
    store = open_store(url(path))
    event.listen(store.engine, "checkout", lambda connection, *_: connection.execute("PRAGMA busy_timeout = 20"))
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is being written by another program"):
            store_article(store)
        other.execute("ROLLBACK")
    store_article(store)
    store.close()
    assert len(stored_texts(path)) == 1


def test_a_damaged_database_is_said(tmp_path: Path) -> None:
    path = tmp_path / "tracker.db"
    store = open_store(url(path))
    for number in range(50):
        store_article(store, f"{number}.txt")
    store.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(bytes(data))
    with pytest.raises(StoreError, match=r"is damaged|is not a database"):
        count_found(path)


def count_found(path: Path) -> int:
    store = open_store(url(path))
    try:
        with store.reading() as session:
            return library.count(session, LibraryQuery(text="harbour"))
    finally:
        store.close()


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    """Each reads, then writes what it read plus one: without BEGIN IMMEDIATE most of that is lost."""
    path = tmp_path / "tracker.db"
    stores = [open_store(url(path)) for _ in range(4)]

    def add_twenty(store: Store, name: str) -> None:
        for number in range(20):
            with store.writing() as session:
                known = articles.article_id_of(session, "/articles/shared")
                one = Ingested("/articles/shared", "shared", Version(f"{name} {number}\n"), "text")
                article_id = known if known is not None else articles.add_article(session, one, NOW)
                articles.add_version(session, one, article_id, NOW)

    threads = [threading.Thread(target=add_twenty, args=(s, f"writer {i}")) for i, s in enumerate(stores)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with stores[0].reading() as session:
        assert [note.number for note in articles.version_notes(session, 1)] == list(range(1, 81))
    for store in stores:
        store.close()
