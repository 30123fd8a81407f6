"""Settings: one frozen value, read from the environment and an optional TOML file, given to whoever needs it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tracker.errors import ConfigError


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The user's data folder for the program; not created."""
    if given := environ.get("TRACKER_DATA_DIR"):
        return Path(given)
    import platformdirs

    return Path(platformdirs.user_data_dir("translation-provenance-tracker", appauthor=False))


@dataclass(frozen=True, slots=True)
class FragmentSettings:
    """What counts as a fragment."""

    min_words: int = 1
    min_word_chars: int = 1
    """Fragments of one word need at least this many characters in it."""
    allow: frozenset[str] = frozenset()
    """Words and phrases never reported, compared case-folded."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything an analysis depends on besides the version and the packs."""

    fragments: FragmentSettings = field(default_factory=FragmentSettings)
    packs_folder: Path | None = None
    """A desk's own rule packs, added to the built-in ones."""
    checks_on: frozenset[str] = frozenset()
    """Checks switched on besides those on by default."""
    checks_off: frozenset[str] = frozenset()


def database_url(given: str | None, environ: Mapping[str, str] = os.environ) -> str:
    """The database to use: the option, else TRACKER_DATABASE_URL, else `tracker.db` in the data folder."""
    url = given or environ.get("TRACKER_DATABASE_URL")
    if not url:
        return f"sqlite:///{data_folder(environ) / 'tracker.db'}"
    if "://" in url:
        return url
    if url.strip() != url:
        raise ConfigError(f"The database name {url!r} begins or ends with a space. Give a path or an SQLAlchemy URL.")
    return f"sqlite:///{Path(url).absolute()}"
