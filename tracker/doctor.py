"""What is installed, what answers, and what to do where it does not. Opens no connection."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module, metadata, util
from pathlib import Path
from typing import Final

from tracker import __version__
from tracker.config import Settings, data_folder
from tracker.errors import TrackerError

NEEDED: Final = ("langdetect", "sqlmodel", "SQLAlchemy", "alembic", "textual", "trafilatura", "platformdirs", "numpy")
"""The distributions that the program cannot do without."""


class Answer(StrEnum):
    """What is said of a thing."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class DoctorLine:
    answer: Answer
    what: str
    """The thing looked at, in a word or two."""
    says: str
    """What was found, and what to do where it is not good."""


def examine(url: str, settings: Settings) -> Iterator[DoctorLine]:
    """One line for each thing looked at, always in the same order."""
    yield DoctorLine(Answer.GOOD, "program", f"tracker {__version__}, Python {sys.version.split()[0]}")
    yield from _packages()
    yield _rules(settings)
    yield _tables()
    yield _database(url)
    yield _folder()
    yield from _engines()
    yield from _offline()


def _packages() -> Iterator[DoctorLine]:
    for name in NEEDED:
        try:
            yield DoctorLine(Answer.GOOD, name, metadata.version(name))
        except metadata.PackageNotFoundError:
            yield DoctorLine(Answer.BAD, name, "is not installed; `make setup` installs it.")


def _rules(settings: Settings) -> DoctorLine:
    from tracker.checks import CHECKS
    from tracker.packs import load_packs

    try:
        digest = load_packs(settings.packs_folder).digest
    except TrackerError as error:
        return DoctorLine(Answer.BAD, "rules", str(error))
    own = f", with those of {settings.packs_folder}" if settings.packs_folder else ""
    return DoctorLine(Answer.GOOD, "rules", f"packs {digest}{own}; {len(CHECKS)} checks")


def _tables() -> DoctorLine:
    from tracker.detect import places

    name = places.file_name()
    for folder in (places.package_folder(), places.cache_folder()):
        if (folder / name).is_file():
            return DoctorLine(Answer.GOOD, "language tables", str(folder / name))
    return DoctorLine(Answer.NOTE, "language tables", "are not built yet: the first audit builds them, once.")


def _database(url: str) -> DoctorLine:
    place = Path(url.removeprefix("sqlite:///"))
    if url.startswith("sqlite:///") and not place.exists():
        return DoctorLine(Answer.NOTE, "library", f"{place} is not there yet; it is made when you add an article.")
    from tracker.model import LibraryQuery
    from tracker.store import library, open_store

    try:
        store = open_store(url)
        with store.reading() as session:
            count = library.count(session, LibraryQuery())
        store.close()
    except TrackerError as error:
        return DoctorLine(Answer.BAD, "library", str(error))
    if url.startswith("sqlite:///") and not os.access(place, os.W_OK):
        return DoctorLine(Answer.NOTE, "library", f"{place}: {count:,} articles; it can be read but not written.")
    return DoctorLine(Answer.GOOD, "library", f"{store.place}: {count:,} articles")


def _folder() -> DoctorLine:
    folder = data_folder()
    there = next(p for p in (folder, *folder.parents) if p.exists())
    if not os.access(there, os.W_OK):
        return DoctorLine(Answer.BAD, "data folder", f"{folder} cannot be written; set TRACKER_DATA_DIR.")
    return DoctorLine(Answer.GOOD, "data folder", str(folder))


def _engines() -> Iterator[DoctorLine]:
    if util.find_spec("tracker.engines") is None:
        return
    ready = False
    for status in import_module("tracker.engines").available():
        ready = ready or status.ready
        if status.ready:
            pairs = ", ".join(str(pair) for pair in status.pairs)
            yield DoctorLine(Answer.GOOD, status.name, f"{status.version}: {pairs}")
        else:
            yield DoctorLine(Answer.NOTE, status.name, status.problem)
    if not ready:
        yield DoctorLine(Answer.NOTE, "re-translation", "no engine is ready; everything else works.")


RISKS: Final = {
    "ARGOS_MODEL_PROVIDER": "can send text to a server; this program ignores it.",
    "ARGOS_CHUNK_TYPE": "can download a sentence splitter; this program ignores it.",
}
"""Settings of Argos Translate that reach for the network elsewhere."""


def _offline() -> Iterator[DoctorLine]:
    for name, why in RISKS.items():
        if name in os.environ:
            yield DoctorLine(Answer.NOTE, "offline", f"{name} is set: it {why}")
    yield DoctorLine(Answer.GOOD, "offline", "only `add URL` and `models install` open a connection.")
