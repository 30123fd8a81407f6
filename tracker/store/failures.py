"""What SQLite says, in words for an editor."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from tracker.errors import StoreError

_SAYINGS: Final = (
    (
        "file is not a database",
        "is not a database of this program. Give another file with --database; this one was not changed.",
    ),
    ("malformed", "is damaged. Copy it to a safe place, then try `sqlite3 FILE .recover`; nothing was changed."),
    ("readonly", "can be read but not written. Nothing was stored."),
    ("read-only", "can be read but not written. Nothing was stored."),
    ("disk is full", "cannot grow: the disk is full. Nothing of this step was stored; what was stored before is kept."),
    ("disk I/O error", "cannot be read or written: the disk reports an error."),
    ("locked", "is being written by another program. Nothing of this step was stored; try again."),
    ("unable to open", "cannot be opened: is there such a folder, and may you write in it?"),
    ("no such table", "is not a database of this program."),
)
"""Part of the driver's message → what it means. The first that fits is said."""


@contextmanager
def said_plainly(place: str) -> Iterator[None]:
    """Raise what the database reports as one `StoreError` that names the file."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"The database {place} {_meaning(str(error.orig))}") from error
    except sqlite3.Error as error:  # while a connection is being set up nothing wraps it
        raise StoreError(f"The database {place} {_meaning(str(error))}") from error
    except SQLAlchemyError as error:
        raise StoreError(f"The database {place} cannot be used ({error}).") from error


def _meaning(message: str) -> str:
    for part, meaning in _SAYINGS:
        if part in message:
            return meaning
    return f"reports: {message}."
