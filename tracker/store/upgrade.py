"""Bring a database to the newest form with Alembic; one that is there already costs one question and no import."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from sqlmodel import Session, text

from tracker.errors import StoreError

HEAD: Final = "0003"
"""The newest revision; a test compares it with the files in `migrations/versions`."""
KNOWN: Final = ("0001", "0002", "0003")

Transaction = Callable[[], AbstractContextManager[Session]]


def upgrade(reading: Transaction, writing: Transaction, place: str) -> None:
    """Make the tables, or migrate what an older release made. All of it happens, or none.

    Raises:
        StoreError: the database is of a newer release, or of another program.
    """
    with reading() as session:
        if _revision(session, place) == HEAD:
            return
    with writing() as session:
        if _revision(session, place) != HEAD:  # another process may have been first
            _migrate(session)


def _revision(session: Session, place: str) -> str | None:
    """The revision of the database; None where it is empty."""
    tables = set(session.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
    if "alembic_version" not in tables:
        if tables:
            raise StoreError(f"The database {place} belongs to another program. Give another file with --database.")
        return None
    revision = session.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if revision is not None and revision not in KNOWN:
        raise StoreError(
            f"The database {place} was made by a newer release (revision {revision}; this one knows up to {HEAD}). "
            "Update the program, or give another file with --database; nothing was changed."
        )
    return revision


def _migrate(session: Session) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = session.connection()
    command.upgrade(config, "head")
