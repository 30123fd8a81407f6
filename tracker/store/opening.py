"""Open a store: the connection's rules, the transactions, and the migrations."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, create_engine

from tracker.errors import StoreError
from tracker.store.failures import said_plainly
from tracker.store.upgrade import upgrade

PRAGMAS: Final = ("journal_mode=WAL", "foreign_keys=ON", "busy_timeout=5000", "synchronous=NORMAL", "temp_store=MEMORY")


class Store:
    """A database that is open. One operation is one transaction, `with store.reading()` or `with store.writing()`."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.engine, self.place = engine, place

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session over one unchanging state of the database."""
        with said_plainly(self.place), self.engine.connect() as connection, connection.begin():
            yield Session(bind=connection)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes all happen when the block ends, or none where it raises.

        Begins with BEGIN IMMEDIATE: a writer that begins by reading loses updates silently.
        """
        with (
            said_plainly(self.place),
            self.engine.connect().execution_options(writing=True) as connection,
            connection.begin(),
            Session(bind=connection) as session,
        ):
            yield session
            session.flush()

    def close(self) -> None:
        self.engine.dispose()


def open_store(url: str) -> Store:
    """The store at an SQLAlchemy URL of SQLite, made where it does not exist and brought up to date.

    Raises:
        StoreError: it cannot be opened, is no database, is damaged, or is of a newer release.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError(f"{url!r} is no database address. Give a file name.") from error
    if parsed.get_backend_name() != "sqlite":
        raise StoreError(f"Only SQLite databases are supported, not {parsed.get_backend_name()!r}.")
    place = parsed.database or ":memory:"
    in_memory = place == ":memory:" or "mode=memory" in url
    if not in_memory and not place.startswith("file:"):
        _make_folder(Path(place))
    pooling: dict[str, Any] = (
        {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}} if in_memory else {}
    )
    engine = create_engine(_url(url, place), **pooling)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    store = Store(engine, place)
    try:
        upgrade(store.reading, store.writing, place)
    except BaseException:
        store.close()
        raise
    return store


def _url(url: str, place: str) -> str:
    """The address to open: as given, but where the folder may not be written, one that needs no files beside it.

    A write-ahead log that holds changes is never passed over: then SQLite itself says that it cannot open it.
    """
    path = Path(place)
    log = path.with_name(path.name + "-wal")
    if place.startswith("file:") or not path.is_file() or os.access(path.parent, os.W_OK):
        return url
    if log.exists() and log.stat().st_size:
        return url
    return f"sqlite:///file:{quote(str(path))}?mode=ro&immutable=1&uri=true"


def _make_folder(place: Path) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {place.parent} cannot be made ({error.strerror}).") from error
    if place.is_dir():
        raise StoreError(f"The database {place} is a folder. Give a file name.")


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy begins; the driver's own BEGIN would be a deferred one
    for pragma in PRAGMAS:
        try:
            connection.execute(f"PRAGMA {pragma}")
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):  # a database that may only be read keeps the journal it has
                raise


def _begin(connection: Any) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
